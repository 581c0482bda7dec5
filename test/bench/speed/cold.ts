import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../../src/check';
import { newBook } from '../../../src/hosts/file/newBook';
import { readWorkbook } from '../../../src/hosts/file';
import { recognise } from '../../../src/tables';
import { bigBook } from './bigBook';
import { SMALL_BOOK } from './books';

/** Milliseconds of processor time of the very first book of a process: what somebody pays who checks once. */
export interface ColdCost {
  readonly read: number;
  readonly recognise: number;
  readonly check: number;
}

/** @param cells 0: the small book of samples/ */
export async function coldStart(samples: string, cells: number): Promise<ColdCost> {
  const bytes = cells === 0 ? readFileSync(join(samples, SMALL_BOOK)) : newBook(bigBook(cells)).save();
  const steps: number[] = [];
  let before = process.cpuUsage();
  const step = (): void => {
    const { user, system } = process.cpuUsage(before);
    steps.push((user + system) / 1000);
    before = process.cpuUsage();
  };
  const snapshot = await readWorkbook(bytes, SMALL_BOOK);
  step();
  const book = recognise(snapshot);
  step();
  runChecks(book, snapshot);
  step();
  return { read: steps[0]!, recognise: steps[1]!, check: steps[2]! };
}
