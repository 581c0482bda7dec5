import { textBook } from '../../test/support/textBook';
import { recognise } from '../tables';
import { formatRef } from '../workbook';
import { checkBook, type Finding } from '.';

function told(text: string): readonly Finding[] {
  const snapshot = textBook(text, '某局2020年度部门决算.xlsx');
  return checkBook(recognise(snapshot), snapshot).findings.filter((f) => f.severity !== 'info' && f.rule !== 'BS-07');
}

/** 支出决算表 beside 一般公共预算 table: the same rows, told by 科目. */
const HEAD = '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出';
const OUTLAY = [
  ' | 合计 | 150.37 | 91.25 | 59.12',
  '205 | 教育支出 | 30.20 | 20.10 | 10.10',
  '20508 | 进修及培训 | 30.20 | 20.10 | 10.10',
  '2050803 | 培训支出 | 30.20 | 20.10 | 10.10',
  '210 | 卫生健康支出 | 120.17 | 71.15 | 49.02',
  '21015 | 医疗保障管理事务 | 120.17 | 71.15 | 49.02',
  '2101501 | 行政运行 | 60.04 | 60.04 | 0.00',
  '2101504 | 信息化建设 | 31.01 | 0.00 | 31.01',
  '2101505 | 医疗保障政策管理 | 29.12 | 11.11 | 18.01',
];
const DETAIL = ['科目编码 | 科目名称 | 合计', ...OUTLAY.map((line) => line.split('|').slice(0, 3).join('|'))];
const book = (outlay: readonly string[], detail: readonly string[] = DETAIL): string =>
  ['一般公共预算财政拨款支出决算表', '单位：万元', HEAD, ...outlay, '== 表2', '一般公共预算财政拨款支出决算明细表', '单位：万元', ...detail].join('\n'); // prettier-ignore
const replaced = (lines: readonly string[], changes: Readonly<Record<string, string>>): string[] =>
  lines.map((l) => Object.entries(changes).reduce((line, [was, now]) => (line === was ? now : line), l));

test('the clean book says nothing', () => {
  expect(told(book(OUTLAY))).toEqual([]);
});

test('a row left blank, in another unit, or copied from the row above is one finding that says so', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['2101505 | 医疗保障政策管理 |  |  | ', '没有填金额'],
    ['2101505 | 医疗保障政策管理 | 291,200.00 | 111,100.00 | 180,100.00', '像是填错了单位（相差 10,000 倍）'],
    ['2101505 | 医疗保障政策管理 | 31.01 | 0.00 | 31.01', '像是照抄了上一行“信息化建设”'],
  ];
  for (const [row, words] of rows) {
    const [one, ...others] = told(book(replaced(OUTLAY, { [OUTLAY[8]!]: row })));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ severity: 'error', verdict: '不符' });
    expect(formatRef(one!.cell)).toMatch(/^表1![C-E]12$/);
    expect(one!.message).toContain(words);
  }
});

test('a row that no other table prints and that is left out is told by the sum that misses it in every column', () => {
  const only = ['一般公共预算财政拨款支出决算表', '单位：万元', HEAD, ...OUTLAY.filter((l) => !l.includes('信息化'))];
  const [one, ...others] = told(only.join('\n'));
  expect(others).toEqual([]);
  expect(formatRef(one!.cell)).toMatch(/^表1![C-E]9$/);
  expect(one!.message).toContain('“医疗保障管理事务”另有 1 栏同样不平，各栏差额相符，其下像是漏列了一行');
});

test('an item changed together with its totals is one finding about the table that they all have in common', () => {
  const more = replaced(DETAIL, {
    [DETAIL[1]!]: ' | 合计 | 163.48',
    [DETAIL[5]!]: '210 | 卫生健康支出 | 133.28',
    [DETAIL[6]!]: '21015 | 医疗保障管理事务 | 133.28',
    [DETAIL[7]!]: '2101501 | 行政运行 | 73.15',
  });
  const [one, ...others] = told(book(OUTLAY, more));
  expect(others).toEqual([]);
  expect(one!.consequences.length).toBeGreaterThan(0);
  expect(one!.message).toMatch(/多 13\.11|少 13\.11/);
});

test('two rows whose amounts were exchanged are one finding', () => {
  const [one, ...others] = told(
    book(OUTLAY, replaced(DETAIL, { [DETAIL[8]!]: '2101504 | 信息化建设 | 29.12', [DETAIL[9]!]: '2101505 | 医疗保障政策管理 | 31.01' })),
  ); // prettier-ignore
  expect(others).toEqual([]);
  expect(one!.message).toContain('（像是与“信息化建设” 29.12 填颠倒了）');
});

test('two different mistakes stay two findings', () => {
  const wrong = replaced(OUTLAY, {
    [OUTLAY[3]!]: '2050803 | 培训支出 | 30.20 | 20.10 | 11.40',
    [OUTLAY[7]!]: '2101504 | 信息化建设 | 31.01 | 0.00 | 37.04',
  });
  expect(told(book(wrong)).map((f) => formatRef(f.cell))).toEqual(['表1!E7', '表1!E11']);
});

test('a mistyped code that upsets sums and comparisons is told as the wrong code', () => {
  for (const [line, wrong, right] of [
    [4, '201 | 卫生健康支出 | 120.17 | 71.15 | 49.02', '210'],
    [6, '2101510 | 行政运行 | 60.04 | 60.04 | 0.00', '2101501'],
  ] as const) {
    const findings = told(book(replaced(OUTLAY, { [OUTLAY[line]!]: wrong })));
    expect(findings.map((f) => [f.verdict, formatRef(f.cell), f.expected])).toEqual([['科目不符', `表1!A${line + 4}`, right]]);
  }
}); // prettier-ignore

test('a row printed before its 款 is still part of it', () => {
  const moved = [...OUTLAY.slice(0, 2), OUTLAY[7]!, ...OUTLAY.slice(2, 7), OUTLAY[8]!];
  expect(told(book(moved)).filter((f) => f.severity === 'error')).toEqual([]);
});
