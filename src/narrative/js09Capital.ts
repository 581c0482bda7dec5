import type { Context } from './context';
import { tellFund } from './otherFunds';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 九、国有资本经营预算支出决算情况说明. */
export function js09Capital(context: Context): Section {
  const w = new SectionWriter(context, 'js-9', '九');
  tellFund(w, ['JS.GZZC', 'JS.GZ'], '国有资本经营预算财政拨款支出决算表', 'outCap');
  return w.done();
}
