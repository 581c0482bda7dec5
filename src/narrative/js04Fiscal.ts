import { fiscalTotals } from '../charts';
import type { Context } from './context';
import { tellPairTotals } from './pairTotals';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 四、财政拨款收入支出决算总体情况说明. */
export function js04Fiscal(context: Context): Section {
  const w = new SectionWriter(context, 'js-4', '四');
  const { priorNote, ...totals } = fiscalTotals(context.book, context.prior);
  tellPairTotals(w, {
    ...totals,
    note: priorNote,
    table: '财政拨款收入支出决算总表',
    prefix: '财政拨款',
    figure: '图4',
  });
  return w.done();
}
