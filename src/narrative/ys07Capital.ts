import type { Context } from './context';
import { tellFund } from './otherFunds';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 七、国有资本经营预算情况说明. */
export function ys07Capital(context: Context): Section {
  const w = new SectionWriter(context, 'ys-7', '七');
  tellFund(w, ['YS.GZ'], '国有资本经营预算支出预算表', 'outCap');
  return w.done();
}
