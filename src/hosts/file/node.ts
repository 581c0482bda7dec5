/** The file host for Node: the same as in the browser, with files on disk. */
export { FileHost } from './fileHost';
export { readBytes, writeBytes } from './nodeFile';
export { readWorkbook } from './read';
