import type { WorkbookSnapshot } from '../workbook';
import type { Segment } from './segments';
import { bookYear } from './whole';

/** The year of a book with this file name whose tables print these years. */
function yearOf(name: string, ...printed: number[]): number | undefined {
  const segments = printed.map((year) => ({ meta: { year } }) as Segment);
  return bookYear({ name, sheets: [] } as unknown as WorkbookSnapshot, segments);
}

test.each([
  ['云台市教育局2021年决算.xlsx', 2021],
  ['2024部门预算公开表.xlsx', 2024],
  ['预算公开表2024.xlsx', 2024],
  ['公开表_2023_定稿.xlsx', 2023],
  ['big-20000.xlsx', undefined],
  ['120241决算.xlsx', undefined],
  ['公开表20240315.xlsx', undefined],
  ['编号32024年预算.xlsx', undefined],
  ['公开表.xlsx', undefined],
])('%s is of the year %s', (name, year) => {
  expect(yearOf(name)).toBe(year);
});

test('titles that agree count before a bare year in the file name, not before 2024年预算', () => {
  expect(yearOf('公开表2025.xlsx', 2024, 2024)).toBe(2024);
  expect(yearOf('2025年预算.xlsx', 2024, 2024)).toBe(2025);
  expect(yearOf('big-20000.xlsx', 2021)).toBe(2021);
});
