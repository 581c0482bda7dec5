import fc from 'fast-check';
import { Decimal } from '../../src/amount';

/** Amounts of a made-up unit in units of 0.01万元, from which everything else follows. */
export interface UnitFigures {
  readonly year: number;
  /** Spending by 项: last year, budget, this year. */
  readonly items: readonly (readonly [last: number, budget: number, now: number])[];
  /** Part of this year's spending that is 基本支出, and of that 人员经费, both in 1/1000. */
  readonly basic: number;
  readonly staff: number;
  readonly otherIncome: number;
  readonly reception: readonly [last: number, budget: number, now: number];
  readonly car: readonly [last: number, budget: number, now: number];
  readonly cars: readonly [number, number];
}

const ITEMS = [
  ['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'],
  ['卫生健康支出', '行政事业单位医疗', '行政单位医疗'],
  ['卫生健康支出', '医疗保障管理事务', '行政运行'],
  ['住房保障支出', '住房改革支出', '住房公积金'],
] as const;

const three = (min: number, max: number): fc.Arbitrary<readonly [number, number, number]> =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min, max }));

export const unitFigures: fc.Arbitrary<UnitFigures> = fc.record({
  year: fc.integer({ min: 2020, max: 2024 }),
  items: fc.array(three(1_000, 400_000), { minLength: ITEMS.length, maxLength: ITEMS.length }),
  basic: fc.integer({ min: 300, max: 900 }),
  staff: fc.integer({ min: 500, max: 950 }),
  otherIncome: fc.integer({ min: 100, max: 20_000 }),
  reception: three(20, 900),
  car: three(100, 3_000),
  cars: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
});

const amount = (n: number): string => new Decimal(n).div(100).toFixed(2);
const percent = (part: number, whole: number): string =>
  new Decimal(part).div(whole).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Words in which provinces differ. */
interface Style {
  readonly than: (year: number) => string;
  readonly changed: (now: number, last: number) => string;
  readonly share: (p: string, whole: string) => string;
  readonly completed: (p: string) => string;
  readonly item: (path: readonly [string, string, string]) => string;
  readonly separator: string;
}

const upDown = (now: number, last: number, up: string, down: string): string => (now > last ? up : down);
const gap = (now: number, last: number): number => Math.abs(now - last);

export const STYLES: Readonly<Record<string, Style>> = {
  四川: {
    than: (y) => `与${y - 1}年相比，`,
    changed: (n, l) => n === l ? '持平' : `${upDown(n, l, '增加', '减少')}${amount(gap(n, l))}万元，${upDown(n, l, '增长', '下降')}${percent(gap(n, l), l)}%`,
    share: (p) => `占${p}%`,
    completed: (p) => `完成预算${p}%`,
    item: ([a, b, c]) => `${a}（类）${b}（款）${c}（项）：`,
    separator: '；',
  },
  上海: {
    than: () => '比上年',
    changed: (n, l) => n === l ? '持平' : `${upDown(n, l, '增长', '下降')}${percent(gap(n, l), l)}%`,
    share: (p, whole) => `占${whole}的${p}%`,
    completed: (p) => `完成年初预算的${p}%`,
    item: (path) => `“${path[0]}（类）${path[1]}（款）${path[2]}（项）”。`,
    separator: '；',
  },
  云南: {
    than: () => '与上年对比，',
    changed: (n, l) => n === l ? '无变化' : `${upDown(n, l, '增加', '减少')}${amount(gap(n, l))}万元，${upDown(n, l, '增长', '下降')}${percent(gap(n, l), l)}%`,
    share: (p, whole) => `占${whole}的${p}%`,
    completed: (p) => `完成年初预算的${p}%`,
    item: ([a, b, c]) => `${a}（类）${b}（款）${c}（项）。`,
    separator: '；',
  },
  广东: {
    than: () => '比上年决算数',
    changed: (n, l) => n === l ? '持平' : `${upDown(n, l, '增加', '减少')}${amount(gap(n, l))}万元，${upDown(n, l, '增长', '下降')}${percent(gap(n, l), l)}%`,
    share: (p) => `占${p}%`,
    completed: (p) => `完成预算的${p}%`,
    item: ([a, b, c]) => `${a}（类）${b}（款）${c}（项）`,
    separator: '，',
  },
}; // prettier-ignore

/** A 情况说明 of these figures in which everything is right. */
export function statementOf(figures: UnitFigures, style: Style): string {
  const { year, items, otherIncome } = figures;
  const [last, budget, now] = [0, 1, 2].map((k) => sum(items.map((i) => i[k]!))) as [number, number, number];
  const income = now + otherIncome;
  const incomeLast = last + otherIncome;
  const basic = Math.round((now * figures.basic) / 1000);
  const staff = Math.round((basic * figures.staff) / 1000);
  const classes = [...new Set(ITEMS.map((i) => i[0]))].map((name) => {
    const own = items.filter((_, i) => ITEMS[i]![0] === name);
    return { name, now: sum(own.map((i) => i[2])) };
  });
  const [r0, r1, r2] = figures.reception;
  const [c0, c1, c2] = figures.car;
  const than = style.than(year);
  return [
    `${year}年度部门决算`,
    '一、收入支出决算总体情况说明',
    `${year}年度收入总计${amount(income)}万元，支出总计${amount(income)}万元。${than}收入总计${style.changed(income, incomeLast)}，支出总计${style.changed(income, incomeLast)}。`,
    '二、收入决算情况说明',
    `${year}年度本年收入合计${amount(income)}万元，其中：一般公共预算财政拨款收入${amount(now)}万元，${style.share(percent(now, income), '本年收入合计')}；其他收入${amount(otherIncome)}万元，${style.share(percent(otherIncome, income), '本年收入合计')}。`,
    '三、支出决算情况说明',
    `${year}年度本年支出合计${amount(now)}万元，其中：基本支出${amount(basic)}万元，${style.share(percent(basic, now), '本年支出合计')}；项目支出${amount(now - basic)}万元，${style.share(percent(now - basic, now), '本年支出合计')}。`,
    '四、一般公共预算财政拨款支出决算情况说明',
    '（一）一般公共预算财政拨款支出决算总体情况',
    `${year}年度一般公共预算财政拨款支出${amount(now)}万元，占本年支出合计的100%。${than}一般公共预算财政拨款支出${style.changed(now, last)}。`,
    '（二）一般公共预算财政拨款支出决算结构情况',
    `${year}年度一般公共预算财政拨款支出${amount(now)}万元，主要用于以下方面：${classes.map((c) => `${c.name}（类）支出${amount(c.now)}万元，${style.share(percent(c.now, now), '一般公共预算财政拨款支出')}`).join('；')}。`,
    '（三）一般公共预算财政拨款支出决算具体情况',
    `${year}年度一般公共预算财政拨款支出年初预算为${amount(budget)}万元，支出决算为${amount(now)}万元，${style.completed(percent(now, budget))}。其中：`,
    ...items.map((i, n) => `${n + 1}.${style.item(ITEMS[n]!)}年初预算为${amount(i[1])}万元，支出决算为${amount(i[2])}万元，${style.completed(percent(i[2], i[1]))}。`),
    '五、一般公共预算财政拨款基本支出决算情况说明',
    `${year}年度一般公共预算财政拨款基本支出${amount(basic)}万元，其中：人员经费${amount(staff)}万元，公用经费${amount(basic - staff)}万元。`,
    '六、“三公”经费财政拨款支出决算情况说明',
    `${year}年度“三公”经费财政拨款支出预算为${amount(r1 + c1)}万元，支出决算为${amount(r2 + c2)}万元，${style.completed(percent(r2 + c2, r1 + c1))}。其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为${amount(c2)}万元，${style.completed(percent(c2, c1))}${style.separator}${than}${style.changed(c2, c0)}；公务接待费支出决算为${amount(r2)}万元，${style.completed(percent(r2, r1))}${style.separator}${than}${style.changed(r2, r0)}。`,
    '七、其他重要事项的情况说明',
    `截至${year}年12月31日，本单位共有车辆${sum(figures.cars)}辆，其中：机要通信用车${figures.cars[0]}辆、应急保障用车${figures.cars[1]}辆。`,
  ].join('\n'); // prettier-ignore
}
