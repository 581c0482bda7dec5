import { grandTotals } from '../charts';
import { tellPairChange } from './change';
import type { Context } from './context';
import type { Section } from './types';
import { money, none } from './values';
import { SectionWriter } from './writer';

/** 一、收入支出决算总体情况说明: 总计 of both sides and how they moved since last year. */
export function js01Overall(context: Context): Section {
  const w = new SectionWriter(context, 'js-1', '一');
  const { income, outlay, priorIncome, priorOutlay } = grandTotals(context.book, context.prior);
  if (!income || !outlay) {
    w.missingTable('收入支出决算总表');
    return w.done();
  }
  const values = { 收入: money(income, context.style), 支出: money(outlay, context.style) };
  const isSame = values.收入.value === values.支出.value;
  if (isSame && income.value.isZero()) {
    w.body(w.say('全无', { 无: none(income) }));
    return w.done();
  }
  w.body(
    w.say(
      isSame ? '相等' : '不等',
      isSame ? { 收入: { ...values.收入, cells: [...income.cells, ...outlay.cells] } } : values,
    ),
    tellPairChange(
      w,
      ['收入总计', income, priorIncome, '收入支出决算总表.收入总计'],
      ['支出总计', outlay, priorOutlay, '收入支出决算总表.支出总计'],
    ),
  );
  w.pairResidue(['收入总计', '支出总计'], income, outlay, '收入支出决算总表');
  w.figure('图1');
  return w.done();
}
