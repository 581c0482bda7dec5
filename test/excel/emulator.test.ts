import fc from 'fast-check';
import { LTSC_2021, NEWEST, openExcel, runtimeGates, seedFromRows } from './emulator';
import { members } from './emulator/hostObject';
import { blankCell, enter } from './emulator/model/cell';
import { FormulaError, Unsupported, evaluate } from './emulator/model/formula';
import * as chartParts from './emulator/objects/chartParts';
import * as chartSeries from './emulator/objects/chartSeries';
import * as charts from './emulator/objects/charts';
import * as conditionalFormats from './emulator/objects/conditionalFormats';
import * as customXml from './emulator/objects/customXml';
import * as names from './emulator/objects/names';
import * as pageLayout from './emulator/objects/pageLayout';
import * as range from './emulator/objects/range';
import * as rangeAreas from './emulator/objects/rangeAreas';
import * as rangeFormat from './emulator/objects/rangeFormat';
import * as worksheet from './emulator/objects/worksheet';
import * as workbook from './emulator/objects/workbook';

const BOOK = seedFromRows({
  表1: [
    ['科目', '金额'],
    ['教育', 1],
    ['合计', '=SUM(B2:B2)'],
  ],
  表2: [['乙', 2]],
});

const codeOf = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> =>
  Excel.run(batch).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

describe('what it shows is what the real runtime knows', () => {
  type Metadata = { _scalarPropertyOriginalNames?: string[]; _navigationPropertyNames?: string[] } & Record<
    string,
    unknown
  >;
  const classes = [
    chartParts,
    chartSeries,
    charts,
    pageLayout,
    conditionalFormats,
    customXml,
    names,
    range,
    rangeAreas,
    rangeFormat,
    worksheet,
    workbook,
  ]
    .flatMap((module) => Object.entries(module))
    .filter(
      (entry): entry is [string, { prototype: object }] => typeof entry[1] === 'function' && /^[A-Z]/.test(entry[0]),
    )
    .filter(([name]) => name !== 'AddinInternalService');

  test.each(classes)('%s', (name, emulated) => {
    openExcel(BOOK);
    const real = (Excel as unknown as Record<string, { prototype: Metadata }>)[name]!.prototype;
    const unknown = members.list(emulated.prototype).filter(({ kind, name: member }) => {
      const camel = member.charAt(0).toLowerCase() + member.slice(1);
      if (kind === 'scalar')
        return !real._scalarPropertyOriginalNames?.includes(member) && !['Gridlines', 'Count'].includes(member);
      if (kind === 'navigation') return !real._navigationPropertyNames?.includes(camel);
      return typeof real[camel] !== 'function' && typeof real[member] !== 'function';
    });
    expect(unknown).toEqual([]);
  });

  test('requirement sets are taken from the runtime itself', () => {
    const gates = runtimeGates();
    expect(Object.keys(gates).length).toBeGreaterThan(600);
    expect(gates['Range.getMergedAreasOrNullObject']).toBe('ExcelApi 1.13');
    expect(gates['Workbook.comments']).toBe('ExcelApi 1.10');
  });
});

describe('refuses what Excel refuses', () => {
  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    ['a sheet name with a slash', 'InvalidArgument', (c) => c.workbook.worksheets.add('收入/支出')],
    ['a sheet name of 32 characters', 'InvalidArgument', (c) => c.workbook.worksheets.add('表'.repeat(32))],
    ['a sheet name that is taken', 'ItemAlreadyExists', (c) => c.workbook.worksheets.add('表1')],
    ['a sheet that is not there', 'ItemNotFound', (c) => c.workbook.worksheets.getItem('没有').activate()],
    ['an address that is none', 'InvalidArgument', (c) => c.workbook.worksheets.getItem('表1').getRange('1A').clear()],
    [
      'an address below the last row',
      'InvalidArgument',
      (c) => c.workbook.worksheets.getItem('表1').getRange('A1048577').clear(),
    ],
    [
      'a list of addresses that is too long',
      'InvalidArgument',
      (c) => c.workbook.worksheets.getItem('表1').getRanges(Array(3000).fill('A1').join(',')).load('address'),
    ],
    [
      'values of another shape',
      'InvalidArgument',
      (c) => (c.workbook.worksheets.getItem('表1').getRange('A1:B2').values = [[1, 2, 3]]),
    ],
    [
      'writing null',
      'InvalidArgument',
      (c) => (c.workbook.worksheets.getItem('表1').getRange('A1').values = null as never),
    ],
    [
      'writing a whole column',
      'InvalidArgument',
      (c) => (c.workbook.worksheets.getItem('表1').getRange('A:A').values = [[1]]),
    ],
    [
      'a colour that is none',
      'InvalidArgument',
      (c) => (c.workbook.worksheets.getItem('表1').getRange('A1').format.fill.color = '12'),
    ],
    [
      'writing on a protected sheet',
      'AccessDenied',
      (c) => (c.workbook.worksheets.getItem('表2').getRange('A1').values = [[1]]),
    ],
    [
      'a conditional format on a protected sheet',
      'AccessDenied',
      (c) => c.workbook.worksheets.getItem('表2').getRange('A1').conditionalFormats.add('Custom'),
    ],
    [
      'a chart of an unknown kind',
      'InvalidArgument',
      (c) =>
        c.workbook.worksheets
          .getItem('表1')
          .charts.add('Torte' as never, c.workbook.worksheets.getItem('表1').getRange('A1:B2')),
    ],
    [
      'the value axis of a pie',
      'InvalidOperation',
      (c) =>
        (c.workbook.worksheets
          .getItem('表1')
          .charts.add('Pie', c.workbook.worksheets.getItem('表1').getRange('B2:B3')).axes.valueAxis.minimum = 0),
    ],
    ['a defined name that looks like a cell', 'InvalidArgument', (c) => c.workbook.names.add('A1', '=1')],
    ['XML that is none', 'InvalidArgument', (c) => c.workbook.customXmlParts.add('<a><b></a>')],
    [
      'more than 512 merged areas',
      'GeneralException',
      (c) => c.workbook.worksheets.getItem('表1').getRange('A1:A2000').getMergedAreasOrNullObject().load('address'),
    ],
  ])('%s', async (_, code, act) => {
    const excel = openExcel(BOOK);
    excel.book.sheet('表2')!.protection = {};
    for (let row = 10; row < 600; row++)
      excel.book.sheet('表1')!.merges.push({ top: row, left: 0, bottom: row, right: 1 });
    expect(
      await codeOf(async (context) => {
        act(context);
        await context.sync();
      }),
    ).toBe(code);
    expect(excel.gaps).toEqual([]);
  });

  test('a member newer than the Excel emulated', async () => {
    const excel = openExcel(BOOK, { sets: { ExcelApi: '1.12' } });
    // The runtime's own gate is switched off so that the host's is seen.
    const utility = (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } })
      .CommonUtility;
    utility._doApiNotSupportedCheck = false;
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('A1:B2').getMergedAreasOrNullObject();
      await context.sync();
    });
    utility._doApiNotSupportedCheck = true;
    expect(code).toBe('ApiNotFound');
    expect(excel.tooNew).toEqual(['Range.getMergedAreasOrNullObject (ExcelApi 1.13)']);
  });

  test('what it does not have, loudly', async () => {
    const excel = openExcel(BOOK, { sets: NEWEST });
    expect(
      await codeOf(async (context) => {
        context.workbook.pivotTables.load('items/name');
        await context.sync();
      }),
    ).toBe('EmulatorGap');
    expect(excel.gaps).toEqual(['not emulated: navigation property Workbook.PivotTables']);
  });

  test('loading everything of an object', async () => {
    const excel = openExcel(BOOK);
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem('表1').getRange('A1').load();
      await context.sync();
    });
    expect(excel.gaps[0]).toContain('name the properties');
  });

  test('a property that was not loaded', async () => {
    openExcel(BOOK, { sets: LTSC_2021 });
    expect(
      await codeOf(async (context) => {
        const range = context.workbook.worksheets.getItem('表1').getRange('A1');
        await context.sync();
        // eslint-disable-next-line office-addins/load-object-before-read -- this is what shall fail
        return range.values;
      }),
    ).toBe('PropertyNotLoaded');
  });

  test('a request or an answer above its limit', async () => {
    const excel = openExcel(BOOK);
    excel.limitBytes = 1_000;
    const long = 'x'.repeat(2_000);
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('表1').getRange('A1').values = [[long]];
        await context.sync();
      }),
    ).toBe('RequestPayloadSizeLimitExceeded');
    excel.book.sheets[0]!.at(0, 0).value = long;
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('表1').getRange('A1').load('values');
        await context.sync();
      }),
    ).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('typing into a cell', () => {
  test.each<[string, unknown, string]>([
    ['12.5', 12.5, 'General'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['12%', 0.12, '0%'],
    ['2020年3月', 45000, 'yyyy/m/d'],
    ['true', true, 'General'],
    ["'00123", '00123', 'General'],
    ['00123', 123, 'General'],
    ['一般公共服务支出', '一般公共服务支出', 'General'],
  ])('%j becomes %j', (typed, value, format) => {
    const cell = blankCell();
    enter(cell, typed);
    expect([cell.value, cell.format]).toEqual([value, format]);
  });

  test('a cell of text format takes anything as it is, but for the text prefix', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const cell = { ...blankCell(), format: '@' };
        enter(cell, typed);
        expect(cell.value).toBe(typed.replace(/^'/, ''));
        expect(cell.formula).toBeUndefined();
      }),
    );
  });
});

describe('recalculation', () => {
  const cells: Record<string, string | number | boolean> = {
    '0,0': 10,
    '0,1': 4,
    '1,0': 'x',
    '1,1': '',
    '2,0': 0.1,
    '2,1': 0.2,
  };
  const lookup = { cell: (_: string | undefined, row: number, col: number) => cells[`${row},${col}`] ?? '' };
  test.each<[string, unknown]>([
    ['=A1+B1*2', 18],
    ['=(A1+B1)*2', 28],
    ['=-A1^2', 100],
    ['=SUM(A1:B3)', 14.3],
    ['=SUM(A1,B1,1)', 15],
    ["='表 1'!A1-$B$1", 6],
    ['=A1/B1', 2.5],
    ['=ROUND(A1/3,2)', 3.33],
    ['=ABS(B1-A1)', 6],
    ['=IF(A1>B1,"大","小")', '大'],
    ['=IF(AND(A1=10,B1<>4),1,2)', 2],
    ['=IFERROR(A1/0,"无")', '无'],
    ['=A2&"年"', 'x年'],
    ['=50%', 0.5],
    ['=A3+B3-0.3', 0],
    ['=N("附表通：错误")=0', true],
    ['=B2+1', 1],
    ['=MAX(A1:B1)', 10],
  ])('%s', (formula, value) => {
    const result = evaluate(formula, lookup);
    if (typeof value === 'number') expect(result).toBeCloseTo(value, 12);
    else expect(result).toBe(value);
  });

  test('what cannot be told keeps its stored value, errors are errors', () => {
    for (const formula of ['=VLOOKUP(A1,B:C,2,0)', '=A1:B2*2', '=SUM('])
      expect(() => evaluate(formula, lookup)).toThrow(Unsupported);
    for (const formula of ['=A1/0', '=A2+1', '=#REF!+1']) expect(() => evaluate(formula, lookup)).toThrow(FormulaError);
  });
});
