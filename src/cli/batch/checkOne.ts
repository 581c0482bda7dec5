import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { openBook } from '../book';
import { checkOpened } from '../checkBook';
import { checkJson } from '../checkJson';
import { tell } from '../exit';
import { figuresOf } from './figures';
import type { BatchLine } from './line';

export interface BatchTask {
  readonly path: string;
  readonly wantFigures: boolean;
}

/** Checks one file; never throws: what goes wrong is in the line. Runs in a worker. */
export default async function checkOne({ path, wantFigures }: BatchTask): Promise<BatchLine> {
  const head = { path, file: basename(path), size: 0, modified: 0 };
  try {
    const { size, mtimeMs } = statSync(path);
    Object.assign(head, { size, modified: Math.round(mtimeMs) });
    const checked = checkOpened(await openBook(path));
    return {
      ...head,
      ...(checkJson(checked) as object),
      ...(wantFigures ? { figures: figuresOf(checked.book) } : {}),
    };
  } catch (error) {
    return { ...head, error: tell(error) };
  }
}
