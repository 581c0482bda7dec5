import { textBook } from '../../test/support/textBook';
import { recognise } from '../tables';
import { formatRef } from '../workbook';
import { checkBook, runChecks, type Finding } from '.';
import { findCauses } from './causes';

const CLEAN = `
支出决算表
金额单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
 | 合计 | 1,896.81 | 1,000.00 | 896.81
208 | 社会保障和就业支出 | 200.30 | 150.30 | 50.00
20805 | 行政事业单位养老支出 | 200.30 | 150.30 | 50.00
2080505 | 机关事业单位基本养老保险缴费支出 | 120.20 | 120.20 | 
2080506 | 机关事业单位职业年金缴费支出 | 80.10 | 30.10 | 50.00
210 | 卫生健康支出 | 1,696.51 | 849.70 | 846.81
21015 | 医疗保障管理事务 | 1,696.51 | 849.70 | 846.81
2101501 | 行政运行 | 849.70 | 849.70 | 
2101504 | 信息化建设 | 600.45 |  | 600.45
2101505 | 医疗保障政策管理 | 246.36 |  | 246.36
`;

/** Replaces amounts: `[row label, old, new]`. */
function findings(...changes: [string, string, string][]): Finding[] {
  const text = changes.reduce(
    (all, [label, from, to]) => all.replace(new RegExp(`^.*\\| ${label} .*$`, 'm'), (line) => line.replace(from, to)),
    CLEAN,
  );
  const snapshot = textBook(text);
  return [...checkBook(recognise(snapshot), snapshot).findings];
}

const at = (all: readonly Finding[]): string[] => all.map((f) => `${f.severity} ${f.rule} ${formatRef(f.cell)}`);

test('the table itself holds', () => {
  expect(findings()).toEqual([]);
});

test('a wrong leaf that upsets its row and its column is one finding at the leaf', () => {
  const all = findings(['信息化建设', '|  | 600.45', '|  | 604.05']);
  expect(at(all)).toEqual(['error JS-03-1 表1!E12']);
  expect(all[0]).toMatchObject({ expected: '600.45', actual: '604.05', difference: '3.6', unit: '万元' });
  expect(all[0]!.consequences).toHaveLength(1);
});

test('a wrong total is one finding at the total', () => {
  expect(at(findings(['合计', '1,000.00', '1,100.00']))).toEqual(['error JS-03-2 表1!D4']);
});

test('a blanked leaf is named, though its cell is empty', () => {
  const all = findings(['医疗保障政策管理', '|  | 246.36', '|  | ']);
  expect(at(all)).toEqual(['error JS-03-1 表1!E13']);
  expect(all[0]!.expected).toBe('246.36');
});

test('one wrong amount typed into two columns alike is one finding that names both cells', () => {
  const [one, ...others] = findings(['信息化建设', '600.45 |  | 600.45', '640.05 |  | 640.05']);
  expect(others).toEqual([]);
  expect(one!.cells.map(formatRef)).toEqual(expect.arrayContaining(['表1!C12', '表1!E12']));
  expect(one!.message).toContain('同时');
});

test('an amount in the wrong column is one finding that names both cells', () => {
  const [one, ...others] = findings(['信息化建设', '|  | 600.45', '| 600.45 | ']);
  expect(others).toEqual([]);
  expect(one!.cells.map(formatRef)).toEqual(expect.arrayContaining(['表1!D12', '表1!E12']));
});

test('two wrong leaves of one sum are two findings, each with its own right amount', () => {
  const all = findings(
    ['信息化建设', '|  | 600.45', '|  | 604.05'],
    ['医疗保障政策管理', '|  | 246.36', '|  | 264.36'],
  );
  expect(all.map((f) => [formatRef(f.cell), f.expected])).toEqual([
    ['表1!E12', '600.45'],
    ['表1!E13', '246.36'],
  ]);
});

test('a residue that the same slip causes is told with it, not by itself', () => {
  const all = findings(['机关事业单位职业年金缴费支出', '30.10', '30.12']);
  expect(at(all)).toEqual(['error JS-03-1 表1!D8']);
});

test('a negative amount is told once, as the wrong amount it is', () => {
  expect(at(findings(['行政运行', '| 849.70 | ', '| -849.70 | ']))).toEqual(['error JS-03-1 表1!C11']);
});

test('where nothing tells the cells apart, the equation is shown and no verdict on a cell is given', () => {
  const snapshot = textBook(`
一般公共预算财政拨款基本支出决算表
单位：万元
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 100.00 | 302 | 商品和服务支出 | 40.00
30101 | 基本工资 | 61.30 | 30201 | 办公费 | 25.20
30102 | 津贴补贴 | 42.40 | 30211 | 差旅费 | 14.80
人员经费合计 |  | 100.00 | 公用经费合计 |  | 40.00
`);
  const [one, ...others] = checkBook(recognise(snapshot), snapshot).findings;
  expect(others).toEqual([]);
  expect(one!.message).toMatch(
    /“工资福利支出” 100\.00 ≠ 基本工资 61\.30 \+ 津贴补贴 42\.40 = 103\.70，少 3\.70 万元；还不能断定/,
  );
});

test('a book full of errors is still told apart, and nothing is lost', () => {
  const rows = Array.from(
    { length: 300 },
    (_, i) => `22999${10 + (i % 80)} | 第${i}项 | ${i + 10}.00 | ${i + 11}.00 | 0.00`,
  );
  const snapshot = textBook(
    `支出决算表\n单位：万元\n科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出\n${rows.join('\n')}`,
  );
  const { evaluated } = runChecks(recognise(snapshot), snapshot);
  const failing = evaluated.filter((e) => e.verdict === '不符');
  const { causes, rest } = findCauses(evaluated);
  expect(failing.length).toBeGreaterThan(250);
  expect(new Set([...causes.flatMap((c) => c.repaired), ...rest]).size).toBe(failing.length);
});
