export * from './document';
export * from './types';
export { readText } from './readText';
export { proofread } from './proofread';
