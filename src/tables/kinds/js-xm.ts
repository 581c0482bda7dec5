import type { KindDefinition } from '../definition';
import { CODED_LABELS } from './shared';

/** 四川公开09表: 项 rows with the names of their projects. */
export const JS_XM: KindDefinition = {
  id: 'JS.XM',
  report: '决算',
  name: '一般公共预算财政拨款项目支出决算表',
  title: { fund: ['一般公共预算', '财政拨款', '全部'], subject: ['项目支出'] },
  layout: 'projects',
  columns: [...CODED_LABELS, { key: 'note', match: /备注|说明/ }, { key: 'amt', match: /金额|合计|总计|决算数|支出$/ }],
  required: ['amt'],
};
