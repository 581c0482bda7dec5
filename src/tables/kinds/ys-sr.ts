import type { KindDefinition } from '../definition';
import { CODED_LABELS, INCOME_LINES } from './shared';

/** Parts of a fund: 经费拨款, 纳入预算管理的非税收入 … */
const PART_OF_FUND = /(?:公共(?:财政)?预算|政府性基金预算|国有资本经营预算)[^/]*\/(?!小计|合计)|其中/;

/** 部门（单位）收入总表: rows are units (四川) or 功能分类 codes (上海). */
export const YS_SR: KindDefinition = {
  id: 'YS.SR',
  report: '预算',
  name: '收入总表',
  title: { fund: ['全部'], subject: ['收入'] },
  layout: 'units',
  columns: [
    ...CODED_LABELS,
    // Parts of 上年结转 by fund, below a head of that name.
    { key: 'carGen', match: /(?:上年|年初).*(?:结转|结余).*\/一般公共预算/, into: 'carry' },
    { key: 'carFund', match: /(?:上年|年初).*(?:结转|结余).*\/政府性基金/, into: 'carry' },
    { key: 'carCap', match: /(?:上年|年初).*(?:结转|结余).*\/国有资本/, into: 'carry' },
    { key: 'carAcct', match: /(?:上年|年初).*(?:结转|结余).*\/财政专户/, into: 'carry' },
    { key: 'carOwn', match: /(?:上年|年初).*(?:结转|结余).*\/单位/, into: 'carry' },
    { key: 'carry', match: /(?:上年|年初).*(?:结转|结余)/, into: 'total' },
    { key: 'cur', match: /(?:^|\/)(?:本年|当年)[^/]*\/(?:小计|合计)$/, into: 'total' },
    { key: 'gen', match: /公共(?:财政)?预算/, not: PART_OF_FUND, into: 'total' },
    { key: 'fund', match: /政府性基金/, not: PART_OF_FUND, into: 'total' },
    { key: 'cap', match: /国有资本/, not: PART_OF_FUND, into: 'total' },
    { key: 'oper', match: /经营(?:服务)?收入/, into: 'total' },
    { key: 'biz', match: /事业收入(?:\/(?:小计|合计|金额))?$/, into: 'total' },
    { key: 'upper', match: /上级补助/, into: 'total' },
    { key: 'sub', match: /附属单位/, into: 'total' },
    { key: 'acct', match: /财政专户|教育收费/, not: /其中/, into: 'total' },
    { key: 'bottomUp', match: /事业基金弥补|使用非财政拨款结余/, into: 'total' },
    { key: 'own', match: /单位(?:自有)?资金(?:\/(?:小计|合计))?$/, into: 'total' },
    { key: 'other', match: /其他(?:收入|资金)/, into: 'total' },
    { key: 'fiscal', match: /财政拨款/, not: PART_OF_FUND, into: 'total' },
    { key: 'total', match: /合计|总计/ },
  ],
  lines: INCOME_LINES,
  itemSide: 'in',
  required: ['total'],
};
