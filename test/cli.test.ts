import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dismissalKey, fingerprint } from '../src/app';
import { checkBook, type Finding } from '../src/check';
import { FileHost, readWorkbook } from '../src/hosts/file';
import { recognise } from '../src/tables';
import { unzipParts, zipParts } from './generators/xlsxParts';

type UnzippedParts = ReturnType<typeof unzipParts>;

const root = join(__dirname, '..');
const samples = join(root, 'samples');
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'fubiao-cli-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function fubiao(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(root, 'bin/fubiao.mjs'), ...args], { encoding: 'utf8', cwd: work });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const book = (name: string): string => join(samples, name);
const CLEAN = book('四川省医疗保障局机关-2024预算.xlsx');
const WRONG = book('四川省医疗保障局机关-2024预算-含错.xlsx');
const FINAL = book('四川省医疗保险异地结算中心-2020决算.xlsx');
const COUNTY = book('宣汉县医疗保障局-2020决算.xlsx');

test('check --format json: a clean book gives exit 0 and the agreed shape', () => {
  const { code, out, err } = fubiao('check', CLEAN, '--format', 'json');
  expect(err).toBe('');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report).toMatchObject({
    unit: '四川省医疗保障局机关',
    year: 2024,
    kind: '预算',
    findings: [],
    cannotTell: [],
  });
  expect(report.tables).toHaveLength(13);
  expect(report.tables[0]).toEqual({ id: 'YS.SZ', title: '单位收支总表', sheet: '表1', range: 'A2:D36', unit: '万元' });
  expect(report.passed).toBeGreaterThan(400);
});

test('check: every injected error at its cell, nothing else at error severity, exit 1', () => {
  const { code, out } = fubiao('check', WRONG, '--format', 'json');
  expect(code).toBe(1);
  const found = JSON.parse(out).findings as {
    severity: string;
    sheet: string;
    cell: string;
    cells: string[];
    message: string;
  }[];
  const injected = JSON.parse(readFileSync(WRONG.replace('.xlsx', '.json'), 'utf8')) as {
    id: string;
    sheet: string;
    cell: string;
    expect: string;
    relatedCells: string[];
    changes?: { sheet: string; cell: string }[];
  }[];
  const placesOf = (e: (typeof injected)[number]): string[] => [
    `${e.sheet}!${e.cell}`,
    ...e.relatedCells,
    ...(e.changes ?? []).map((c) => `${c.sheet}!${c.cell}`),
  ];
  for (const e of injected) {
    const places = placesOf(e);
    expect(found.some((f) => f.severity === e.expect && places.includes(`${f.sheet}!${f.cell}`))).toBe(true);
  }
  const known = new Set(injected.flatMap(placesOf));
  for (const f of found.filter((x) => x.severity === 'error')) expect(known).toContain(`${f.sheet}!${f.cell}`);
});

test('check in text shows the whole equation with its cells', () => {
  const { out } = fubiao('check', WRONG);
  expect(out).toContain('表2-1!G32');
  expect(out).toContain('应为 149.25，多 45.00 万元');
  expect(out).toMatch(/算式：表2-1!E32 259\.29 ≠ 表2-1!F32 110\.04 \+ 表2-1!G32 194\.25/);
});

test('several files: one JSON object a line; SARIF: one log', () => {
  const lines = fubiao('check', CLEAN, FINAL, '--format', 'json').out.trim().split('\n');
  expect(lines.map((l) => JSON.parse(l).kind)).toEqual(['预算', '决算']);
  const log = JSON.parse(fubiao('check', WRONG, '--format', 'sarif').out);
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0].results.length).toBeGreaterThan(10);
});

test('JSON and SARIF say how the book was checked: rules, time, contents, what the user switched off', () => {
  const rules = join(work, '规则.txt');
  writeFileSync(rules, 'KM-03 关闭\nYS-01-1 提示\n[单位收支总表].[收入总计] = [单位收支总表].[支出总计]\n');
  const before = Date.now();
  const [wrong, clean] = fubiao('check', WRONG, CLEAN, '--rules', rules, '--format', 'json')
    .out.trim()
    .split('\n')
    .map((line) => JSON.parse(line).record);
  expect(wrong).toMatchObject({
    ruleSet: expect.stringMatching(/^\d+-[0-9a-f]{8}（\d+ 条）$/),
    rulesOff: ['KM-03'],
    rulesGraded: { 'YS-01-1': 'info' },
    ownRules: 1,
    priorBook: null,
    ownCodes: null,
  });
  expect(Date.parse(wrong.checkedAt)).toBeGreaterThanOrEqual(before);
  expect(wrong.fingerprint).toMatch(/^[0-9a-f]+$/);
  expect(clean.fingerprint).not.toBe(wrong.fingerprint);

  const [run] = JSON.parse(fubiao('check', WRONG, '--rules', rules, '--format', 'sarif').out).runs;
  expect(run.tool.driver.version).toBe(wrong.ruleSet);
  expect(run.artifacts).toMatchObject([{ properties: { fingerprint: wrong.fingerprint } }]);
  expect(run.invocations).toMatchObject([{ executionSuccessful: true, properties: { ownRules: 1 } }]);
  expect(run.invocations[0].ruleConfigurationOverrides).toEqual([
    { descriptor: { id: 'KM-03' }, configuration: { enabled: false } },
    { descriptor: { id: 'YS-01-1' }, configuration: { level: 'note' } },
  ]);
});

test('check --out writes the report and keeps the screen quiet', () => {
  const file = join(work, 'report.json');
  expect(fubiao('check', CLEAN, '--format', 'json', '--out', file).out).toBe('');
  expect(JSON.parse(readFileSync(file, 'utf8')).year).toBe(2024);
});

describe('bad input: exit 2, one Chinese sentence on stderr, nothing on stdout, nothing written', () => {
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['empty.xlsx', () => new Uint8Array(), /空/],
    ['words.xlsx', () => new TextEncoder().encode('这不是工作簿'), /不是|无法/],
    ['cut.xlsx', () => readFileSync(CLEAN).subarray(0, 20_000), /损坏|不完整/],
  ];
  test.each(cases)('%s', (name, bytes, sentence) => {
    const file = join(work, name);
    writeFileSync(file, bytes());
    const before = readdirSync(work);
    const { code, out, err } = fubiao('check', file);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\bat \w|Error:/);
    expect(readdirSync(work)).toEqual(before);
  });

  test('a missing file and an unknown verb', () => {
    expect(fubiao('check', join(work, '没有.xlsx'))).toMatchObject({ code: 2, out: '' });
    const wrong = fubiao('chek', CLEAN);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('没有“chek”这个命令');
  });

  test('one unreadable file does not keep the others from being checked', () => {
    const { code, out, err } = fubiao('check', join(work, '没有.xlsx'), CLEAN, '--format', 'json');
    expect(code).toBe(2);
    expect(err).toContain('没有.xlsx');
    expect(JSON.parse(out).year).toBe(2024);
  });
});

test('charts: seven, with cells; last year from the book or from a file, else skipped with the reason', () => {
  const specs = JSON.parse(fubiao('charts', FINAL).out) as {
    id: string;
    skipped?: string;
    series: { values: string[]; cells: string[] }[];
  }[];
  expect(specs.map((s) => s.id)).toEqual(['图1', '图2', '图3', '图4', '图5', '图6', '图7']);
  expect(specs[0]!.series.flatMap((s) => s.values)).toContain('251.09');
  expect(specs[0]!.series.flatMap((s) => s.cells)).toContain('附表1!C36');
  const without = JSON.parse(fubiao('charts', COUNTY).out) as typeof specs;
  expect(without.filter((s) => s.skipped).map((s) => s.id)).toEqual(['图1', '图4', '图5']);
  expect(without[0]!.skipped).toMatch(/2019/);
  const withPrior = JSON.parse(
    fubiao('charts', COUNTY, '--prior', book('宣汉县医疗保障局-2019年数.json')).out,
  ) as typeof specs;
  expect(withPrior.filter((s) => s.skipped)).toEqual([]);
});

test('charts -o writes native charts into a copy and never over a file', async () => {
  const copy = join(work, '图.xlsx');
  expect(fubiao('charts', FINAL, '-o', copy).code).toBe(0);
  const snapshot = await readWorkbook(readFileSync(copy), '图.xlsx');
  expect(snapshot.sheets.map((s) => s.name)).toContain('图表');
  const again = fubiao('charts', FINAL, '-o', copy);
  expect(again.code).toBe(2);
  expect(again.err).toContain('已经存在');
});

test('narrate --format json: sections with slots that are in the text', () => {
  const sections = JSON.parse(fubiao('narrate', FINAL, '--format', 'json').out) as {
    heading: string;
    text: string;
    slots: { start: number; end: number; text: string; cells: string[] }[];
  }[];
  expect(sections.slice(0, 5).map((s) => s.heading.slice(0, 1))).toEqual(['一', '二', '三', '四', '五']);
  for (const s of sections) for (const slot of s.slots) expect(s.text.slice(slot.start, slot.end)).toBe(slot.text);
  expect(sections[0]!.text).toContain('收、支总计413.32万元');
});

test('figures of last year in a wrong form are refused with what is wrong', () => {
  const file = join(work, 'prior.json');
  writeFileSync(file, '{"figures": {"收入支出决算总表.总计": "很多"}}');
  const { code, err } = fubiao('charts', COUNTY, '--prior', file);
  expect(code).toBe(2);
  expect(err).toMatch(/收入支出决算总表\.总计.*应为十进制金额/);
});

test('help is in Chinese', () => {
  const { code, out } = fubiao('--help');
  expect(code).toBe(0);
  expect(out).toContain('用法：');
  expect(out).toContain('核对一个或多个附表工作簿');
  expect(existsSync(join(root, 'dist/cli/fubiao.cjs'))).toBe(true);
});

describe('check --out takes its form from the ending', () => {
  test('.csv: a line a finding that a spreadsheet reads, no text a formula', () => {
    const file = join(work, '核对.csv');
    expect(fubiao('check', WRONG, '--out', file)).toMatchObject({ code: 1, out: '' });
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFF文件,级别,判定,规则,附表,单元格,问题,应为,实为,差额,单位,处理');
    expect(lines.filter((l) => l.includes(',错误,'))).toHaveLength(9);
    expect(lines.find((l) => l.includes(',表1!B6,'))).toContain(',7569.77,7533.77,-36,万元,');
    expect(lines.some((l) => /^[=+@]/.test(l))).toBe(false);
  });

  test('.json and .sarif', () => {
    fubiao('check', WRONG, '--out', join(work, '核对.json'));
    fubiao('check', WRONG, '--out', join(work, '核对.sarif'));
    expect(JSON.parse(readFileSync(join(work, '核对.json'), 'utf8')).findings.length).toBeGreaterThan(14);
    expect(JSON.parse(readFileSync(join(work, '核对.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test('.xlsx: a copy with the report and the working paper', async () => {
    const file = join(work, '核对.xlsx');
    expect(fubiao('check', WRONG, '--out', file)).toMatchObject({ code: 1, out: '' });
    const { sheets } = await readWorkbook(readFileSync(file), '核对.xlsx');
    expect(sheets.map((s) => s.name).slice(-2)).toEqual(['核对报告', '核对底稿']);
  });

  test('.xlsx of several books, and of a folder, is refused with what to do', () => {
    const file = join(work, '多本.xlsx');
    const two = fubiao('check', WRONG, CLEAN, '--out', file);
    expect(two).toMatchObject({ code: 2, err: expect.stringContaining('--summary') });
    expect(fubiao('check', samples, '--out', file)).toMatchObject({ code: 2, err: expect.stringContaining('.jsonl') });
    expect(existsSync(file)).toBe(false);
  });

  test('the book itself is not written over', () => {
    const file = join(work, '原件.xlsx');
    writeFileSync(file, readFileSync(WRONG));
    expect(fubiao('check', file, '--out', file).code).toBe(2);
    expect(readFileSync(file).equals(readFileSync(WRONG))).toBe(true);
  });
});

test('what the user told the task pane holds on the command line: dismissed, expired, rules, last year, facts', async () => {
  const file = join(work, '记着的.xlsx');
  const bytes = readFileSync(WRONG);
  const snapshot = await readWorkbook(bytes, 'x.xlsx');
  const { findings } = checkBook(recognise(snapshot), snapshot);
  const errors = findings.filter((f) => f.severity === 'error');
  const dismiss = (f: Finding, print: string): object => ({
    key: dismissalKey(f), rule: f.rule, message: f.message, reason: '上级表如此', fingerprint: print, at: '2024-01-05',
  }); // prettier-ignore
  const host = new FileHost(bytes, 'x.xlsx');
  await host.read();
  await host.remember({
    version: 1,
    dismissals: [dismiss(errors[0]!, fingerprint(snapshot, errors[0]!.cells)), dismiss(errors[1]!, '0')],
    settings: { rules: { 'KM-03': 'off' } },
    facts: {},
    prior: { year: 2023, figures: { '单位收支总表.收入总计': '7000' } },
  });
  writeFileSync(file, await host.save());
  const json = JSON.parse(fubiao('check', file, '--format', 'json').out);
  expect(json.dismissed).toMatchObject([{ rule: errors[0]!.rule, reason: '上级表如此', at: '2024-01-05' }]);
  expect(json.findings.filter((f: { severity: string }) => f.severity === 'error')).toHaveLength(errors.length - 1);
  expect(json.findings.filter((f: { expired?: object }) => f.expired)).toMatchObject([{ rule: errors[1]!.rule }]);
  expect(json.findings.some((f: { rule: string }) => f.rule === 'KM-03')).toBe(false);
  const { out } = fubiao('check', file);
  expect(out).toContain('【已忽略】1 处');
  expect(out).toContain('上级表如此');
});

test('clear: a copy without anything of ours; formulas that look at our sheets are told and nothing is written', async () => {
  const bytes = readFileSync(WRONG);
  const host = new FileHost(bytes, 'x.xlsx');
  await host.read();
  await host.mark([{ ref: { sheet: '表1', row: 5, col: 1 }, colour: 'error' }]);
  await host.writeSheets([{ name: '核对报告', columnWidths: [10], rows: [[{ text: '问题' }]] }]);
  await host.remember({ facts: { 单位: '某局' } });
  const file = join(work, '写过的.xlsx');
  writeFileSync(file, await host.save());
  const copy = join(work, '清除后.xlsx');
  const done = fubiao('clear', file, '-o', copy);
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toContain('去掉工作表“核对报告”');
  const [was, now] = [bytes, readFileSync(copy)].map((b) => unzipParts(b)) as [UnzippedParts, UnzippedParts];
  expect(Object.keys(now).sort()).toEqual(Object.keys(was).sort());
  for (const [part, content] of Object.entries(was))
    expect([part, Buffer.compare(now[part]!, content)]).toEqual([part, 0]);
  expect(fubiao('clear', file).err).toContain('缺少选项');
  expect(fubiao('clear', file, '-o', file).code).toBe(2);

  const looking = { name: '表', columnWidths: [10], rows: [[{ formula: "='核对报告'!A1", text: '问题' }]] };
  const other = new FileHost(new Uint8Array(readFileSync(file)), 'x.xlsx');
  await other.read();
  await other.writeSheets([looking]);
  const parts = unzipParts(await other.save());
  const workbook = Buffer.from(parts['xl/workbook.xml']!).toString('utf8');
  // The sheet with the formula becomes the user's.
  const untagged = workbook.replace(/<definedName name="_fubiao_表"[^>]*>[^<]*<\/definedName>/, '');
  expect(untagged).not.toBe(workbook);
  const used = join(work, '被引用.xlsx');
  writeFileSync(used, zipParts({ ...parts, 'xl/workbook.xml': Buffer.from(untagged) }));
  const refused = fubiao('clear', used, '-o', join(work, '不写.xlsx'));
  expect([refused.code, existsSync(join(work, '不写.xlsx'))]).toEqual([2, false]);
  expect(refused.err).toContain('表!A1的公式引用了附表通写的工作表');
});
