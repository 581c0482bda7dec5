import type { KindDefinition } from '../definition';

/** 机构运行、国有资产、政府采购 information tables of some provinces: listed, not checked. */
export const JS_JGYX: KindDefinition = {
  id: 'JS.JGYX',
  report: '决算',
  name: '机构运行信息表',
  title: { fund: ['全部', '财政拨款', '一般公共预算'], subject: ['机构运行', '采购'] },
  layout: 'free',
  columns: [],
  required: [],
};
