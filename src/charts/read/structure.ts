import type { Book, Row, TableKindId } from '../../tables/types';
import { add, bareLabel, namedRows, quantity, read, type NamedQuantity, type Quantity } from './quantity';

/** A whole and the parts it is made of, in printed order, zero parts included. */
export interface Structure {
  readonly whole: Quantity | undefined;
  readonly parts: readonly NamedQuantity[];
  /** The 附表 it was read from; undefined when the book has none. */
  readonly table: TableKindId | undefined;
}

const NOTHING: Structure = { whole: undefined, parts: [], table: undefined };

type NamedColumns = readonly (readonly [column: string, name: string])[];

function fromColumns(book: Book, kind: TableKindId, columns: NamedColumns): Structure {
  const table = book.table(kind);
  if (!table || !table.hasColumn('total')) return NOTHING;
  const parts = columns.flatMap(([column, name]) => {
    const found = read(book, kind, 'TOTAL', column);
    return found ? [{ ...found, name }] : [];
  });
  return { whole: read(book, kind, 'TOTAL', 'total'), parts, table: kind };
}

/** Income by source: the rows of 收入支出决算总表 (or 单位收入总表), else the columns of 收入决算表. */
export function incomeStructure(book: Book): Structure {
  if (book.kind === '预算') {
    const bySource = fromColumns(book, 'YS.SR', [
      ['carry', '上年结转'],
      ['gen', '一般公共预算拨款收入'],
      ['fiscal', '财政拨款收入'],
      ['fund', '政府性基金预算拨款收入'],
      ['cap', '国有资本经营预算拨款收入'],
      ['biz', '事业收入'],
      ['oper', '事业单位经营收入'],
      ['other', '其他收入'],
      ['upper', '上级补助收入'],
      ['sub', '附属单位上缴收入'],
      ['acct', '财政专户管理资金收入'],
    ]);
    if (bySource.whole && bySource.parts.some((p) => !p.value.isZero()))
      return { ...bySource, parts: withoutFiscalTotal(bySource.parts) };
    const table = book.table('YS.SZ');
    if (!table) return NOTHING;
    const parts = namedRows(table, 'inAmt', /^I(\d|B|U)/);
    return { whole: read(book, 'YS.SZ', 'IG', 'inAmt') ?? read(book, 'YS.SZ', 'IT', 'inAmt'), parts, table: 'YS.SZ' };
  }
  const table = book.table('JS.SZ');
  if (table) {
    const parts = namedRows(table, 'inAmt', /^I\d/);
    return { whole: read(book, 'JS.SZ', 'IT', 'inAmt'), parts, table: 'JS.SZ' };
  }
  return fromColumns(book, 'JS.SR', [
    ['fiscal', '财政拨款收入'],
    ['upper', '上级补助收入'],
    ['biz', '事业收入'],
    ['oper', '经营收入'],
    ['sub', '附属单位上缴收入'],
    ['other', '其他收入'],
  ]);
}

/** 财政拨款收入 printed beside the funds that make it up is their total, not another source. */
function withoutFiscalTotal(parts: readonly NamedQuantity[]): readonly NamedQuantity[] {
  const funds = parts.filter((p) => /^(?:一般公共预算|政府性基金预算|国有资本经营预算)/.test(p.name));
  const sum = add(...funds);
  return parts.filter((p) => p.name !== '财政拨款收入' || !sum || sum.value.isZero() || !p.value.eq(sum.value));
}

/** Spending by nature: 基本, 项目 and the rare ones. */
export function spendingStructure(book: Book): Structure {
  return fromColumns(book, book.kind === '预算' ? 'YS.ZC' : 'JS.ZC', [
    ['basic', '基本支出'],
    ['proj', '项目支出'],
    ['up', '上缴上级支出'],
    ['oper', book.kind === '预算' ? '事业单位经营支出' : '经营支出'],
    ['sub', '对附属单位补助支出'],
  ]);
}

/** One functional 科目 of the general budget with the names above it. */
export interface Subject extends Quantity {
  readonly code: string;
  readonly name: string;
  readonly level: '类' | '款' | '项';
}

/** Column of the general-budget table that the text speaks of: 当年拨款 in Sichuan budgets, else the total. */
export function generalColumn(book: Book): string {
  return book.kind === '预算' && book.table('YS.YB')?.hasColumn('cur') ? 'cur' : 'total';
}

/** 科目 rows of 一般公共预算（财政拨款）支出表 in printed order, zero ones included. */
export function generalSubjects(book: Book): Subject[] {
  const kind = book.kind === '预算' ? 'YS.YB' : 'JS.YB';
  const table = book.table(kind);
  if (!table) return [];
  const column = generalColumn(book);
  const byCode = new Map<string, Row[]>();
  for (const row of table.rows) {
    if (row.role !== '类' && row.role !== '款' && row.role !== '项') continue;
    const code = row.code ?? row.key;
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  return [...byCode].flatMap(([code, rows]) => {
    // Tables of several units repeat a 科目 for each: its own summary row counts, else the sum of the units.
    const summary = rows.filter((r) => r.unitCode === undefined);
    const counted = summary.length > 0 ? summary.slice(0, 1) : rows;
    const found = add(...counted.map((r) => quantity(table.figure(r, column))));
    const first = counted[0]!;
    return found ? [{ ...found, code, name: bareLabel(first.label), level: first.role as Subject['level'] }] : [];
  });
}

/** General-budget spending by 类; built up from the 项 when the table prints no 类 rows. */
export function generalStructure(book: Book): Structure {
  const kind = book.kind === '预算' ? 'YS.YB' : 'JS.YB';
  if (!book.table(kind)) return fiscalByClass(book);
  const parts = generalSubjects(book).filter((s) => s.level === '类');
  if (parts.length === 0) return fiscalByClass(book);
  return { whole: read(book, kind, 'TOTAL', generalColumn(book)), parts, table: kind };
}

/** The same from the right half of 财政拨款收入支出总表. */
function fiscalByClass(book: Book): Structure {
  const kind = book.kind === '预算' ? 'YS.CZ' : 'JS.CZ';
  const table = book.table(kind);
  if (!table) return NOTHING;
  return {
    whole: read(book, kind, 'OT', 'outGen'),
    parts: namedRows(table, 'outGen', /^F\d{3}$/),
    table: kind,
  };
}

/** 类 of 财政拨款支出 with all funds together, as the budget text lists them. */
export function fiscalClasses(book: Book): NamedQuantity[] {
  const kind = book.kind === '预算' ? 'YS.CZ' : 'JS.CZ';
  const table = book.table(kind);
  return table ? namedRows(table, 'outTotal', /^F\d{3}$/) : [];
}

/** 类 of the whole spending, from the right half of 收支总表. */
export function spendingClasses(book: Book): NamedQuantity[] {
  const kind = book.kind === '预算' ? 'YS.SZ' : 'JS.SZ';
  const table = book.table(kind);
  return table ? namedRows(table, 'outAmt', /^F\d{3}$/) : [];
}

/** 财政拨款收入 of the budget by source: this year's funds, then 上年结转. */
export function fiscalSources(book: Book): NamedQuantity[] {
  const table = book.table('YS.CZ');
  if (!table) return [];
  const funds = namedRows(table, 'inAmt', /^G[123]$/).map((q) => ({ ...q, name: `本年${q.name}` }));
  const total = read(book, 'YS.CZ', 'GT', 'inAmt') ?? read(book, 'YS.CZ', 'GG', 'inAmt');
  const isSplit = funds.some((q) => !q.value.isZero());
  const now = isSplit || !total ? funds : [{ ...total, name: '本年财政拨款收入' }];
  const carried = read(book, 'YS.CZ', 'GB', 'inAmt');
  return carried ? [...now, { ...carried, name: '上年结转' }] : now;
}
