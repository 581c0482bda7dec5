import type { CellObject, WorkBook } from '@e965/xlsx';
import type { SheetSnapshot, SheetVisibility, WorkbookSnapshot } from '../../workbook';
import { failure } from './failures';
import type { CellContext } from './fileCell';
import { checkHtml, checkXml2003 } from './otherGate';
import { decodeXml } from './package';
import { hasStream } from './sniff';
import { toCells } from './readPackage';
import { loadCodePages, loadSheetJs, READING } from './sheetjs';

/** Reads a .xls (BIFF5–8), which only SheetJS can. Throws `HostError`: password, damage, too old. */
export async function readXls(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const sheetJs = await loadSheetJs();
  if (!hasStream(bytes, 'Workbook')) await loadCodePages(sheetJs);
  let book: WorkBook;
  try {
    book = quietly(() => sheetJs.read(bytes, { ...READING, type: 'array', cellStyles: true }));
  } catch (error) {
    throw /password-protected/i.test(String(error)) ? failure.encrypted() : failure.damagedXls(error);
  }
  return toSnapshot(book, name, { sheetJs, date1904: book.Workbook?.WBProps?.date1904 === true });
}

/** SheetJS tells the console of records it does not know; the user is told of damage in our own words. */
function quietly<T>(work: () => T): T {
  const { console } = globalThis;
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

/** Reads an XML spreadsheet 2003, which many older systems export as `.xls`. */
export async function readXml2003(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const sheetJs = await loadSheetJs();
  try {
    const text = decodeXml(bytes).replace(/^\ufeff/, '');
    const filled = checkXml2003(text);
    const book = sheetJs.read(text, { ...READING, type: 'string', cellStyles: true });
    if (cellCount(book) < filled) throw failure.damagedXls('not everything was read');
    return toSnapshot(book, name, { sheetJs, date1904: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'HostError') throw error;
    throw failure.damagedXls(error);
  }
}

/** Reads the tables of an HTML page that a system exported as `.xls`. */
export async function readHtml(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const text = decodeHtml(bytes);
  if (!/<t[dh][\s>]/i.test(text)) throw failure.html();
  checkHtml(text);
  const sheetJs = await loadSheetJs();
  let book: WorkBook;
  try {
    // `raw`: every cell as text; SheetJS would otherwise turn the code 0101 into 101 and 2020-1 into a date.
    book = sheetJs.read(text.replace(/<!doctype[^>]*>/i, ''), { ...READING, type: 'string', raw: true });
  } catch (error) {
    throw failure.damagedXls(error);
  }
  for (const sheet of Object.values(book.Sheets)) for (const row of sheet['!data'] ?? []) row?.forEach(typedNumber);
  return toSnapshot(book, name, { sheetJs, date1904: false });
}

/** A page holds only text: what Excel would take for a number becomes one, with the decimals it was written with. */
function typedNumber(cell: CellObject | undefined): void {
  if (!cell || typeof cell.v !== 'string') return;
  const text = cell.v.trim();
  const m = /^-?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!m || text.length > 18 || /^-?0\d/.test(text)) return;
  cell.t = 'n';
  cell.v = Number(text.replace(/[,%]/g, '')) / (m[3] ? 100 : 1);
  const decimals = m[2] ? `.${'0'.repeat(m[2].length)}` : '';
  if (m[1]!.includes(',') || decimals || m[3]) cell.z = `${m[1]!.includes(',') ? '#,##0' : '0'}${decimals}${m[3]}`;
}

function toSnapshot(book: WorkBook, name: string, context: CellContext): WorkbookSnapshot {
  if (book.SheetNames.length === 0) throw failure.noSheets();
  const sheets = book.SheetNames.map((sheetName, index): SheetSnapshot => {
    const raw = book.Sheets[sheetName];
    if (!raw) throw failure.damagedSheet(sheetName);
    const state = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return {
      name: sheetName,
      visibility:
        (['visible', 'hidden', 'veryHidden'] as const satisfies readonly SheetVisibility[])[state] ?? 'visible',
      ...toCells(raw['!data'] ?? [], context),
      merges: (raw['!merges'] ?? []).map((m) => ({ top: m.s.r, left: m.s.c, bottom: m.e.r, right: m.e.c })),
      hiddenRows: hiddenIn(raw['!rows']),
      hiddenCols: hiddenIn(raw['!cols']),
      isProtected: raw['!protect'] !== undefined,
    };
  });
  return { name, sheets, memory: {} };
}

function cellCount(book: WorkBook): number {
  let count = 0;
  for (const sheet of Object.values(book.Sheets))
    for (const row of sheet['!data'] ?? []) row?.forEach((cell) => (count += cell ? 1 : 0));
  return count;
}

function hiddenIn(list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  list?.forEach((item, index) => {
    if (item?.hidden) hidden.add(index);
  });
  return hidden;
}

/** Text of an HTML file: byte-order mark, then the charset it names, then UTF-8 if valid, else GB18030. */
function decodeHtml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  for (const encoding of [charset, 'utf-8', 'gb18030']) {
    if (!encoding) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Wrong or unknown charset: try the next.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}
