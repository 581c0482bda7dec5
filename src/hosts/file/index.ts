export { FileHost } from './fileHost';
export { readWorkbook } from './read';
