import type { Unit } from '../amount';
import { OWN_SHEETS, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import { chooseKind, type Choice } from './choose';
import { readColumns } from './columns';
import { readCodedRows } from './rows/coded';
import type { ReadRows, RowContext } from './rows/common';
import { readIndicators } from './rows/indicators';
import { readLines } from './rows/lines';
import { readSangong } from './rows/sangong';
import { segmentsOf, type Segment } from './segments';
import { RecognisedTable } from './table';
import { shortTitle } from './title';
import type { Book, ReportKind, Table, TableKindId, UnrecognisedSheet } from './types';
import { mostFrequent, reconcileUnits } from './units';
import { kindOf } from './kinds';

export interface RecogniseOptions {
  /** What the user said a sheet is; `none` for “not a 附表”. */
  readonly sheetKinds?: Readonly<Record<string, TableKindId | 'none'>>;
}

/** Finds the 附表 of a book by evidence: titles, headers, labels, codes and unit lines; never by place, number or sheet name alone. */
export function recognise(snapshot: WorkbookSnapshot, options: RecogniseOptions = {}): Book {
  const unrecognised: UnrecognisedSheet[] = [];
  const segments: Segment[] = [];
  for (const sheet of snapshot.sheets) {
    if (isOurs(sheet) || options.sheetKinds?.[sheet.name] === 'none') continue;
    if (!sheet.area) unrecognised.push({ sheet: sheet.name, reason: '空工作表' });
    else if (sheet.visibility !== 'visible')
      unrecognised.push({ sheet: sheet.name, reason: '隐藏的工作表，未参与核对' });
    else segments.push(...segmentsOf(sheet));
  }
  const report = reportKind(snapshot, segments);
  const tables: RecognisedTable[] = [];
  const count = new Map<TableKindId, number>();
  for (const segment of segments) {
    const sheet = segment.grid.sheet;
    const told = options.sheetKinds?.[sheet.name];
    const { best, guess } = chooseKind(segment, report, told === 'none' ? undefined : told);
    const table = best && build(segment, best, count);
    if (table) tables.push(table);
    else if (
      !segments.some((s) => s !== segment && s.grid.sheet === sheet && tables.some((t) => t.sheet === sheet.name))
    ) {
      unrecognised.push({
        sheet: sheet.name,
        reason: whyNot(segment),
        ...(guess && segment.header ? { guess: { kind: guess.kind.id, confidence: guess.confidence } } : {}),
      });
    }
  }
  const settled = reconcileUnits(tables);
  const byKind = new Map<TableKindId, Table>();
  for (const table of settled) if (!byKind.has(table.kind)) byKind.set(table.kind, table);
  return {
    name: snapshot.name,
    kind: report,
    year: bookYear(snapshot, segments),
    organisation: mostFrequent(segments.map((s) => s.meta.organisation)),
    tables: settled,
    unrecognised,
    table: (kind) => byKind.get(kind),
  };
}

function isOurs(sheet: SheetSnapshot): boolean {
  const names: string[] = [OWN_SHEETS.charts, OWN_SHEETS.report, OWN_SHEETS.workingPaper];
  return names.includes(sheet.name) || /（附表通）$/.test(sheet.name);
}

function whyNot(segment: Segment): string {
  if (!segment.header) return '没有表头，像是文字或封面';
  if (segment.title) return `标题“${segment.title.text}”的表头或行名与已知的附表不符`;
  return '没有认出标题和表头';
}

/** 决算 or 预算: titles vote, then the file name. */
function reportKind(snapshot: WorkbookSnapshot, segments: readonly Segment[]): ReportKind | undefined {
  const voted = mostFrequent(segments.map((s) => s.title?.report));
  if (voted) return voted;
  const names = [snapshot.name, ...snapshot.sheets.map((s) => s.name)].join(' ');
  if (/决算/.test(names)) return '决算';
  return /预算/.test(names) || segments.some((s) => s.title) ? '预算' : undefined;
}

/** Year of the report: file name, else what most tables print, else the year that the texts name most. */
function bookYear(snapshot: WorkbookSnapshot, segments: readonly Segment[]): number | undefined {
  const named =
    /(20\d{2})\s*年?度?\s*(?:部门|单位)?\s*(?:预|决)算/.exec(snapshot.name) ?? /(20\d{2})/.exec(snapshot.name);
  if (named) return Number(named[1]);
  const printed = segments.map((s) => s.title?.year ?? s.meta.year).filter((y) => y !== undefined);
  if (printed.length >= 2) return mostFrequent(printed);
  const texts: number[] = [...printed];
  for (const sheet of snapshot.sheets) {
    for (const row of sheet.cells) {
      for (const cell of row ?? []) {
        if (typeof cell?.value === 'string')
          for (const m of cell.value.matchAll(/(20\d{2})年/g)) texts.push(Number(m[1]));
      }
    }
  }
  return mostFrequent(texts);
}

function build(segment: Segment, choice: Choice, count: Map<TableKindId, number>): RecognisedTable | undefined {
  const { grid, header, meta } = segment;
  const kind = kindOf(choice.kind.id);
  if (!header) return undefined;
  const blocks = kind.layout === 'free' ? [] : readColumns(kind, header, grid, segment.bottom);
  const context: RowContext = {
    kind,
    grid,
    header,
    blocks,
    bottom: segment.bottom,
    year: segment.title?.year ?? meta.year,
  };
  const { rows, notes } = blocks.length === 0 ? { rows: [], notes: [] } : readRows(context);
  const nth = (count.get(kind.id) ?? 0) + 1;
  count.set(kind.id, nth);
  const title = segment.title?.text ?? grid.sheet.name.trim();
  const unit: Unit = meta.unit?.unit ?? '万元';
  const year = segment.title?.year ?? meta.year;
  return new RecognisedTable({
    kind: kind.id,
    id: nth === 1 ? kind.id : `${kind.id}#${nth}`,
    title,
    name: segment.title ? shortTitle(title, meta.organisation) : kind.name,
    sheet: grid.sheet,
    area: {
      top: segment.titleAt?.row ?? header.top,
      left: header.left,
      bottom: rows.reduce((n, r) => Math.max(n, r.row), header.bottom),
      right: Math.max(header.right, ...blocks.map((b) => b.right)),
    },
    ...(segment.titleAt ? { titleRef: { sheet: grid.sheet.name, ...segment.titleAt } } : {}),
    headerRows: [header.top, header.bottom],
    unit,
    ...(meta.unit ? { printedUnit: meta.unit } : {}),
    ...(year === undefined ? {} : { year }),
    ...(meta.organisation ? { organisation: meta.organisation } : {}),
    ...(meta.printedNumber ? { printedNumber: meta.printedNumber } : {}),
    blocks,
    rows,
    notes,
    confidence: choice.confidence,
    evidence: choice.evidence,
  });
}

function readRows(context: RowContext): ReadRows {
  switch (context.kind.layout) {
    case 'two-sided':
      return readLines(context);
    case 'sangong':
      return readSangong(context);
    case 'indicators':
      return readIndicators(context);
    default:
      return readCodedRows(context);
  }
}
