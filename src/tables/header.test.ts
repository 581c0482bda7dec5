import { sheetOf } from '../../test/support/sheet';
import { Grid } from './grid';
import { findHeader, isColumnNumbers } from './header';

const header = (rows: Parameters<typeof sheetOf>[1], merges: string[] = []) =>
  findHeader(new Grid(sheetOf('表', rows, merges)), 0, rows.length - 1);

test('merged header of three rows, 栏次 and the first row of data', () => {
  const found = header(
    [
      ['单位：某局', '', '', '', '单位：万元'],
      ['项目', '', '本年支出', '', ''],
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      ['栏次', '', '1', '2', '3'],
      ['', '合计', 3, 2, 1],
    ],
    ['A2:B2', 'C2:E2'],
  );
  expect(found).toMatchObject({ top: 1, bottom: 2, dataTop: 4, left: 0, right: 4 });
  expect([...found!.paths.values()]).toEqual([
    '项目/科目编码',
    '项目/科目名称',
    '本年支出/小计',
    '本年支出/基本支出',
    '本年支出/项目支出',
  ]);
});

test('a group typed into its first column without merging covers those that have sub-headers', () => {
  const found = header([
    ['科目名称', '本年支出', '', '', '年末结转和结余'],
    ['', '小计', '基本支出', '项目支出', ''],
    ['合计', 3, 2, 1, 0],
  ]);
  expect([...found!.paths.values()]).toEqual([
    '科目名称',
    '本年支出/小计',
    '本年支出/基本支出',
    '本年支出/项目支出',
    '年末结转和结余',
  ]);
});

test.each([
  ['text', '848.74'],
  ['commas', '1,848.74'],
  ['full-width', '８４８．７４'],
  ['a dash', '—'],
])('amounts as %s begin the data', (_, amount) => {
  expect(header([['科目编码', '科目名称', '合计'], ['', '合计', amount]])).toMatchObject({ bottom: 0, dataTop: 1 }); // prettier-ignore
});

test('a blank row inside a header, and one before 栏次', () => {
  const found = header([
    ['项目', '', '决算数', ''],
    ['', '', '', ''],
    ['科目编码', '科目名称', '合计', '基本支出'],
    ['', '', '', ''],
    ['', '栏次', 1, 2],
    ['', '合计', 5, 5],
  ]);
  expect(found).toMatchObject({ top: 0, bottom: 2, dataTop: 5 });
});

test('类|款|项 beside 栏次 belong to the header', () => {
  const found = header([
    ['科目编码', '', '', '科目名称', '合计'],
    ['类', '款', '项', '栏次', '1'],
    ['205', '08', '03', '培训支出', 2],
  ]);
  expect(found!.dataTop).toBe(2);
  expect(['类', '款', '项'].map((t, i) => found!.paths.get(i)!.endsWith(t))).toEqual([true, true, true]);
});

test('the unit in a header is taken off it and kept', () => {
  const found = header([['项目', '金额（千元）'], ['一、事业收入', 3]]); // prettier-ignore
  expect(found!.unit).toMatchObject({ unit: '千元', row: 0, col: 1 });
  expect(found!.paths.get(1)).toBe('金额');
});

test.each([
  [['部门：某局', '2023年度', '单位：万元']],
  [['一、主要职责', '二、机构设置']],
  [['支出合计', 12.5]],
  [['注：本表反映支出情况。', '收入']],
  [['只有一格的科目']],
])('%j begins no header', (row) => expect(header([row])).toBeUndefined());

test.each([
  [['栏次', 1, 2, 3], true],
  [['', '', '1', '2', '3'], true],
  [['**', '**', 1, 2], true],
  [['甲', '乙', '1', '2'], true],
  [['A', 'B', 'C'], true],
  [['类', '款', '项', '栏次', '1'], true],
  [['合计', 2, 1], false],
  [['合计', 310.92, 102.4], false],
  [['205', '教育支出', 1, 2], false],
  [[''], false],
])('%j is a row of column numbers: %s', (row, expected) =>
  expect(isColumnNumbers(new Grid(sheetOf('表', [row])), 0)).toBe(expected),
);
