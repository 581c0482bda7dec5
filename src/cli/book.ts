import { basename } from 'node:path';
import { readBytes, readWorkbook } from '../hosts/file/node';
import { recognise, type Book } from '../tables';
import type { WorkbookSnapshot } from '../workbook';
import { CliError } from './exit';

export interface OpenedBook {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly book: Book;
}

/**
 * Reads and recognises a workbook file.
 * @throws HostError when it is no readable workbook, CliError when it holds no 附表
 */
export async function openBook(path: string): Promise<OpenedBook> {
  const bytes = await readBytes(path);
  const snapshot = await readWorkbook(bytes, basename(path));
  const book = recognise(snapshot);
  if (book.tables.length === 0)
    throw new CliError(
      `“${basename(path)}”里没有认出一张预决算公开附表（共 ${snapshot.sheets.length} 张工作表）。请确认打开的是附表工作簿，且表上有标题（如“收入支出决算总表”）和表头。`,
    );
  return { path, bytes, snapshot, book };
}
