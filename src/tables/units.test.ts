import { bookOf, sheetOf } from '../../test/support/sheet';
import type { CellValue } from '../workbook';
import { recognise } from './recognise';

const table = (title: string, unit: string, amounts: readonly number[]): CellValue[][] => [
  [title],
  ['', '', unit],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['', '合计', ...amounts],
  ['210', '卫生健康支出', ...amounts],
];
const units = (...sheets: CellValue[][][]): string[] =>
  recognise(bookOf('2023年决算.xlsx', ...sheets.map((s, i) => sheetOf(String(i), s)))).tables.map((t) => t.unit);

const A = '支出决算表';
const B = '一般公共预算财政拨款支出决算表';

test('each sheet has its own unit', () =>
  expect(units(table(A, '单位：元', [303030, 201010, 102020]), table(B, '单位：万元', [7, 4, 3]))).toEqual([
    '元',
    '万元',
  ]));

test('a table that says 元 but prints the numbers of the 万元 tables is in 万元', () => {
  const same = [310.92, 248.01, 62.91];
  const book = [table(A, '单位：万元', same), table('国有资本经营预算财政拨款支出决算表', '单位：万元', [5.5, 3.5, 2]), table(B, '单位：元', same)]; // prettier-ignore
  expect(units(...book)).toEqual(['万元', '万元', '万元']);
});

test('a table without a unit takes that in which its amounts are those of the others', () => {
  const yuan = [3109200, 2480100, 629100];
  expect(units(table(A, '单位：万元', [310.92, 248.01, 62.91]), table(B, '', yuan))).toEqual(['万元', '元']);
  expect(units(table(A, '单位：元', yuan), table(B, '', [310.92, 248.01, 62.91]))).toEqual(['元', '万元']);
});

test('else it takes the unit of most', () =>
  expect(units(table(A, '单位：千元', [900, 600, 300]), table(B, '', [77, 44, 33]))).toEqual(['千元', '千元']));

test('a book that never says it is in 万元', () =>
  expect(units(table(A, '', [310.92, 248.01, 62.91]), table(B, '', [5.5, 3.5, 2]))).toEqual(['万元', '万元']));
