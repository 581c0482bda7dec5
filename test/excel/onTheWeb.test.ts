import { testRoundTrip } from './roundTrip';

testRoundTrip('excel-web-16.00');
