import { CONTAINERS } from './containers';
import { FOREIGN } from './foreign';
import { PARTS } from './parts';
import type { BadInput } from './badInput';

export type { BadInput } from './badInput';
export { changed } from './tools';
export { sparseBook } from './honest';

/** Files that must be refused as workbooks, each with a sentence that tells the user what to do. */
export const BAD_INPUTS: readonly BadInput[] = [...FOREIGN, ...CONTAINERS, ...PARTS];
