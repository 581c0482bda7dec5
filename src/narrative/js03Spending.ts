import { spendingStructure } from '../charts';
import type { Context } from './context';
import { tellStructure } from './structureText';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 三、支出决算情况说明: 本年支出 by nature. */
export function js03Spending(context: Context): Section {
  const w = new SectionWriter(context, 'js-3', '三');
  const { whole, parts } = spendingStructure(context.book);
  if (!whole) {
    w.missingTable('支出决算表');
    return w.done();
  }
  tellStructure(w, whole, parts);
  w.figure('图3');
  return w.done();
}
