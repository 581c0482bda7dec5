import { economic } from '../classification';
import { kindOf, type TableKindId } from '../tables';
import { parseCell } from './cellSpec';
import type { CellSpec, Condition, EquationRule, EquationSpec, MatchTarget, RowSet } from './types';

/** The equations of a rule as sentences, from the same data that is evaluated: one for each declared equation. */
export function describeRule(rule: EquationRule): string[] {
  return rule.equations.map((spec) => {
    const when = spec.when && spec.when !== rule.when ? `（${describeCondition(spec.when)}）` : '';
    return describeSpec(spec) + when;
  });
}

/** When a conditional rule holds. */
export function describeCondition(condition: Condition): string {
  return CONDITIONS[condition];
}

const CONDITIONS: Readonly<Record<Condition, string>> = {
  'only-fiscal': '只在除财政拨款外没有其他收入和结转时',
  'not-only-fiscal': '只在有财政拨款以外的收入或结转时',
  'only-general': '只在全部收支都是一般公共预算财政拨款、且上年结转已分列到科目时',
  'basic-is-current': '只在基本支出全部由当年拨款安排时',
  'basic-table-is-general': '只在基本支出表写明是一般公共预算、或全部收支都是一般公共预算时',
  'opening-by-fund': '只在年初结转为零或按资金分列时',
  'carry-in-detail': '只在没有上年结转或上年结转已分列到科目时',
  'fiscal-year-totals': '只在列有本年收入或本年支出合计时',
  'fiscal-grand-totals': '只在只列收入总计、支出总计时',
  'goals-for-projects': '只在绩效目标表覆盖八成以上项目时',
  'goals-for-general-projects': '只在绩效目标表覆盖八成以上项目、两表都有合计、且项目支出表只列一般公共预算时',
};

function describeSpec(spec: EquationSpec): string {
  switch (spec.type) {
    case 'cells':
      return describeCells(spec);
    case 'children':
      return `${name(spec.table)}：${columns(spec.table, spec.columns, '每个金额栏')}，${rows(spec.table, spec.rows)} = 其下各行之和`;
    case 'columns':
      return `${name(spec.table)}：${spec.rows ? rows(spec.table, spec.rows) : '每一行'}，${columns(spec.table, spec.columns, '合计、小计栏')} = 所含各栏之和`;
    case 'row':
      return `${name(spec.table)}：每一行，${column(spec.table, spec.left)} = ${signed(spec.right.map((key) => [key.startsWith('-'), column(spec.table, key.replace('-', ''))]))}`;
    case 'repeats':
      return `${name(spec.table)}：重复列示的合计行 = 合计行（每个金额栏）`;
    case 'match':
      return `逐${BY[spec.by]}：${name(spec.from.table)}${column(spec.from.table, spec.from.column)} ${spec.relation ?? '='} ${spec.to.map(target).join(' + ')}`;
    case 'prior':
      return '各表：上年数 = 上年册中同一张表、同一行的数（给出上年册时）';
    case 'change':
      return '各表：增减额 = 本年数 − 上年数（每一行）';
  }
}

const BY: Readonly<Record<'类' | '项' | 'code' | 'project', string>> = {
  类: '类',
  项: '项',
  code: '科目',
  project: '项目',
};

function target({ table, column: key, isOptional, unless }: MatchTarget): string {
  const text = `${name(table)}${column(table, key)}`;
  if (unless) return `${text}（没有${name(unless)}时）`;
  return isOptional ? `${text}（有该表时）` : text;
}

/** A table is named where it changes, and optional terms are said once. */
function describeCells(spec: EquationSpec & { type: 'cells' }): string {
  let last: TableKindId | undefined;
  let isOptional = false;
  const side = (cells: readonly CellSpec[]): string =>
    signed(
      cells.map((text) => {
        const cell = parseCell(text);
        const table = cell.kind === last && !cell.isPrior ? '' : `${cell.isPrior ? '上年' : ''}${name(cell.kind)}`;
        last = cell.kind;
        isOptional ||= cell.isOptional;
        const own = cell.row === 'TOTAL' && cell.column === 'total' ? '' : column(cell.kind, cell.column);
        return [cell.sign < 0, `${table}“${rowName(cell.kind, cell.row)}”${own}`] as const;
      }),
    );
  const text = `${side(spec.left)} ${spec.relation ?? '='} ${side(spec.right)}`;
  return isOptional ? `${text}（列有该行、该栏的）` : text;
}

function signed(terms: readonly (readonly [boolean, string])[]): string {
  return terms.map(([isMinus, text], i) => (isMinus ? (i > 0 ? ' − ' : '−') : i > 0 ? ' + ' : '') + text).join('');
}

function name(kind: TableKindId): string {
  return `《${kindOf(kind).name}》`;
}

function rows(kind: TableKindId, set: RowSet): string {
  if (set === 'all') return '每一行';
  if (set === 'parents') return '有下级的每一行';
  if (set === '类') return '每个类';
  return set.map((key) => `“${rowName(kind, key)}”`).join('、');
}

function columns(kind: TableKindId, keys: readonly string[] | undefined, all: string): string {
  return keys ? keys.map((key) => column(kind, key) || '金额栏').join('、') : all;
}

function rowName(kind: TableKindId, key: string): string {
  if (/^\d+$/.test(key)) return economic.name(key) ?? key;
  if (/JB$/.test(kind) && key === 'OT') return '公用经费合计';
  if (kind.startsWith('YS') && key in BUDGET_ROWS) return BUDGET_ROWS[key]!;
  return ROWS[key] ?? key;
}

function column(kind: TableKindId, key: string): string {
  if (/^(?:inAmt|outAmt|amt)$/.test(key)) return '';
  if (/^e\d+$/.test(key)) return economic.name(key.slice(1)) ?? key;
  if (key === 'close' && kind === 'YS.ZC') return '结转下年';
  return (kind.endsWith('.SR') ? SOURCES[key] : undefined) ?? COLUMNS[key] ?? key;
}

const ROWS: Readonly<Record<string, string>> = {
  IT: '本年收入合计', IG: '收入总计', IU: '使用非财政拨款结余', IB: '年初结转和结余', I0: '财政拨款收入', I1: '一般公共预算财政拨款收入', I2: '政府性基金预算财政拨款收入',
  I3: '国有资本经营预算财政拨款收入', I4: '上级补助收入', I5: '事业收入', I6: '经营收入', I7: '附属单位上缴收入', I8: '其他收入', I9: '财政专户管理资金收入',
  OT: '本年支出合计', OG: '支出总计', OD: '结余分配', OE: '年末结转和结余', GT: '本年收入合计', GG: '收入总计', GB: '年初财政拨款结转和结余', G1: '一般公共预算财政拨款', G2: '政府性基金预算财政拨款',
  G3: '国有资本经营预算财政拨款', GB1: '年初结转中一般公共预算财政拨款', GB2: '年初结转中政府性基金预算财政拨款', GB3: '年初结转中国有资本经营预算财政拨款', TOTAL: '合计', DATA: '合计', PT: '人员经费合计',
}; // prettier-ignore
const BUDGET_ROWS: Readonly<Record<string, string>> = {
  IB: '上年结转', GB: '上年结转', OE: '结转下年', GB1: '上年结转中一般公共预算拨款', GB2: '上年结转中政府性基金预算拨款', GB3: '上年结转中国有资本经营预算拨款',
}; // prettier-ignore
const COLUMNS: Readonly<Record<string, string>> = {
  total: '合计', basic: '基本支出', proj: '项目支出', up: '上缴上级支出', oper: '经营支出', sub: '对附属单位补助支出', close: '年末结转和结余', open: '年初结转和结余', income: '本年收入', fiscal: '财政拨款收入',
  upper: '上级补助收入', biz: '事业收入', other: '其他收入', outTotal: '合计', outGen: '一般公共预算财政拨款', outFund: '政府性基金预算财政拨款', outCap: '国有资本经营预算财政拨款', inPrior: '上年数', outPrior: '上年数',
  carry: '上年结转安排', cur: '当年财政拨款安排', pers: '人员经费', pub: '公用经费', curGenBasic: '当年一般公共预算拨款基本支出', bT: '预算数合计', bOut: '预算数因公出国（境）费', bCar: '预算数公务用车费', bBuy: '预算数公务用车购置费',
  bRun: '预算数公务用车运行维护费', bRec: '预算数公务接待费', aT: '决算数合计', aOut: '决算数因公出国（境）费', aCar: '决算数公务用车费', aBuy: '决算数公务用车购置费', aRun: '决算数公务用车运行维护费', aRec: '决算数公务接待费',
  out: '因公出国（境）费', car: '公务用车费', buy: '公务用车购置费', run: '公务用车运行维护费', rec: '公务接待费',
}; // prettier-ignore
const SOURCES: Readonly<Record<string, string>> = {
  carry: '上年结转', gen: '一般公共预算拨款收入', fund: '政府性基金预算拨款收入', cap: '国有资本经营预算拨款收入', biz: '事业收入', oper: '经营收入', other: '其他收入', upper: '上级补助收入', sub: '附属单位上缴收入',
  acct: '财政专户管理资金', fiscal: '财政拨款收入', total: '合计',
}; // prettier-ignore
