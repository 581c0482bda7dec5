import { nameStem } from '../../../../src/classification';
import type { TableKindId } from '../../../../src/tables';
import type { MeaningBook, MeaningRow, MeaningTable } from './meaning';
import { classRows, coded, sumOf, treeRows, type ClassList } from './subjects';
import type { PlannedItem, YsFigures } from './ysFigures';

/** Which form of the budget is meant. */
export interface YsForms {
  readonly classes: ClassList;
  /** 「一、财政拨款收入 1. 2. 3.」 (上海) instead of numbered lines for each fund. */
  readonly isFiscalOneLine: boolean;
  /** 本年收入合计 and 本年支出合计 are printed beside the grand totals. */
  readonly hasYearTotals: boolean;
  /** 支出 of the 收支总表 split into 人员, 公用 and 项目 (上海 unit form). */
  readonly isSplitOutlay: boolean;
  /** 一般公共预算支出 by 当年|上年结转 (四川) instead of 基本|项目. */
  readonly isGeneralByYear: boolean;
  /** 收入总表 by unit (四川) instead of by 科目. */
  readonly isIncomeByUnit: boolean;
  /** 收入 by fund, or one column 财政拨款收入. */
  readonly isIncomeByFund: boolean;
  /** 「五、单位资金收入」 with 「（一）事业收入」… under it (the national budget system from 2022). */
  readonly hasUnitMoney?: boolean;
}

/** The 附表 of a 预算 from its figures. */
export function ysTables(figures: YsFigures, forms: YsForms, organisation: string): MeaningBook {
  const list: MeaningTable[] = [
    overall(figures, forms),
    income(figures, forms, organisation),
    coded('YS.ZC', [...allItems(figures)].map(([code, v]) => ({ code, values: { total: v.basic + v.proj, basic: v.basic, proj: v.proj } })), figures.year),
    fiscal(figures, forms),
    economicTable(figures),
    general(figures, forms),
    basic(figures),
    projects(figures),
    sanGong(figures, organisation),
    fundTable('YS.JJ', figures.fund, figures.year),
    fundTable('YS.GZ', figures.cap, figures.year),
    { kind: 'YS.JJSG', rows: [{ key: 'TOTAL', label: '合计', values: {} }] },
    goals(figures, organisation),
  ]; // prettier-ignore
  return { report: '预算', year: figures.year, organisation, tables: new Map(list.map((t) => [t.kind, t])) };
}

const spent = (i: PlannedItem): number => i.basic + i.proj + i.carry;
const fresh = (i: PlannedItem): number => i.basic + i.proj;
const add = <T>(items: readonly T[], of: (i: T) => number): number => items.reduce((n, i) => n + of(i), 0);
const fundsOf = (f: YsFigures): readonly (readonly PlannedItem[])[] => [f.gen, f.fund, f.cap];

function allItems(figures: YsFigures): Map<string, { basic: number; proj: number }> {
  const out = new Map<string, { basic: number; proj: number }>();
  const put = (code: string, basicPart: number, proj: number): void => {
    const row = out.get(code) ?? { basic: 0, proj: 0 };
    out.set(code, { basic: row.basic + basicPart, proj: row.proj + proj });
  };
  for (const item of fundsOf(figures).flat()) put(item.code, item.basic, item.proj + item.carry);
  for (const o of figures.other) put(o.code, o.basic, o.proj);
  return out;
}

function overall(figures: YsFigures, forms: YsForms): MeaningTable {
  const inflow = fundsOf(figures).map((f) => add(f, fresh));
  const carry = add(fundsOf(figures).flat(), (i) => i.carry);
  const source = (key: string): number =>
    add(
      figures.other.filter((o) => o.source === key),
      (o) => o.basic + o.proj,
    );
  const total = inflow.reduce((a, b) => a + b, 0) + source('biz') + source('oper') + source('other');
  const line = (key: string, label: string, value: number): MeaningRow => ({ key, label, side: 'in', values: { inAmt: value } }); // prettier-ignore
  const fiscalLines = forms.isFiscalOneLine
    ? [
        line('I0', '财政拨款收入', inflow.reduce((a, b) => a + b, 0)),
        line('I1', '1. 一般公共预算', inflow[0]!),
        line('I2', '2. 政府性基金预算', inflow[1]!),
        line('I3', '3. 国有资本经营预算', inflow[2]!),
      ]
    : [line('I1', '一般公共预算拨款收入', inflow[0]!), line('I2', '政府性基金预算拨款收入', inflow[1]!), line('I3', '国有资本经营预算拨款收入', inflow[2]!)]; // prettier-ignore
  const items = [...allItems(figures)];
  const personsShare = personShares(figures, items);
  const classes = new Map<string, Record<string, number>>();
  for (const [code, v] of items) {
    const row = classes.get(code.slice(0, 3)) ?? { outAmt: 0, outPers: 0, outPub: 0, outProj: 0 };
    row['outAmt']! += v.basic + v.proj;
    row['outPers']! += personsShare.get(code)!;
    row['outPub']! += v.basic - personsShare.get(code)!;
    row['outProj']! += v.proj;
    classes.set(code.slice(0, 3), row);
  }
  const trimmed = new Map(
    [...classes].map(([code, v]) => [code, forms.isSplitOutlay ? v : { outAmt: v['outAmt']! }] as const),
  );
  const outlay = sumOf([...trimmed.values()].map((values) => ({ values })));
  const end = (key: string, label: string): MeaningRow => ({ key, label, side: 'out', values: outlay });
  return {
    kind: 'YS.SZ',
    rows: [
      ...fiscalLines,
      ...(forms.hasUnitMoney
        ? [
            line('I9', '财政专户管理资金收入', 0),
            line('IX', '单位资金收入', source('biz') + source('oper') + source('other')),
            line('I5', '（一）事业收入', source('biz')),
            line('I6', '（二）事业单位经营收入', source('oper')),
            line('I4', '（三）上级补助收入', 0),
            line('I7', '（四）附属单位上缴收入', 0),
            line('I8', '（五）其他收入', source('other')),
          ]
        : [
            line('I5', '事业收入', source('biz')),
            line('I6', '事业单位经营收入', source('oper')),
            line('I8', '其他收入', source('other')),
          ]),
      ...(forms.hasYearTotals ? [line('IT', '本年收入合计', total), line('IB', '上年结转', carry)] : []),
      line('IG', '收入总计', total + (forms.hasYearTotals ? carry : 0)),
      ...classRows(forms.classes, trimmed, figures.year),
      ...(forms.hasYearTotals ? [end('OT', '本年支出合计')] : []),
      end('OG', '支出总计'),
    ],
  };
}

/** Splits the basic spending of each 项 into 人员 and 公用: the first as much as the whole allows. */
function personShares(
  figures: YsFigures,
  items: readonly (readonly [string, { basic: number }])[],
): Map<string, number> {
  let left = add(
    [...figures.basicDetail].filter(([code]) => /^30[13]/.test(code)),
    ([, value]) => value,
  );
  return new Map(
    items.map(([code, v]) => {
      const part = Math.min(left, v.basic);
      left -= part;
      return [code, part];
    }),
  );
}

function income(figures: YsFigures, forms: YsForms, organisation: string): MeaningTable {
  const leaves = new Map<string, Record<string, number>>();
  const put = (code: string, column: string, value: number): void => {
    if (value === 0) return;
    const row = leaves.get(code) ?? { total: 0 };
    row[column] = (row[column] ?? 0) + value;
    row['total']! += value;
    leaves.set(code, row);
  };
  fundsOf(figures).forEach((items, i) => {
    for (const item of items) {
      put(item.code, forms.isIncomeByFund ? ['gen', 'fund', 'cap'][i]! : 'fiscal', fresh(item));
      put(item.code, 'carry', item.carry);
    }
  });
  for (const o of figures.other) put(o.code, o.source, o.basic + o.proj);
  const all = [...leaves].map(([code, values]) => ({ code, values }));
  if (!forms.isIncomeByUnit) return coded('YS.SR', all, figures.year);
  const values = sumOf(all);
  return {
    kind: 'YS.SR',
    rows: [
      { key: 'TOTAL', label: '合计', values },
      { key: 'U:347001', label: organisation, role: 'unit', values },
    ],
  };
}

function fiscal(figures: YsFigures, forms: YsForms): MeaningTable {
  const names = ['一般公共预算拨款收入', '政府性基金预算拨款收入', '国有资本经营预算拨款收入'];
  const funds = fundsOf(figures);
  const inflow = funds.map((f) => add(f, fresh));
  const carry = funds.map((f) => add(f, (i) => i.carry));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const line = (key: string, label: string, value: number): MeaningRow => ({ key, label, side: 'in', values: { inAmt: value } }); // prettier-ignore
  const classes = new Map<string, Record<string, number>>();
  funds.forEach((items, f) => {
    for (const item of items) {
      const row = classes.get(item.code.slice(0, 3)) ?? { outTotal: 0, outGen: 0, outFund: 0, outCap: 0 };
      row['outTotal']! += spent(item);
      row[['outGen', 'outFund', 'outCap'][f]!]! += spent(item);
      classes.set(item.code.slice(0, 3), row);
    }
  });
  const outlay = sumOf([...classes.values()].map((values) => ({ values })));
  const year = [line('GT', '本年收入', sum(inflow)), ...names.map((n, i) => line(`G${i + 1}`, n, inflow[i]!))];
  const before = [line('GB', '上年结转', sum(carry)), ...names.map((n, i) => line(`GB${i + 1}`, n, carry[i]!))];
  return {
    kind: 'YS.CZ',
    rows: [
      ...(forms.hasYearTotals
        ? [...year, ...before]
        : names.map((n, i) => line(`G${i + 1}`, n, inflow[i]! + carry[i]!))),
      ...(forms.hasYearTotals ? [] : [line('GG', '收入总计', sum(inflow) + sum(carry))]),
      ...(forms.hasYearTotals ? [{ key: 'OT', label: '本年支出', side: 'out' as const, values: outlay }] : []),
      ...classRows(forms.classes, classes, figures.year),
      ...(forms.hasYearTotals ? [] : [{ key: 'OG', label: '支出总计', side: 'out' as const, values: outlay }]),
    ],
  };
}

const FUND_KEYS = { gen: 'Gen', fund: 'Fund', cap: 'Cap' } as const;

function economicTable(figures: YsFigures): MeaningTable {
  const leaves = new Map<string, Record<string, number>>();
  const put = (code: string, part: 'cur' | 'car', fund: keyof typeof FUND_KEYS, kind: 'Basic' | 'Proj', value: number): void => {
    if (value === 0) return;
    const row = leaves.get(code) ?? {};
    for (const key of [`${part}${FUND_KEYS[fund]}${kind}`, `${part}${FUND_KEYS[fund]}`, `${part}T`, 'total'])
      row[key] = (row[key] ?? 0) + value;
    leaves.set(code, row);
  }; // prettier-ignore
  for (const [code, value] of figures.basicDetail) put(code, 'cur', 'gen', 'Basic', value);
  for (const fund of ['gen', 'fund', 'cap'] as const) {
    for (const [code, { cur, car }] of figures.projectDetail[fund]) {
      put(code, 'cur', fund, 'Proj', cur);
      put(code, 'car', fund, 'Proj', car);
    }
  }
  return coded(
    'YS.CZJJ',
    [...leaves].map(([code, values]) => ({ code, values })),
    figures.year,
  );
}

function general(figures: YsFigures, forms: YsForms): MeaningTable {
  const leaves = figures.gen.map((i) => ({
    code: i.code,
    values: {
      total: spent(i),
      ...(forms.isGeneralByYear ? { cur: fresh(i), carry: i.carry } : { basic: i.basic, proj: i.proj + i.carry }),
    },
  }));
  return coded('YS.YB', leaves, figures.year);
}

function basic(figures: YsFigures): MeaningTable {
  const leaves = [...figures.basicDetail].map(([code, value]) => ({
    code,
    values: { total: value, [/^30[13]/.test(code) ? 'pers' : 'pub']: value },
  }));
  return coded('YS.JB', leaves, figures.year);
}

function projects(figures: YsFigures): MeaningTable {
  const rows: MeaningRow[] = [];
  for (const code of [...new Set(figures.projects.map((p) => p.code))].sort()) {
    const own = figures.projects.filter((p) => p.code === code);
    rows.push(treeRows([{ code, values: { amt: add(own, (p) => p.value) } }], figures.year).at(-1)!);
    for (const p of own)
      rows.push({ key: `P:${nameStem(p.name)}`, label: p.name, code, role: 'project', values: { amt: p.value } });
  }
  return {
    kind: 'YS.XM',
    rows: [{ key: 'TOTAL', label: '合计', values: { amt: add(figures.projects, (p) => p.value) } }, ...rows],
  };
}

function sanGong(figures: YsFigures, organisation: string): MeaningTable {
  const s = figures.sanGong;
  const values = { total: s.out + s.buy + s.run + s.rec, out: s.out, car: s.buy + s.run, buy: s.buy, run: s.run, rec: s.rec, org: figures.operating }; // prettier-ignore
  return {
    kind: 'YS.SG',
    rows: [
      { key: 'TOTAL', label: '合计', values },
      { key: `U:347001`, label: organisation, role: 'unit', values },
    ],
  };
}

function fundTable(kind: TableKindId, items: readonly PlannedItem[], year: number): MeaningTable {
  return coded(
    kind,
    items.map((i) => ({ code: i.code, values: { total: spent(i), basic: i.basic, proj: i.proj + i.carry } })),
    year,
  );
}

function goals(figures: YsFigures, organisation: string): MeaningTable {
  const all = [
    ...figures.projects,
    ...[...figures.fund, ...figures.cap].map((i) => ({ code: i.code, name: `基金项目${i.code}`, value: spent(i) })),
  ];
  const total = add(all, (p) => p.value);
  return {
    kind: 'YS.JX',
    rows: [
      { key: 'TOTAL', label: organisation, values: { amt: total } },
      ...all.map((p) => ({ key: `P:${p.name}`, label: p.name, code: p.code, role: 'project' as const, values: { amt: p.value } })),
    ],
  }; // prettier-ignore
}
