export * from './types';
export { recognise, type RecogniseOptions } from './recognise';
export { describe, type TableDescription } from './describe';
export { columnName as columnMeaning, ROLE_NAMES } from './names';
export { kindOf, KINDS } from './kinds';
export { recoded } from './recoded';
export { projectName } from './rows/indicators';
export { squash, stripNumbering, isTotalLabel } from './text';
