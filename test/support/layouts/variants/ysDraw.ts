import type { TableKindId } from '../../../../src/tables';
import { drawCoded, type CodedForm } from '../draw/coded';
import { drawGoals } from '../draw/goals';
import { drawProjects } from '../draw/projects';
import { chineseNumber, drawTwoSided, type HalfForm, type TwoSidedForm } from '../draw/twoSided';
import { drawItems, drawUnits } from '../draw/units';
import type { AmountColumn, Drawn } from '../draw/body';
import type { Path } from '../draw/drawHeader';
import type { MeaningBook, MeaningRow, MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import type { Random } from '../random';
import type { Style } from '../style';

/** How a 预算 book of one place and year is laid out. */
export interface YsLook {
  readonly codes: CodedForm['codes'];
  readonly codePath: Path;
  readonly namePath: Path;
  readonly numbers: CodedForm['numbers'];
  readonly total: CodedForm['total'];
  /** 支出总表 lists 项 only. */
  readonly isItemsOnly: boolean;
  /** 类 and 款 of the 一般公共预算 table by name only. */
  readonly isGeneralWithoutCodes: boolean;
  readonly hasUnitColumn: boolean;
  readonly amountHead: string;
  readonly sanGong: 'units' | 'shanghai' | 'items' | 'years';
  readonly isOverallNumbered: boolean;
  readonly isFiscalNumbered: boolean;
  readonly emptyNote: string;
  readonly columns: { readonly incomeByFund: boolean; readonly splitOutlay: boolean; readonly generalByYear: boolean };
  /** Amounts of last year beside this year's, told by the year in the header. */
  readonly hasLastYear?: boolean;
  readonly projects: 'under' | 'repeated';
  /** A third half of the 收支总表 by 经济分类 (湖南, 山东). */
  readonly isByNature?: 'last' | 'middle';
}

type Draw = (paper: Paper, top: number, style: Style) => Drawn;

export function drawYs(kind: TableKindId, book: MeaningBook, look: YsLook, random: Random): Draw {
  const table = book.tables.get(kind)!;
  const isEmpty = table.rows.every((r) => Object.values(r.values).every((v) => v === 0));
  const notes = isEmpty ? [look.emptyNote] : [];
  switch (kind) {
    case 'YS.SZ':
    case 'YS.CZ':
      return twoSided(kind, table, look);
    case 'YS.SR':
      return income(table, book, look);
    case 'YS.SG':
    case 'YS.JJSG':
      return sanGong(table, book, look, notes);
    case 'YS.XM':
      return (p, top, s) => drawProjects(p, top, table, { shape: look.projects, amountHeader: '金额', total: 'first', notes }, s);
    case 'YS.JX':
      return (p, top, s) => drawGoals(p, top, table, s);
    default: {
      const form = coded(kind, book, look, random, notes);
      return (p, top, s) => drawCoded(p, top, table, form, s);
    }
  } // prettier-ignore
}

function coded(kind: TableKindId, book: MeaningBook, look: YsLook, random: Random, notes: readonly string[]): CodedForm {
  const isEconomic = kind === 'YS.JB' || kind === 'YS.CZJJ';
  return {
    codes: isEconomic ? (look.codes === 'three' ? 'one' : look.codes) : look.codes,
    codePath: isEconomic ? [random.pick(['科目编码', '部门预算支出经济分类科目编码'])] : look.codePath,
    namePath: isEconomic ? ['科目名称'] : look.namePath,
    ...(look.hasUnitColumn && !isEconomic ? { unit: { path: ['单位代码'], code: '347001' } } : {}),
    columns: columnsOf(kind, book, look),
    numbers: look.numbers,
    total: look.total,
    rows: kind === 'YS.ZC' && look.isItemsOnly ? 'items' : kind === 'YS.YB' && look.isGeneralWithoutCodes ? 'tree-without-codes' : 'tree',
    notes,
    organisation: book.organisation,
  };
} // prettier-ignore

function columnsOf(kind: TableKindId, book: MeaningBook, look: YsLook): AmountColumn[] {
  const basicAndProject: AmountColumn[] = [
    { key: 'basic', path: ['基本支出'] },
    { key: 'proj', path: ['项目支出'] },
  ];
  const comparison: AmountColumn[] = look.hasLastYear
    ? [{ path: [`${book.year - 1}年执行数`], filler: (r) => (r.values['total'] ?? 0) * 2 }]
    : [];
  const under = (head: string, list: readonly AmountColumn[]): AmountColumn[] =>
    list.map((c) => ({ ...c, path: [head, ...c.path] }));
  switch (kind) {
    case 'YS.ZC':
      return [{ key: 'total', path: ['合计'] }, ...basicAndProject, { path: ['上缴上级支出'] }, { path: ['对附属单位补助支出'] }];
    case 'YS.YB':
      return look.columns.generalByYear
        ? [{ key: 'total', path: ['合计'] }, { key: 'cur', path: ['当年财政拨款安排'] }, { key: 'carry', path: ['上年结转安排'] }]
        : look.hasLastYear
          ? [...comparison, ...under(`${book.year}年预算数`, [{ key: 'total', path: ['小计'] }, ...basicAndProject])]
          : [{ key: 'total', path: ['合计'] }, ...basicAndProject];
    case 'YS.JB': {
      const list = [{ key: 'total', path: ['合计'] }, { key: 'pers', path: ['人员经费'] }, { key: 'pub', path: ['公用经费'] }];
      return look.hasLastYear ? under(`${book.year}年基本支出`, list) : list;
    }
    case 'YS.JJ':
      return under('本年政府性基金预算支出', [{ key: 'total', path: ['合计'] }, ...basicAndProject]);
    case 'YS.GZ':
      return under('本年国有资本经营预算支出', [{ key: 'total', path: ['合计'] }, ...basicAndProject]);
    default:
      return bySource();
  }
} // prettier-ignore

/** 四川表2-1: 当年 | 中央提前通知 | 上年结转, each by fund. */
function bySource(): AmountColumn[] {
  const funds = [['Gen', '一般公共预算拨款'], ['Fund', '政府性基金安排'], ['Cap', '国有资本经营预算安排']] as const; // prettier-ignore
  const part = (key: string, head: string): AmountColumn[] => [
    { key: `${key}T`, path: [head, '合计'] },
    ...funds.flatMap(([fund, name]): AmountColumn[] => [
      { key: `${key}${fund}`, path: [head, name, '小计'] },
      { key: `${key}${fund}Basic`, path: [head, name, '基本支出'] },
      { key: `${key}${fund}Proj`, path: [head, name, '项目支出'] },
    ]),
  ];
  return [
    { key: 'total', path: ['总计'] },
    ...part('cur', '省级当年财政拨款安排'),
    ...part('cen', '中央提前通知专项转移支付等'),
    ...part('car', '上年结转安排'),
  ];
}

function income(table: MeaningTable, book: MeaningBook, look: YsLook): Draw {
  const columns: AmountColumn[] = [
    { key: 'total', path: ['合计'] },
    { key: 'carry', path: ['上年结转'] },
    ...(look.columns.incomeByFund
      ? [
          { key: 'gen', path: ['一般公共预算拨款收入'] },
          { key: 'fund', path: ['政府性基金预算拨款收入'] },
          { key: 'cap', path: ['国有资本经营预算拨款收入'] },
        ]
      : [{ key: 'fiscal', path: ['财政拨款收入'] }]),
    { key: 'biz', path: ['事业收入'] },
    { key: 'oper', path: ['事业单位经营收入'] },
    { key: 'other', path: ['其他收入'] },
    { path: ['上级补助收入'] },
    { path: ['附属单位上缴收入'] },
  ];
  if (table.rows.some((r) => r.role === 'unit'))
    return (p, top, s) =>
      drawUnits(p, top, table, { codePath: ['单位代码'], namePath: ['单位名称（科目）'], columns, total: 'first', hasNumbers: false }, s);
  const form: CodedForm = {
    codes: look.codes, codePath: look.codePath, namePath: look.namePath, columns, numbers: look.numbers, total: look.total === 'thrice' ? 'first' : look.total, rows: 'tree', organisation: book.organisation,
  };
  return (p, top, s) => drawCoded(p, top, table, form, s);
} // prettier-ignore

function sanGong(table: MeaningTable, book: MeaningBook, look: YsLook, notes: readonly string[]): Draw {
  const car: AmountColumn[] = [
    { key: 'car', path: ['公务用车购置及运行费', '小计'] },
    { key: 'buy', path: ['公务用车购置及运行费', '公务用车购置费'] },
    { key: 'run', path: ['公务用车购置及运行费', '公务用车运行费'] },
  ];
  const total: AmountColumn = { key: 'total', path: ['合计'] };
  const out: AmountColumn = { key: 'out', path: ['因公出国（境）费用'] };
  const rec: AmountColumn = { key: 'rec', path: ['公务接待费'] };
  if (look.sanGong === 'items')
    return (p, top, s) => drawItems(p, top, table, { columns: [`${book.year - 1}年预算数`, `${book.year}年预算数`], column: 1, notes }, s);
  if (look.sanGong === 'years') {
    const older = [total, out, ...car, rec].map((c) => ({ path: [`${book.year - 1}年预算数`, ...c.path], filler: (r: MeaningRow) => (r.values[c.key!] ?? 0) * 2 }));
    const newer = [total, out, ...car, rec].map((c) => ({ ...c, path: [`${book.year}年预算数`, ...c.path] }));
    return (p, top, s) => drawUnits(p, top, table, { columns: [...older, ...newer], total: 'alone', hasNumbers: false, notes }, s);
  }
  if (look.sanGong === 'shanghai') {
    const columns = [
      ...[total, out, rec, ...car].map((c) => ({ ...c, path: ['“三公”经费预算数', ...c.path] })),
      { key: 'org', path: ['机关运行经费预算数'] },
    ];
    return (p, top, s) => drawUnits(p, top, table, { columns, total: 'alone', hasNumbers: false, notes }, s);
  }
  const columns = [total, out, ...car, rec].map((c) => ({ ...c, path: ['当年财政拨款预算安排', ...c.path] }));
  return (p, top, s) => drawUnits(p, top, table, { codePath: ['单位编码'], namePath: ['单位名称（科目）'], columns, total: 'thrice', hasNumbers: false, notes }, s);
} // prettier-ignore

function twoSided(kind: TableKindId, table: MeaningTable, look: YsLook): Draw {
  const isFiscal = kind === 'YS.CZ';
  const head = look.hasLastYear ? '预算数' : look.amountHead;
  const side = (name: '收入' | '支出', columns: readonly AmountColumn[], item = '项目'): HalfForm => ({
    itemPath: [name, item],
    columns: columns.map((c) => ({ ...c, path: [name, ...c.path] })),
  });
  const outlay: AmountColumn[] = isFiscal
    ? [{ key: 'outTotal', path: ['合计'] }, { key: 'outGen', path: ['一般公共预算'] }, { key: 'outFund', path: ['政府性基金预算'] }, { key: 'outCap', path: ['国有资本经营预算'] }]
    : look.columns.splitOutlay
      ? [{ key: 'outAmt', path: ['预算数', '合计'] }, { key: 'outPers', path: ['预算数', '基本支出', '人员经费'] }, { key: 'outPub', path: ['预算数', '基本支出', '公用经费'] }, { key: 'outProj', path: ['预算数', '项目支出'] }]
      : [{ key: 'outAmt', path: [head] }];
  const form: TwoSidedForm = {
    halves: { in: side('收入', [{ key: 'inAmt', path: [head] }]), out: side('支出', outlay) },
    hasNumbers: false,
    numbering: numbering(isFiscal ? look.isFiscalNumbered : look.isOverallNumbered),
    isAligned: !isFiscal,
    gap: 0,
    ...(look.isByNature && !isFiscal ? { third: { half: side('支出', [{ path: [head] }], '项目（按部门预算经济分类）'), place: look.isByNature, rows: byEconomy(table) } } : {}),
  };
  return (p, top, s) => drawTwoSided(p, top, table, form, s);
} // prettier-ignore

/** Lines of the third half: they add up as they are, and none of them is a functional class but 其他支出. */
function byEconomy(table: MeaningTable): MeaningRow[] {
  const total = table.rows.find((r) => r.key === 'OG')!.values['outAmt'] ?? 0;
  const line = (label: string, value: number): MeaningRow => ({ key: 'X', label, values: { outAmt: value } });
  return [line('一、工资福利支出', total), ...['二、商品和服务支出', '三、对个人和家庭的补助', '四、资本性支出', '五、其他支出'].map((l) => line(l, 0)), line('本年支出合计', total), line('支出总计', total)];
} // prettier-ignore

/** Sichuan numbers 「一、本年收入」「一、上年结转」 and leaves the lines under them bare; others number the lines. */
function numbering(isNumbered: boolean): TwoSidedForm['numbering'] {
  const counters = { in: 0, out: 0 };
  return (row, index) => {
    const side = row.side ?? 'in';
    if (index === 0) counters[side] = 0;
    if (!isNumbered) return /^(?:GT|GB|OT)$/.test(row.key) ? '一、' : '';
    if (/^(?:[IGO][TGDEU])$/.test(row.key) || /^其中|^\d+\.|^（/.test(row.label)) return '';
    counters[side]++;
    return `${chineseNumber(counters[side])}、`;
  };
}
