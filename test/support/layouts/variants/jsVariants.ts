import type { TableKindId } from '../../../../src/tables';
import { jsFigures } from '../figures/jsFigures';
import { jsTables, type JsForms } from '../figures/jsTables';
import type { Random } from '../random';
import { drawJs, drawJsByUnit, drawUnitsOf, type JsLook } from './jsDraw';
import { ORGANISATIONS, TITLES, type SheetPlan, type TablePlan, type Variant } from './plan';

interface JsVariant {
  readonly id: string;
  readonly years: readonly [number, number];
  readonly unit?: '元' | '万元';
  /** Kinds in their order, each with its title where it is not a standard one. */
  readonly kinds: readonly (TableKindId | readonly [TableKindId, string])[];
  readonly number: (n: number) => string | undefined;
  readonly sheetName: (n: number, title: string, random: Random) => string;
  readonly forms: JsForms;
  readonly look: JsLook;
  /** 收入 and 支出 also by unit: on sheets of their own, or as the only list, 科目 under each unit. */
  readonly byUnit?: 'also' | 'only';
}

const NATIONAL: JsLook = {
  amountHeads: ['金额', '决算数'],
  codes: ['one', 'national'],
  codePaths: [['项目', '功能分类科目编码'], ['项目', '科目编码'], ['科目编码'], ['功能分类科目编码'], ['支出功能分类科目编码'], ['科目代码']],
  namePaths: [['项目', '科目名称'], ['科目名称'], ['功能分类科目名称']],
  numbers: ['栏次', 'none', '甲乙'],
  total: 'first',
  hasLines: true,
  hasNumbersInTotals: true,
  hasCapitalColumn: true,
  basic: 'three',
  sanGong: { shape: 'blocks', isReceptionEarly: false },
  fundForm: 'simple',
}; // prettier-ignore
const SHANGHAI: JsLook = {
  ...NATIONAL,
  codes: ['three'],
  codePaths: [['项目', '功能分类科目编码'], ['功能分类科目编码'], ['科目编码']],
  numbers: ['none'],
  total: 'last',
  hasLines: false,
  hasNumbersInTotals: false,
  basic: 'two',
  sanGong: { shape: 'pairs', isReceptionEarly: false },
}; // prettier-ignore
const FORMS: JsForms = { classes: 26, isFiscalOneLine: false, isBasicList: false, isGeneralBalance: false };
const NINE: readonly TableKindId[] = ['JS.SZ', 'JS.SR', 'JS.ZC', 'JS.CZ', 'JS.YB', 'JS.JB'];
const open = (n: number): string => `公开${String(n).padStart(2, '0')}表`;
const chinese = '一二三四五六七八九十';

const VARIANTS: readonly JsVariant[] = [
  { id: '全国2022+', years: [2022, 2024], kinds: [...NINE, 'JS.JJ', 'JS.GZZC', 'JS.SG'], number: open, sheetName: (n, t) => `GK${String(n).padStart(2, '0')} ${t}`.slice(0, 31), forms: FORMS, look: NATIONAL },
  { id: '全国2020-21', years: [2020, 2021], kinds: [...NINE, 'JS.SG', 'JS.JJ', 'JS.GZZC'], number: open, sheetName: (n) => open(n), forms: FORMS, look: { ...NATIONAL, basic: 'two' } },
  { id: '全国2019', years: [2019, 2019], kinds: [...NINE, 'JS.SG', 'JS.JJ'], number: open, sheetName: (n, t) => `${n}${t}`.slice(0, 31), forms: { ...FORMS, classes: 23, isFiscalOneLine: true }, look: { ...NATIONAL, hasCapitalColumn: false } },
  { id: '上海决算', years: [2023, 2025], kinds: [...NINE, 'JS.SG', 'JS.JJ', 'JS.GZ'], number: () => undefined, sheetName: (n) => String(n), forms: { ...FORMS, classes: 24, isFiscalOneLine: true }, look: SHANGHAI },
  { id: '上海决算元', unit: '元', years: [2023, 2025], kinds: [...NINE, 'JS.SG', 'JS.JJ', 'JS.GZ'], number: () => undefined, sheetName: (n) => `Sheet${n}`, forms: { ...FORMS, classes: 24, isFiscalOneLine: true }, look: SHANGHAI },
  { id: '四川2020', years: [2020, 2022], kinds: [...NINE.slice(0, 4), 'JS.CZMX', 'JS.YB', 'JS.YBMX', 'JS.JB', 'JS.XM', 'JS.SG', 'JS.JJ', 'JS.JJSG', 'JS.GZ', 'JS.GZZC'], number: (n) => `财决${open(n)}`, sheetName: (n) => `附表${n}`, forms: FORMS, look: { ...NATIONAL, codes: ['one'], amountHeads: ['决算数'], hasPrior: true } },
  { id: '四川2024', years: [2023, 2025], kinds: [...NINE.slice(0, 4), 'JS.CZMX', 'JS.YB', 'JS.YBMX', 'JS.JB', 'JS.XM', 'JS.JJ', 'JS.GZ', 'JS.GZZC', 'JS.SG'], number: open, sheetName: (_, t) => t.slice(0, 31), forms: { ...FORMS, isBasicList: true }, look: { ...NATIONAL, basic: 'list', codes: ['one', 'levels', 'named'] } },
  { id: '四川大竹', years: [2024, 2024], kinds: [['JS.SZ', '收入支出决算表'], 'JS.SR', 'JS.ZC', ['JS.CZ', '财政拨款收入支出决算表'], ['JS.YB', '一般公共预算财政拨款收入支出决算表'], 'JS.JB', 'JS.JJ', 'JS.GZ', 'JS.SG'], number: open, sheetName: (n) => `表${n} `, forms: { ...FORMS, isGeneralBalance: true }, look: { ...NATIONAL, fundForm: 'simple' } },
  { id: '云南', years: [2021, 2024], kinds: [...NINE.slice(0, 4), ['JS.YB', '一般公共预算财政拨款收入支出决算表'], 'JS.JB', 'JS.XM', 'JS.JJ', 'JS.GZ', ['JS.SG', '“三公”经费、行政参公单位机关运行经费情况表']], number: open, sheetName: (n, t) => `附表${n}${t}`.slice(0, 31), forms: { ...FORMS, isGeneralBalance: true }, look: { ...NATIONAL, fundForm: 'split', codes: ['national', 'three'], sanGong: { shape: 'rows', isReceptionEarly: false } } },
  { id: '广西', years: [2021, 2023], kinds: [...NINE, 'JS.SG', 'JS.JJ', 'JS.GZZC'], number: (n) => `表${chinese[n - 1]}`, sheetName: (n) => `表${chinese[n - 1]}`, forms: FORMS, look: { ...NATIONAL, codes: ['one', 'levels', 'once'] } },
  { id: '浙江苍南', years: [2022, 2023], kinds: ['JS.SZ', ['JS.SR', '收入决算表（分科目）'], ['JS.ZC', '支出决算表（分科目）'], 'JS.CZ', 'JS.YB', 'JS.JB', 'JS.SG', 'JS.JJ', 'JS.GZZC'], number: open, sheetName: (_, t) => `${t}  `.slice(0, 31), forms: FORMS, look: { ...NATIONAL, basic: 'names' }, byUnit: 'also' },
  { id: '多单位', years: [2020, 2024], kinds: [...NINE, 'JS.SG', 'JS.JJ', 'JS.GZZC'], number: open, sheetName: (n, t) => `${n}.${t}`.slice(0, 31), forms: FORMS, look: { ...NATIONAL, codes: ['one', 'three'] }, byUnit: 'only' },
  { id: '财决01', unit: '元', years: [2019, 2023], kinds: ['JS.SZ', 'JS.SR', 'JS.ZC', 'JS.CZ', ['JS.YB', '一般公共预算财政拨款收入支出决算表'], 'JS.JB', 'JS.JJ', 'JS.GZ', 'JS.SG'], number: (n) => `财决${String(n).padStart(2, '0')}表`, sheetName: (n, t) => `Z${String(n).padStart(2, '0')} ${t}(财决${String(n).padStart(2, '0')}表)`.slice(0, 31), forms: { ...FORMS, isGeneralBalance: true, isBasicList: true }, look: { ...NATIONAL, isThreeBlocks: 'last', fundForm: 'split', codes: ['three', 'national'], basic: 'list' } },
  { id: '三块在中', years: [2019, 2023], kinds: [...NINE, 'JS.SG', 'JS.JJ', 'JS.GZZC'], number: open, sheetName: (n) => `${n}`, forms: FORMS, look: { ...NATIONAL, isThreeBlocks: 'middle' } },
  { id: '陕西', years: [2020, 2022], kinds: ['JS.SZ', ['JS.SR', '收入决算总表'], ['JS.ZC', '支出决算总表'], 'JS.CZ', 'JS.YB', 'JS.JB', ['JS.SG', '“三公”经费及会议费、培训费支出决算表'], 'JS.JJ', 'JS.GZZC'], number: (n) => `表${n}`, sheetName: (n, t) => `表${n}-${t}`.slice(0, 31), forms: { ...FORMS, isBasicList: true }, look: { ...NATIONAL, basic: 'list', sanGong: { shape: 'rows', isReceptionEarly: false }, hasLines: false } },
  { id: '上下两半', years: [2020, 2024], kinds: [...NINE, 'JS.SG', 'JS.JJ', 'JS.GZZC'], number: open, sheetName: (n) => `附件${n}`, forms: FORMS, look: { ...NATIONAL, isStacked: true, basic: 'rows', hasLines: false, hasNumbersInTotals: false } },
]; // prettier-ignore

/** The layouts of 决算. */
export const JS_VARIANTS: readonly Variant[] = VARIANTS.map((v) => ({
  id: v.id,
  report: '决算',
  unit: v.unit ?? '万元',
  figures: (random, grain) => {
    const year = random.int(v.years[0], v.years[1]);
    const hasCapital = v.look.hasCapitalColumn && random.chance(0.3);
    const figures = jsFigures(random, {
      year,
      hasFund: random.chance(0.4),
      hasCapital,
      hasOther: random.chance(0.5),
      hasCarry: random.chance(0.6),
      grain,
    });
    return jsTables(figures, v.forms, random.pick(ORGANISATIONS));
  },
  sheets: (book, random): SheetPlan[] =>
    v.kinds.flatMap((entry, i): SheetPlan[] => {
      const [kind, title] = typeof entry === 'string' ? [entry, TITLES[entry][0]!] : entry;
      const number = v.number(i + 1);
      const isListed = v.byUnit && (kind === 'JS.SR' || kind === 'JS.ZC');
      const plan = (name: string, heading: string, draw: TablePlan['draw']): SheetPlan => ({
        name,
        tables: [{ kind, title: heading, ...(number ? { number } : {}), draw }],
      });
      const name = v.sheetName(i + 1, title, random);
      if (isListed && v.byUnit === 'only') return [plan(name, title, drawJsByUnit(kind, book, v.look, random))];
      const own = plan(name, title, drawJs(kind, book, v.look, random));
      if (!isListed) return [own];
      const heading = title.replace('分科目', '分单位');
      return [plan(v.sheetName(i + 1, heading, random), heading, drawUnitsOf(kind, book, v.look, random)), own];
    }),
}));
