import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { openBook } from '../book';
import { checkOpened } from '../checkBook';
import { checkJson } from '../checkJson';
import { readCheckOptions, type CheckFiles } from '../checkOptions';
import { tell } from '../exit';
import { figuresOf } from './figures';
import type { BatchLine } from './line';

export interface BatchTask {
  readonly path: string;
  readonly wantFigures: boolean;
  /** Files that change how books are checked; each thread reads them once. */
  readonly files: CheckFiles;
}

/**
 * The first few small books are kept: as long as there is an object of each shape, V8 keeps the shapes, and with them the code that it has
 * optimised for them, when it collects the garbage of the books before.
 */
const kept: unknown[] = [];
const MOST_KEPT = 4;
const SMALL = 200_000;

const read = new Map<string, ReturnType<typeof readCheckOptions>>();

function optionsOf(files: CheckFiles): ReturnType<typeof readCheckOptions> {
  const key = JSON.stringify(files);
  const known = read.get(key) ?? readCheckOptions(files);
  read.set(key, known);
  return known;
}

/** Checks one file; never throws: what goes wrong is in the line. Runs in a worker. */
export default async function checkOne({ path, wantFigures, files }: BatchTask): Promise<BatchLine> {
  const head = { path, file: basename(path), size: 0, modified: 0 };
  try {
    const { size, mtimeMs } = statSync(path);
    Object.assign(head, { size, modified: Math.round(mtimeMs) });
    const checked = checkOpened(await openBook(path), await optionsOf(files));
    if (kept.length < MOST_KEPT && size < SMALL) kept.push(checked);
    return {
      ...head,
      ...(checkJson(checked) as object),
      ...(wantFigures ? { figures: figuresOf(checked.book) } : {}),
    };
  } catch (error) {
    return { ...head, error: tell(error) };
  }
}
