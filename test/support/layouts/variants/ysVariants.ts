import type { TableKindId } from '../../../../src/tables';
import type { Unit } from '../../../../src/amount';
import { ysFigures } from '../figures/ysFigures';
import { ysTables, type YsForms } from '../figures/ysTables';
import { ORGANISATIONS, TITLES, type SheetPlan, type Variant } from './plan';
import { drawYs, type YsLook } from './ysDraw';

interface YsVariant {
  readonly id: string;
  readonly years: readonly [number, number];
  readonly unit: Unit;
  readonly sanGongUnit?: Unit;
  readonly kinds: readonly (TableKindId | readonly [TableKindId, string])[];
  readonly numbers: readonly (string | undefined)[];
  readonly sheetName: (n: number, title: string) => string;
  readonly forms: YsForms;
  readonly look: YsLook;
  readonly isOnlyFiscal?: boolean;
}

const SICHUAN_FORMS: YsForms = { classes: 28, isFiscalOneLine: false, hasYearTotals: true, isSplitOutlay: false, isGeneralByYear: true, isIncomeByUnit: true, isIncomeByFund: true }; // prettier-ignore
const SICHUAN: YsLook = {
  codes: 'three', codePath: ['科目编码'], namePath: ['单位名称（科目）'], numbers: 'none', total: 'thrice', isItemsOnly: true, isGeneralWithoutCodes: true, hasUnitColumn: true,
  amountHead: '预算数', sanGong: 'units', isOverallNumbered: true, isFiscalNumbered: false, emptyNote: '备注：此项无内容。',
  columns: { incomeByFund: true, splitOutlay: false, generalByYear: true }, projects: 'repeated',
}; // prettier-ignore
const SHANGHAI_FORMS: YsForms = { ...SICHUAN_FORMS, classes: 24, isFiscalOneLine: true, hasYearTotals: false, isGeneralByYear: false, isIncomeByUnit: false, isIncomeByFund: false }; // prettier-ignore
const SHANGHAI: YsLook = {
  ...SICHUAN, codes: 'three', codePath: ['项目', '功能分类科目编码'], namePath: ['项目', '功能分类科目名称'], total: 'last', isItemsOnly: false, isGeneralWithoutCodes: false, hasUnitColumn: false,
  sanGong: 'shanghai', isFiscalNumbered: true, emptyNote: '注：单位无政府性基金预算财政拨款安排，故本表为空表。',
  columns: { incomeByFund: false, splitOutlay: false, generalByYear: false },
}; // prettier-ignore
const NATIONAL: YsLook = { ...SHANGHAI, codes: 'one', codePath: ['功能分类科目', '科目编码'], namePath: ['功能分类科目', '科目名称'], total: 'first', numbers: 'stars', sanGong: 'items', columns: { incomeByFund: true, splitOutlay: false, generalByYear: false } }; // prettier-ignore

const NINE: readonly TableKindId[] = ['YS.SZ', 'YS.SR', 'YS.ZC', 'YS.CZ', 'YS.YB', 'YS.JJ', 'YS.GZ', 'YS.JB', 'YS.SG'];
const count = (n: number): (string | undefined)[] => Array.from({ length: n }, (_, i) => `表${i + 1}`);
const DISTRICT: YsVariant['kinds'] = [['YS.SZ', '部门收支总表'], ['YS.SR', '部门收入总表'], ['YS.ZC', '部门支出总表'], ['YS.CZ', '部门财政拨款收支总表'], ['YS.YB', '部门一般公共预算拨款表'], ['YS.JJ', '部门政府性基金拨款表'], ['YS.GZ', '部门国有资本经营预算拨款表'], ['YS.JB', '部门一般公共预算拨款基本支出明细表'], ['YS.SG', '部门“三公”经费和机关运行费预算表']]; // prettier-ignore
const SYSTEM: YsVariant['kinds'] = [['YS.SZ', '单位财务收支预算总表'], ['YS.SR', '单位收入预算总表'], ['YS.ZC', '单位支出预算总表'], ['YS.CZ', '单位财政拨款收支预算总表'], ['YS.YB', '单位一般公共预算支出功能分类预算表'], ['YS.JJ', '单位政府性基金预算支出功能分类预算表'], ['YS.GZ', '单位国有资本经营预算支出功能分类预算表'], ['YS.JB', '单位一般公共预算基本支出部门预算经济分类预算表'], ['YS.SG', '单位“三公”经费和机关运行经费预算表']]; // prettier-ignore
const GENERAL_FORM: YsVariant['kinds'] = [['YS.CZ', '财政拨款收支总体情况表'], ['YS.YB', '一般公共预算支出情况表（按功能分类科目）'], ['YS.JB', '一般公共预算基本支出情况表（按经济分类科目）'], ['YS.SG', '一般公共预算“三公”经费支出情况表'], ['YS.JJ', '政府性基金预算支出情况表'], ['YS.GZ', '国有资本经营预算支出情况表'], ['YS.SZ', '部门收支总体情况表'], ['YS.SR', '部门收入总体情况表'], ['YS.ZC', '部门支出总体情况表']]; // prettier-ignore

const VARIANTS: readonly YsVariant[] = [
  { id: '四川预算', years: [2021, 2025], unit: '万元', kinds: ['YS.SZ', 'YS.SR', 'YS.ZC', 'YS.CZ', 'YS.CZJJ', 'YS.YB', 'YS.JB', 'YS.XM', 'YS.SG', 'YS.JJ', 'YS.JJSG', 'YS.GZ', 'YS.JX'], numbers: ['表1', '表1-1', '表1-2', '表2', '表2-1', '表3', '表3-1', '表3-2', '表3-3', '表4', '表4-1', '表5', '表6'], sheetName: (n) => ['1', '1-1', '1-2', '2', '2-1', '3', '3-1', '3-2', '3-3', '4', '4-1', '5', '6'][n - 1]!, forms: SICHUAN_FORMS, look: SICHUAN },
  { id: '上海区部门预算', years: [2023, 2025], unit: '元', sanGongUnit: '万元', kinds: DISTRICT, numbers: [], sheetName: (_, t) => `${t} `.slice(0, 31), forms: SHANGHAI_FORMS, look: SHANGHAI },
  { id: '上海单位预算', years: [2023, 2025], unit: '元', sanGongUnit: '万元', kinds: SYSTEM, numbers: [], sheetName: (n, t) => `${2 + n / 100}${t}`.slice(0, 31), forms: { ...SHANGHAI_FORMS, isSplitOutlay: true }, look: { ...SHANGHAI, columns: { ...SHANGHAI.columns, splitOutlay: true } } },
  { id: '全国预算', years: [2020, 2025], unit: '万元', kinds: ['YS.CZ', 'YS.YB', 'YS.JB', 'YS.SG', 'YS.JJ', 'YS.GZ', 'YS.SZ', 'YS.SR', 'YS.ZC'], numbers: count(9), sheetName: (n, t) => `表${n} ${t}`.slice(0, 31), forms: { ...SHANGHAI_FORMS, isIncomeByFund: true, hasYearTotals: true, isFiscalOneLine: false }, look: { ...NATIONAL, isFiscalNumbered: false } },
  { id: '中央预算', years: [2021, 2025], unit: '万元', kinds: [['YS.SZ', '部门收支总表'], ['YS.SR', '部门收入总表'], ['YS.ZC', '部门支出总表'], 'YS.CZ', 'YS.YB', 'YS.JB', 'YS.SG', 'YS.JJ', 'YS.GZ'], numbers: count(9), sheetName: (n) => `表${n}`, forms: { ...SHANGHAI_FORMS, isIncomeByFund: true, hasYearTotals: true, isFiscalOneLine: false }, look: { ...NATIONAL, numbers: 'none', isFiscalNumbered: false, hasLastYear: true, sanGong: 'years' } },
  { id: '广东预算', years: [2020, 2025], unit: '万元', kinds: GENERAL_FORM, numbers: count(9), sheetName: (n) => `Sheet${n}`, forms: { ...SHANGHAI_FORMS, isIncomeByFund: true }, look: { ...NATIONAL, numbers: 'plain', codes: 'named', sanGong: 'items' } },
  { id: '广西预算', years: [2019, 2025], unit: '千元', kinds: NINE, numbers: count(9), sheetName: (n) => '一二三四五六七八九'[n - 1]!, forms: { ...SHANGHAI_FORMS, isIncomeByFund: true }, look: { ...NATIONAL, codes: 'once', numbers: 'none', sanGong: 'years' } },
  { id: '一体化预算', years: [2022, 2025], unit: '万元', kinds: NINE, numbers: count(9), sheetName: (n, t) => `${n}、${t}`, forms: { ...SHANGHAI_FORMS, classes: 26, isFiscalOneLine: false, hasYearTotals: true, isIncomeByFund: true, hasUnitMoney: true }, look: { ...NATIONAL, numbers: 'none', isFiscalNumbered: false } },
  { id: '湖南预算', years: [2021, 2025], unit: '万元', kinds: [['YS.SZ', '收支总表'], ...NINE.slice(1)], numbers: count(9), sheetName: (n) => `部门公开表${n}`, forms: { ...SHANGHAI_FORMS, classes: 28, hasYearTotals: true, isIncomeByFund: true, hasUnitMoney: true, isFiscalOneLine: false }, look: { ...NATIONAL, isFiscalNumbered: false, isByNature: 'last', codes: 'three' } },
  { id: '山东预算', years: [2019, 2025], unit: '万元', kinds: [['YS.SZ', '收支预算总表'], ...NINE.slice(1)], numbers: count(9), sheetName: (n) => `表${n}`, forms: { ...SHANGHAI_FORMS, isIncomeByFund: true }, look: { ...NATIONAL, isByNature: 'middle', codes: 'levels' } },
]; // prettier-ignore

/** The layouts of 预算. */
export const YS_VARIANTS: readonly Variant[] = VARIANTS.map((v) => ({
  id: v.id,
  report: '预算',
  unit: v.unit,
  figures: (random, grain) => {
    const year = random.int(v.years[0], v.years[1]);
    const hasCarry = v.forms.hasYearTotals && random.chance(0.6);
    const figures = ysFigures(random, {
      year,
      hasFund: random.chance(0.4),
      hasCapital: random.chance(0.3),
      hasOther: random.chance(0.5),
      hasCarry,
      grain,
    });
    return ysTables(figures, v.forms, random.pick(ORGANISATIONS));
  },
  sheets: (book, random): SheetPlan[] =>
    v.kinds.map((entry, i) => {
      const [kind, title] = typeof entry === 'string' ? [entry, random.pick(TITLES[entry])] : entry;
      const number = v.numbers[i];
      return {
        name: v.sheetName(i + 1, title),
        tables: [
          {
            kind,
            title,
            ...(number ? { number } : {}),
            ...(v.sanGongUnit && kind === 'YS.SG' ? { unit: v.sanGongUnit } : {}),
            draw: drawYs(kind, book, v.look, random),
          },
        ],
      };
    }),
}));
