import { fiscalClasses, fiscalSources, fiscalTotals, isAmount, type NamedQuantity } from '../charts';
import { tellChange } from './change';
import type { Context } from './context';
import { join, words, type Fragment } from './fragment';
import type { Section } from './types';
import { money, none } from './values';
import { SectionWriter } from './writer';

/** 二、财政拨款收支预算情况说明. */
export function ys02Fiscal(context: Context): Section {
  const w = new SectionWriter(context, 'ys-2', '二');
  const { book, style } = context;
  const { income, outlay, priorIncome } = fiscalTotals(book, context.prior);
  if (!income || !outlay) {
    w.missingTable('财政拨款收支总表');
    return w.done();
  }
  if (!isAmount(income) && !isAmount(outlay)) {
    w.body(w.say('全无', { 无: none(income) }));
    return w.done();
  }
  const isSame = income.value.eq(outlay.value);
  w.body(
    isSame
      ? w.say('相等', { 收入: { ...money(income, style), cells: [...income.cells, ...outlay.cells] } })
      : w.say('不等', { 收入: money(income, style), 支出: money(outlay, style) }),
    tellChange(w, income, priorIncome, '财政拨款收支总表.收支总计'),
  );
  w.pairResidue(['财政拨款收入总计', '财政拨款支出总计'], income, outlay, '财政拨款收支总表');
  w.figure('图4');
  const list = (name: string, parts: readonly NamedQuantity[]): Fragment => {
    const items = parts.filter(isAmount).map((p) => w.say(name, { 名称: p.name, 金额: money(p, style) }));
    return items.length > 0 ? join(items, '、') : words('无');
  };
  w.body(
    w.say('构成', { 收入项目: list('收入项', fiscalSources(book)), 支出项目: list('支出项', fiscalClasses(book)) }),
  );
  return w.done();
}
