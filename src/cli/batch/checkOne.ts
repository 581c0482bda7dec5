import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { checkWithText } from '../../app/checkWithText';
import { openBook } from '../book';
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
    const { book, snapshot } = await openBook(path);
    return {
      ...head,
      ...(checkJson(checkWithText(book, snapshot).report) as object),
      ...(wantFigures ? { figures: figuresOf(book) } : {}),
    };
  } catch (error) {
    return { ...head, error: tell(error) };
  }
}
