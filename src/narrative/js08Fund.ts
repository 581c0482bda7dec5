import type { Context } from './context';
import { tellFund } from './otherFunds';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 八、政府性基金预算支出决算情况说明. */
export function js08Fund(context: Context): Section {
  const w = new SectionWriter(context, 'js-8', '八');
  tellFund(w, ['JS.JJ'], '政府性基金预算财政拨款收入支出决算表', 'outFund');
  return w.done();
}
