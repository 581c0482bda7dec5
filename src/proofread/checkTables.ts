import { Decimal, parseAmount } from '../amount';
import type { DocumentTable, TableCell, TextDocument } from './document';
import type { Note } from './note';
import type { Outline } from './outline';
import { pseudoLine, sectionAt } from './pseudoLine';
import { checkShare } from './recompute';
import { tenTo } from './tenTo';

/**
 * Small tables inside a document: budget, executed amount and rate of execution in a row; points and scores against
 * their total. A table whose cells cannot be told apart is left alone.
 */
export function checkTables(document: TextDocument, outline: Outline): Note[] {
  return document.tables.flatMap((table) => [...rates(table, outline), ...scores(table, outline)]);
}

interface Cell {
  readonly cell: TableCell;
  readonly value: Decimal;
  readonly decimals: number;
  readonly isPercent: boolean;
}

function numberIn(cell: TableCell | undefined): Cell | undefined {
  if (!cell) return undefined;
  const isPercent = /[%％]$/.test(cell.text);
  const parsed = parseAmount(cell.text.replace(/[%％]$/, '').replace(/(?:万?元|分)$/, ''));
  return parsed && { cell, value: new Decimal(parsed.value), decimals: parsed.decimals, isPercent };
}

const plain = (text: string): string => text.replace(/[\s（）()]/g, '');
/** Merged cells make rows differ in length on the left, hardly ever on the right. */
const fromRight = (row: readonly TableCell[], at: number): number => row.length - at;

function note(c: Cell, outline: Outline, rest: Pick<Note, 'verdict' | 'severity' | 'message'> & Partial<Note>): Note {
  const line = pseudoLine(c.cell.text, c.cell.start, sectionAt(outline, c.cell.start));
  return {
    line,
    start: 0,
    end: c.cell.text.length,
    kind: 'other',
    value: c.value.toFixed(c.decimals),
    unit: c.isPercent ? '%' : '',
    ...rest,
  };
}

function rates(table: DocumentTable, outline: Outline): Note[] {
  const notes: Note[] = [];
  let columns: { budget: number; actual: number; rate: number; length: number } | undefined;
  for (const row of table.rows) {
    const head = row.map((c) => plain(c.text));
    const rate = head.findIndex((t) => /^(?:预算)?(?:执行率|完成率|支付率|支出进度)[%％BA/]*$/.test(t));
    const actual = head.findIndex((t) => /^(?:全年|实际)?(?:执行数|支出数|执行金额|实际支出)[A-Z]?(?:万元)?$/.test(t));
    const budgets = head.flatMap((t, i) =>
      /^(?:全年|年初|调整)?预算(?:数|金额|资金)[A-Z]?(?:万元)?$/.test(t) ? [i] : [],
    );
    if (rate >= 0 && actual >= 0 && budgets.length > 0) {
      const full = budgets.find((i) => /全年|调整/.test(head[i]!)) ?? budgets.at(-1)!;
      columns = {
        budget: fromRight(row, full),
        actual: fromRight(row, actual),
        rate: fromRight(row, rate),
        length: row.length,
      };
      continue;
    }
    if (!columns || Math.abs(row.length - columns.length) > 1) continue;
    const at = (offset: number): Cell | undefined => numberIn(row[row.length - offset]);
    const [b, a, r] = [at(columns.budget), at(columns.actual), at(columns.rate)];
    if (!b || !a || !r || b.isPercent || a.isPercent || b.value.isZero()) continue;
    const isRatio = !r.isPercent && r.value.lte('1.5') && a.value.div(b.value).gt('0.02');
    const printed = isRatio ? r.value.times(100) : r.value;
    const decimals = isRatio ? Math.max(0, r.decimals - 2) : r.decimals;
    const slack = (c: Cell): Decimal => tenTo(-Math.max(2, c.decimals)).div(2);
    const { state, expected } = checkShare(
      printed,
      decimals,
      { value: a.value, slack: slack(a) },
      { value: b.value, slack: slack(b) },
    );
    const formula = `${a.cell.text} ÷ ${b.cell.text} = ${expected?.toString() ?? ''}%`;
    const isRight = state === 'ok' || state === 'truncated' || state === 'off-by-one';
    const base = { refersTo: '执行率', formula, ...(expected ? { expected: expected.toString() } : {}) };
    if (isRight) notes.push(note(r, outline, { verdict: '一致', severity: null, message: '', ...base }));
    else
      notes.push(
        note(r, outline, {
          verdict: '数值不符',
          severity: 'error',
          message: `应为${expected?.toString() ?? ''}%：${formula}`,
          ...base,
        }),
      );
  }
  return notes;
}

/** 分值 and 得分 over the whole form; they are judged only when the points add up, which shows that all rows were seen. */
function scores(table: DocumentTable, outline: Outline): Note[] {
  let columns: { points: number; score: number } | undefined;
  let points = new Decimal(0);
  let sum = new Decimal(0);
  let count = 0;
  for (const row of table.rows) {
    const head = row.map((c) => plain(c.text));
    const p = head.findIndex((t) => /^(?:分值|权重|指标分值|标准分)\d*$/.test(t));
    const s = head.findIndex((t) => /^(?:得分|自评得分|评价得分|实际得分)$/.test(t));
    if (p >= 0 && s >= 0) {
      columns = { points: fromRight(row, p), score: fromRight(row, s) };
      continue;
    }
    if (!columns) continue;
    const isTotal = /^(?:总分|合计|总计|得分合计|总得分)/.test(head.find((t) => t !== '') ?? '');
    if (isTotal) {
      const numbers = row.map(numberIn).filter((c): c is Cell => c !== undefined);
      const [full, total] = numbers.length >= 2 ? numbers.slice(-2) : [];
      if (!full || !total || count < 3 || !full.value.eq(points)) return [];
      const base = { refersTo: '得分合计', expected: sum.toString(), formula: `各项得分之和 = ${sum.toString()}` };
      if (total.value.eq(sum)) return [note(total, outline, { verdict: '一致', severity: null, message: '', ...base })];
      return [note(total, outline, { verdict: '数值不符', severity: 'error', message: `与各项得分之和${sum.toString()}不等，相差${total.value.minus(sum).abs().toString()}`, ...base })]; // prettier-ignore
    }
    const one = numberIn(row[row.length - columns.points]);
    const got = numberIn(row[row.length - columns.score]);
    if (!one || !got || one.isPercent || got.isPercent) continue;
    points = points.plus(one.value);
    sum = sum.plus(got.value);
    count++;
  }
  return [];
}
