import type { KindDefinition } from '../definition';
import { BASIC_AND_PROJECT, CODED_LABELS } from './shared';

/** 一般公共预算支出表: 合计 = 当年 + 上年结转 (四川) or 基本 + 项目 (上海, 全国). */
export const YS_YB: KindDefinition = {
  id: 'YS.YB',
  report: '预算',
  name: '一般公共预算支出预算表',
  title: { fund: ['一般公共预算'], subject: ['支出'], detail: ['', '明细'] },
  layout: 'functional',
  columns: [
    ...CODED_LABELS,
    { key: 'carry', match: /上年.*结转/, into: 'total' },
    ...BASIC_AND_PROJECT,
    { key: 'cur', match: /当年.*安排/, into: 'total' },
    { key: 'total', match: /合计|总计|小计|预算数/ },
  ],
  required: ['total'],
};
