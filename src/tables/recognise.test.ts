import { bookOf, sheetOf } from '../../test/support/sheet';
import { describe as describeTable } from './describe';
import { recognise } from './recognise';
import type { CellValue } from '../workbook';

const SPENDING: CellValue[][] = [
  ['支出决算表'],
  ['部门：安宁县医疗保障局', '', '', '', '单位：万元'],
  ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
  ['', '合计', 30, 20, 10],
  ['210', '卫生健康支出', 30, 20, 10],
  ['21015', '医疗保障管理事务', 30, 20, 10],
  ['2101501', '行政运行', 30, 20, 10],
];
const spending = (title: string): CellValue[][] => [[title], ...SPENDING.slice(1)];

test('a table is read by meaning, wherever it stands', () => {
  const moved = SPENDING.map((row) => ['', '', ...row]);
  const book = recognise(bookOf('安宁县医疗保障局2023年决算.xlsx', sheetOf('9', [[], [], ...moved])));
  expect(book).toMatchObject({ kind: '决算', year: 2023, organisation: '安宁县医疗保障局', unrecognised: [] });
  expect(book.table('JS.ZC')!.at('2101501', 'basic')).toMatchObject({
    value: 20,
    unit: '万元',
    ref: { sheet: '9', row: 8, col: 5 },
  });
});

test('the same columns under two titles are told apart by them', () => {
  const book = recognise(
    bookOf(
      '决算.xlsx',
      sheetOf('1', spending('一般公共预算财政拨款支出决算表')),
      sheetOf('2', spending('国有资本经营预算财政拨款支出决算表')),
    ),
  );
  expect(book.tables.map((t) => t.kind)).toEqual(['JS.YB', 'JS.GZZC']);
});

test('收入支出决算表 of 2017 is a list by 科目 and no 总表', () => {
  const sheet = sheetOf('收入支出决算表', [
    ['收入支出决算表'],
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余'],
    ['', '合计', 0, 9, 9, 0],
    ['208', '社会保障和就业支出', 0, 4, 4, 0],
    ['210', '卫生健康支出', 0, 5, 5, 0],
  ]);
  const book = recognise(bookOf('2017年决算.xls', sheet));
  expect(book.tables).toEqual([]);
  expect(book.unrecognised).toMatchObject([{ sheet: '收入支出决算表', guess: { kind: 'JS.SZ' } }]);
});

test('without a title, columns that two kinds share are not enough', () => {
  const book = recognise(bookOf('某局2023年决算.xlsx', sheetOf('Sheet1', SPENDING.slice(1))));
  expect(book.tables).toEqual([]);
  expect(book.unrecognised[0]).toMatchObject({ sheet: 'Sheet1', reason: '没有认出标题和表头' });
});

test('a sheet name takes the place of a missing title', () => {
  const book = recognise(bookOf('某局2023年决算.xlsx', sheetOf('GK03 支出决算表', SPENDING.slice(1))));
  expect(book.tables.map((t) => t.kind)).toEqual(['JS.ZC']);
});

test('what the user says a sheet is counts, against all other evidence', () => {
  const snapshot = bookOf('某局2023年决算.xlsx', sheetOf('Sheet1', SPENDING.slice(1)), sheetOf('2', SPENDING));
  const told = recognise(snapshot, { sheetKinds: { Sheet1: 'JS.YB', '2': 'none' } });
  expect(told.tables.map((t) => [t.sheet, t.kind, t.confidence])).toEqual([['Sheet1', 'JS.YB', 1]]);
  expect(told.tables[0]!.evidence[0]!.what).toBe('由您指定');
  expect(told.unrecognised).toEqual([]);
});

test('a sheet that cannot be read as the user said says what is missing', () => {
  const told = recognise(bookOf('决算.xlsx', sheetOf('封面', [['安宁县医疗保障局']])), { sheetKinds: { 封面: 'JS.SZ' } });
  expect(told.unrecognised[0]!.reason).toMatch(/您指定为“收入支出决算总表”，但没有找到表头/);
}); // prettier-ignore

test('a hidden sheet is named and never counted, unless the user says what it is', () => {
  const hidden = { ...sheetOf('旧', SPENDING), visibility: 'hidden' as const };
  const book = recognise(bookOf('2023年决算.xlsx', hidden));
  expect(book.tables).toEqual([]);
  expect(book.unrecognised).toMatchObject([{ reason: '隐藏的工作表，未参与核对', guess: { kind: 'JS.ZC' } }]);
  expect(recognise(bookOf('2023年决算.xlsx', hidden), { sheetKinds: { 旧: 'JS.ZC' } }).tables).toHaveLength(1);
});

test('hidden rows and columns of a table are read and told; blank ones are not worth telling', () => {
  const sheet = { ...sheetOf('3', [...SPENDING, []]), hiddenRows: new Set([6, 7]), hiddenCols: new Set([4, 9]) };
  const table = recognise(bookOf('2023年决算.xlsx', sheet)).table('JS.ZC')!;
  expect(table).toMatchObject({ hiddenRows: [6], hiddenCols: [4] });
  expect(table.at('2101501', 'proj')?.value).toBe(10);
  expect(describeTable(table)).toMatchObject({ hiddenRows: [7], hiddenCols: ['E'] });
});

test('two tables on one sheet, below and beside each other', () => {
  const other = spending('一般公共预算财政拨款支出决算表');
  const below = recognise(bookOf('决算.xlsx', sheetOf('1', [...SPENDING, [], ...other])));
  expect(below.tables.map((t) => [t.kind, t.rows.length])).toEqual([['JS.ZC', 4], ['JS.YB', 4]]); // prettier-ignore
  const rows = SPENDING.map((row, i) => [...row, ...Array<string>(6 - row.length).fill(''), ...other[i]!]);
  const beside = recognise(bookOf('决算.xlsx', sheetOf('1', rows)));
  expect(beside.tables.map((t) => [t.kind, t.area.left, t.rows.length])).toEqual([['JS.ZC', 0, 4], ['JS.YB', 6, 4]]); // prettier-ignore
});

test('a 目录, a cover and text are no tables', () => {
  const contents = sheetOf('目录', [['目录'], ['序号', '表名', '页码'], [1, '收入支出决算总表', 3], [2, '支出决算表', 4]]); // prettier-ignore
  const cover = sheetOf('封面', [['安宁县医疗保障局2023年部门决算'], ['单位负责人：', '', '财务负责人：']]);
  const text = sheetOf('说明', [['一、收入支出决算总体情况说明'], ['2023年度收、支总计848.74万元。'], ['附件1：支出决算表']]);
  const book = recognise(bookOf('决算.xlsx', contents, cover, text));
  expect(book.tables).toEqual([]);
  expect(book.unrecognised).toEqual([]);
  expect(book.others).toEqual([{ sheet: '目录', what: '目录' }, { sheet: '封面', what: '封面' }, { sheet: '说明', what: '文字' }]);
}); // prettier-ignore

test('of two lists of one kind the one by 科目 is the table of that kind', () => {
  const units = [...spending('支出决算表（分单位）').slice(0, 2), ['单位名称', '本年支出合计', '基本支出', '项目支出'], ['合计', 30, 20, 10], ['安宁县医疗保障局', 18, 12, 6], ['安宁县医保中心', 12, 8, 4]]; // prettier-ignore
  const book = recognise(bookOf('决算.xlsx', sheetOf('1', units), sheetOf('2', spending('支出决算表（分科目）'))));
  expect(book.tables.map((t) => [t.sheet, t.id])).toEqual([['1', 'JS.ZC#2'], ['2', 'JS.ZC']]); // prettier-ignore
  expect(book.tables[0]!.children(book.tables[0]!.row('TOTAL')!).map((r) => r.role)).toEqual(['unit', 'unit']);
});

test('the year in a header tells last year from this year', () => {
  const book = recognise(
    bookOf(
      '某局2024年预算.xlsx',
      sheetOf('5', [
        ['一般公共预算支出表'],
        ['科目编码', '科目名称', '2023年执行数', '2024年预算数', '', ''],
        ['', '', '', '小计', '基本支出', '项目支出'],
        ['', '合计', 99, 30, 20, 10],
        ['210', '卫生健康支出', 99, 30, 20, 10],
      ]),
    ),
  );
  const table = book.table('YS.YB')!;
  expect([table.at('TOTAL', 'total')?.value, table.at('TOTAL', 'prior')?.value]).toEqual([30, 99]);
});

test('a description names every column and row in Chinese', () => {
  const table = recognise(bookOf('2023年决算.xlsx', sheetOf('3', SPENDING))).table('JS.ZC')!;
  expect(describeTable(table)).toMatchObject({ kindName: '支出决算表', range: 'A1:E7', headerRange: 'A3:E3', unit: '万元', unitCell: 'E2' });
  expect(describeTable(table).columns.map((c) => [c.letter, c.meaning, c.into])).toEqual([['A', '科目编码', undefined], ['B', '名称', undefined], ['C', '合计', undefined], ['D', '基本支出', '合计'], ['E', '项目支出', '合计']]);
  expect(describeTable(table).rows.map((r) => [r.cell, r.role, r.into])).toEqual([['B4', '合计', undefined], ['B5', '类', '合计'], ['B6', '款', '卫生健康支出'], ['B7', '项', '医疗保障管理事务']]);
}); // prettier-ignore
