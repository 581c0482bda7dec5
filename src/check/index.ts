export * from './types';
export type { CheckOptions } from './options';
export { checkBook, runChecks, type CheckRun } from './checkBook';
export type { RuleChanges } from './grading';
export type { Evaluated } from './evaluate';
export { paperView, viewOf } from './view';
