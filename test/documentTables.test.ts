import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../src/hosts/file';
import type { ProofreadReport } from '../src/proofread';
import { makeDocx, paragraph, partOf, table } from './support/makeDocx';
import { printedBook, SPENDING, STATEMENT } from './support/printedBook';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'fubiao-tables-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function fubiao(name: string, bytes: Uint8Array, command: 'proofread' | 'check', ...rest: string[]): Run {
  writeFileSync(join(folder, name), bytes);
  const run = spawnSync(process.execPath, [join(__dirname, '../bin/fubiao.mjs'), command, name, ...rest], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const reportOf = ({ out }: Run): ProofreadReport => JSON.parse(out) as ProofreadReport;
const ALONE = [...STATEMENT.slice(0, 6), '三、支出决算情况说明', '2024年本年支出合计900.00万元。'];
const WRONG = [...STATEMENT.slice(0, 6), '三、支出决算情况说明', '2024年本年支出合计930.00万元。'];
const total = (report: ProofreadReport) => report.claims.find((c) => c.quote.includes('本年支出合计'))!;
const broken = SPENDING.map((row, i) => (i === 6 ? [...row.slice(0, 3), '125.00', row[4]!] : row));

test.each<[string, Parameters<typeof printedBook>[0], string]>([
  ['upright', {}, '第2页'],
  ['over two pages, the header again', { firstPage: 6 }, '第2—3页'],
  ['on pages that the viewer turns', { turned: 'by-the-page' }, '第2页'],
  ['on its side on upright pages', { turned: 'sideways' }, '第2页'],
  ['without lines', { isPlain: true }, '第2页'],
])('a text is held against the table printed below it: %s', (_, how, pages) => {
  const run = fubiao('a.pdf', printedBook({ words: ALONE, ...how }), 'proofread', '--format', 'json');
  expect(run.err).toBe('');
  const report = reportOf(run);
  expect(report.tables).toMatchObject([{ sheet: '附表1', title: '支出决算表', kind: 'JS.ZC', pages, used: true }]);
  expect(report.book).toBeNull();
  expect(total(report)).toMatchObject({ verdict: '一致', cells: ['附表1!C4'] });
  expect(total(report).places![0]!.text).toBe('第2页 附表1 第2行');
  expect(report.tableFindings).toEqual([]);
  expect(run.code).toBe(0);
});

test('a number that the table contradicts is an error with its page and row, with lines and without', () => {
  const run = fubiao('b.pdf', printedBook({ words: WRONG }), 'proofread');
  expect(run.code).toBe(1);
  expect(run.out).toContain('文稿中的附表：认出 1 张，用 1 张。');
  expect(run.out).toMatch(/〔数值不符〕“2024年本年支出合计930.00万元”.*应为900万元/);
  expect(run.out).toContain('出处：第2页 附表1 第2行');
  const plain = fubiao('c.pdf', printedBook({ words: WRONG, isPlain: true }), 'proofread', '--format', 'json');
  expect(total(reportOf(plain))).toMatchObject({ severity: 'error', expected: '900' });
});

test('totals of the printed table that do not add up are listed apart, at their page; check finds the same', () => {
  const pdf = printedBook({ words: ALONE, rows: broken, firstPage: 6 });
  const report = reportOf(fubiao('d.pdf', pdf, 'proofread', '--format', 'json'));
  expect(report.findings).toEqual([]);
  expect(report.tableFindings).toHaveLength(1);
  expect(report.tableFindings[0]).toMatchObject({ severity: 'warning', verdict: '附表不符', quote: '125.00' });
  expect(report.tableFindings[0]!.message).toMatch(/^第3页 附表1 第2行：.*请对照原表/);
  expect(fubiao('d.pdf', pdf, 'proofread').out).toContain('【文稿中附表自身的问题】1 处');
  const check = fubiao('d.pdf', pdf, 'check');
  expect(check.out).toMatch(/认出 1 张附表.*警告 1 处/);
  expect(check.out).toContain('第3页 附表1 第2行');
  expect(check.code).toBe(0);
  const json = JSON.parse(fubiao('d.pdf', pdf, 'check', '--format', 'json').out) as { findings: { message: string }[] };
  expect(json.findings.map((f) => f.message)).toEqual([report.tableFindings[0]!.message]);
});

test('the list as a workbook names pages and holds the findings of tables', async () => {
  fubiao('e.pdf', printedBook({ words: WRONG, rows: broken }), 'proofread', '--out', 'e.xlsx');
  const book = await readWorkbook(readFileSync(join(folder, 'e.xlsx')), 'e.xlsx');
  const text = JSON.stringify(book.sheets.find((s) => s.name === '文稿核对清单')!.cells);
  expect(text).toContain('对照文稿中的附表：认出 1 张，用 1 张');
  expect(text).toContain('第2页 附表1 第2行');
  expect(text).toContain('附表不符');
});

test('check says in a sentence what to do where a document holds no tables, or a marked copy is asked for', () => {
  const none = fubiao('f.docx', makeDocx({ body: STATEMENT.map((t) => paragraph([t])).join('') }), 'check');
  expect(none.err).toMatch(/^f\.docx：“f\.docx”里没有认出附表。请改用附表的 Excel 工作簿核对/);
  expect(none.code).toBe(2);
  const marked = fubiao('g.pdf', printedBook(), 'check', '--out', 'g.xlsx');
  expect(marked.err).toMatch(/不是工作簿，不能写带标记的副本。请用 --out 核对清单\.csv/);
  expect(marked.code).toBe(2);
});

describe('a .docx', () => {
  const body = (words: readonly string[], rows: readonly (readonly string[])[]): string =>
    [...words, '附表3', '支出决算表', '编制单位：青禾市示例局　　　　单位：万元'].map((t) => paragraph([t])).join('') + table(rows.map((r) => r.map((c) => c.replace('\n', '')))); // prettier-ignore

  test('has its tables read likewise, named by the number printed with them', () => {
    const report = reportOf(fubiao('h.docx', makeDocx({ body: body(ALONE, SPENDING) }), 'proofread', '--format', 'json')); // prettier-ignore
    expect(report.tables).toMatchObject([{ sheet: '附表3', kind: 'JS.ZC', pages: null, used: true }]);
    expect(total(report)).toMatchObject({ verdict: '一致', cells: ['附表3!C5'] });
    expect(total(report).places![0]!.text).toBe('附表3 第2行');
    expect(fubiao('h.docx', makeDocx({ body: body(ALONE, broken) }), 'check').out).toContain('附表3 第7行');
  });

  test('findings of its tables become comments at their cells too', () => {
    const bytes = makeDocx({ body: body(WRONG, broken) });
    expect(fubiao('i.docx', bytes, 'proofread', '--annotate', 'j.docx').code).toBe(1);
    const comments = partOf(readFileSync(join(folder, 'j.docx')), 'word/comments.xml');
    expect(comments).toContain('应为900万元');
    expect(comments).toContain('请对照原表');
  });

  test('cells over several columns keep the columns below them in place', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph([text])}</w:tc>`; // prettier-ignore
    const across = '<w:gridSpan w:val="2"/>';
    const rows = SPENDING.map((r, i) => `<w:tr>${i === 1 ? cell('合计', across) + r.slice(2).map((c) => cell(c)).join('') : r.map((c) => cell(c.replace('\n', ''))).join('')}</w:tr>`); // prettier-ignore
    const docx = makeDocx({ body: [...ALONE, '支出决算表', '单位：万元'].map((t) => paragraph([t])).join('') + `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>` }); // prettier-ignore
    expect(total(reportOf(fubiao('k.docx', docx, 'proofread', '--format', 'json')))).toMatchObject({ verdict: '一致', cells: ['附表1!C4'] }); // prettier-ignore
  });
});
