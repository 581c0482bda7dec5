import type { Context } from './context';
import { tellBasic } from './js06Basic';
import type { Section } from './types';
import { SectionWriter } from './writer';

/** 四、一般公共预算基本支出情况说明. */
export function ys04Basic(context: Context): Section {
  const w = new SectionWriter(context, 'ys-4', '四');
  tellBasic(w, '一般公共预算基本支出表');
  return w.done();
}
