import type { KindDefinition } from '../definition';

/** “三公”经费预算表; 上海 adds 机关运行经费, and puts 接待 before 用车. */
export const YS_SG: KindDefinition = {
  id: 'YS.SG',
  report: '预算',
  name: '一般公共预算“三公”经费支出预算表',
  title: { fund: ['一般公共预算', '财政拨款', '全部'], subject: ['三公'] },
  layout: 'sangong',
  columns: [
    { key: 'line', match: /行次|栏次|序号/ },
    { key: 'unitCode', match: /单位(?:代码|编码)/ },
    { key: 'name', match: /单位名称|科目名称|(?:^|\/)项目$/ },
    { key: 'prior', match: /上年|增减/, isMemo: true },
    { key: 'org', match: /机关运行/, isMemo: true },
    { key: 'out', match: /出国|出境/, into: 'total' },
    { key: 'rec', match: /接待/, into: 'total' },
    { key: 'buy', match: /(?:用车|车辆)?购置费?$/, not: /购置及运行(?:维护)?费?$/, into: 'car' },
    { key: 'run', match: /(?:^|\/|车)运行(?:维护)?费?$/, into: 'car' },
    { key: 'car', match: /用车|车辆/, into: 'total' },
    { key: 'total', match: /合计|总计|小计|三公/ },
  ],
  required: ['total', 'rec'],
};
