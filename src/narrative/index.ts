export * from './types';
export * from './narrate';
export * from './json';
export * from './facts';
export { parseTemplate, TemplateError, type Template } from './template';
export type { NumberStyle } from './values';
export * from './keepEdits';
export { mergeText } from './mergeText';
export { subjectOf } from './subject';
