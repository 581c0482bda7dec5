import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../src/hosts/file';
import type { ProofreadReport } from '../src/proofread';
import { makeDocx, paragraph, partOf } from './support/makeDocx';
import { makePdf, type PrintedLine } from './support/makePdf';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'fubiao-proofread-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function proofread(
  name: string,
  bytes: Uint8Array,
  ...rest: string[]
): { code: number | null; report?: ProofreadReport; err: string } {
  writeFileSync(join(folder, name), bytes);
  // Called from elsewhere: character maps and fonts are found all the same.
  const run = spawnSync(process.execPath, [join(__dirname, '../bin/fubiao.mjs'), 'proofread', name, '--format', 'json', ...rest], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
  return {
    code: run.status,
    err: run.stderr,
    ...(run.stdout ? { report: JSON.parse(run.stdout) as ProofreadReport } : {}),
  };
}

const LINES = [
  '2020年度部门决算',
  '一、收入支出决算总体情况说明',
  '　　2020年度收、支总计413.32万元。与2019年相比，收、支',
  '总计各增加162.23万元，增长46.61%。主要变动原因是人员增加。',
];
const print = (lines: readonly string[]): PrintedLine[] => lines.map((text, i) => [60, 760 - i * 24, text]);

test('a PDF whose font only a character map explains: words across a line break, the finding at its place', () => {
  const { code, report, err } = proofread('a.pdf', makePdf({ pages: [[...print(LINES), [290, 30, '1']]] }));
  expect(err).toBe('');
  expect(code).toBe(1);
  expect(report!.findings.map((f) => [f.quote, f.verdict, f.expected])).toEqual([['增长46.61%', '数值不符', '64.61']]);
});

test.each([
  ['locked.pdf', makePdf({ pages: [print(LINES)], locked: true }), /打开密码/],
  ['scan.pdf', makePdf({ pages: [[], []] }), /扫描件/],
  ['cut.pdf', makePdf({ pages: [print(LINES)] }).slice(0, 900), /不完整或已损坏/],
  ['error.pdf', new TextEncoder().encode('无法下载：文件不存在'), /扩展名是 \.pdf，里面却只是普通文字/],
  ['hollow.pdf', new TextEncoder().encode('%PDF-1.4\nnothing\n%%EOF\n'), /不完整或已损坏/],
])('%s: one sentence about what to do, and exit 2', (name, bytes, message) => {
  const { code, err, report } = proofread(name, bytes);
  expect(report).toBeUndefined();
  expect(err.trim()).toMatch(message);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(2);
});

test('a .docx comes back with comments', () => {
  const body = paragraph([LINES[1]!]) + paragraph([`${LINES[2]!.trim()}${LINES[3]!}`]);
  const { code, report } = proofread('a.docx', makeDocx({ body }), '--annotate', 'b.docx');
  expect(code).toBe(1);
  expect(report!.findings).toHaveLength(1);
  expect(partOf(readFileSync(join(folder, 'b.docx')), 'word/comments.xml')).toContain('应为64.61%');
});

test('--out writes the list of findings: a workbook, JSON or text by its ending; never over an input', async () => {
  const pdf = makePdf({ pages: [print(LINES)] });
  expect(proofread('l.pdf', pdf, '--out', 'l.xlsx')).toMatchObject({ code: 1, err: '' });
  const book = await readWorkbook(readFileSync(join(folder, 'l.xlsx')), 'l.xlsx');
  const rows = book.sheets.find((s) => s.name === '文稿核对清单')!.cells.map((r) => (r ?? []).map((c) => c?.value));
  expect(rows).toContainEqual(expect.arrayContaining(['1', '错误', '数值不符', '增长46.61%', '64.61']));
  const { report } = proofread('l.pdf', pdf, '--out', 'l.json');
  expect(JSON.parse(readFileSync(join(folder, 'l.json'), 'utf8'))).toEqual(report);
  proofread('l.pdf', pdf, '--out', 'l.txt');
  expect(readFileSync(join(folder, 'l.txt'), 'utf8')).toContain('【错误】1 处');
  expect(proofread('l.pdf', pdf, '--out', 'l.pdf').err).toMatch(/\.xlsx、\.json 或 \.txt/);
  expect(proofread('l.txt', new TextEncoder().encode(LINES.join('\n')), '--out', 'l.txt').err).toMatch(/没有覆盖/);
});

test.each([
  ['old.wps', '这是 WPS 文字文档'],
  ['empty.docx', '这个文件是空的'],
])('%s: said in a sentence', (name, words) => {
  const bytes = new Uint8Array(name === 'empty.docx' ? 0 : 2048);
  if (bytes.length > 0) bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const { code, err } = proofread(name, bytes);
  expect(err).toContain(words);
  expect(code).toBe(2);
});
