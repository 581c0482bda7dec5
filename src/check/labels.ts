import { formatAmount } from '../amount';
import type { BoundTerm } from '../rules';
import { squash, stripNumbering, type Column, type Row, type Table } from '../tables';

const PLAIN_HEADS = new Set(['小计', '合计', '总计', '决算数', '预算数', '金额', '决算金额']);

const rowLabels = new WeakMap<Row, string>();

/** Name of a row in messages: its label without numbering, or its code. */
export function rowLabel(row: Row): string {
  let label = rowLabels.get(row);
  if (label === undefined) rowLabels.set(row, (label = readRowLabel(row)));
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
  const ofRow = (known[row.block * 4 + (row.role === 'total' ? 2 : 0) + (row.cells ? 1 : 0)] ??= new Map());
  let label = ofRow.get(key);
  if (!label) {
    const text = readColumnLabel(table, row, key);
    ofRow.set(key, (label = { text, levels: text.split('·') }));
  }
  return label;
}

function readColumnLabel(table: Table, row: Row, key: string): string {
  const columns = table.blocks[row.block]?.columns ?? [];
  const money = columns.filter((c) => c.isMoney);
  const column = columns.find((c) => c.key === key);
  if (!column) return row.cells ? (FALLBACK[key] ?? '') : '';
  // 三公 items that stand in rows: the header says 预算数 or 决算数 only.
  if (row.cells && table.kind.endsWith('SG') && FALLBACK[key]) return FALLBACK[key];
  const levels = levelsToSay(column);
  const last = levels.at(-1) ?? '';
  // “支出总计”合计 would say it twice.
  if (
    /[合总小]计$/.test(squash(row.label)) &&
    PLAIN_HEADS.has(last) &&
    !column.into &&
    !column.isMemo &&
    columns.some((c) => c.into === key)
  )
    return '';
  if (row.role === 'total' && PLAIN_HEADS.has(last) && levels.length === 1) return '';
  if (money.filter((c) => !c.isMemo).length === 1) return column.isMemo ? last : '';
  const twins = money.filter((c) => c.key !== key && levelsToSay(c).at(-1) === last);
  if (twins.length === 0 && !PLAIN_HEADS.has(last)) return last;
  const own = levels.filter((l, i) => i === levels.length - 1 || !money.every((c) => levelsOf(c).includes(l)));
  return own.slice(-3).join('·');
}

const headers = new WeakMap<Column, readonly string[]>();

function levelsOf(column: Column): readonly string[] {
  let levels = headers.get(column);
  if (!levels) headers.set(column, (levels = column.header.split('/')));
  return levels;
}

/** Header levels; 小计 of a group is the group itself. */
function levelsToSay(column: Column): string[] {
  const levels = levelsOf(column).filter(Boolean);
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
  const own = labelOfColumn(term.table, term.row, term.column).levels;
  const other = labelOfColumn(subject.table, subject.row, subject.column).levels;
  let same = 0;
  while (same < own.length - 1 && own[same] === other[same]) same++;
  return own.slice(same).join('·');
}

/** Amount as printed: separators, and at least the decimals that its cell shows. */
export function amountText(term: BoundTerm): string {
  if (term.text !== undefined) return term.text;
  return formatAmount(term.figure.value, Math.max(term.figure.shownDecimals, Math.min(2, term.figure.storedDecimals)));
}
