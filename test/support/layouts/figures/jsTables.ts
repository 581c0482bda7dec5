import { nameStem } from '../../../../src/classification';
import type { TableKindId } from '../../../../src/tables';
import type { FundItem, JsFigures } from './jsFigures';
import type { SanGong } from './sanGong';
import type { MeaningBook, MeaningRow, MeaningTable } from './meaning';
import { classRows, coded, sumOf, treeRows, type ClassList } from './subjects';

/** Which form of the 总表 is meant. */
export interface JsForms {
  readonly classes: ClassList;
  /** 「一、财政拨款收入」 with the funds under it (2019, 上海), instead of three numbered lines. */
  readonly isFiscalOneLine: boolean;
  /** Lists 基本支出 with 合计|人员|公用 instead of halves side by side. */
  readonly isBasicList: boolean;
  /** 一般公共预算 in the form 年初 + 收入 − 支出 = 年末. */
  readonly isGeneralBalance: boolean;
}

/** The 附表 of a 决算 from its figures. */
export function jsTables(figures: JsFigures, forms: JsForms, organisation: string): MeaningBook {
  const list: MeaningTable[] = [
    overall(figures, forms),
    income(figures),
    spending(figures),
    fiscal(figures, forms),
    fundTable('JS.YB', figures.gen, figures.year, forms.isGeneralBalance),
    forms.isBasicList ? basicList(figures) : basicHalves(figures),
    fundTable('JS.JJ', figures.fund, figures.year, true),
    fundTable('JS.GZ', figures.cap, figures.year, true),
    fundTable('JS.GZZC', figures.cap, figures.year, false),
    sanGong(figures),
    projects(figures),
    wide('JS.CZMX', new Map([...figures.wide, ...figures.wideFund]), figures.year),
    wide('JS.YBMX', figures.wide, figures.year),
    { kind: 'JS.JJSG', rows: [{ key: 'DATA', label: '', values: {} }] },
  ];
  return { report: '决算', year: figures.year, organisation, tables: new Map(list.map((t) => [t.kind, t])) };
}

const spent = (i: FundItem): number => i.basic + i.proj;
const received = (i: FundItem): number => spent(i) + i.close - i.open;
const add = (items: readonly FundItem[], of: (i: FundItem) => number): number => items.reduce((n, i) => n + of(i), 0);

/** What one 项 or the whole took from other money. */
function otherSums(figures: JsFigures): {
  spent: number;
  income: Record<'upper' | 'biz' | 'oper' | 'sub' | 'other', number>;
} {
  const income = { upper: 0, biz: 0, oper: 0, sub: 0, other: 0 };
  let total = 0;
  for (const o of figures.other) {
    total += o.basic + o.proj + o.up + o.oper + o.sub;
    for (const key of Object.keys(income) as (keyof typeof income)[]) income[key] += o.income[key];
  }
  return { spent: total, income };
}

function byClass(figures: JsFigures): Map<string, { gen: number; fund: number; cap: number; other: number }> {
  const out = new Map<string, { gen: number; fund: number; cap: number; other: number }>();
  const put = (code: string, source: 'gen' | 'fund' | 'cap' | 'other', value: number): void => {
    const sums = out.get(code.slice(0, 3)) ?? { gen: 0, fund: 0, cap: 0, other: 0 };
    sums[source] += value;
    out.set(code.slice(0, 3), sums);
  };
  for (const source of ['gen', 'fund', 'cap'] as const)
    for (const item of figures[source]) put(item.code, source, spent(item));
  for (const o of figures.other) put(o.code, 'other', o.basic + o.proj + o.up + o.oper + o.sub);
  return out;
}

function overall(figures: JsFigures, forms: JsForms): MeaningTable {
  const other = otherSums(figures);
  const funds = [add(figures.gen, received), add(figures.fund, received), add(figures.cap, received)] as const;
  const open = add([...figures.gen, ...figures.fund, ...figures.cap], (i) => i.open) + figures.otherOpen;
  const close = add([...figures.gen, ...figures.fund, ...figures.cap], (i) => i.close) + figures.otherClose;
  const fiscalIncome = funds[0] + funds[1] + funds[2];
  const total = fiscalIncome + Object.values(other.income).reduce((a, b) => a + b, 0);
  const outlay = add([...figures.gen, ...figures.fund, ...figures.cap], spent) + other.spent;
  const line = (key: string, label: string, value: number): MeaningRow => ({ key, label, side: 'in', values: { inAmt: value } }); // prettier-ignore
  const fiscalLines = forms.isFiscalOneLine
    ? [line('I0', '财政拨款收入', fiscalIncome), line('I2', '其中：政府性基金预算财政拨款', funds[1])]
    : [line('I1', '一般公共预算财政拨款收入', funds[0]), line('I2', '政府性基金预算财政拨款收入', funds[1]), line('I3', '国有资本经营预算财政拨款收入', funds[2])]; // prettier-ignore
  const tail = (key: string, label: string, value: number): MeaningRow => ({ key, label, side: 'out', values: { outAmt: value } }); // prettier-ignore
  const classes = new Map(
    [...byClass(figures)].map(([code, s]) => [code, { outAmt: s.gen + s.fund + s.cap + s.other }]),
  );
  return {
    kind: 'JS.SZ',
    rows: [
      ...fiscalLines,
      line('I4', '上级补助收入', other.income.upper),
      line('I5', '事业收入', other.income.biz),
      line('I6', '经营收入', other.income.oper),
      line('I7', '附属单位上缴收入', other.income.sub),
      line('I8', '其他收入', other.income.other),
      line('IT', '本年收入合计', total),
      line('IU', '使用非财政拨款结余', figures.surplusUsed),
      line('IB', '年初结转和结余', open),
      line('IG', '总计', total + figures.surplusUsed + open),
      ...classRows(forms.classes, classes, figures.year),
      tail('OT', '本年支出合计', outlay),
      tail('OD', '结余分配', figures.distributed),
      tail('OE', '年末结转和结余', close),
      tail('OG', '总计', outlay + figures.distributed + close),
    ],
  };
}

function income(figures: JsFigures): MeaningTable {
  const leaves = new Map<string, Record<string, number>>();
  const put = (code: string, column: string, value: number): void => {
    if (value === 0) return;
    const row = leaves.get(code) ?? { total: 0 };
    row[column] = (row[column] ?? 0) + value;
    row['total']! += value;
    leaves.set(code, row);
  };
  for (const item of [...figures.gen, ...figures.fund, ...figures.cap]) put(item.code, 'fiscal', received(item));
  for (const o of figures.other)
    for (const source of ['upper', 'biz', 'oper', 'sub', 'other'] as const) put(o.code, source, o.income[source]);
  return coded(
    'JS.SR',
    [...leaves].map(([code, values]) => ({ code, values })),
    figures.year,
  );
}

function spending(figures: JsFigures): MeaningTable {
  const leaves = new Map<string, Record<string, number>>();
  const put = (code: string, values: Record<string, number>): void => {
    const row = leaves.get(code) ?? {};
    for (const [column, value] of Object.entries(values)) {
      if (value === 0) continue;
      row[column] = (row[column] ?? 0) + value;
      row['total'] = (row['total'] ?? 0) + value;
    }
    leaves.set(code, row);
  };
  for (const i of [...figures.gen, ...figures.fund, ...figures.cap]) put(i.code, { basic: i.basic, proj: i.proj });
  for (const o of figures.other) put(o.code, { basic: o.basic, proj: o.proj, up: o.up, oper: o.oper, sub: o.sub });
  return coded(
    'JS.ZC',
    [...leaves].map(([code, values]) => ({ code, values })),
    figures.year,
  );
}

function fiscal(figures: JsFigures, forms: JsForms): MeaningTable {
  const names = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const funds = [figures.gen, figures.fund, figures.cap];
  const inflow = funds.map((f) => add(f, received));
  const open = funds.map((f) => add(f, (i) => i.open));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const line = (key: string, label: string, value: number): MeaningRow => ({ key, label, side: 'in', values: { inAmt: value } }); // prettier-ignore
  const tail = (key: string, label: string, values: readonly number[]): MeaningRow => ({
    key,
    label,
    side: 'out',
    values: { outTotal: sum(values), outGen: values[0]!, outFund: values[1]!, outCap: values[2]! },
  });
  const classes = new Map(
    [...byClass(figures)].flatMap(([code, s]) =>
      s.gen + s.fund + s.cap === 0
        ? []
        : [[code, { outTotal: s.gen + s.fund + s.cap, outGen: s.gen, outFund: s.fund, outCap: s.cap }] as const],
    ),
  );
  const outlay = funds.map((f) => add(f, spent));
  const close = funds.map((f) => add(f, (i) => i.close));
  return {
    kind: 'JS.CZ',
    rows: [
      ...names.map((name, i) => line(`G${i + 1}`, name, inflow[i]!)),
      line('GT', '本年收入合计', sum(inflow)),
      line('GB', '年初财政拨款结转和结余', sum(open)),
      ...names.map((name, i) => line(`GB${i + 1}`, name, open[i]!)),
      line('GG', '总计', sum(inflow) + sum(open)),
      ...classRows(forms.classes, classes, figures.year),
      tail('OT', '本年支出合计', outlay),
      tail('OE', '年末财政拨款结转和结余', close),
      tail(
        'OG',
        '总计',
        outlay.map((v, i) => v + close[i]!),
      ),
    ],
  };
}

function fundTable(kind: TableKindId, items: readonly FundItem[], year: number, isBalance: boolean): MeaningTable {
  const leaves = items.map((i) => {
    const values: Record<string, number> = { total: spent(i), basic: i.basic, proj: i.proj };
    return {
      code: i.code,
      values: isBalance ? { ...values, open: i.open, income: received(i), close: i.close } : values,
    };
  });
  return coded(kind, leaves, year);
}

function basicHalves(figures: JsFigures): MeaningTable {
  const leaves = [...figures.basicDetail].map(([code, value]) => ({ code, values: { amt: value } }));
  const isPersons = (code: string): boolean => /^30[13]/.test(code);
  const persons = leaves.filter((l) => isPersons(l.code));
  const goods = leaves.filter((l) => !isPersons(l.code));
  const rows = treeRows(leaves, figures.year);
  return {
    kind: 'JS.JB',
    rows: [
      ...rows.filter((r) => isPersons(r.code!)),
      { key: 'PT', label: '人员经费合计', values: { amt: sumOf(persons)['amt'] ?? 0 } },
      ...rows.filter((r) => !isPersons(r.code!)),
      { key: 'OT', label: '公用经费合计', values: { amt: sumOf(goods)['amt'] ?? 0 } },
    ],
  };
}

function basicList(figures: JsFigures): MeaningTable {
  const leaves = [...figures.basicDetail].map(([code, value]) => ({
    code,
    values: { total: value, [/^30[13]/.test(code) ? 'pers' : 'pub']: value },
  }));
  return coded('JS.JB', leaves, figures.year);
}

function sanGong(figures: JsFigures): MeaningTable {
  const side = (prefix: 'a' | 'b', s: SanGong): Record<string, number> => ({
    [`${prefix}T`]: s.out + s.buy + s.run + s.rec,
    [`${prefix}Out`]: s.out,
    [`${prefix}Car`]: s.buy + s.run,
    [`${prefix}Buy`]: s.buy,
    [`${prefix}Run`]: s.run,
    [`${prefix}Rec`]: s.rec,
  });
  const { budget, actual } = figures.sanGong;
  return {
    kind: 'JS.SG',
    rows: [{ key: 'DATA', label: '', values: { ...side('b', budget), ...side('a', actual) } }],
  };
}

function projects(figures: JsFigures): MeaningTable {
  const rows: MeaningRow[] = [];
  for (const code of [...new Set(figures.projects.map((p) => p.code))].sort()) {
    const own = figures.projects.filter((p) => p.code === code);
    const item = treeRows([{ code, values: { amt: own.reduce((n, p) => n + p.value, 0) } }], figures.year).at(-1)!;
    rows.push(item);
    for (const p of own)
      rows.push({ key: `P:${nameStem(p.name)}`, label: p.name, code, role: 'project', values: { amt: p.value } });
  }
  const total = figures.projects.reduce((n, p) => n + p.value, 0);
  return { kind: 'JS.XM', rows: [{ key: 'TOTAL', label: '合计', values: { amt: total } }, ...rows] };
}

function wide(kind: TableKindId, detail: ReadonlyMap<string, ReadonlyMap<string, number>>, year: number): MeaningTable {
  const leaves = [...detail].map(([code, parts]) => {
    const values: Record<string, number> = { total: 0 };
    for (const [e, value] of parts) {
      values['total']! += value;
      values[`e${e}`] = value;
      values[`e${e.slice(0, 3)}`] = (values[`e${e.slice(0, 3)}`] ?? 0) + value;
    }
    return { code, values };
  });
  return coded(kind, leaves, year);
}
