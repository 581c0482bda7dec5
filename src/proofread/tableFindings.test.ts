import type { Finding } from '../check/types';
import type { CellRef } from '../workbook';
import { gradedFindings, type PrintedCells } from './tableFindings';

const at = (row: number): CellRef => ({ sheet: '附表2', row, col: 2 });

const finding = (over: Partial<Finding> = {}): Finding => ({
  id: 'x', rule: 'JS-03-2', ruleTitle: '支出决算表', severity: 'error', verdict: '不符', table: '支出决算表', cell: at(4), cells: [at(4), at(5), at(6)],
  message: '支出决算表第5行合计 12 ≠ 10', parts: [{ text: '支出决算表第5行合计 ' }, { text: '12', ref: at(4) }, { text: ' ≠ 10' }], consequences: [],
  equation: { rule: 'JS-03-2', ruleTitle: '', left: [], right: [], relation: '=', leftValue: '12', rightValue: '10', difference: '2', unit: '万元', verdict: '不符' }, ...over,
}); // prettier-ignore

const cells = (certain: readonly number[], nought: readonly number[] = []): PrintedCells => ({
  isCertain: ({ row }) => certain.includes(row),
  isNought: ({ row }) => nought.includes(row),
  placeOf: ({ row }) => (row > 10 ? undefined : { cell: `附表2!C${row + 1}`, text: `第8页 附表2 第${row - 1}行`, page: 8, start: row * 10, end: row * 10 + 2 }), // prettier-ignore
  rowOf: (_, row) => ({ row, col: 0, page: row < 4 ? 7 : 8, line: row - 1, start: 0, end: 1 }),
});

test.each<[string, readonly number[], readonly number[], Partial<Finding>, string]>([
  ['every number is certain', [4, 5, 6], [], {}, 'error'],
  ['the others are blank or 0', [4, 5], [6], {}, 'error'],
  ['one is not certain', [4, 5], [], {}, 'warning'],
  ['the cell itself is blank: the number may have been lost', [5, 6], [4], {}, 'warning'],
  ['a row is missing: it may be missing from what was read only', [4, 5, 6], [], { verdict: '漏列' }, 'warning'],
])('when %s, an error is: %s', (_, certain, nought, over, severity) => {
  const [found] = gradedFindings([finding(over)], cells(certain, nought));
  expect(found!.severity).toBe(severity);
  expect(found!.message.includes('请对照原表')).toBe(severity === 'warning');
});

test('words about codes and names are warnings at most; slight ones stay as they are', () => {
  const about: Finding = { ...finding({ verdict: '科目不符' }) };
  delete (about as { equation?: unknown }).equation;
  expect(gradedFindings([about], cells([4, 5, 6]))[0]!.severity).toBe('warning');
  expect(gradedFindings([finding({ severity: 'info' })], cells([]))[0]).toMatchObject({ severity: 'info' });
});

test('the sentence begins with the place, and counts rows as they are printed', () => {
  const [found] = gradedFindings([finding()], cells([4, 5, 6]));
  expect(found!.message).toBe('第8页 附表2 第3行：支出决算表第3行合计 12 ≠ 10');
  expect(found!.parts.map((p) => p.text).join('')).toBe(found!.message);
  const [other] = gradedFindings([finding({ message: '与第4行重复' })], cells([4, 5, 6]));
  expect(other!.message).toBe('第8页 附表2 第3行：与第7页第2行重复');
});

test('what a printed table need not say, and what stands nowhere, is left out', () => {
  expect(gradedFindings([finding({ verdict: '缺表' }), finding({ verdict: '文本数字' }), finding({ cell: at(20), cells: [at(20)] })], cells([]))).toEqual([]); // prettier-ignore
});
