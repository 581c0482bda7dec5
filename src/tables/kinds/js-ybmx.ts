import type { KindDefinition } from '../definition';
import { JS_CZMX } from './js-czmx';

/** 四川公开07表（财决08表）: as 公开05表 for 一般公共预算. */
export const JS_YBMX: KindDefinition = {
  ...JS_CZMX,
  id: 'JS.YBMX',
  name: '一般公共预算财政拨款支出决算明细表',
  title: { fund: ['一般公共预算'], subject: ['支出'], detail: ['明细'] },
};
