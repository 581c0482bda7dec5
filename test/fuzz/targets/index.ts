import type { AnyTarget } from '../target';
import { changedBooks } from './changedBooks';
import { damagedFiles } from './damagedFiles';
import { looseSheets } from './looseSheets';
import { oddParts } from './oddParts';
import { texts } from './texts';

/** Everything that is fuzzed; the shares add to 1. */
export const TARGETS: readonly AnyTarget[] = [damagedFiles, oddParts, looseSheets, changedBooks, texts];
