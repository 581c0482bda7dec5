import type { KindDefinition } from '../definition';

/** 公开06表（财决08-1表）: 人员经费 and 公用经费 side by side (columns `amt`), or one list with 合计 | 人员 | 公用. */
export const JS_JB: KindDefinition = {
  id: 'JS.JB',
  report: '决算',
  name: '一般公共预算财政拨款基本支出决算表',
  title: { fund: ['一般公共预算', '财政拨款', '全部'], subject: ['基本支出'] },
  layout: 'economic',
  columns: [
    { key: 'line', match: /行次|栏次|序号/ },
    { key: 'k', match: /(?:^|\/)类$/ },
    { key: 'kk', match: /(?:^|\/)款$/ },
    { key: 'kkk', match: /(?:^|\/)[项目]$/ },
    { key: 'code', match: /(?:编码|代码|编号)$/ },
    { key: 'name', match: /科目名称|名称$|(?:^|\/)(?:项目|科目)$|经济分类科目$/ },
    { key: 'pers', match: /人员(?:经费|支出|经费支出)?$/, into: 'total' },
    { key: 'pub', match: /公用(?:经费|支出|经费支出)?$/, into: 'total' },
    { key: 'total', match: /(?:合计|小计|总计)$/ },
    { key: 'amt', match: /决算数|金额|本年/ },
    { key: 'total', match: /基本支出$/ },
  ],
  required: ['name'],
};
