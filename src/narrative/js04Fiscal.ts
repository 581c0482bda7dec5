import { fiscalTotals } from '../charts';
import { tellPairChange } from './change';
import type { Context } from './context';
import type { Section } from './types';
import { money, none } from './values';
import { SectionWriter } from './writer';

/** 四、财政拨款收入支出决算总体情况说明. */
export function js04Fiscal(context: Context): Section {
  const w = new SectionWriter(context, 'js-4', '四');
  const { income, outlay, priorIncome, priorOutlay, priorNote } = fiscalTotals(context.book, context.prior);
  if (!income || !outlay) {
    w.missingTable('财政拨款收入支出决算总表');
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
      ['财政拨款收入总计', income, priorIncome, '财政拨款收入支出决算总表.收入总计'],
      ['财政拨款支出总计', outlay, priorOutlay, '财政拨款收入支出决算总表.支出总计'],
    ),
  );
  w.note(priorNote);
  w.pairResidue(['财政拨款收入总计', '财政拨款支出总计'], income, outlay, '财政拨款收入支出决算总表');
  w.figure('图4');
  return w.done();
}
