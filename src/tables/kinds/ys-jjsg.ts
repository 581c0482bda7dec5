import type { KindDefinition } from '../definition';
import { YS_SG } from './ys-sg';

/** 四川表4-1. */
export const YS_JJSG: KindDefinition = {
  ...YS_SG,
  id: 'YS.JJSG',
  name: '政府性基金预算“三公”经费支出预算表',
  title: { fund: ['政府性基金'], subject: ['三公'] },
};
