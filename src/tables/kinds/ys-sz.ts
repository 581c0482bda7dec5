import type { KindDefinition } from '../definition';
import { INCOME_LINES, SIDE_COLUMNS, SPENDING_LINES } from './shared';

/** 部门（单位）收支总表; the Shanghai unit form splits 支出 into 人员, 公用 and 项目. */
export const YS_SZ: KindDefinition = {
  id: 'YS.SZ',
  report: '预算',
  name: '收支总表',
  title: { fund: ['全部'], subject: ['收支'] },
  layout: 'two-sided',
  columns: [
    ...SIDE_COLUMNS,
    { key: 'outPers', side: 'out', match: /人员(?:经费)?$/, into: 'outAmt' },
    { key: 'outPub', side: 'out', match: /公用(?:经费)?$/, into: 'outAmt' },
    { key: 'outProj', side: 'out', match: /项目支出$/, into: 'outAmt' },
    { key: 'outBasic', side: 'out', match: /基本支出(?:\/小计|\/合计)?$/, isMemo: true },
    { key: 'inAmt', side: 'in', match: /预算数|金额|合计|本年/ },
    { key: 'outAmt', side: 'out', match: /合计|预算数|金额|本年/ },
  ],
  lines: [...INCOME_LINES, ...SPENDING_LINES],
  required: ['inAmt', 'outAmt'],
};
