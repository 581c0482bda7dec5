export * from './types';
export { checkBook, runChecks, type CheckOptions, type CheckRun } from './checkBook';
export type { Evaluated } from './evaluate';
export { viewOf } from './view';
