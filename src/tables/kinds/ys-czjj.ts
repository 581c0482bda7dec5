import type { ColumnPattern, KindDefinition } from '../definition';

const FUNDS = { Gen: '一般公共预算', Fund: '政府性基金', Cap: '国有资本' } as const;

/** 当年 | 中央提前通知 | 上年结转, each 合计 and three funds of 小计 | 基本 | 项目. */
function part(prefix: string, match: string): ColumnPattern[] {
  return [
    ...(Object.keys(FUNDS) as (keyof typeof FUNDS)[]).flatMap((fund): ColumnPattern[] => {
      const head = `${match}.*${FUNDS[fund]}.*`;
      return [
        { key: `${prefix}${fund}Basic`, match: new RegExp(`${head}/基本支出`), into: `${prefix}${fund}` },
        { key: `${prefix}${fund}Proj`, match: new RegExp(`${head}/项目支出`), into: `${prefix}${fund}` },
        { key: `${prefix}${fund}`, match: new RegExp(head), into: `${prefix}T` },
      ];
    }),
    { key: `${prefix}Quota`, match: new RegExp(`${match}.*应返还额度`), into: `${prefix}T` },
    { key: `${prefix}T`, match: new RegExp(`${match}.*(?:合计|小计|$)`), into: 'total' },
  ];
}

/** 四川表2-1: 部门经济分类 rows by source, fund and 基本/项目. */
export const YS_CZJJ: KindDefinition = {
  id: 'YS.CZJJ',
  report: '预算',
  name: '财政拨款支出预算表（部门经济分类科目）',
  title: { fund: ['财政拨款'], subject: ['支出'] },
  layout: 'economic',
  columns: [
    { key: 'k', match: /(?:^|\/)类$/ },
    { key: 'kk', match: /(?:^|\/)款$/ },
    { key: 'kkk', match: /(?:^|\/)[项目]$/ },
    { key: 'unitCode', match: /(?:单位|部门)\)?(?:编码|代码|编号)/ },
    { key: 'code', match: /科目(?:编码|代码)/ },
    { key: 'name', match: /科目名称|单位名称|(?:^|\/)(?:项目|名称)$/ },
    ...part('cen', '(?:中央|提前通知|转移支付)'),
    ...part('car', '上年.*结转'),
    ...part('cur', '当年'),
    { key: 'total', match: /合计|总计/ },
  ],
  required: ['total', 'curT'],
};
