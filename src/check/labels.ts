import { formatAmount } from '../amount';
import type { BoundTerm } from '../rules';
import { squash, stripNumbering, type Column, type Row, type Table } from '../tables';

const PLAIN_HEADS = new Set(['小计', '合计', '总计', '决算数', '预算数', '金额', '决算金额']);

interface RowLabel {
  readonly text: string;
  /** The label says that the row is a sum. */
  readonly isSum: boolean;
}

const rowLabels = new WeakMap<Row, RowLabel>();

/** Name of a row in messages: its label without numbering, or its code. */
export function rowLabel(row: Row): string {
  return labelOfRow(row).text;
}

function labelOfRow(row: Row): RowLabel {
  let label = rowLabels.get(row);
  if (!label) rowLabels.set(row, (label = { text: readRowLabel(row), isSum: /[合总小]计$/.test(squash(row.label)) }));
  return label;
}

function readRowLabel(row: Row): string {
  const label = stripNumbering(row.label);
  if (/^(?:总计|合计)$/.test(label) && /^[IG]G$/.test(row.key)) return '收入总计';
  if (/^(?:总计|合计)$/.test(label) && row.key === 'OG') return '支出总计';
  if (label) return label;
  if (row.code) return row.code;
  if (row.role === 'total' && row.key === 'DATA') return '';
  return row.role === 'total' ? '合计' : `第${row.row + 1}行`;
}

interface ColumnLabel {
  readonly text: string;
  /** Its header levels. */
  readonly levels: readonly string[];
  /** What of them differs from another column's, by that column. */
  readonly beside: Map<ColumnLabel, string>;
}

/** By table, then by block and kind of row, then by column. */
const columnLabels = new WeakMap<Table, Map<string, ColumnLabel>[]>();

/** Name of a column in messages; empty where a block has one amount column only, as in the 总表. */
export function columnLabel(table: Table, row: Row, key: string): string {
  return labelOfColumn(table, row, key).text;
}

function labelOfColumn(table: Table, row: Row, key: string): ColumnLabel {
  let known = columnLabels.get(table);
  if (!known) columnLabels.set(table, (known = []));
  const { isSum } = labelOfRow(row);
  const kind = (row.role === 'total' ? 4 : 0) + (isSum ? 2 : 0) + (row.cells ? 1 : 0);
  const ofRow = (known[row.block * 8 + kind] ??= new Map());
  let label = ofRow.get(key);
  if (!label) {
    const text = readColumnLabel(table, row, key, isSum);
    ofRow.set(key, (label = { text, levels: text.split('·'), beside: new Map() }));
  }
  return label;
}

function readColumnLabel(table: Table, row: Row, key: string, isSum: boolean): string {
  const headers = headersOf(table)[row.block];
  const header = headers?.byKey.get(key);
  if (!headers || !header) return row.cells ? (FALLBACK[key] ?? '') : '';
  // 三公 items that stand in rows: the header says 预算数 or 决算数 only.
  if (row.cells && table.kind.endsWith('SG') && FALLBACK[key]) return FALLBACK[key];
  const { column, levels } = header;
  const last = levels.at(-1) ?? '';
  // “支出总计”合计 would say it twice.
  if (isSum && PLAIN_HEADS.has(last) && !column.into && !column.isMemo && headers.sums.has(key)) return '';
  if (row.role === 'total' && PLAIN_HEADS.has(last) && levels.length === 1) return '';
  if (headers.ownAmounts === 1) return column.isMemo ? last : '';
  const twins = headers.lasts.get(last);
  const hasTwin = twins !== undefined && twins.size > (twins.has(key) ? 1 : 0);
  if (!hasTwin && !PLAIN_HEADS.has(last)) return last;
  const { common } = headers;
  const own = levels.filter((l, i) => i === levels.length - 1 || (common !== undefined && !common.has(l)));
  return own.slice(-3).join('·');
}

/** The headers of a block, split into levels once. */
interface BlockHeaders {
  readonly byKey: ReadonlyMap<string, { readonly column: Column; readonly levels: readonly string[] }>;
  /** Columns that others are added into. */
  readonly sums: ReadonlySet<string>;
  /** Amount columns that are no 其中. */
  readonly ownAmounts: number;
  /** Amount columns by their last level. */
  readonly lasts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Levels that all amount columns have; undefined without amount columns. */
  readonly common: ReadonlySet<string> | undefined;
}

const blockHeaders = new WeakMap<Table, readonly BlockHeaders[]>();

function headersOf(table: Table): readonly BlockHeaders[] {
  let known = blockHeaders.get(table);
  if (!known) blockHeaders.set(table, (known = table.blocks.map(({ columns }) => readHeaders(columns))));
  return known;
}

function readHeaders(columns: readonly Column[]): BlockHeaders {
  const byKey = new Map<string, { readonly column: Column; readonly levels: readonly string[] }>();
  const sums = new Set<string>();
  const lasts = new Map<string, Set<string>>();
  let common: Set<string> | undefined;
  let ownAmounts = 0;
  for (const column of columns) {
    const printed = column.header.split('/');
    const levels = levelsToSay(column, printed);
    if (!byKey.has(column.key)) byKey.set(column.key, { column, levels });
    if (column.into) sums.add(column.into);
    if (!column.isMoney) continue;
    if (!column.isMemo) ownAmounts++;
    const last = levels.at(-1);
    if (last !== undefined) {
      const twins = lasts.get(last);
      if (twins) twins.add(column.key);
      else lasts.set(last, new Set([column.key]));
    }
    if (!common) common = new Set(printed);
    else for (const level of common) if (!printed.includes(level)) common.delete(level);
  }
  return { byKey, sums, ownAmounts, lasts, common };
}

/** Header levels; 小计 of a group is the group itself. */
function levelsToSay(column: Column, printed: readonly string[]): readonly string[] {
  const levels = printed.filter(Boolean);
  if (levels.length > 1 && /^(?:小计|合计)$/.test(levels.at(-1)!) && column.into) levels.pop();
  return levels;
}

const FALLBACK: Record<string, string> = {
  bT: '预算数合计', bOut: '预算数因公出国（境）费', bCar: '预算数公务用车费', bBuy: '预算数公务用车购置费', bRun: '预算数公务用车运行维护费', bRec: '预算数公务接待费',
  aT: '决算数合计', aOut: '决算数因公出国（境）费', aCar: '决算数公务用车费', aBuy: '决算数公务用车购置费', aRun: '决算数公务用车运行维护费', aRec: '决算数公务接待费',
  total: '合计', out: '因公出国（境）费', car: '公务用车费', buy: '公务用车购置费', run: '公务用车运行维护费', rec: '公务接待费',
}; // prettier-ignore

/** Full name: 支出决算表“卫生健康支出”本年支出合计. */
export function fullLabel(term: BoundTerm): string {
  if (term.text !== undefined) return '';
  const row = rowLabel(term.row);
  return `${tableName(term)}${row ? `“${row}”` : ''}${columnLabel(term.table, term.row, term.column)}`;
}

function tableName({ table, isForeign }: BoundTerm): string {
  return isForeign ? `上年${table.name}` : table.name;
}

/** Full name without what the term before it has said: its table, its row. */
export function labelAfter(term: BoundTerm, before: BoundTerm | undefined): string {
  if (!before || term.table !== before.table || term.text !== undefined || term.isForeign) return fullLabel(term);
  const column = columnLabel(term.table, term.row, term.column);
  if (term.row === before.row) return term.column === before.column ? '' : column || rowLabel(term.row);
  return `“${rowLabel(term.row)}”${column}`;
}

/** Name of a term beside another one: only what differs. */
export function shortLabel(term: BoundTerm, subject: BoundTerm): string {
  if (term.text !== undefined) return '';
  if (term.isAbsent) return `${tableName(term)}（没有“${rowLabel(term.row)}”行）`;
  if (subject.isAbsent) return fullLabel(term);
  if (term.table !== subject.table) {
    const row = rowLabel(term.row);
    const same = row === rowLabel(subject.row);
    return `${tableName(term)}${same || !row ? '' : `“${row}”`}${columnLabel(term.table, term.row, term.column)}`;
  }
  if (term.row === subject.row) return differingLevels(term, subject) || rowLabel(term.row);
  const column = term.column === subject.column ? '' : columnLabel(term.table, term.row, term.column);
  return rowLabel(term.row) + column;
}

/** Column words without the upper header levels that the subject has too. */
function differingLevels(term: BoundTerm, subject: BoundTerm): string {
  const own = labelOfColumn(term.table, term.row, term.column);
  const other = labelOfColumn(subject.table, subject.row, subject.column);
  let text = own.beside.get(other);
  if (text === undefined) {
    let same = 0;
    while (same < own.levels.length - 1 && own.levels[same] === other.levels[same]) same++;
    own.beside.set(other, (text = own.levels.slice(same).join('·')));
  }
  return text;
}

/** Amount as printed: separators, and at least the decimals that its cell shows. */
export function amountText(term: BoundTerm): string {
  if (term.text !== undefined) return term.text;
  return formatAmount(term.figure.value, Math.max(term.figure.shownDecimals, Math.min(2, term.figure.storedDecimals)));
}
