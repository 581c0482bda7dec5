import {
  grandTotals,
  incomeStructure,
  isAmount,
  spendingClasses,
  spendingStructure,
  type NamedQuantity,
} from '../charts';
import { tellChange } from './change';
import type { Context } from './context';
import { words } from './fragment';
import { tellStructure } from './structureText';
import type { Section } from './types';
import { money, none } from './values';
import { SectionWriter } from './writer';

const KEY = '收支总表.收支总计';

/** 一、收支预算情况说明: totals against last year, income by source, spending by nature. */
export function ys01Totals(context: Context): Section {
  const w = new SectionWriter(context, 'ys-1', '一');
  const { book, style } = context;
  const { income, outlay, priorIncome } = grandTotals(book, context.prior);
  if (!income || !outlay) {
    w.missingTable('收支总表');
    return w.done();
  }
  if (!isAmount(income) && !isAmount(outlay)) {
    w.body(w.say('全无', { 无: none(income) }));
    return w.done();
  }
  const sources = incomeStructure(book);
  const isSame = income.value.eq(outlay.value);
  w.body(
    w.say('原则', { 收入项目: names(sources.parts), 支出项目: names(spendingClasses(book)) }),
    isSame
      ? w.say('相等', { 收入: { ...money(income, style), cells: [...income.cells, ...outlay.cells] } })
      : w.say('不等', { 收入: money(income, style), 支出: money(outlay, style) }),
    tellChange(w, income, priorIncome, KEY),
  );
  w.pairResidue(['收入总计', '支出总计'], income, outlay, '收支总表');
  w.figure('图1');
  w.subheading('小标题一');
  if (sources.whole) tellStructure(w, sources.whole, sources.parts, '收入');
  else w.missingTable('收入总表');
  w.figure('图2');
  w.subheading('小标题二');
  const spending = spendingStructure(book);
  if (spending.whole) tellStructure(w, spending.whole, spending.parts, '支出');
  else w.missingTable('支出总表');
  w.figure('图3');
  return w.done();
}

/** Names of what holds an amount, 上年结转 last. */
function names(parts: readonly NamedQuantity[]): ReturnType<typeof words> {
  const present = parts.filter(isAmount).map((p) => p.name);
  const sorted = [...present.filter((n) => n !== '上年结转'), ...present.filter((n) => n === '上年结转')];
  return words(sorted.length > 0 ? sorted.join('、') : '无');
}
