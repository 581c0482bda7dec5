import type { KindDefinition } from '../definition';

/** 一般公共预算基本支出表 by 部门经济分类. */
export const YS_JB: KindDefinition = {
  id: 'YS.JB',
  report: '预算',
  name: '一般公共预算基本支出预算表',
  title: { fund: ['一般公共预算', '财政拨款', '全部'], subject: ['基本支出'] },
  layout: 'economic',
  columns: [
    { key: 'line', match: /行次|栏次|序号/ },
    { key: 'k', match: /(?:^|\/)类$/ },
    { key: 'kk', match: /(?:^|\/)款$/ },
    { key: 'kkk', match: /(?:^|\/)[项目]$/ },
    { key: 'unitCode', match: /(?:单位|部门)\)?(?:编码|代码|编号)/ },
    { key: 'code', match: /科目(?:编码|代码)(?!及)|(?:编码|代码)$/ },
    { key: 'name', match: /科目名称|单位名称|编码及名称$|经济分类科目$|(?:^|\/)(?:项目|名称|科目)$/ },
    { key: 'pers', match: /人员(?:经费|支出|经费支出)?$/, into: 'total' },
    { key: 'pub', match: /公用(?:经费|支出|经费支出)?$/, into: 'total' },
    { key: 'total', match: /(?:合计|小计|总计)$/ },
    { key: 'amt', match: /金额|预算数$/ },
    { key: 'total', match: /基本支出$/ },
  ],
  required: ['name'],
};
