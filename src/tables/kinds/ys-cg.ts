import type { KindDefinition } from '../definition';

/** 政府采购预算表: listed, not checked. */
export const YS_CG: KindDefinition = {
  id: 'YS.CG',
  report: '预算',
  name: '政府采购预算表',
  title: { fund: ['全部', '财政拨款', '一般公共预算'], subject: ['采购', '机构运行'] },
  layout: 'free',
  columns: [],
  required: [],
};
