import fc from 'fast-check';
import { printTable, type TableToPrint } from '../../../test/support/printTable';
import { SIZE, type DrawnRule, type PrintedLine } from '../../../test/support/makePdf';
import { joinParagraphs, type DocumentSheet } from '../../proofread';
import { layOutPdf, type PdfPage } from './pdfLayout';
import { pdfSheets } from './pdfSheets';
import type { Rule } from './pdfRulings';

const wide = (text: string): number => [...text].reduce((sum, ch) => sum + (ch < '\u0100' ? 0.5 : 1), 0) * SIZE;

function pageOf(number: number, lines: readonly PrintedLine[], rules: readonly DrawnRule[] = []): PdfPage {
  const rule = (at: number, a: number, b: number): Rule => ({ at, from: Math.min(a, b), to: Math.max(a, b) });
  return {
    number,
    width: 842,
    height: 595,
    items: lines.map(([x, y, text]) => ({ text, x, y, width: wide(text), size: SIZE })),
    rulings: {
      level: rules.filter(([, y1, , y2]) => y1 === y2).map(([x1, y, x2]) => rule(y, x1, x2)),
      upright: rules.filter(([x1, , x2]) => x1 === x2).map(([x, y1, , y2]) => rule(x, y1, y2)),
    },
  };
}

interface Read {
  readonly sheets: readonly DocumentSheet[];
  readonly text: string;
}

function read(...pages: readonly PdfPage[]): Read {
  const laidOut = layOutPdf(pages);
  const { text, paragraphs } = joinParagraphs(laidOut.paragraphs);
  return { sheets: pdfSheets(pages, laidOut, paragraphs), text };
}

const textsOf = ({ sheet }: DocumentSheet): string[] =>
  sheet.cells.map((row) =>
    Array.from(row ?? [], (c) => (c === undefined ? '' : (c.text ?? String(c.value)))).join('|'),
  );

/** Every cell says where its words stand: there they are. */
function expectPlaces({ sheets, text }: Read): void {
  for (const { sheet, places } of sheets)
    for (const { row, col, start, end } of places) {
      const cell = sheet.cells[row]![col]!;
      const words = (cell.text ?? String(cell.value)).replace(/\s/g, '');
      const there = text.slice(start, end).replace(/\s/g, '');
      expect(there).not.toBe('');
      expect(words.startsWith(there)).toBe(true);
    }
}

const TITLE: PrintedLine = [340, 560, '收入决算表'];
const META: PrintedLine[] = [[50, 530, '编制单位：青禾市示例局'], [700, 530, '单位：万元']]; // prettier-ignore
const ROWS = [
  ['项目', '', '收入', ''],
  ['编码', '名称', '合计', '财政\n拨款'],
  ['合计', '', '1,200.50', '1,000.00'],
  ['201', '一般公共服务支出', '1,000.00', '1,000.00'],
  ['208', '社会保障和就业支出', '200.50', ''],
];
const TABLE: TableToPrint = { x: 50, top: 520, widths: [90, 250, 200, 200], rows: ROWS, heads: 2, merges: [[0, 0, 1, 2], [0, 2, 1, 2], [2, 0, 1, 2]] }; // prettier-ignore

describe('a table with lines around its cells', () => {
  const { lines, rules } = printTable(TABLE);
  const found = read(pageOf(7, [TITLE, ...META, ...lines], rules));
  const [sheet] = found.sheets;

  it('has its title, unit and every cell; words on two lines are one, numbers are numbers', () => {
    expect(found.sheets).toHaveLength(1);
    expect(sheet!.title).toBe('收入决算表');
    expect(sheet!.pages).toEqual([7, 7]);
    expect(textsOf(sheet!)).toEqual(['收入决算表', '编制单位：青禾市示例局|||单位：万元', '项目||收入', '编码|名称|合计|财政拨款', '合计||1,200.50|1,000.00', '201|一般公共服务支出|1,000.00|1,000.00', '208|社会保障和就业支出|200.50']); // prettier-ignore
    expect(sheet!.sheet.cells[4]![2]).toMatchObject({ value: 1200.5, format: '#,##0.00' });
    expect(sheet!.sheet.cells[5]![0]).toMatchObject({ value: '201' });
    expect(sheet!.strays).toBe(0);
  });

  it('keeps merged cells, and of each cell its page, its printed row and its words', () => {
    expect(sheet!.sheet.merges).toContainEqual({ top: 4, left: 0, bottom: 4, right: 1 });
    expect(sheet!.places.find((p) => p.row === 6 && p.col === 2)).toMatchObject({ page: 7, line: 5 });
    expectPlaces(found);
  });
});

test('the same table without lines is read by its columns; what took a guess is doubtful', () => {
  const { lines } = printTable(TABLE);
  const found = read(pageOf(1, [TITLE, ...META, ...lines]));
  expect(textsOf(found.sheets[0]!).slice(-3)).toEqual(['|合计|1,200.50|1,000.00', '201|一般公共服务支出|1,000.00|1,000.00', '208|社会保障和就业支出|200.50']); // prettier-ignore
  expect(found.sheets[0]!.places.some((p) => p.isDoubtful)).toBe(true);
  expectPlaces(found);
});

describe('over several pages', () => {
  const head = ROWS.slice(0, 2);
  const more = [...head, ['221', '住房保障支出', '88.00', '88.00'], ['22102', '住房改革支出', '88.00', '88.00']];
  const merges = [[0, 0, 1, 2], [0, 2, 1, 2]] as const; // prettier-ignore
  const one = printTable(TABLE);

  it('goes on below the header printed again, also where the page is scaled otherwise', () => {
    const two = printTable({ ...TABLE, x: 60, widths: TABLE.widths.map((w) => w * 1.05), rows: more, merges });
    const found = read(pageOf(1, [TITLE, ...META, ...one.lines], one.rules), pageOf(2, [[400, 20, '2'], ...two.lines], two.rules)); // prettier-ignore
    expect(found.sheets).toHaveLength(1);
    expect(textsOf(found.sheets[0]!).slice(6)).toEqual(['208|社会保障和就业支出|200.50', '221|住房保障支出|88.00|88.00', '22102|住房改革支出|88.00|88.00']); // prettier-ignore
    expect(found.sheets[0]!.places.find((p) => p.row === 7)).toMatchObject({ page: 2, line: 3 });
    expectPlaces(found);
  });

  it('halves of a wide table are put side by side', () => {
    const rows = [['项目', '', '其他', ''], ['编码', '名称', '事业收入', '利息'], ['合计', '', '3.00', '2.00'], ['201', '一般公共服务支出', '3.00', ''], ['208', '社会保障和就业支出', '', '2.00']]; // prettier-ignore
    const two = printTable({ ...TABLE, rows });
    const found = read(pageOf(1, [TITLE, ...META, ...one.lines], one.rules), pageOf(2, two.lines, two.rules));
    expect(found.sheets).toHaveLength(1);
    expect(textsOf(found.sheets[0]!).slice(3)).toEqual(['编码|名称|合计|财政拨款|事业收入|利息', '合计||1,200.50|1,000.00|3.00|2.00', '201|一般公共服务支出|1,000.00|1,000.00|3.00', '208|社会保障和就业支出|200.50|||2.00']); // prettier-ignore
    expectPlaces(found);
  });

  it('a table in other columns right behind leaves it in doubt whether it is complete', () => {
    const two = printTable({ x: 50, top: 520, widths: [300, 100, 340], rows: [['甲', '1.00', '乙'], ['丙', '2.00', '丁']] }); // prettier-ignore
    const found = read(pageOf(1, [TITLE, ...META, ...one.lines], one.rules), pageOf(2, two.lines, two.rules));
    expect(found.sheets.map((s) => s.isIncomplete ?? false)).toEqual([true, false]);
    const apart = read(pageOf(1, [TITLE, ...META, ...one.lines, [50, 60, '以上各项资金已按规定使用，没有结转到下年度的项目资金。']], one.rules), pageOf(2, two.lines, two.rules)); // prettier-ignore
    expect(apart.sheets.map((s) => s.isIncomplete ?? false)).toEqual([false, false]);
  });
});

test('a number that lies across a line, and two numbers in one cell, are counted as lost', () => {
  const { lines, rules } = printTable(TABLE);
  const across = lines.map(([x, y, text]): PrintedLine => (text === '200.50' ? [575, y, text] : [x, y, text]));
  expect(read(pageOf(1, [TITLE, ...across], rules)).sheets[0]!.strays).toBe(1);
  const wall = rules.filter(([x1, , x2]) => !(x1 === x2 && x1 === 590));
  expect(read(pageOf(1, [TITLE, ...lines], wall)).sheets[0]!.strays).toBeGreaterThan(0);
});

test('words that pdfjs gives as one item over a line between two cells are cut there', () => {
  const { lines, rules } = printTable({ ...TABLE, rows: ROWS.slice(0, 3) });
  const [a, b] = [lines.find((l) => l[2] === '1,200.50')!, lines.find((l) => l[2] === '1,000.00')!];
  const gap = Math.round((b[0] - a[0] - wide(a[2])) / (SIZE / 2));
  const one: PrintedLine = [a[0], a[1], `${a[2]}${' '.repeat(gap)}${b[2]}`];
  const found = read(pageOf(1, [TITLE, ...lines.filter((l) => l !== a && l !== b), one], rules));
  expect(textsOf(found.sheets[0]!).at(-1)).toBe('合计||1,200.50|1,000.00');
  expectPlaces(found);
});

test('running text, a list with numbers and a box around words are no tables', () => {
  const prose: PrintedLine[] = ['一、收入情况', '2024年本年收入合计880.10万元，比上年增加12.50万元，增长1.44%。', '二、支出情况', '2024年本年支出合计900.00万元。'].map((text, i) => [60, 540 - i * 24, text]); // prettier-ignore
  expect(read(pageOf(1, prose)).sheets).toEqual([]);
  const box: DrawnRule[] = [[50, 560, 800, 560], [50, 300, 800, 300], [50, 560, 50, 300], [800, 560, 800, 300]]; // prettier-ignore
  expect(read(pageOf(1, prose, box)).sheets).toEqual([]);
});

test('whatever the amounts: a printed table comes back cell by cell, with lines and without', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999 }).map((n) => (n / 100).toLocaleString('en', { minimumFractionDigits: 2 })); // prettier-ignore
  const label = fc.constantFrom('办公费', '水费', '差旅费', '公务接待费', '机关事业单位养老保险');
  const rows = fc.array(fc.tuple(label, amount, amount, amount), { minLength: 3, maxLength: 14 });
  fc.assert(
    fc.property(rows, fc.boolean(), (body, isRuled) => {
      const all = [['项目', '合计', '基本支出', '项目支出'], ...body.map((r) => [...r])];
      const { lines, rules } = printTable({ x: 50, top: 530, widths: [200, 180, 180, 180], rows: all, rowHeight: 32 });
      const found = read(pageOf(1, [[340, 560, '支出决算表'], ...lines], isRuled ? rules : []));
      expect(found.sheets).toHaveLength(1);
      expect(textsOf(found.sheets[0]!).slice(1)).toEqual(all.map((r) => r.join('|')));
      expectPlaces(found);
    }),
    { numRuns: 60 },
  );
});
