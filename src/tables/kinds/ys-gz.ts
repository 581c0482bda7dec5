import type { KindDefinition } from '../definition';
import { YS_JJ } from './ys-jj';

/** 国有资本经营预算支出表. */
export const YS_GZ: KindDefinition = {
  ...YS_JJ,
  id: 'YS.GZ',
  name: '国有资本经营预算支出预算表',
  title: { fund: ['国有资本'], subject: ['支出', '收支'], detail: ['', '明细'] },
};
