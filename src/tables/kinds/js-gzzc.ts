import type { KindDefinition } from '../definition';
import { JS_GZ } from './js-gz';

/** 公开08/09表, 四川公开14表. */
export const JS_GZZC: KindDefinition = {
  ...JS_GZ,
  id: 'JS.GZZC',
  name: '国有资本经营预算财政拨款支出决算表',
  title: { fund: ['国有资本'], subject: ['支出'], detail: ['', '明细'] },
};
