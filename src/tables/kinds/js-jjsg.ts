import type { KindDefinition } from '../definition';
import { JS_SG } from './js-sg';

/** 四川公开12表. */
export const JS_JJSG: KindDefinition = {
  ...JS_SG,
  id: 'JS.JJSG',
  name: '政府性基金预算财政拨款“三公”经费支出决算表',
  title: { fund: ['政府性基金'], subject: ['三公'] },
};
