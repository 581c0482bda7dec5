import type { SheetSnapshot, WorkbookSnapshot } from '../workbook';
import { buildTable, type TableDraft } from './build';
import { chooseKind, chooseTold, fitOf, type Choice } from './choose';
import { KINDS, kindOf } from './kinds';
import { segmentsOf, type Segment } from './segments';
import { RecognisedTable } from './table';
import { readTitle } from './title';
import { otherSheet } from './otherSheets';
import type { Book, OtherSheet, ReportKind, Table, TableKindId, UnrecognisedSheet } from './types';
import { settleUnits } from './units';
import { bookYear, organisationOf, reportKind } from './whole';

export interface RecogniseOptions {
  /** What the user said a sheet is; `none` for “not a 附表”. */
  readonly sheetKinds?: Readonly<Record<string, TableKindId | 'none'>>;
  /** The year the user said the tables are of; absent: as they say themselves. */
  readonly year?: number;
}

/** What the user said a sheet is. A sheet may be called `__proto__`, and a kind remembered by another version may be gone. */
function toldKind({ sheetKinds }: RecogniseOptions, sheet: SheetSnapshot): TableKindId | 'none' | undefined {
  const told = sheetKinds && Object.hasOwn(sheetKinds, sheet.name) ? sheetKinds[sheet.name] : undefined;
  return told === 'none' || KINDS.some((k) => k.id === told) ? told : undefined;
}

/** Finds the 附表 of a book by evidence: titles, headers, labels, codes and unit lines; never by place, number or sheet name alone. */
export function recognise(snapshot: WorkbookSnapshot, options: RecogniseOptions = {}): Book {
  const unrecognised: UnrecognisedSheet[] = [];
  const others: OtherSheet[] = [];
  const bySheet = new Map<SheetSnapshot, Segment[]>();
  const hidden: SheetSnapshot[] = [];
  for (const sheet of snapshot.sheets) {
    const told = toldKind(options, sheet);
    if (sheet.ownAs !== undefined || told === 'none') continue;
    if (!sheet.area) others.push({ sheet: sheet.name, what: '空工作表' });
    else if (sheet.visibility !== 'visible' && !told) hidden.push(sheet);
    else bySheet.set(sheet, segmentsOf(sheet));
  }
  const segments = [...bySheet.values()].flat();
  const report = reportKind(snapshot, segments);
  const drafts: TableDraft[] = [];
  for (const [sheet, own] of bySheet) {
    const told = toldKind(options, sheet);
    const choices = chooseAll(own, report, told === 'none' ? undefined : told);
    const built = choices.flatMap(({ segment, best }) => (best ? (buildTable(segment, best) ?? []) : []));
    drafts.push(...built);
    if (built.length > 0) continue;
    const what = told === undefined ? otherSheet(sheet, own) : undefined;
    if (what) others.push({ sheet: sheet.name, what });
    else unrecognised.push(notPlaced(sheet, choices[0], told));
  }
  for (const sheet of hidden) unrecognised.push(hiddenSheet(sheet, report));
  const tables = numberTables(settleUnits(drafts));
  const byKind = new Map<TableKindId, Table>();
  for (const table of tables) if (table.id === table.kind) byKind.set(table.kind, table);
  return {
    name: snapshot.name,
    kind: report,
    year: options.year ?? bookYear(snapshot, segments),
    organisation: organisationOf(segments),
    tables,
    unrecognised,
    others,
    table: (kind) => byKind.get(kind),
  };
}

interface SegmentChoice {
  readonly segment: Segment;
  readonly best: Choice | undefined;
  readonly guess: Choice | undefined;
}

/** Chooses for every table of a sheet; what the user said goes to the one that it fits best. */
function chooseAll(segments: readonly Segment[], report: ReportKind | undefined, told: TableKindId | undefined): SegmentChoice[] {
  const kind = told && kindOf(told);
  const meant = kind && segments.reduce((a, b) => (fitOf(b, report, kind) > fitOf(a, report, kind) ? b : a), segments[0]!);
  return segments.map((segment) => {
    if (segment !== meant || !kind) return { segment, ...chooseKind(segment, report) };
    const choice = chooseTold(segment, report, kind);
    return { segment, best: choice, guess: choice };
  });
} // prettier-ignore

function notPlaced(sheet: SheetSnapshot, choice: SegmentChoice | undefined, told: TableKindId | 'none' | undefined): UnrecognisedSheet {
  const guess = choice?.guess;
  if (told && told !== 'none')
    return { sheet: sheet.name, reason: `您指定为“${kindOf(told).name}”，但没有找到表头，无法读取；请核对表头是否完整` };
  return {
    sheet: sheet.name,
    reason: choice ? whyNot(choice.segment) : '没有内容',
    ...(guess && choice?.segment.header ? { guess: { kind: guess.kind.id, confidence: guess.confidence } } : {}),
  };
} // prettier-ignore

function whyNot(segment: Segment): string {
  if (!segment.header) return '没有表头，像是文字或封面';
  if (segment.title) return `标题“${segment.title.text.replace(/\s+/g, '')}”的表头或行名与已知的附表不符`;
  if (segment.otherTitle) return `标题“${segment.otherTitle}”不在已知的附表种类中`;
  return '没有认出标题和表头';
}

/** A hidden sheet takes no part; the user is told what it looks like. */
function hiddenSheet(sheet: SheetSnapshot, report: ReportKind | undefined): UnrecognisedSheet {
  const reason = '隐藏的工作表，未参与核对';
  for (const segment of segmentsOf(sheet)) {
    const { best } = chooseKind(segment, report);
    if (best) return { sheet: sheet.name, reason, guess: { kind: best.kind.id, confidence: best.confidence } };
  }
  return { sheet: sheet.name, reason };
}

/**
 * Gives every table its id. Where a kind occurs several times (分单位 and 分科目, several units) the one that says most is the table of that
 * kind; the others are `#2` ….
 */
function numberTables(drafts: readonly TableDraft[]): RecognisedTable[] {
  const main = new Map<TableKindId, TableDraft>();
  for (const draft of drafts) {
    const known = main.get(draft.kind);
    if (!known || standing(draft) > standing(known)) main.set(draft.kind, draft);
  }
  const count = new Map<TableKindId, number>();
  return drafts.map((draft) => {
    if (main.get(draft.kind) === draft) return new RecognisedTable({ ...draft, id: draft.kind });
    const n = (count.get(draft.kind) ?? 1) + 1;
    count.set(draft.kind, n);
    return new RecognisedTable({ ...draft, id: `${draft.kind}#${n}` });
  });
}

/** A table with coded rows says more than one by unit names, and both more than an empty one. */
function standing(draft: TableDraft): number {
  const layout = kindOf(draft.kind).layout;
  const isCoded = layout === 'functional' || layout === 'functional-economic';
  const says = (draft.rows.length > 1 ? 1 : 0) + (isCoded && draft.rows.some((r) => r.code) ? 2 : 0);
  // 江苏 prints 基本支出 of all 财政拨款 and again of 一般公共预算: the fund that the kind is of counts.
  const fund = kindOf(draft.kind).title.fund.indexOf(readTitle(draft.title)?.fund ?? '全部');
  return says - (fund > 0 ? fund / 10 : 0);
}
