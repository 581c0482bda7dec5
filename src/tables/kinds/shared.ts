import type { ColumnPattern, LinePattern } from '../definition';

/** Label and code columns of tables by 功能分类. */
export const CODED_LABELS: readonly ColumnPattern[] = [
  { key: 'line', match: /行次|栏次|序号/ },
  { key: 'k', match: /(?:^|\/)类$/ },
  { key: 'kk', match: /(?:^|\/)款$/ },
  { key: 'kkk', match: /(?:^|\/)项$/ },
  { key: 'unitCode', match: /(?:单位|部门)\)?(?:编码|代码|编号)/ },
  { key: 'code', match: /科目(?:编码|代码|编号)|分类(?:编码|代码)|(?:^|\/)(?:编码|代码)$/ },
  { key: 'project', match: /项目名称|具体项目/ },
  { key: 'name', match: /科目名称|单位名称|分类科目$|(?:^|\/)(?:科目|名称|项目)$|名称/ },
];

/** 年初, 收入 and 年末 have parts of the same names (财决07, 09): those are not this year's spending. */
const NOT_OUTLAY = /收入|结转|结余|年初|年末|占用/;

export const BASIC_AND_PROJECT: readonly ColumnPattern[] = [
  { key: 'persons', match: /基本支出\/.*人员|^人员(?:经费|支出|经费支出)$/, not: NOT_OUTLAY, into: 'basic' },
  { key: 'publicUse', match: /基本支出\/.*公用|^(?:日常)?公用(?:经费|支出|经费支出)$/, not: NOT_OUTLAY, into: 'basic' },
  { key: 'basic', match: /基本支出/, not: NOT_OUTLAY, into: 'total' },
  { key: 'proj', match: /项目支出|^专项业务(?:经费)?支出$/, not: NOT_OUTLAY, into: 'total' },
];

/** Columns of 收入支出 forms of 政府性基金 and 国有资本经营预算: 年初 + 收入 − 支出 = 年末. */
export const FUND_COLUMNS: readonly ColumnPattern[] = [
  ...CODED_LABELS,
  { key: 'open', match: /(?:年初|上年).*(?:结转|结余)/, not: /年末/ },
  { key: 'close', match: /年末|结转下年/ },
  { key: 'income', match: /本年收入|收入(?:合计)?$|本年财政拨款收入/, not: /年初|年末|上年/ },
  ...BASIC_AND_PROJECT,
  { key: 'total', match: /本年支出|合计|小计|支出/, not: NOT_OUTLAY },
];

export const SIDE_COLUMNS: readonly ColumnPattern[] = [
  { key: 'inLine', side: 'in', match: /行次|栏次|序号/ },
  { key: 'outLine', side: 'out', match: /行次|栏次|序号/ },
  { key: 'inCode', side: 'in', match: /编码|代码|编号/ },
  { key: 'outCode', side: 'out', match: /编码|代码|编号/ },
];

/** Lines 收入 of the 总表. */
export const INCOME_LINES: readonly LinePattern[] = [
  { key: 'IG', side: 'in', role: 'total', match: /^(?:收入)?(?:总计|总数|总额)$/ },
  {
    key: 'IT',
    side: 'in',
    role: 'subtotal',
    match: /^(?:本年)?收入(?:合计|小计)?$|^本年收入合计|^合计$|^小计$/,
    into: ['IG'],
  },
  {
    key: 'IU',
    side: 'in',
    role: 'detail',
    match: /^使用(?:以前年度)?(?:非财政拨款|专用)?结余|^用事业基金弥补|^动用/,
    into: ['IG'],
  },
  { key: 'IB', side: 'in', role: 'detail', match: /^(?:年初|上年)(?:单位|财政拨款)?(?:结转|结余)/, into: ['IG'] },
  {
    key: 'I0',
    side: 'in',
    role: 'detail',
    match: /^(?:本年)?(?:财政|预算)拨款(?:预算)?(?:收入)?(?:\(补助\))?(?:收入)?$/,
    into: ['IT', 'IG'],
  },
  { key: 'I1', side: 'in', role: 'detail', match: /^(?:一般)?公共(?:财政)?预算/, into: ['IT', 'IG'] },
  { key: 'I2', side: 'in', role: 'detail', match: /^政府性基金/, into: ['IT', 'IG'] },
  { key: 'I3', side: 'in', role: 'detail', match: /^国有资本/, into: ['IT', 'IG'] },
  { key: 'I4', side: 'in', role: 'detail', match: /^上级补助/, into: ['IT', 'IG'] },
  { key: 'I6', side: 'in', role: 'detail', match: /经营收入/, into: ['IT', 'IG'] },
  { key: 'I5', side: 'in', role: 'detail', match: /^事业收入/, into: ['IT', 'IG'] },
  { key: 'I7', side: 'in', role: 'detail', match: /^附属单位/, into: ['IT', 'IG'] },
  { key: 'I9', side: 'in', role: 'detail', match: /财政专户/, into: ['IT', 'IG'] },
  { key: 'I8', side: 'in', role: 'detail', match: /^其他(?:收入|资金)/, into: ['IT', 'IG'] },
  { key: 'IX', side: 'in', role: 'detail', match: /^单位(?:自有)?资金/, into: ['IT', 'IG'] },
];

/** Lines 支出 below the functional classes. */
export const SPENDING_LINES: readonly LinePattern[] = [
  { key: 'OG', side: 'out', role: 'total', match: /^(?:支出)?(?:总计|总数|总额)$/ },
  {
    key: 'OT',
    side: 'out',
    role: 'subtotal',
    match: /^本年支出(?:合计|小计)?$|^支出(?:合计|小计)$|^(?:合计|小计)$/,
    into: ['OG'],
  },
  { key: 'OD', side: 'out', role: 'detail', match: /结余分配/, into: ['OG'] },
  { key: 'OE', side: 'out', role: 'detail', match: /^(?:年末|结转下年|年终)/, into: ['OG'] },
];

/** Lines 支出 by 基本 and 项目. */
export const SPENDING_PARTS: readonly LinePattern[] = [
  { key: 'OBasic', side: 'out', role: 'detail', match: /^基本支出$/, into: ['OT', 'OG'] },
  { key: 'OProj', side: 'out', role: 'detail', match: /^项目支出$/, into: ['OT', 'OG'] },
  { key: 'OOper', side: 'out', role: 'detail', match: /经营支出$/, into: ['OT', 'OG'] },
  { key: 'OUp', side: 'out', role: 'detail', match: /^上缴上级/, into: ['OT', 'OG'] },
  { key: 'OSub', side: 'out', role: 'detail', match: /^对附属单位补助/, into: ['OT', 'OG'] },
];

/** Lines of the 财政拨款 总表: the three funds occur under 本年收入 and again under 年初结转. */
export const FISCAL_INCOME_LINES: readonly LinePattern[] = [
  { key: 'GG', side: 'in', role: 'total', match: /^(?:收入)?(?:总计|总数|总额)$/ },
  {
    key: 'GT',
    side: 'in',
    role: 'subtotal',
    match: /^本年(?:财政拨款)?收入(?:合计|小计)?$|^(?:财政拨款)?收入(?:合计|小计)$|^(?:合计|小计)$/,
    into: ['GG'],
  },
  { key: 'GB', side: 'in', role: 'subtotal', match: /^(?:年初|上年)(?:财政拨款)?(?:结转|结余)/, into: ['GG'] },
  {
    key: 'G0',
    side: 'in',
    role: 'detail',
    match: /^(?:财政|预算)拨款(?:收入)?(?:\(补助\))?(?:收入)?$/,
    into: ['GT', 'GG'],
    after: 'GB',
    keyAfter: 'GB0',
    intoAfter: ['GB'],
  },
  {
    key: 'G1',
    side: 'in',
    role: 'detail',
    match: /^(?:一般)?公共(?:财政)?预算/,
    into: ['GT', 'GG'],
    after: 'GB',
    keyAfter: 'GB1',
    intoAfter: ['GB'],
  },
  {
    key: 'G2',
    side: 'in',
    role: 'detail',
    match: /^政府性基金/,
    into: ['GT', 'GG'],
    after: 'GB',
    keyAfter: 'GB2',
    intoAfter: ['GB'],
  },
  {
    key: 'G3',
    side: 'in',
    role: 'detail',
    match: /^国有资本/,
    into: ['GT', 'GG'],
    after: 'GB',
    keyAfter: 'GB3',
    intoAfter: ['GB'],
  },
];

export const FISCAL_OUT_COLUMNS: readonly ColumnPattern[] = [
  { key: 'outGen', side: 'out', match: /公共(?:财政)?预算/, into: 'outTotal' },
  { key: 'outFund', side: 'out', match: /政府性基金/, into: 'outTotal' },
  { key: 'outCap', side: 'out', match: /国有资本/, into: 'outTotal' },
  { key: 'outTotal', side: 'out', match: /合计|小计|决算数|预算数|金额/ },
];
