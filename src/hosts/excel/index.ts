export { ExcelHost } from './excelHost';
export { officeReady } from './ready';
export type { Readiness } from './ready';
export { openAsNewBook } from './newBook';
export { officeTheme, onOfficeThemeChange } from './theme';
export type { ExcelTheme } from './theme';
export { onRibbonButton } from './ribbon';
export { closeDialog, showDialog } from './dialog';
