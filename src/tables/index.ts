export * from './types';
export { recognise, type RecogniseOptions } from './recognise';
export { kindOf, KINDS } from './kinds';
export { projectName } from './rows/indicators';
export { squash, stripNumbering, isTotalLabel } from './text';
