import { textBook } from '../../test/support/textBook';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook';
import { describe as describeTable } from './describe';
import { recognise, type RecogniseOptions } from './recognise';
import type { Table } from './types';

/** One test for each way in which books differ: the same table must come out of all of them. */
const read = (text: string, name = '某局2023年决算.xlsx', options?: RecogniseOptions) =>
  recognise(textBook(text, name), options);
const only = (text: string, name?: string): Table => {
  const { tables } = read(text, name);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};
const rowsOf = (t: Table): [string, string, string | undefined][] =>
  t.rows.map((r) => [r.key, r.role, r.parent === undefined ? undefined : t.rows[r.parent]!.key]);
const TREE = [
  ['TOTAL', 'total', undefined],
  ['210', '类', 'TOTAL'],
  ['21015', '款', '210'],
  ['2101501', '项', '21015'],
];
const BODY = `210 | 卫生健康支出 | 30.00 | 20.00 | 10.00
21015 | 医疗保障管理事务 | 30.00 | 20.00 | 10.00
2101501 | 行政运行 | 30.00 | 20.00 | 10.00`;
const HEAD = '科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出';
const TOTAL = ' | 合计 | 30.00 | 20.00 | 10.00';

test.each([
  ['plain', '支出决算表'],
  ['without 决算', '支出总表'],
  ['with 总', '支出决算总表'],
  ['a year before it', '2023年度支出决算表'],
  ['a unit and a year before it', '安宁县医疗保障局2023年度部门支出决算表'],
  ['a number before it', '附表3 支出决算表'],
  ['spaces between the characters', '支 出 决 算 表'],
  ['brackets behind it', '支出决算表（分科目）'],
  ['公开03表 behind it', '支出决算表公开03表'],
])('a title %s', (_, title) => expect(only(`${title}\n${HEAD}\n${TOTAL}\n${BODY}`).kind).toBe('JS.ZC'));

test.each(['3', 'GK03 支出决算表', 'Z04_支出决算表(财决04表)', '附表3', ' 支出决算表 ', 'Sheet1'])(
  'a sheet named %j',
  (name) => expect(only(`== ${name}\n支出决算表\n${HEAD}\n${TOTAL}\n${BODY}`).kind).toBe('JS.ZC'),
);

test('blank rows above and blank columns left of it', () => {
  const table = only(
    [' | ', ' | ', ' | | 支出决算表', ...`${HEAD}\n${TOTAL}\n${BODY}`.split('\n').map((l) => ` | | ${l}`)].join('\n'),
  );
  expect(rowsOf(table)).toEqual(TREE);
  expect(describeTable(table).range).toBe('C3:G8');
});

test.each([
  ['one row', HEAD],
  ['two rows, merged', '项目 | < | 本年支出 | < | <\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出'],
  [
    'three rows, merged both ways',
    '项目 | < | 本年支出 | < | <\n科目编码 | 科目名称 | 合计 | 其中 | <\n^ | ^ | ^ | 基本支出 | 项目支出',
  ],
  [
    'four rows',
    '项目 | < | 2023年度决算数 | < | <\n^ | < | 本年支出 | < | <\n科目编码 | 科目名称 | 合计 | 支出性质 | <\n^ | ^ | ^ | 基本支出 | 项目支出',
  ],
])('a header of %s', (_, head) => {
  const table = only(`支出决算表\n${head}\n${TOTAL}\n${BODY}`);
  expect(rowsOf(table)).toEqual(TREE);
  expect(['total', 'basic', 'proj'].map((key) => table.at('210', key)?.value)).toEqual([30, 20, 10]);
});

test('line breaks inside the texts of a header', () => {
  const book = textBook(`支出决算表\n${HEAD}\n${TOTAL}\n${BODY}`, '某局2023年决算.xlsx');
  const broken = withText(book, (t) =>
    t === '本年支出合计' ? '本年支出\n合计' : t === '基本支出' ? '基 本\r\n支 出' : t,
  );
  expect(recognise(broken).table('JS.ZC')!.at('TOTAL', 'basic')?.value).toBe(20);
});

test('栏次 and 行次 are no amounts', () => {
  const table = only(
    `支出决算表\n行次 | ${HEAD}\n栏次 | | | 1 | 2 | 3\n1 |${TOTAL}\n${BODY.split('\n')
      .map((l, i) => `${i + 2} | ${l}`)
      .join('\n')}`,
  );
  expect(rowsOf(table)).toEqual(TREE);
  expect(table.blocks[0]!.columns.filter((c) => c.isMoney).map((c) => c.key)).toEqual(['total', 'basic', 'proj']);
});

test.each([
  ['in one column, numbers', '210', '21015', '2101501'],
  ['in one column, text', '"210"', '"21015"', '"2101501"'],
])('codes %s', (_, a, b, c) => {
  const body = BODY.split('\n')
    .map((l, i) => l.replace(/^\d+/, [a, b, c][i]!))
    .join('\n');
  expect(rowsOf(only(`支出决算表\n${HEAD}\n${TOTAL}\n${body}`))).toEqual(TREE);
});

test.each([
  ['numbers', '210 | | ', '210 | 15 | ', '210 | 15 | 1'],
  ['text', '"210" | | ', '"210" | "15" | ', '"210" | "15" | "01"'],
  ['类 as a number, 款 and 项 as text', '210 | | ', '210 | "15" | ', '210 | "15" | "01"'],
  ['only where they change', '210 | | ', ' | 15 | ', ' | | "01"'],
])('codes in 类|款|项 as %s', (_, ...codes) => {
  const body = BODY.split('\n')
    .map((l, i) => l.replace(/^\d+/, codes[i]!))
    .join('\n');
  const head = '科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出\n类 | 款 | 项 | ^ | ^ | ^ | ^';
  expect(rowsOf(only(`支出决算表\n${head}\n | | ${TOTAL}\n${body}`))).toEqual(TREE);
});

test('subtotal rows without codes, as 四川 prints them', () => {
  const body =
    ' | 卫生健康支出 | 30.00 | 20.00 | 10.00\n | 医疗保障管理事务 | 30.00 | 20.00 | 10.00\n2101501 | 行政运行 | 30.00 | 20.00 | 10.00';
  expect(rowsOf(only(`支出决算表\n${HEAD}\n${TOTAL}\n${body}`))).toEqual(TREE);
});

test('the unit beside each 科目, merged over its rows', () => {
  const head = '预算单位 | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出';
  const rows =
    '合计 | < | < | 30.00 | 30.00 | \n甲局 | 2101501 | 行政运行 | 20.00 | 20.00 | \n^ | 2080505 | 机关事业单位基本养老保险缴费支出 | 4.00 | 4.00 | \n乙中心 | 2080505 | 机关事业单位基本养老保险缴费支出 | 6.00 | 6.00 | ';
  const table = only(`支出决算表\n${head}\n${rows}`);
  expect(table.rows.map((r) => [r.code, r.unitCode])).toEqual([
    [undefined, undefined],
    ['2101501', '甲局'],
    ['2080505', '甲局'],
    ['2080505', '乙中心'],
  ]);
});

test('其中 rows are added nowhere', () => {
  const table = only(`支出决算表\n${HEAD}\n${TOTAL}\n${BODY}\n | 其中：信息化运行 | 5.00 | 5.00 | `);
  expect(rowsOf(table).at(-1)!.slice(1)).toEqual(['memo', undefined]);
});

test.each([
  ['first', `${TOTAL}\n${BODY}`, 1],
  ['last', `${BODY}\n${TOTAL}`, 1],
  [
    'three times: 合计, blank, the unit',
    `${TOTAL}\n | | 30.00 | 20.00 | 10.00\n | 安宁县医疗保障局 | 30.00 | 20.00 | 10.00\n${BODY}`,
    3,
  ],
])('the total %s', (_, rows, count) => {
  const table = only(`支出决算表\n${HEAD}\n${rows}`);
  expect(table.rows.filter((r) => r.role === 'total')).toHaveLength(1);
  expect(table.rows.filter((r) => r.role === 'total' || r.role === 'repeat')).toHaveLength(count);
  expect(table.children(table.row('TOTAL')!).map((r) => r.key)).toEqual(['210']);
});

test('several sheets of one kind: each is read, one is the table of that kind', () => {
  const sheet = (name: string) => `== ${name}\n支出决算表\n部门：${name}\n${HEAD}\n${TOTAL}\n${BODY}`;
  const { tables } = read(['安宁县医保中心', '安宁县医保局'].map(sheet).join('\n'));
  expect(tables.map((t) => [t.id, t.sheet, t.organisation])).toEqual([
    ['JS.ZC', '安宁县医保中心', '安宁县医保中心'],
    ['JS.ZC#2', '安宁县医保局', '安宁县医保局'],
  ]);
});

test('收入 and 支出 beside each other', () => {
  const table = only(
    '收入支出决算总表\n收入 | < | 支出 | <\n项目 | 金额 | 项目 | 金额\n一、财政拨款收入 | 30.00 | 一、教育支出 | 12.00\n二、事业收入 | | 二、卫生健康支出 | 18.00\n本年收入合计 | 30.00 | 本年支出合计 | 30.00\n总计 | 30.00 | 总计 | 30.00',
  );
  expect([table.at('IT', 'inAmt')?.value, table.at('F210', 'outAmt')?.value, table.at('OG', 'outAmt')?.value]).toEqual([
    30, 18, 30,
  ]);
});

test('人员 and 公用 beside each other', () => {
  const table = only(
    '一般公共预算财政拨款基本支出决算表\n人员经费 | < | < | 公用经费 | < | <\n科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额\n301 | 工资福利支出 | 9.00 | 302 | 商品和服务支出 | 4.00\n30101 | 基本工资 | 9.00 | 30201 | 办公费 | 4.00\n人员经费合计 | < | 9.00 | 公用经费合计 | < | 4.00',
  );
  expect([table.at('PT', 'amt')?.value, table.at('OT', 'amt')?.value, table.at('30201', 'amt')?.value]).toEqual([
    9, 4, 4,
  ]);
});

const SAN_GONG = {
  'in blocks':
    '预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <\n合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费\n^ | ^ | 小计 | 购置费 | 运行费 | ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^\n5.00 | 0 | 4.00 | 0 | 4.00 | 1.00 | 4.50 | - | 3.80 | — | 3.80 | 0.70',
  'in pairs, 接待 before 用车':
    '合计 | < | 因公出国（境）费 | < | 公务接待费 | < | 公务用车购置及运行费 | < | < | < | < | <\n预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 小计 | < | 购置费 | < | 运行费 | <\n^ | ^ | ^ | ^ | ^ | ^ | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数\n5.00 | 4.50 | 0 | 0 | 1.00 | 0.70 | 4.00 | 3.80 | 0 | 0 | 4.00 | 3.80',
  'in rows':
    '项目 | 预算数 | 决算数\n合计 | 5.00 | 4.50\n1.因公出国（境）费 | 0 | 0\n2.公务接待费 | 1.00 | 0.70\n3.公务用车购置及运行费 | 4.00 | 3.80\n其中：公务用车购置费 | 0 | 0\n公务用车运行费 | 4.00 | 3.80',
};
test.each(Object.entries(SAN_GONG))('三公 %s', (_, text) => {
  const table = only(`财政拨款“三公”经费支出决算表\n单位：万元\n${text}`);
  const keys = ['bT', 'bOut', 'bCar', 'bBuy', 'bRun', 'bRec', 'aT', 'aOut', 'aCar', 'aBuy', 'aRun', 'aRec'];
  expect(keys.map((key) => table.at('DATA', key)?.value)).toEqual([5, 0, 4, 0, 4, 1, 4.5, 0, 3.8, 0, 3.8, 0.7]);
});

test('三公 of several years below each other: this year counts', () => {
  const table = only(
    '财政拨款“三公”经费支出表\n年度 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行费\n2023年 | 6.00 | 0 | 2.00 | 0 | 4.00\n2024年 | 5.00 | 0 | 1.00 | 0 | 4.00',
    '某局2024年预算.xlsx',
  );
  expect([table.at('TOTAL', 'total')?.value, table.rows.map((r) => r.role)]).toEqual([5, ['memo', 'total']]);
});

test('万元, 千元 and 元 by sheet', () => {
  const sheet = (unit: string, text: string) => `== ${unit}\n${text}\n单位：${unit}\n${HEAD}\n${TOTAL}\n${BODY}`;
  const text = [
    sheet('元', '支出决算表'),
    sheet('千元', '一般公共预算财政拨款支出决算表'),
    sheet('万元', '国有资本经营预算财政拨款支出决算表'),
  ];
  const amounts = (s: string, by: number) => s.replace(/\d+\.\d\d/g, (m) => (Number(m) * by).toFixed(2));
  const book = read([amounts(text[0]!, 10_000), amounts(text[1]!, 17), amounts(text[2]!, 0.3)].join('\n'));
  expect(book.tables.map((t) => [t.unit, t.at('TOTAL', 'total')?.value])).toEqual([
    ['元', 300_000],
    ['千元', 510],
    ['万元', 9],
  ]);
});

test('numbers as text, full-width, with commas; blanks, "-" and "—" are zero', () => {
  const table = only(
    `支出决算表\n${HEAD}\n | 合计 | "1,030.00" | １０２０．００ | "  10.00 "\n210 | 卫生健康支出 | "1,030.00" | １，０２０ | 10.00\n21015 | 医疗保障管理事务 | 1,030.00 | - | —\n2101501 | 行政运行 | 1,030.00 | | －`,
  );
  const values = ['TOTAL', '210', '21015', '2101501'].map((row) =>
    ['total', 'basic', 'proj'].map((c) => table.at(row, c)?.value),
  );
  expect(values).toEqual([
    [1030, 1020, 10],
    [1030, 1020, 10],
    [1030, 0, 0],
    [1030, 0, 0],
  ]);
});

test('a used range inflated by formatting', () => {
  const book = textBook(`支出决算表\n${HEAD}\n${TOTAL}\n${BODY}`, '某局2023年决算.xlsx');
  const sheets = book.sheets.map((s): SheetSnapshot => ({ ...s, area: { top: 0, left: 0, bottom: 3380, right: 255 } }));
  const [table] = recognise({ ...book, sheets }).tables;
  expect([rowsOf(table!), describeTable(table!).range]).toEqual([TREE, 'A1:E6']);
});

test('hidden rows and columns are read and told', () => {
  const table = only(`== 表3 隐藏行=6 隐藏列=E\n支出决算表\n${HEAD}\n${TOTAL}\n${BODY}`);
  expect(describeTable(table)).toMatchObject({ hiddenRows: [6], hiddenCols: ['E'] });
  expect(table.at('2101501', 'proj')?.value).toBe(10);
});

test('a hidden sheet takes no part and is named with what it looks like', () => {
  const book = textBook(`支出决算表\n${HEAD}\n${TOTAL}\n${BODY}`, '某局2023年决算.xlsx');
  const hidden = { ...book, sheets: book.sheets.map((s) => ({ ...s, visibility: 'hidden' as const })) };
  expect(recognise(hidden)).toMatchObject({ tables: [], unrecognised: [{ guess: { kind: 'JS.ZC' } }] });
});

test('a cover and a 目录 that repeat the titles are told apart from what could not be recognised', () => {
  const book = read(
    `== 封面\n安宁县医疗保障局2023年度部门决算\n== 目录\n目 录\n一、收入支出决算总表……3\n二、收入决算表……4\n三、支出决算表……5\n== 说明\n2023年度收入总计30.00万元，与上年相比增加2.00万元，增长7.14%。\n支出总计30.00万元，与上年相比增加2.00万元，增长7.14%。\n== 3\n支出决算表\n${HEAD}\n${TOTAL}\n${BODY}`,
  );
  expect(book.tables.map((t) => t.sheet)).toEqual(['3']);
  expect(book.unrecognised).toEqual([]);
  expect(book.others).toEqual([
    { sheet: '封面', what: '封面' },
    { sheet: '目录', what: '目录' },
    { sheet: '说明', what: '文字' },
  ]);
});

test('a table of no known kind is 未识别, with the nearest guess and why', () => {
  const untitled = read(`${HEAD}\n${TOTAL}\n${BODY}`).unrecognised[0]!;
  expect(untitled.guess?.kind).toMatch(/^JS\./);
  const other = read(
    '== 5\n专项资金预算汇总表\n单位名称 | 合计 | 一般公共预算 | 政府性基金预算\n某局 | 30.00 | 20.00 | 10.00',
    '某局2024年预算.xlsx',
  );
  expect(other).toMatchObject({
    tables: [],
    unrecognised: [{ sheet: '5', reason: '标题“专项资金预算汇总表”不在已知的附表种类中' }],
  });
});

test('a kind whose amounts would be words is not what the title says', () => {
  const text =
    '支出决算表\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n201 | 甲 | 办公用房维修 | 电梯更新 | 空调更新\n202 | 乙 | 信息系统建设 | 网络安全 | 机房改造\n203 | 丙 | 车辆购置 | 设备购置 | 图书购置';
  expect(read(text).tables).toEqual([]);
});

test('rows of the other classification speak against what the title says', () => {
  const economic = `${HEAD}\n${TOTAL}\n301 | 工资福利支出 | 20.00 | 20.00 | \n30101 | 基本工资 | 20.00 | 20.00 | \n302 | 商品和服务支出 | 10.00 | | 10.00`;
  expect(read(`一般公共预算财政拨款支出决算表\n${economic}`).tables).toEqual([]);
  expect(read(`一般公共预算财政拨款基本支出决算表（按功能分类）\n${HEAD}\n${TOTAL}\n${BODY}`).tables).toEqual([]);
});

test('what the user says a sheet is holds against its title, and 不是附表 leaves it out', () => {
  const text = `== 3\n${HEAD}\n${TOTAL}\n${BODY}`;
  expect(read(text, undefined, { sheetKinds: { 3: 'JS.YB' } }).tables.map((t) => [t.kind, t.confidence])).toEqual([
    ['JS.YB', 1],
  ]);
  expect(read(text, undefined, { sheetKinds: { 3: 'none' } })).toMatchObject({ tables: [], unrecognised: [] });
});

function withText(book: WorkbookSnapshot, change: (text: string) => string): WorkbookSnapshot {
  const sheets = book.sheets.map((s) => ({
    ...s,
    cells: s.cells.map((row) => row?.map((c) => (typeof c?.value === 'string' ? { ...c, value: change(c.value) } : c))),
  }));
  return { ...book, sheets };
}
