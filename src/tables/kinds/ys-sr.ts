import type { KindDefinition } from '../definition';
import { CODED_LABELS } from './shared';

/** 部门（单位）收入总表: rows are units (四川) or 功能分类 codes (上海). */
export const YS_SR: KindDefinition = {
  id: 'YS.SR',
  report: '预算',
  name: '收入总表',
  title: { fund: ['全部'], subject: ['收入'] },
  layout: 'units',
  columns: [
    ...CODED_LABELS,
    { key: 'carry', match: /(?:上年|年初).*结转/, into: 'total' },
    { key: 'gen', match: /一般公共预算/, into: 'total' },
    { key: 'fund', match: /政府性基金/, into: 'total' },
    { key: 'cap', match: /国有资本/, into: 'total' },
    { key: 'oper', match: /经营收入/, into: 'total' },
    { key: 'biz', match: /事业收入/, into: 'total' },
    { key: 'other', match: /其他(?:收入|资金)/, into: 'total' },
    { key: 'upper', match: /上级补助/, into: 'total' },
    { key: 'sub', match: /附属单位/, into: 'total' },
    { key: 'acct', match: /财政专户/, into: 'total' },
    { key: 'bottomUp', match: /事业基金弥补|使用非财政拨款结余/, into: 'total' },
    { key: 'fiscal', match: /财政拨款/, into: 'total' },
    { key: 'total', match: /合计|总计/ },
  ],
  required: ['total'],
};
