import type { KindDefinition } from '../definition';
import { CODED_LABELS } from './shared';

/** 四川表3-2: a 项 line by name only, then its projects with the 项 code repeated. */
export const YS_XM: KindDefinition = {
  id: 'YS.XM',
  report: '预算',
  name: '一般公共预算项目支出预算表',
  title: { fund: ['一般公共预算', '财政拨款', '全部'], subject: ['项目支出'] },
  layout: 'projects',
  columns: [...CODED_LABELS, { key: 'note', match: /备注|说明/ }, { key: 'amt', match: /金额|合计|总计|预算数|支出$/ }],
  required: ['amt'],
};
