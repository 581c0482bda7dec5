export { ExcelHost } from './excelHost';
export { officeReady } from './ready';
export type { Readiness } from './ready';
