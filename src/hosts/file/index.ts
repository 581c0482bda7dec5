export { readWorkbook } from './read';
