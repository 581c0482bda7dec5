import type { TableKindId } from './types';
import type { RowRole } from './types';
import { kindOf } from './kinds';

/** Chinese names of what a row is. */
export const ROLE_NAMES: Readonly<Record<RowRole, string>> = {
  total: '合计',
  repeat: '重复列示的合计',
  subtotal: '小计',
  类: '类',
  款: '款',
  项: '项',
  目: '目',
  unit: '单位',
  project: '项目',
  detail: '明细',
  memo: '其中（不重复相加）',
};

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  line: '行次', inLine: '收入行次', outLine: '支出行次', inItem: '收入项目', outItem: '支出项目', otherItem: '其他项目', inCode: '收入科目编码', outCode: '支出科目编码',
  k: '类', kk: '款', kkk: '项', unitCode: '单位代码', code: '科目编码', name: '名称', project: '项目名称', note: '备注',
  inAmt: '收入金额', outAmt: '支出金额', outTotal: '支出合计', outGen: '一般公共预算', outFund: '政府性基金预算', outCap: '国有资本经营预算',
  outPers: '人员经费', outPub: '公用经费', outProj: '项目支出', outBasic: '基本支出', inBudget: '收入预算数', outBudget: '支出预算数',
  total: '合计', fiscal: '财政拨款收入', upper: '上级补助收入', biz: '事业收入', bizFees: '其中：教育收费', other: '其他收入',
  basic: '基本支出', proj: '项目支出', up: '上缴上级支出', persons: '人员经费', publicUse: '公用经费', pers: '人员经费', pub: '公用经费',
  open: '年初结转和结余', income: '本年收入', close: '年末结转和结余', amt: '金额', gen: '一般公共预算', fund: '政府性基金预算', cap: '国有资本经营预算',
  carry: '上年结转', cur: '当年安排', own: '单位资金', acct: '财政专户管理资金', bottomUp: '使用非财政拨款结余', out: '因公出国（境）费', rec: '公务接待费', car: '公务用车小计', buy: '公务用车购置费', run: '公务用车运行维护费',
  org: '机关运行经费', meeting: '会议费', training: '培训费', unit: '单位名称', goal: '年度目标', l1: '一级指标', l2: '二级指标', l3: '三级指标', op: '指标性质', val: '指标值', uom: '度量单位', weight: '权重', dir: '指标方向性',
}; // prettier-ignore

const COMPARISONS: Readonly<Record<string, string>> = { prior: '上年数', change: '增减额', changeRate: '增减%', rate: '增减%', share: '占比', completion: '完成预算%' }; // prettier-ignore
const SAN_GONG: Readonly<Record<string, string>> = { T: '合计', Out: '因公出国（境）费', Car: '公务用车小计', Buy: '公务用车购置费', Run: '公务用车运行维护费', Rec: '公务接待费', Meeting: '会议费', Training: '培训费', Org: '机关运行经费' }; // prettier-ignore
const SOURCES: Readonly<Record<string, string>> = { cur: '当年', cen: '提前通知', car: '上年结转' };
const FUNDS: Readonly<Record<string, string>> = { T: '合计', Gen: '一般公共预算', Fund: '政府性基金', Cap: '国有资本', Quota: '应返还额度', Acct: '财政专户', Own: '单位资金' }; // prettier-ignore
const PARTS: Readonly<Record<string, string>> = { Basic: '基本支出', Proj: '项目支出' };

/** Chinese meaning of a column key of a kind; 未识别 for amounts of no known meaning. */
export function columnName(kind: TableKindId, key: string): string {
  if (/^x\d+$/.test(key)) return '未识别的金额栏';
  const [base, of] = key.split(':') as [string, string?];
  const comparison = comparisonName(base);
  if (comparison) return of ? `${columnName(kind, of)}的${comparison}` : comparison;
  if (/^(?:oper|sub)$/.test(key)) return spendingOrIncome(kind, key);
  const economic = /^e(\d{3,5})/.exec(key);
  if (economic) return `经济分类 ${economic[1]!}`;
  const sanGong = /^([ab])([A-Z][a-z]*)$/.exec(key);
  if (sanGong && SAN_GONG[sanGong[2]!]) return `${sanGong[1] === 'a' ? '决算数' : '预算数'}·${SAN_GONG[sanGong[2]!]!}`;
  const source = /^(cur|cen|car)(T|Gen|Fund|Cap|Quota|Acct|Own)(Basic|Proj)?$/.exec(key);
  if (source) return [SOURCES[source[1]!], FUNDS[source[2]!], PARTS[source[3] ?? '']].filter(Boolean).join('·');
  return COLUMN_NAMES[key] ?? key;
}

/** `prior` → 上年数, `outShare` → 支出占比. */
function comparisonName(key: string): string | undefined {
  if (COMPARISONS[key]) return COMPARISONS[key];
  const sided = /^(in|out)([A-Z][A-Za-z]*)$/.exec(key);
  const name = sided && COMPARISONS[sided[2]![0]!.toLowerCase() + sided[2]!.slice(1)];
  return name ? (sided![1] === 'in' ? '收入' : '支出') + name : undefined;
}

function spendingOrIncome(kind: TableKindId, key: string): string {
  const isIncome = kindOf(kind).title.subject.includes('收入');
  if (key === 'oper') return isIncome ? '经营收入' : '经营支出';
  return isIncome ? '附属单位上缴收入' : '对附属单位补助支出';
}
