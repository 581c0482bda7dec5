import type { ReadOptions, WorkbookSnapshot } from '../../workbook';
import { failure } from './failures';
import { LIMITS } from './limits';
import { OoxmlPackage } from './package';
import { readHtml, readXls, readXml2003 } from './readOther';
import { readPackage } from './readPackage';
import { sniff } from './sniff';

/**
 * Reads a workbook from the bytes of a file: .xlsx, .xlsm, .xls, and web pages or XML spreadsheets named .xls. The
 * contents decide, not the name. Reading never changes the bytes.
 *
 * @param name File name as the user knows it; goes into the snapshot.
 * @throws HostError with a Chinese sentence that says what to do. A book that can be read only in part is refused.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<WorkbookSnapshot> {
  if (bytes.length > LIMITS.file) throw failure.tooBig(`文件有 ${Math.round(bytes.length / 1048576)} MB`);
  const kind = sniff(bytes);
  if (kind !== 'zip' && bytes.length > LIMITS.unpacked)
    throw failure.tooBig(`文件有 ${Math.round(bytes.length / 1048576)} MB`);
  switch (kind) {
    case 'zip':
      return readPackage(OoxmlPackage.open(bytes), name, options);
    case 'xls':
      return only(await readXls(bytes, name), options);
    case 'html':
      return only(await readHtml(bytes, name), options);
    case 'xml2003':
      return only(await readXml2003(bytes, name), options);
    case 'empty':
      throw failure.empty();
    case 'encrypted':
      throw failure.encrypted();
    case 'blank':
      throw failure.blank();
    case 'archive':
      throw failure.archive();
    case 'lock-file':
      throw failure.lockFile();
    case 'companion':
      throw failure.companion();
    case 'shortcut':
      throw failure.shortcut();
    case 'text':
      throw failure.text();
    case 'mht':
      throw failure.otherFormat('单个文件网页（.mht）');
    case 'pdf':
      throw failure.otherFormat(' PDF 文档');
    case 'old-xls':
      throw failure.otherFormat('很旧的 Excel 格式（Excel 4.0 以前）');
    case 'ole':
    case 'other':
      throw failure.notWorkbook();
  }
}

function only(book: WorkbookSnapshot, options: ReadOptions): WorkbookSnapshot {
  if (!options.sheets) return book;
  return { ...book, sheets: book.sheets.filter((s) => options.sheets!.includes(s.name)) };
}
