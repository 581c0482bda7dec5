import { projectName, squash, type Book, type Table } from '../tables';
import type { Condition } from './types';

/** Does the condition of a rule hold for this book? Undefined when the tables that would tell are not there. */
export function holds(condition: Condition, book: Book): boolean | undefined {
  switch (condition) {
    case 'only-fiscal':
      return onlyFiscal(book);
    case 'not-only-fiscal': {
      const only = onlyFiscal(book);
      return only === undefined ? undefined : !only;
    }
    case 'only-general': {
      const only = onlyFiscal(book);
      const fiscal = book.table('YS.CZ') ?? book.table('JS.CZ');
      if (!fiscal || only === undefined) return only;
      return only && isZero(fiscal, ['G2', 'G3', 'GB2', 'GB3'], 'inAmt') && carryInDetail(book);
    }
    case 'opening-by-fund': {
      const fiscal = book.table('JS.CZ');
      return fiscal && (isZero(fiscal, ['GB'], 'inAmt') || ['GB1', 'GB2', 'GB3'].some((key) => fiscal.row(key)));
    }
    case 'carry-in-detail':
      return carryInDetail(book);
    case 'fiscal-year-totals':
      return printsYearTotals(book);
    case 'fiscal-grand-totals': {
      const prints = printsYearTotals(book);
      return prints === undefined ? undefined : !prints;
    }
    case 'goals-for-projects':
      return goalsForProjects(book);
    case 'goals-for-general-projects':
      return goalsForProjects(book) && haveTotals(book) && holdsOneFund(book);
    case 'basic-table-is-general': {
      const table = book.table('YS.JB');
      return table && (/一般公共/.test(table.title) || holds('only-general', book) === true);
    }
    case 'basic-is-current': {
      const table = book.table('YS.CZJJ');
      return table && ['cenGenBasic', 'carGenBasic'].every((column) => isZero(table, ['TOTAL'], column));
    }
  }
}

/**
 * No 上级补助, 事业, 经营, 附属, 其他 income, no 使用非财政拨款结余, and 结转 of 财政拨款 only: the 结转 lines agree, or the grand totals do (so that a
 * slip in one of them does not silence the rule that would find it).
 */
function onlyFiscal(book: Book): boolean | undefined {
  const all = book.table('JS.SZ') ?? book.table('YS.SZ');
  const fiscal = book.table('JS.CZ') ?? book.table('YS.CZ');
  if (!all) return undefined;
  if (!isZero(all, ['I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'IU'], 'inAmt') || hasOtherIncome(all)) return false;
  if (!fiscal) return undefined;
  const of = (table: Table, key: string): number => table.at(key, 'inAmt')?.value ?? 0;
  const total = of(fiscal, 'GG') || of(fiscal, 'GT') + of(fiscal, 'GB');
  return isSame(of(all, 'IB'), of(fiscal, 'GB')) || isSame(of(all, 'IG'), total);
}

/** Some provinces put 上年结转 into the 总表 and print only 当年拨款 in the table by 科目: then the two are not the same amount. */
function carryInDetail(book: Book): boolean {
  const detail = book.table('YS.YB');
  const carried = [book.table('YS.CZ')?.at('GB', 'inAmt'), book.table('YS.SZ')?.at('IB', 'inAmt')];
  return !detail || detail.hasColumn('carry') || carried.every((f) => (f?.value ?? 0) === 0);
}

/** Many provinces publish 绩效目标 for some projects only. */
function goalsForProjects(book: Book): boolean | undefined {
  const [goals, projects] = [book.table('YS.JX'), book.table('YS.XM')];
  if (!goals || !projects) return undefined;
  const names = (table: Table): Set<string> =>
    new Set(table.rows.filter((r) => r.role === 'project').map((r) => squash(projectName(r.label))));
  const [own, all] = [names(goals), names(projects)];
  return all.size > 0 && [...all].filter((name) => own.has(name)).length * 5 >= all.size * 4;
}

/** Some forms have 收入总计 and 支出总计 alone, without a line for this year. */
function printsYearTotals(book: Book): boolean | undefined {
  const table = book.table('YS.CZ');
  return table && ['GT', 'OT'].some((key) => table.row(key) !== undefined);
}

/** Lists of goals that go over several pages have no line for the whole. */
function haveTotals(book: Book): boolean {
  return (['YS.JX', 'YS.XM'] as const).every((kind) => book.table(kind)?.at('TOTAL', 'amt') !== undefined);
}

/** A project list that says 一般公共预算, or other funds without projects: what else it might hold of them is not added twice. */
function holdsOneFund(book: Book): boolean {
  if (/一般公共/.test(book.table('YS.XM')?.title ?? '')) return true;
  return (['YS.JJ', 'YS.GZ'] as const).every((kind) => {
    const table = book.table(kind);
    return !table || isZero(table, ['TOTAL'], 'proj');
  });
}

/** A line of income that no kind of income is known by. */
function hasOtherIncome(table: Table): boolean {
  return table.rows.some(
    (r) => r.key.startsWith('#') && r.role === 'detail' && (table.figure(r, 'inAmt')?.value ?? 0) !== 0,
  );
}

/** Equal but for rounding, and for a difference of unit (one table in 元, the other in 万元). */
function isSame(a: number, b: number): boolean {
  return [a, a * 10_000, a / 10_000].some((x) => Math.abs(x - b) < 0.02);
}

function isZero(table: Table, keys: readonly string[], column: string): boolean {
  return keys.every((key) => (table.at(key, column)?.value ?? 0) === 0);
}
