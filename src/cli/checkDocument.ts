import { basename } from 'node:path';
import { readMemory } from '../app/memory';
import { judgeFindings } from '../app/dismissals';
import type { CheckOptions } from '../check';
import { readBytes } from '../hosts/file/node';
import { documentTables } from '../proofread';
import type { CheckedBook } from './checkBook';
import { CliError } from './exit';
import { openDocument } from './openDocument';

/** A file that is checked by the tables printed in it. */
export const isDocumentFile = (path: string): boolean => /\.(?:pdf|docx)$/i.test(path);

/**
 * Checks the 附表 that stand in a document (.pdf, .docx), as far as they can be relied on; findings name page and row.
 *
 * @throws DocumentError, or CliError where the document holds no 附表 that can be used
 */
export async function checkDocument(path: string, options: CheckOptions): Promise<CheckedBook> {
  const bytes = await readBytes(path);
  const tables = documentTables(await openDocument(path, bytes), options);
  const name = basename(path);
  if (!tables?.used) {
    const found = tables?.uses.filter((u) => u.kind !== null) ?? [];
    const why = found.length > 0 ? `认出 ${found.length} 张附表，但都没有读准（${found[0]!.reason}）` : '没有认出附表';
    throw new CliError(`“${name}”里${why}。请改用附表的 Excel 工作簿核对；只核对文稿中的数字，请用 proofread 命令。`);
  }
  const { book, run } = tables.used;
  const unrecognised = tables.uses
    .filter((u) => !u.used)
    .map(({ sheet, title, reason }) => ({ sheet: title === '' ? sheet : `${sheet}《${title}》`, reason }));
  const report = { ...run.report, unrecognised, others: [] };
  const judged = judgeFindings(report, [], tables.snapshot);
  const checkedAt = new Date().toISOString();
  return {
    path,
    bytes,
    snapshot: tables.snapshot,
    memory: readMemory({}),
    book,
    run,
    judged,
    report,
    options,
    checkedAt,
  };
}
