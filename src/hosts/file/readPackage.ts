import type { CellObject, WorkSheet } from '@e965/xlsx';
import {
  HostError,
  type Area,
  type Cell,
  type ReadOptions,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../workbook';
import { findBookParts, type BookParts, type DeclaredSheet } from './bookParts';
import { failure } from './failures';
import { emptyFormula, errorCell, toCell, type CellContext } from './fileCell';
import { LIMITS } from './limits';
import { spellOutFormats } from './localeFormats';
import { readMemory } from './memoryPart';
import { ownSheets } from './ownSheetTags';
import { checkedScan, key, type OoxmlPackage } from './package';
import { hasMarks } from './marks';
import { loadSheetJs, READING, type SheetJs } from './sheetjs';
import { scanSheet, tidySheet, type SheetScan } from './sheetScan';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/**
 * Reads an .xlsx or .xlsm package. SheetJS gets a small package made for it (plain names, standard targets, only the
 * parts it needs), so that the habits of the program that wrote the file do not matter to it; and what it gives back is
 * counted against what the parts declare, because it leaves out broken sheets without a word.
 */
export async function readPackage(
  pkg: OoxmlPackage,
  name: string,
  options: ReadOptions = {},
): Promise<WorkbookSnapshot> {
  const parts = findBookParts(pkg);
  if (parts.sheets.length > LIMITS.sheets) throw failure.tooBig(`工作簿有 ${parts.sheets.length} 张工作表`);
  const wanted = parts.sheets.filter((s) => !options.sheets || options.sheets.includes(s.name));
  const sheetJs = await loadSheetJs();
  const scans = new Map<DeclaredSheet, SheetScan>();
  const files: MiniFile[] = [];
  const used = new Set<string>();
  let filled = 0;
  let isMarked = false;
  for (const [index, sheet] of wanted.entries()) {
    if (options.signal?.aborted) throw failure.cancelled();
    used.add(key(sheet.part));
    const { text, bytes, scan } = readSheet(pkg, sheet);
    scans.set(sheet, scan);
    isMarked ||= hasMarks(text);
    filled += scan.filled;
    if (filled > LIMITS.cells) throw failure.tooManyCells();
    if (scan.root !== 'worksheet') continue;
    files.push({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: forSheetJs(bytes, text, scan.prefix, scan.needsTidying),
    });
    options.onProgress?.(index + 1, wanted.length * 2);
    await breathe();
  }
  for (const [part, target] of [
    [parts.sharedStrings, 'xl/sharedStrings.xml'],
    [parts.styles, 'xl/styles.xml'],
  ] as const) {
    if (!part) continue;
    used.add(key(part));
    const { text, bytes } = pkg.read(part);
    const root = checkedScan(text, part);
    const isStrings = target.endsWith('sharedStrings.xml');
    // SheetJS counts strings by their closing tags: an empty `<si/>` would shift every later text by one.
    const tidy = isStrings
      ? text.replace(/<((?:[\w.-]+:)?si)\s*\/>/g, '<$1></$1>')
      : spellOutFormats(text, root.prefix);
    files.push({ name: target, content: forSheetJs(bytes, tidy, root.prefix, tidy !== text) });
  }
  pkg.verifyRest(used);
  if (options.signal?.aborted) throw failure.cancelled();
  const book = sheetJs.parse_zip(miniPackage(files, wanted, scans, parts), READING);
  const context: CellContext = { sheetJs, date1904: parts.date1904 };
  const own = ownSheets(parts);
  const sheets: SheetSnapshot[] = [];
  for (const [index, sheet] of wanted.entries()) {
    const scan = scans.get(sheet)!;
    const raw = book.Sheets[`s${index + 1}`];
    if (scan.root === 'worksheet' && (!raw || !isComplete(raw, scan)))
      throw failure.damagedSheet(sheet.name, 'not everything in it was read');
    const ownAs = own.get(sheet.name);
    sheets.push({ ...toSheet(sheet, scan, raw, context), ...(ownAs === undefined ? {} : { ownAs }) });
    options.onProgress?.(wanted.length + index + 1, wanted.length * 2);
  }
  return { name, sheets, memory: readMemory(pkg, parts.workbook), isMarked };
}

/** A sheet part with what was found in it; damage is named by the sheet, which the user knows, not by the part. */
function readSheet(pkg: OoxmlPackage, sheet: DeclaredSheet): { bytes: Uint8Array; text: string; scan: SheetScan } {
  try {
    const { bytes, text } = pkg.read(sheet.part);
    return { bytes, text, scan: scanSheet(text, sheet.part) };
  } catch (error) {
    if (error instanceof HostError && error.code === 'damaged') throw failure.damagedSheet(sheet.name, error);
    throw error;
  }
}

interface MiniFile {
  readonly name: string;
  readonly content: Uint8Array;
}

function forSheetJs(bytes: Uint8Array, text: string, prefix: string, tidy: boolean): Uint8Array {
  const isPlain = !tidy && prefix === '' && bytes[0] !== 0xff && bytes[0] !== 0xfe;
  const content = isPlain ? bytes : new TextEncoder().encode(tidySheet(text.replace(/^\ufeff/, ''), prefix));
  return typeof Buffer === 'undefined' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function miniPackage(
  files: readonly MiniFile[],
  sheets: readonly DeclaredSheet[],
  scans: ReadonlyMap<DeclaredSheet, SheetScan>,
  parts: BookParts,
): Parameters<SheetJs['parse_zip']>[0] {
  const has = (name: string) => files.some((f) => f.name === name);
  const kept = sheets.flatMap((s, i) => (scans.get(s)?.root === 'worksheet' ? [i + 1] : []));
  const overrides =
    override('/xl/workbook.xml', 'sheet.main+xml') +
    kept.map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet+xml')).join('') +
    (has('xl/styles.xml') ? override('/xl/styles.xml', 'styles+xml') : '') +
    (has('xl/sharedStrings.xml') ? override('/xl/sharedStrings.xml', 'sharedStrings+xml') : '');
  const own: MiniFile[] = [
    xmlFile(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    ),
    xmlFile(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"><workbookPr${parts.date1904 ? ' date1904="1"' : ''}/><sheets>${kept.map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    ),
    xmlFile(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kept.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ),
  ];
  const all = [...own, ...files];
  return {
    FullPaths: all.map((f) => f.name),
    FileIndex: all.map((f) => ({ name: f.name, type: 2, content: f.content })),
  };
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${CONTENT}${type}"/>`;
}

function xmlFile(name: string, xml: string): MiniFile {
  return { name, content: typeof Buffer === 'undefined' ? new TextEncoder().encode(xml) : Buffer.from(xml) };
}

/** SheetJS drops what it cannot read; every cell that the part holds must have come through. */
function isComplete(raw: WorkSheet, scan: SheetScan): boolean {
  let read = 0;
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = raw['!data'] ?? [];
  for (const r of Object.keys(rows)) read += Object.keys(rows[Number(r)] ?? {}).length;
  const unread = scan.uncalculated.filter((u) => !rows[u.row]?.[u.col]).length;
  return read + unread >= scan.filled;
}

function toSheet(
  declared: DeclaredSheet,
  scan: SheetScan,
  raw: WorkSheet | undefined,
  context: CellContext,
): SheetSnapshot {
  const content = toCells(raw?.['!data'] ?? [], context, scan);
  return {
    name: declared.name,
    visibility: declared.visibility,
    ...content,
    merges: (raw?.['!merges'] ?? []).map((m) => ({ top: m.s.r, left: m.s.c, bottom: m.e.r, right: m.e.c })),
    hiddenRows: scan.hiddenRows,
    hiddenCols: scan.hiddenCols,
    isProtected: scan.isProtected,
  };
}

type Cells = (readonly (Cell | undefined)[] | undefined)[];

/** Cells of a dense SheetJS sheet and the area that holds something. Sparse rows are walked by key: a single cell at XFD1048576 costs nothing. */
export function toCells(
  data: (readonly (CellObject | undefined)[] | undefined)[],
  context: CellContext,
  scan?: Pick<SheetScan, 'uncalculated' | 'newErrors'>,
): { area: Area | undefined; cells: Cells } {
  const cells: Cells = [];
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const put = (row: number, col: number, cell: Cell) => {
    const line = (cells[row] ??= []) as (Cell | undefined)[];
    line[col] = cell;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (col < left) left = col;
    if (col > right) right = col;
  };
  const uncalculated = new Map(scan?.uncalculated.map((u) => [`${u.row},${u.col}`, u.formula]));
  for (const r of Object.keys(data)) {
    const row = Number(r);
    const line = data[row];
    if (!line) continue;
    for (const c of Object.keys(line)) {
      const col = Number(c);
      const raw = line[col];
      if (!raw) continue;
      const missing = uncalculated.size > 0 && uncalculated.has(`${row},${col}`);
      const cell = toCell(raw, context, missing);
      if (cell) put(row, col, cell);
    }
    // SheetJS's own cells go as ours come: a large book is not held twice.
    data[row] = undefined;
  }
  for (const u of scan?.uncalculated ?? []) {
    if (u.formula !== '' && !cells[u.row]?.[u.col]) put(u.row, u.col, emptyFormula(u.formula, context));
  }
  for (const e of scan?.newErrors ?? []) {
    const { formula, format } = cells[e.row]?.[e.col] ?? {};
    put(e.row, e.col, errorCell(e.error, context, formula, format));
  }
  return { cells, area: bottom < 0 ? undefined : { top, left, bottom, right } };
}

/** Lets the page draw between two sheets. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
