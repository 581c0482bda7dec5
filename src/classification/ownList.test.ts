import { functional, readOwnList } from '.';

test('codes and names with optional years; a header row is passed over', () => {
  expect(
    readOwnList([
      ['编码', '名称', '启用年', '停用年'],
      ['2101550', '事业运行'],
      [2080899, '其他优抚支出', 2019, ''],
      ['', ''],
      ['30399', '其他对个人和家庭的补助', '', '2025'],
    ]),
  ).toEqual({
    entries: [
      { code: '2101550', name: '事业运行', from: 0, to: 0 },
      { code: '2080899', name: '其他优抚支出', from: 2019, to: 0 },
      { code: '30399', name: '其他对个人和家庭的补助', from: 0, to: 2025 },
    ],
    errors: [],
  });
});

test('what is no 科目 is said by its row', () => {
  expect(readOwnList([['21O1501', '行政运行'], ['2101501'], ['2101501', '行政运行', '去年']]).errors).toEqual([
    '第 1 行：“21O1501”不是科目编码（3、5、7 或 9 位数字）',
    '第 2 行：编码 2101501 没有名称',
    '第 3 行：启用年、停用年应为四位年份或留空',
  ]);
});

test('own entries come before the built-in ones, or stand instead of them', () => {
  const { entries } = readOwnList([['2101501', '机关运行']]);
  expect(functional.with(entries).matchName('2101501', '机关运行', 2024)).toBe('match');
  expect(functional.with(entries).matchName('2101501', '行政运行', 2024)).toBe('match');
  expect(functional.with(entries, true).matchName('2101501', '行政运行', 2024)).toBe('mismatch');
  expect(functional.with(entries, true).has('2101505')).toBe(false);
});
