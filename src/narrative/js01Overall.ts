import { grandTotals } from '../charts';
import type { Context } from './context';
import { tellPairTotals } from './pairTotals';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 一、收入支出决算总体情况说明: 总计 of both sides and how they moved since last year. */
export function js01Overall(context: Context): Section {
  const w = new SectionWriter(context, 'js-1', '一');
  const totals = grandTotals(context.book, context.prior);
  tellPairTotals(w, { ...totals, table: '收入支出决算总表', prefix: '', figure: '图1' });
  return w.done();
}
