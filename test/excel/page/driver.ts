import { ExcelHost, officeReady } from '../../../src/hosts/excel';

/** The smallest page that uses the host: what the tests of the browser layer drive. */
void officeReady().then((readiness) => {
  Object.assign(window, { readiness, host: new ExcelHost() });
});
