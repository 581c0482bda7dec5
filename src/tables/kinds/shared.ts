import type { ColumnPattern, LinePattern } from '../definition';

/** 增减 and 占比 columns that some provinces add behind the amounts. */
export const COMPARISON_COLUMNS: readonly ColumnPattern[] = [
  { key: 'prior', match: /上年(?:决算|预算|执行)?数|20\d{2}年(?:决算|预算)数(?=.*上年)|^上年数/, isMemo: true },
  { key: 'changeRate', match: /增(?:减|长)(?:变动)?(?:率|%|比例|百分比|幅度)/, isMemo: true },
  { key: 'change', match: /增减(?:额|数|变动|情况)?/, isMemo: true },
  { key: 'share', match: /占比|比重|占.*%/, isMemo: true },
  { key: 'completion', match: /完成(?:预算|率)|执行率/, isMemo: true },
];

/** Label and code columns of tables by 功能分类. */
export const CODED_LABELS: readonly ColumnPattern[] = [
  { key: 'line', match: /行次|栏次|序号/ },
  { key: 'k', match: /(?:^|\/)类$/ },
  { key: 'kk', match: /(?:^|\/)款$/ },
  { key: 'kkk', match: /(?:^|\/)项$/ },
  { key: 'unitCode', match: /单位(?:代码|编码)|部门(?:代码|编码)/ },
  { key: 'code', match: /科目(?:编码|代码|编号)|分类(?:编码|代码)|(?:^|\/)(?:编码|代码)$/ },
  { key: 'project', match: /项目名称|具体项目/ },
  { key: 'name', match: /科目名称|单位名称|分类科目$|(?:^|\/)(?:科目|名称|项目)$|名称/ },
];

export const BASIC_AND_PROJECT: readonly ColumnPattern[] = [
  { key: 'persons', match: /基本支出\/.*人员/, into: 'basic' },
  { key: 'publicUse', match: /基本支出\/.*公用/, into: 'basic' },
  { key: 'basic', match: /基本支出/, into: 'total' },
  { key: 'proj', match: /项目支出/, into: 'total' },
];

/** Columns of 收入支出 forms of 政府性基金 and 国有资本经营预算: 年初 + 收入 − 支出 = 年末. */
export const FUND_COLUMNS: readonly ColumnPattern[] = [
  ...CODED_LABELS,
  ...COMPARISON_COLUMNS,
  { key: 'open', match: /(?:年初|上年).*结转/, not: /年末/ },
  { key: 'close', match: /(?:年末|结转下年).*(?:结转|结余)?/ },
  { key: 'income', match: /本年收入/ },
  ...BASIC_AND_PROJECT,
  { key: 'total', match: /本年支出|合计|小计|支出/ },
];

export const SIDE_COLUMNS: readonly ColumnPattern[] = [
  { key: 'inLine', side: 'in', match: /行次|栏次|序号/ },
  { key: 'outLine', side: 'out', match: /行次|栏次|序号/ },
  { key: 'inItem', side: 'in', match: /项目$|科目|名称/ },
  { key: 'outItem', side: 'out', match: /项目(?:\(.*\))?$|科目|名称|功能分类/ },
  { key: 'inPrior', side: 'in', match: /上年/, isMemo: true },
  { key: 'outPrior', side: 'out', match: /上年/, isMemo: true },
  { key: 'inRate', side: 'in', match: /增减|增长|占比|完成|%/, isMemo: true },
  { key: 'outRate', side: 'out', match: /增减|增长|占比|完成|%/, isMemo: true },
];

/** Lines 收入 of the 总表. */
export const INCOME_LINES: readonly LinePattern[] = [
  { key: 'IG', side: 'in', role: 'total', match: /^(?:收入)?总计$/ },
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
  { key: 'I0', side: 'in', role: 'detail', match: /^(?:本年)?财政拨款(?:预算)?(?:收入)?$/, into: ['IT', 'IG'] },
  { key: 'I1', side: 'in', role: 'detail', match: /^(?:一般)?公共(?:财政)?预算/, into: ['IT', 'IG'] },
  { key: 'I2', side: 'in', role: 'detail', match: /^政府性基金/, into: ['IT', 'IG'] },
  { key: 'I3', side: 'in', role: 'detail', match: /^国有资本/, into: ['IT', 'IG'] },
  { key: 'I4', side: 'in', role: 'detail', match: /^上级补助/, into: ['IT', 'IG'] },
  { key: 'I6', side: 'in', role: 'detail', match: /经营收入/, into: ['IT', 'IG'] },
  { key: 'I5', side: 'in', role: 'detail', match: /^事业收入/, into: ['IT', 'IG'] },
  { key: 'I7', side: 'in', role: 'detail', match: /^附属单位/, into: ['IT', 'IG'] },
  { key: 'I9', side: 'in', role: 'detail', match: /财政专户/, into: ['IT', 'IG'] },
  { key: 'I8', side: 'in', role: 'detail', match: /^其他(?:收入|资金)/, into: ['IT', 'IG'] },
];

/** Lines 支出 below the functional classes. */
export const SPENDING_LINES: readonly LinePattern[] = [
  { key: 'OG', side: 'out', role: 'total', match: /^(?:支出)?总计$/ },
  {
    key: 'OT',
    side: 'out',
    role: 'subtotal',
    match: /^本年支出(?:合计|小计)?$|^支出(?:合计|小计)$|^合计$/,
    into: ['OG'],
  },
  { key: 'OD', side: 'out', role: 'detail', match: /结余分配/, into: ['OG'] },
  { key: 'OE', side: 'out', role: 'detail', match: /^(?:年末|结转下年|年终)/, into: ['OG'] },
];

/** Lines of the 财政拨款 总表: the three funds occur under 本年收入 and again under 年初结转. */
export const FISCAL_INCOME_LINES: readonly LinePattern[] = [
  { key: 'GG', side: 'in', role: 'total', match: /^(?:收入)?总计$/ },
  {
    key: 'GT',
    side: 'in',
    role: 'subtotal',
    match: /^本年(?:财政拨款)?收入(?:合计|小计)?$|^(?:财政拨款)?收入合计$|^合计$/,
    into: ['GG'],
  },
  { key: 'GB', side: 'in', role: 'subtotal', match: /^(?:年初|上年)(?:财政拨款)?(?:结转|结余)/, into: ['GG'] },
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
