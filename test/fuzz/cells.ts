import fc, { type Arbitrary } from 'fast-check';
import type { Cell } from '../../src/workbook';

/** Words of 附表: an input made of them gets deeper into the recogniser than noise does. */
const WORDS = [
  '收入支出决算总表', '支出决算表', '收入决算表', '财政拨款收入支出决算总表', '一般公共预算财政拨款基本支出决算表', '财政拨款“三公”经费支出决算表',
  '部门收支总表', '支出预算表', '政府性基金预算支出表', '单位：万元', '金额单位：元', '单位：某某局', '公开01表', '部门：〔某局〕', '2020年度', '项目', '科目编码', '科目名称',
  '功能分类科目编码', '行次', '栏次', '类', '款', '项', '合计', '小计', '本年收入合计', '本年支出合计', '总计', '收入', '支出', '决算数', '预算数', '上年决算数',
  '基本支出', '项目支出', '人员经费', '公用经费', '一、一般公共预算财政拨款收入', '二、政府性基金预算财政拨款收入', '八、社会保障和就业支出', '九、卫生健康支出', '年初结转和结余',
  '年末结转和结余', '因公出国（境）费', '公务接待费', '公务用车购置费', '其中：', '201', '20101', '2010101', '2080505', '210', '2101501', '301', '30101', '302', '30201',
  '行政运行', '机关事业单位基本养老保险缴费支出', '基本工资', '办公费', '工资福利支出', '注：本表反映部门本年度的总收支。',
]; // prettier-ignore

/** Texts that programs stumble over. */
export const NASTY = [
  '', ' ', '　', '-', '——', '0', '-0', '1,234.56', '１２３.４５', '(123.45)', '￥5', '12.3.4', '1e5', '100%', '+7', '=1+1', '=cmd|\'/C calc\'!A0', '@SUM(A1)', '<script>alert(1)</script>',
  '&amp;&#x0;', '\u0000', '\ufffe', '\ud800', '\u202e反向', 'عربى', '👨‍👩‍👧‍👦', '𠮷野家', 'a\r\nb\tc', '__proto__', 'constructor', 'toString', '#REF!', '#DIV/0!', 'NULL', '${x}', '{{x}}', '%s', '\\',
  '一'.repeat(40_000), '9'.repeat(400), '合　　计', '合\n计', '其中:', '2080505 机关养老', '[2080505]机关养老', '208 05 05',
]; // prettier-ignore

const NUMBERS = [0, -0, 1, -1, 0.01, -0.01, 0.005, 1e-7, 1e-300, 0.1 + 0.2, 99.995, 2 ** 53, -(2 ** 53), 1e15, 1e21, 1.7e308, -1.7e308, 5e-324, 44_000, 201, 2080505]; // prettier-ignore

const FORMATS = ['General', '#,##0.00', '0', '0.00%', '#,##0.00_ ', 'yyyy"年"m"月"', '@', '"元"0.00;[Red]-0.00', ';;;', '0.000000000000000000000000000001', '[$-804]0', '#,##0,', '']; // prettier-ignore

const ERRORS = ['#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#N/A', '#NULL!', '#NUM!', '#SPILL!'];

const FORMULAS = [
  '=A1',
  '=SUM(A1:XFD1048576)',
  '=B2+C2',
  "='[1]别的簿'!A1",
  '=INDIRECT("A1")',
  '=',
  '=SUM(',
  '=#REF!+1',
  '=D4*10000',
];

const amount = fc.oneof(
  { arbitrary: fc.integer({ min: -1_000_000, max: 100_000_000 }).map((n) => n / 100), weight: 6 },
  { arbitrary: fc.constantFrom(...NUMBERS), weight: 2 },
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const value = fc.oneof(
  { arbitrary: amount, weight: 5 },
  { arbitrary: fc.constantFrom(...WORDS), weight: 5 },
  { arbitrary: fc.constantFrom(...NASTY), weight: 2 },
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Any cell that a host can give. */
export const anyCell: Arbitrary<Cell> = fc
  .record(
    {
      value,
      format: fc.option(fc.constantFrom(...FORMATS), { nil: undefined, freq: 2 }),
      formula: fc.option(fc.constantFrom(...FORMULAS), { nil: undefined, freq: 6 }),
      error: fc.option(fc.constantFrom(...ERRORS), { nil: undefined, freq: 12 }),
    },
    { noNullPrototype: true },
  )
  .map(({ value, format, formula, error }) => ({
    value: error === undefined ? value : null,
    ...(format === undefined ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  }));

export const anySheetName: Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom('表1', '附表2', 'GK03 支出决算表', 'Sheet1', '封面', '目录'), weight: 4 },
  fc.constantFrom('图表', '情况说明', '核对报告', '核对底稿', '图表（附表通）', '规则', "引'号", 'عربى', '👍', '__proto__', 'hasOwnProperty', '名'.repeat(31), ' ', '\u202e'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }),
); // prettier-ignore
