import type { TableKindId } from '../../../../src/tables';
import { drawCoded, type CodedForm } from '../draw/coded';
import { drawEconomicHalves } from '../draw/economicHalves';
import { asHalves, asList } from '../figures/basicForms';
import { byUnits, unitsOnly } from '../figures/byUnit';
import { drawUnits } from '../draw/units';
import { drawProjects } from '../draw/projects';
import { drawSanGong, type SanGongForm } from '../draw/sanGong';
import { chineseNumber, drawTwoSided, type HalfForm, type TwoSidedForm } from '../draw/twoSided';
import type { AmountColumn, Drawn } from '../draw/body';
import type { Path } from '../draw/drawHeader';
import type { MeaningBook, MeaningRow, MeaningTable } from '../figures/meaning';
import { nameOf } from '../figures/subjects';
import type { Paper } from '../paper';
import type { Random } from '../random';
import type { Style } from '../style';

/** How a 决算 book of one place and year is laid out; what is a list is chosen from. */
export interface JsLook {
  readonly amountHeads: readonly string[];
  readonly codes: readonly CodedForm['codes'][];
  readonly codePaths: readonly Path[];
  readonly namePaths: readonly Path[];
  readonly numbers: readonly CodedForm['numbers'][];
  readonly total: CodedForm['total'];
  readonly hasLines: boolean;
  readonly hasNumbersInTotals: boolean;
  /** 财政拨款总表 with a column for 国有资本. */
  readonly hasCapitalColumn: boolean;
  readonly basic: 'three' | 'two' | 'list' | 'rows' | 'names';
  readonly sanGong: Pick<SanGongForm, 'shape' | 'isReceptionEarly'>;
  readonly fundForm: 'simple' | 'split';
  /** 年初预算数|全年预算数|决算数 and a third half by nature (财决01). */
  readonly isThreeBlocks?: 'last' | 'middle';
  readonly isStacked?: boolean;
  readonly hasPrior?: boolean;
  readonly isPairedHead?: boolean;
}

type Draw = (paper: Paper, top: number, style: Style) => Drawn;

/** The way to draw a kind of 决算 in that look. */
export function drawJs(kind: TableKindId, book: MeaningBook, look: JsLook, random: Random): Draw {
  const table = book.tables.get(kind)!;
  const isEmpty = table.rows.every((r) => Object.values(r.values).every((v) => v === 0));
  const notes = notesOf(kind, isEmpty);
  switch (kind) {
    case 'JS.SZ':
    case 'JS.CZ':
      return twoSided(kind, table, look, random, notes);
    case 'JS.JB':
      return basic(table, look, random, notes);
    case 'JS.SG':
    case 'JS.JJSG':
      return sanGong(table, look, random, isEmpty ? notes : []);
    case 'JS.XM': {
      const amountHeader = random.pick(['金额', '决算数', '合计']);
      return (p, top, s) => drawProjects(p, top, table, { shape: 'under', amountHeader, total: look.total === 'last' ? 'last' : 'first', notes }, s);
    }
    default: {
      const form = codedForm(kind, table, book.year, look, random, notes);
      return (p, top, s) => drawCoded(p, top, table, form, s);
    }
  } // prettier-ignore
}

const UNITS = ['安宁县医疗保障事务中心', '安宁县医疗保障信息所'] as const;

/** 收入 or 支出 with the 科目 of each unit under its name. */
export function drawJsByUnit(kind: TableKindId, book: MeaningBook, look: JsLook, random: Random): Draw {
  const table = byUnits(book.tables.get(kind)!, random, book.year, UNITS, 10_000);
  const form = codedForm(kind, table, book.year, look, random, []);
  return (p, top, s) => {
    const drawn = drawCoded(p, top, table, { ...form, numbers: 'none' }, { ...s, pageRows: 0 });
    return { ...drawn, expected: { kind, amounts: drawn.expected.amounts.filter((a) => !a.row.includes('|')) } };
  };
}

/** 收入 or 支出 by unit names only. */
export function drawUnitsOf(kind: TableKindId, book: MeaningBook, look: JsLook, random: Random): Draw {
  const table = unitsOnly(byUnits(book.tables.get(kind)!, random, book.year, UNITS, 10_000));
  const { columns } = codedForm(kind, table, book.year, look, random, []);
  return (p, top, s) => drawUnits(p, top, table, { namePath: ['单位名称'], columns, total: look.total, hasNumbers: false }, s);
} // prettier-ignore

function notesOf(kind: TableKindId, isEmpty: boolean): string[] {
  if (!isEmpty) return [];
  const fund = /GZ/.test(kind) ? '国有资本经营预算' : '政府性基金预算';
  return [`说明：本单位本年度没有${fund}财政拨款收入和支出，故本表无数据。`];
}

function codedForm(
  kind: TableKindId,
  table: MeaningTable,
  year: number,
  look: JsLook,
  random: Random,
  notes: readonly string[],
): CodedForm {
  const isFund = ['JS.JJ', 'JS.GZ'].includes(kind) || (kind === 'JS.YB' && 'open' in table.rows[0]!.values);
  const columns =
    kind === 'JS.SR'
      ? incomeColumns(random)
      : kind === 'JS.ZC'
        ? spendingColumns(random)
        : kind === 'JS.CZMX' || kind === 'JS.YBMX'
          ? wideColumns(table, year)
          : isFund
            ? fundColumns(look, random)
            : generalColumns(random);
  return {
    codes: random.pick(look.codes),
    codePath: random.pick(look.codePaths),
    namePath: random.pick(look.namePaths),
    columns,
    numbers: random.pick(look.numbers),
    total: look.total,
    rows: 'tree',
    notes,
  };
}

function incomeColumns(random: Random): AmountColumn[] {
  const biz: AmountColumn[] = random.chance(0.3)
    ? [{ key: 'biz', path: ['事业收入', '小计'] }, { path: ['事业收入', '其中：教育收费'], filler: (r) => r.values['biz'] ?? 0 }]
    : [{ key: 'biz', path: ['事业收入'] }]; // prettier-ignore
  return [
    { key: 'total', path: [random.pick(['本年收入合计', '合计', '收入合计'])] },
    { key: 'fiscal', path: ['财政拨款收入'] },
    { key: 'upper', path: ['上级补助收入'] },
    ...biz,
    { key: 'oper', path: [random.pick(['经营收入', '事业单位经营收入'])] },
    { key: 'sub', path: [random.pick(['附属单位上缴收入', '附属单位缴款'])] },
    { key: 'other', path: ['其他收入'] },
  ];
}

/** Columns in any order: their headers say what they are. */
function inAnyOrder(random: Random, columns: AmountColumn[]): AmountColumn[] {
  return random.chance(0.2) ? random.shuffle(columns) : columns;
}

function spendingColumns(random: Random): AmountColumn[] {
  const columns: AmountColumn[] = [
    { key: 'total', path: [random.pick(['本年支出合计', '合计', '支出合计'])] },
    { key: 'basic', path: ['基本支出'] },
    { key: 'proj', path: ['项目支出'] },
    { key: 'up', path: ['上缴上级支出'] },
    { key: 'oper', path: ['经营支出'] },
    { key: 'sub', path: ['对附属单位补助支出'] },
  ];
  return inAnyOrder(random, columns);
}

function generalColumns(random: Random): AmountColumn[] {
  const head = random.pick([['本年支出'], ['本年支出'], []]);
  return inAnyOrder(random, [
    { key: 'total', path: [...head, random.pick(['小计', '合计'])] },
    { key: 'basic', path: [...head, '基本支出'] },
    { key: 'proj', path: [...head, '项目支出'] },
  ]);
}

/** 年初 + 收入 − 支出 = 年末; split: each with 合计|基本|项目 (财决07, 09; 云南). */
function fundColumns(look: JsLook, random: Random): AmountColumn[] {
  const part = (head: string, key: string, basicName: string, projName: string): AmountColumn[] =>
    look.fundForm === 'simple'
      ? [{ key, path: [head] }]
      : [
          { key, path: [head, '合计'] },
          { path: [head, basicName], filler: () => 0 },
          { path: [head, projName], filler: (r) => r.values[key] ?? 0 },
        ];
  const isSimple = look.fundForm === 'simple';
  return [
    ...part(random.pick(['年初结转和结余', '上年结转和结余', '年初结转结余']), 'open', '基本支出结转', '项目支出结转和结余'),
    ...part('本年收入', 'income', '基本支出', '项目支出'),
    { key: 'total', path: ['本年支出', isSimple ? random.pick(['小计', '合计']) : '合计'] },
    ...(isSimple
      ? [{ key: 'basic', path: ['本年支出', '基本支出'] }]
      : [
          { key: 'basic', path: ['本年支出', '基本支出', '小计'] },
          { path: ['本年支出', '基本支出', '人员经费'], filler: (r: MeaningRow) => r.values['basic'] ?? 0 },
          { path: ['本年支出', '基本支出', '日常公用经费'], filler: () => 0 },
        ]),
    { key: 'proj', path: ['本年支出', '项目支出'] },
    ...part('年末结转和结余', 'close', '基本支出结转', '项目支出结转和结余'),
  ]; // prettier-ignore
}

function wideColumns(table: MeaningTable, year: number): AmountColumn[] {
  const codes = [...new Set(table.rows.flatMap((r) => Object.keys(r.values)))].filter((k) => /^e\d{5}$/.test(k)).sort();
  const groups = [...new Set(codes.map((c) => c.slice(0, 4)))];
  return [
    { key: 'total', path: ['合计'] },
    ...groups.flatMap((group): AmountColumn[] => [
      { key: group, path: [nameOf(group.slice(1), year), '小计'] },
      ...codes
        .filter((c) => c.startsWith(group))
        .map((c) => ({ key: c, path: [nameOf(group.slice(1), year), nameOf(c.slice(1), year)] })),
    ]),
  ];
}

function twoSided(
  kind: TableKindId,
  table: MeaningTable,
  look: JsLook,
  random: Random,
  notes: readonly string[],
): Draw {
  const head = random.pick(look.amountHeads);
  const isFiscal = kind === 'JS.CZ';
  const side = (name: '收入' | '支出', columns: readonly AmountColumn[], item: string): HalfForm => ({
    itemPath: [name, item],
    ...(look.hasLines ? { linePath: [name, '行次'] } : {}),
    columns: columns.map((c) => ({ ...c, path: [name, ...c.path] })),
  });
  const plan = (key: string): AmountColumn[] =>
    look.isThreeBlocks
      ? [
          { path: ['年初预算数'], filler: (r) => (r.values[key] ?? 0) * 2 },
          { path: ['全年预算数'], filler: (r) => r.values[key] ?? 0 },
          { key, path: ['决算数'] },
        ]
      : look.hasPrior
        ? [
            { key, path: ['决算数'] },
            { path: ['上年决算数'], filler: (r) => r.values[key] ?? 0 },
          ]
        : [{ key, path: [head] }];
  const outColumns: AmountColumn[] = isFiscal
    ? [
        { key: 'outTotal', path: [random.pick(['合计', '小计'])] },
        { key: 'outGen', path: ['一般公共预算财政拨款'] },
        { key: 'outFund', path: ['政府性基金预算财政拨款'] },
        ...(look.hasCapitalColumn ? [{ key: 'outCap', path: ['国有资本经营预算财政拨款'] }] : []),
      ]
    : plan('outAmt');
  const inHalf = side('收入', isFiscal ? [{ key: 'inAmt', path: [head] }] : plan('inAmt'), '项目');
  const outItem = look.isThreeBlocks ? '项目（按功能分类）' : '项目';
  const form: TwoSidedForm = {
    halves: { in: inHalf, out: side('支出', outColumns, outItem) },
    ...(look.isThreeBlocks && !isFiscal
      ? { third: { half: side('支出', plan('outAmt'), '项目（按支出性质和经济分类）'), place: look.isThreeBlocks, rows: byNature(table) } }
      : {}),
    hasNumbers: look.hasNumbersInTotals,
    numbering: numbering(isFiscal),
    isAligned: !look.isStacked,
    gap: random.chance(0.15) ? 1 : 0,
    ...(look.isStacked ? { isStacked: true } : {}),
    notes,
  }; // prettier-ignore
  return (p, top, s) => drawTwoSided(p, top, table, form, s);
}

/** 「一、」 before 收入 and functional lines; none before totals, carry-overs and 其中. */
function numbering(isFiscal: boolean): TwoSidedForm['numbering'] {
  const counters = { in: 0, out: 0 };
  return (row, index) => {
    const side = row.side ?? 'in';
    if (index === 0) counters[side] = 0;
    if (/^(?:[IGO][TGDEUB]|GB)$/.test(row.key) || /^其中|^\d+\./.test(row.label)) return '';
    if (isFiscal && row.key === 'GB1') counters.in = 0;
    counters[side]++;
    return `${chineseNumber(counters[side])}、`;
  };
}

/** 基本支出 and 项目支出 of the third half, with lines that look like functional ones. */
function byNature(table: MeaningTable): MeaningRow[] {
  const total = table.rows.find((r) => r.key === 'OT')!.values['outAmt'] ?? 0;
  const half = Math.round(total / 2e6) * 1e6;
  const line = (label: string, value: number): MeaningRow => ({ key: 'X', label, values: { outAmt: value } });
  return [
    line('一、基本支出', half),
    line('    人员经费', half),
    line('    日常公用经费', 0),
    line('二、项目支出', total - half),
    line('    基本建设类项目', 0),
    line('三、上缴上级支出', 0),
    line('四、经营支出', 0),
    line('五、对附属单位补助支出', 0),
    line('支出按经济分类合计', total),
    line('一、工资福利支出', half),
    line('二、商品和服务支出', total - half),
    line('三、其他支出', 0),
    line('本年支出合计', total),
    line('总计', total),
  ];
}

function basic(given: MeaningTable, look: JsLook, random: Random, notes: readonly string[]): Draw {
  const table = look.basic === 'list' ? asList(given) : asHalves(given);
  const codeHeader = random.pick(['科目编码', '经济分类科目编码', '科目代码']);
  const amountHeader = random.pick(['金额', '决算数']);
  if (look.basic === 'list') {
    const form: CodedForm = {
      codes: 'one',
      codePath: [codeHeader],
      namePath: ['科目名称'],
      columns: [{ key: 'total', path: ['合计'] }, { key: 'pers', path: ['人员经费'] }, { key: 'pub', path: ['公用经费'] }],
      numbers: random.pick(['none', '栏次']),
      total: look.total,
      rows: 'tree',
      notes,
    }; // prettier-ignore
    return (p, top, s) => drawCoded(p, top, table, form, s);
  }
  if (look.basic === 'rows') {
    const form: CodedForm = { codes: 'one', codePath: [codeHeader], namePath: ['科目名称'], columns: [{ key: 'amt', path: [amountHeader] }], numbers: 'none', total: 'first', rows: 'tree', notes }; // prettier-ignore
    return (p, top, s) => drawCoded(p, top, table, form, s);
  }
  const groups = look.basic === 'three' ? 3 : 2;
  const hasHeads = random.chance(0.8);
  return (p, top, s) => drawEconomicHalves(p, top, table, { groups, hasHeads, amountHeader, codeHeader, hasCodes: look.basic !== 'names', notes }, s);
} // prettier-ignore

function sanGong(table: MeaningTable, look: JsLook, random: Random, notes: readonly string[]): Draw {
  const form: SanGongForm = {
    ...look.sanGong,
    words: {
      out: random.pick(['因公出国（境）费', '因公出国（境）费用']),
      car: random.pick(['公务用车购置及运行维护费', '公务用车购置及运行费', '公务用车购置及运行维护费支出']),
      buy: random.pick(['公务用车购置费', '购置费', '公务用车购置']),
      run: random.pick(['公务用车运行维护费', '运行费', '公务用车运行费', '运行维护费']),
      rec: random.pick(['公务接待费', '公务接待费支出']),
    },
    heads: { b: random.pick(['预算数', '年初预算数', '全年预算数']), a: random.pick(['决算数', '支出决算数']) },
    hasNumbers: random.chance(0.5),
    notes,
  };
  return (p, top, s) => drawSanGong(p, top, table, form, s);
}
