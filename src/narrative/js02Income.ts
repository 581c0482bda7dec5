import { incomeStructure } from '../charts';
import type { Context } from './context';
import { tellStructure } from './structureText';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 二、收入决算情况说明: 本年收入 by source. */
export function js02Income(context: Context): Section {
  const w = new SectionWriter(context, 'js-2', '二');
  const { whole, parts } = incomeStructure(context.book);
  if (!whole) {
    w.missingTable('收入支出决算总表');
    return w.done();
  }
  tellStructure(w, whole, parts);
  w.figure('图2');
  return w.done();
}
