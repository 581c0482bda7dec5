import { bookOf, sheetOf } from '../../../test/support/sheet';
import type { CellValue } from '../../workbook';
import { isOrganisation } from '../organisation';
import { recognise } from '../recognise';
import type { Table } from '../types';
import { leadingCode, withoutCode } from './leadingCode';

function read(rows: CellValue[][], name = '某局2023年决算.xlsx', merges: string[] = []): Table {
  const table = recognise(bookOf(name, sheetOf('1', rows, merges))).tables[0];
  if (!table) throw new Error('no table');
  return table;
}
const keys = (table: Table): string[] => table.rows.map((r) => r.key);
const parents = (table: Table): (string | undefined)[] =>
  table.rows.map((r) => (r.parent === undefined ? undefined : table.rows[r.parent]!.key));
const TITLE = ['支出决算表'];
const HEAD = ['本年支出合计', '基本支出', '项目支出'];

test.each([
  ['2080505 养老保险', '2080505', '养老保险'],
  ['[208]社会保障', '208', '社会保障'],
  ['3010301年终奖金', '3010301', '年终奖金'],
  ['2024年预算', '', '2024年预算'],
  ['300元以下', '', '300元以下'],
  ['卫生健康支出', '', '卫生健康支出'],
])('%s begins with the code %j', (text, code, name) => {
  expect(leadingCode(text)).toBe(code);
  expect(withoutCode(text)).toBe(name);
});

test.each(['安宁县医疗保障局', '青河县第三中学', '省财政厅机关', '云台市人民政府办公室（本级）'])('%s is a unit', (l) =>
  expect(isOrganisation(l)).toBe(true),
);
test.each(['医保信息化建设项目', '小计', '其中：某局', '办公经费', '卫生健康支出'])('%s is no unit', (l) =>
  expect(isOrganisation(l)).toBe(false),
);

test('类 as a number with 款 and 项 as text', () => {
  const table = read([TITLE, ['科目编码', '', '', '科目名称', ...HEAD], ['类', '款', '项'], ['合计', '', '', '', 3, 2, 1], [205, '', '', '教育支出', 3, 2, 1], [205, '08', '', '进修及培训', 3, 2, 1], [205, '08', '03', '培训支出', 3, 2, 1]]); // prettier-ignore
  expect(keys(table)).toEqual(['TOTAL', '205', '20508', '2050803']);
  expect(parents(table)).toEqual([undefined, 'TOTAL', '205', '20508']);
});

test('类 and 款 printed only where they change', () => {
  const table = read([TITLE, ['类', '款', '项', '科目名称', ...HEAD], ['', '', '', '合计', 3, 2, 1], ['205', '', '', '教育支出', 3, 2, 1], ['', '08', '', '进修及培训', 3, 2, 1], ['', '', '03', '培训支出', 3, 2, 1]]); // prettier-ignore
  expect(keys(table)).toEqual(['TOTAL', '205', '20508', '2050803']);
});

test('类, 款 and 项 of the same name without codes above a coded row (四川表3)', () => {
  const table = read([['一般公共预算支出表'], ['类', '款', '项', '科目名称', '合计', '基本支出', '项目支出'], ['', '', '', '合计', 3, 2, 1], ['', '', '', '其他支出', 3, 2, 1], ['', '', '', '其他支出', 3, 2, 1], ['229', '99', '99', '其他支出', 3, 2, 1]], '2024年预算.xlsx'); // prettier-ignore
  expect(keys(table)).toEqual(['TOTAL', '229', '22999', '2299999']);
});

test('the total last, and printed three times', () => {
  const head = [TITLE, ['科目编码', '科目名称', ...HEAD]];
  const last = read([...head, ['205', '教育支出', 3, 2, 1], ['', '合　计', 3, 2, 1]]);
  expect(last.row('TOTAL')?.row).toBe(3);
  const thrice = read([...head, ['', '合计', 3, 2, 1], ['', '', 3, 2, 1], ['', '安宁县医疗保障局', 3, 2, 1], ['205', '教育支出', 3, 2, 1]]); // prettier-ignore
  expect(thrice.rows.map((r) => r.role)).toEqual(['total', 'repeat', 'repeat', '类']);
  expect(thrice.children(thrice.row('TOTAL')!).map((r) => r.key)).toEqual(['205']);
});

test('rows of several units are added into their unit, units into the total', () => {
  const table = read([TITLE, ['单位代码', '科目编码', '科目名称', ...HEAD], ['', '', '合计', 5, 3, 2], ['347', '', '省局', 5, 3, 2], ['347001', '', '省局机关', 3, 2, 1], ['347001', '205', '教育支出', 3, 2, 1], ['347301', '', '结算中心', 2, 1, 1], ['347301', '205', '教育支出', 2, 1, 1]]); // prettier-ignore
  expect(parents(table)).toEqual([undefined, 'TOTAL', 'U:347', 'U:347001', 'U:347', 'U:347301']);
});

test('a row without a code among codes that is no unit is added nowhere', () => {
  const table = read([TITLE, ['科目编码', '科目名称', ...HEAD], ['', '合计', 3, 2, 1], ['205', '教育支出', 3, 2, 1], ['', '实验楼修缮', 1, 0, 1], ['', '小计', 3, 2, 1]]); // prettier-ignore
  expect(table.rows.map((r) => r.role)).toEqual(['total', '类', 'memo', 'memo']);
});

test('a code left out is that of its name after the row above', () => {
  const table = read([TITLE, ['科目编码', '科目名称', ...HEAD], ['', '合计', 3, 2, 1], ['221', '住房保障支出', 3, 2, 1], ['22102', '住房改革支出', 3, 2, 1], ['', '住房公积金', 3, 2, 1]]); // prettier-ignore
  expect(table.row('2210201')).toMatchObject({ label: '住房公积金', role: '项' });
  expect(table.row('2210201')!.printedCode).toBeUndefined();
});

test('a header printed again on the next page is not data', () => {
  const head = ['科目编码', '科目名称', ...HEAD];
  const table = read([TITLE, head, ['', '合计', 3, 2, 1], ['205', '教育支出', 1, 1, 0], head, ['210', '卫生健康支出', 2, 1, 1]]); // prettier-ignore
  expect(keys(table)).toEqual(['TOTAL', '205', '210']);
  expect(parents(table)).toEqual([undefined, 'TOTAL', 'TOTAL']);
});

test('the three funds before and after 年初结转', () => {
  const table = read([['财政拨款收入支出决算总表'], ['收入', '', '支出', ''], ['项目', '金额', '项目', '合计'], ['一、一般公共预算财政拨款', 9, '一、教育支出', 4], ['二、政府性基金预算财政拨款', 1, '二、卫生健康支出', 8], ['本年收入合计', 10, '', ''], ['年初财政拨款结转和结余', 2, '', ''], ['一、一般公共预算财政拨款', 2, '本年支出合计', 12], ['总计', 12, '总计', 12]], undefined, ['A2:B2', 'C2:D2']); // prettier-ignore
  expect(['G1', 'GB1', 'GT', 'GB', 'GG'].map((k) => table.at(k, 'inAmt')?.value)).toEqual([9, 2, 10, 2, 12]);
  expect(table.children(table.row('GB')!).map((r) => r.key)).toEqual(['GB1']);
  expect(table.children(table.row('OT')!).map((r) => r.key)).toEqual(['F205', 'F210']);
});

test('sources under 单位资金收入 are its parts and not added again', () => {
  const table = read([['收支总表'], ['收入', '', '支出', ''], ['项目', '预算数', '项目', '预算数'], ['一、一般公共预算拨款收入', 9, '一、教育支出', 4], ['二、单位资金收入', 3, '二、卫生健康支出', 8], ['（一）事业收入', 2, '', ''], ['（二）其他收入', 1, '', ''], ['本年收入合计', 12, '本年支出合计', 12]], '2024年预算.xlsx', ['A2:B2', 'C2:D2']); // prettier-ignore
  expect(table.children(table.row('IT')!).map((r) => r.key)).toEqual(['I1', 'IX']);
  expect(table.row('I5')).toMatchObject({ role: 'memo' });
});

test('三公 with its items as rows', () => {
  const table = read([['“三公”经费支出决算表'], ['项目', '预算数', '决算数'], ['合计', 9, 8], ['1.因公出国（境）费', '', ''], ['2.公务用车购置及运行维护费', 6, 6], ['其中：（1）公务用车购置费', 2, 2], ['（2）公务用车运行维护费', 4, 4], ['3.公务接待费', 3, 2]]); // prettier-ignore
  const of = (prefix: string): (number | undefined)[] => ['T', 'Out', 'Car', 'Buy', 'Run', 'Rec'].map((k) => table.at('DATA', prefix + k)?.value); // prettier-ignore
  expect([of('b'), of('a')]).toEqual([[9, 0, 6, 2, 4, 3], [8, 0, 6, 2, 4, 2]]); // prettier-ignore
});

test('人员 and 公用 by names only', () => {
  const table = read([['一般公共预算财政拨款基本支出决算表'], ['人员经费', '', '公用经费', ''], ['科目名称', '金额', '科目名称', '金额'], ['工资福利支出', 5, '商品和服务支出', 3], ['基本工资', 5, '办公费', 3], ['人员经费合计', 5, '公用经费合计', 3]], undefined, ['A2:B2', 'C2:D2']); // prettier-ignore
  expect(['30101', '30201', 'PT', 'OT'].map((k) => table.at(k, 'amt')?.value)).toEqual([5, 3, 5, 3]);
});

describe('names that a conversion broke over rows', () => {
  const labels = (...rows: CellValue[][]): string[] =>
    read([TITLE, ['科目编码', '科目名称', ...HEAD], ['', '合计', 3, 2, 1], ...rows]).rows.map((r) => r.label);
  const [code, name] = ['2080505', '机关事业单位基本养老保险缴费支出'];
  const before: CellValue[] = ['2080501', '行政单位离退休', 1, 1, 0];

  test.each<[string, CellValue[][]]>([
    ['below', [[code, name.slice(0, 9), 2, 1, 1], ['', name.slice(9), '', '', '']]],
    ['above', [['', name.slice(0, 9), '', '', ''], [code, name.slice(9), 2, 1, 1]]],
    ['above and below', [['', name.slice(0, 5), '', '', ''], [code, name.slice(5, 10), 2, 1, 1], ['', name.slice(10), '', '', '']]],
    ['above and below an empty cell', [['', name.slice(0, 9), '', '', ''], [code, '', 2, 1, 1], ['', name.slice(9), '', '', '']]],
    ['over three rows', [[code, name.slice(0, 5), 2, 1, 1], ['', name.slice(5, 10), '', '', ''], ['', name.slice(10), '', '', '']]],
  ])('%s the row of the code: one name', (_, rows) => {
    expect(labels(before, ...rows)).toEqual(['合计', '行政单位离退休', name]);
  }); // prettier-ignore

  test('the end of one name and the beginning of the next go to their own', () => {
    const next = '机关事业单位职业年金缴费支出';
    expect(
      labels(
        [code, name.slice(0, 9), 1, 1, 0],
        ['', name.slice(9), '', '', ''],
        ['', next.slice(0, 7), '', '', ''],
        ['2080506', next.slice(7), 2, 1, 1],
      ),
    ).toEqual(['合计', name, next]);
  });

  test('a heading between the rows, or a name that goes with another code, is joined to nothing', () => {
    expect(labels(before, ['', '其中：', '', '', ''], [code, '养老保险', 2, 1, 1])).toEqual([
      '合计',
      '行政单位离退休',
      '养老保险',
    ]);
    expect(labels(before, [code, '机关事业单位', 2, 1, 1], ['', '职业年金缴费支出', '', '', ''])).toEqual(['合计', '行政单位离退休', '机关事业单位']); // prettier-ignore
  });
});
