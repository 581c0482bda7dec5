import type { Context } from './context';
import { tellFund } from './otherFunds';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 六、政府性基金预算支出情况说明. */
export function ys06Fund(context: Context): Section {
  const w = new SectionWriter(context, 'ys-6', '六');
  tellFund(w, ['YS.JJ'], '政府性基金支出预算表', 'outFund');
  return w.done();
}
