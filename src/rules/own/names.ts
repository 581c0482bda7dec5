import { kindOf, squash, stripNumbering, type Book, type Column, type Row, type Table } from '../../tables';
import { childrenOf } from '../children';
import { nearest } from './nearest';

/** A name that stands for nothing in the book, or for several things; the message says which and what is near. */
export class NameError extends Error {}

/** The table of that name: its printed title, the standard name of its kind, its sheet, its printed number or kind id. */
export function tableNamed(book: Book, name: string): Table {
  const wanted = squash(name);
  const names = (t: Table): string[] =>
    [t.name, t.title, kindOf(t.kind).name, t.sheet, t.kind, t.printedNumber ?? ''].map(squash);
  const exact = book.tables.filter((t) => names(t).includes(wanted));
  const found =
    exact.length > 0
      ? exact
      : book.tables.filter((t) =>
          names(t)
            .slice(0, 3)
            .some((n) => n.includes(wanted)),
        );
  const kinds = new Set(found.map((t) => t.kind));
  if (kinds.size > 1)
    throw new NameError(`“${name}”可以是${[...found].map((t) => `“${t.name}”`).join('、')}，请写全名`);
  if (found[0]) return found[0];
  throw new NameError(`没有找到名为“${name}”的表${hint(name, book.tables.map((t) => t.name))}`); // prettier-ignore
}

/** Rows that stand for many: 类, 款, 项, 明细, 全部, `2101*`, 「卫生健康支出的下级」, 「教育支出、科学技术支出」; undefined for a single name. */
export function rowSetNamed(table: Table, name: string, isSum: boolean): readonly Row[] | undefined {
  const plain = table.rows.filter((r) => r.role !== 'memo' && r.role !== 'repeat');
  const leaves = plain.filter((r) => !['total', 'subtotal'].includes(r.role) && childrenOf(table, r).length === 0);
  if (/^[类款项目]$/.test(name)) {
    const length = { 类: 3, 款: 5, 项: 7, 目: 7 }[name as '类' | '款' | '项' | '目'];
    return plain.filter((r) => r.role === name || (r.code?.length === length && r.role !== 'project'));
  }
  if (name === '明细') return leaves;
  if (/^(?:全部|各行|每行|所有行)$/.test(name)) return isSum ? leaves : plain;
  const prefix = /^(\d{3,9})\*$/.exec(name)?.[1];
  if (prefix) return leaves.filter((r) => r.code?.startsWith(prefix));
  const parent = /^(.+?)的?下级$/.exec(name)?.[1];
  if (parent) return rowsNamed(table, parent).flatMap((row) => childrenOf(table, row));
  return undefined;
}

/** Rows with that label, code or key; empty when there is none. 其中 lines only where nothing else is meant. */
export function rowsNamed(table: Table, name: string): readonly Row[] {
  const wanted = stripNumbering(name);
  const isTotal = /^(?:合计|总计)$/.test(wanted);
  const side = { 收入总计: /^[IG]G$/, 支出总计: /^OG$/ }[wanted];
  const found = table.rows.filter(
    (r) =>
      r.code === wanted ||
      r.key === name ||
      stripNumbering(r.label) === wanted ||
      (isTotal && r.role === 'total') ||
      side?.test(r.key),
  );
  const main = found.filter((r) => r.role !== 'memo' && r.role !== 'repeat');
  return main.length > 0 ? main : found;
}

/** The column of that name in the block of a row: its key, its header or a level of it; the only amount column when no name is given. */
export function columnNamed(table: Table, row: Row, name: string | undefined): Column | undefined {
  const columns = table.blocks[row.block]?.columns ?? [];
  if (name === undefined) {
    const money = columns.filter((c) => c.isMoney && !c.isMemo);
    return money.length === 1 ? money[0] : undefined;
  }
  const wanted = squash(name);
  const levels = (c: Column): string[] => squash(c.header).split('/');
  return (
    columns.find((c) => c.key === name || squash(c.header) === wanted || levels(c).join('') === wanted) ??
    columns.find((c) => levels(c).at(-1) === wanted) ??
    columns.find((c) => c.isMoney && levels(c).includes(wanted)) ??
    columns.find((c) => c.isMoney && squash(c.header).includes(wanted))
  );
}

/** Cells of 三公 tables whose items are rows: 公务接待费 and 决算数 → `aRec`. */
export function placedKey(
  table: Table,
  row: string,
  column: string | undefined,
): { row: Row; key: string } | undefined {
  const holder = table.rows.find((r) => r.cells);
  if (!holder) return undefined;
  const item = ITEMS.find(([match]) => match.test(squash(row)))?.[1];
  const sides = table.kind.startsWith('JS') ? [column && /预算/.test(column) ? 'b' : 'a'] : [''];
  for (const side of sides) {
    const key = side
      ? side + item
      : ({ T: 'total', Out: 'out', Car: 'car', Buy: 'buy', Run: 'run', Rec: 'rec' }[item ?? ''] ?? '');
    if (item && holder.cells![key]) return { row: holder, key };
  }
  return undefined;
}

const ITEMS: readonly (readonly [RegExp, string])[] = [
  [/出国|出境/, 'Out'],
  [/购置及运行|用车.*(?:小计|合计)$|^公务用车(?:费|经费)?$/, 'Car'],
  [/购置/, 'Buy'],
  [/运行/, 'Run'],
  [/接待/, 'Rec'],
  [/合计|总计|三公/, 'T'],
];

export function noRow(table: Table, name: string): NameError {
  return new NameError(`“${table.name}”没有名为“${name}”的行${hint(name, table.rows.map((r) => stripNumbering(r.label)))}`); // prettier-ignore
}

export function noColumn(table: Table, name: string | undefined): NameError {
  const heads = table.blocks.flatMap((b) => b.columns.filter((c) => c.isMoney).map((c) => c.header.split('/').at(-1)!));
  if (name === undefined)
    return new NameError(
      `“${table.name}”有几个金额栏（${[...new Set(heads)].slice(0, 8).join('、')}），请写明是哪一栏`,
    );
  return new NameError(`“${table.name}”没有名为“${name}”的栏${hint(name, heads)}`);
}

function hint(name: string, names: readonly string[]): string {
  const like = nearest(squash(name), new Set(names.map(squash).filter(Boolean)));
  return like ? `，最接近的是“${like}”` : '';
}
