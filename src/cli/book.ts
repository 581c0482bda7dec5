import { basename } from 'node:path';
import { readBytes, readWorkbook } from '../hosts/file/node';
import { recogniseOptions } from '../app/engineInputs';
import { engineOptions } from '../app/engineOptions';
import { readMemory, type Memory } from '../app/memory';
import { recognise, type Book } from '../tables';
import type { WorkbookSnapshot } from '../workbook';
import { CliError } from './exit';

export interface OpenedBook {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  /** What the user told the task pane about this book; it is kept inside the book. */
  readonly memory: Memory;
  readonly book: Book;
}

/**
 * Reads and recognises a workbook file; what the user said in the task pane of single sheets holds here too.
 * @throws HostError when it is no readable workbook, CliError when it holds no 附表
 */
export async function openBook(path: string): Promise<OpenedBook> {
  const bytes = await readBytes(path);
  const snapshot = await readWorkbook(bytes, basename(path));
  const memory = readMemory(snapshot.memory);
  const book = recognise(snapshot, recogniseOptions(engineOptions(memory)));
  if (book.tables.length === 0)
    throw new CliError(
      `“${basename(path)}”里没有认出一张预决算公开附表（共 ${snapshot.sheets.length} 张工作表）。请确认打开的是附表工作簿，且表上有标题（如“收入支出决算总表”）和表头。`,
    );
  return { path, bytes, snapshot, memory, book };
}
