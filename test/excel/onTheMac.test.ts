import { testRoundTrip } from './roundTrip';

testRoundTrip('excel-mac-16.00');
