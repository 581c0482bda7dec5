import { textBook } from '../../test/support/textBook';
import { recognise } from '../tables';
import { formatRef } from '../workbook';
import { checkBook } from '.';

/** What the user reads, word for word: severity, verdict, cell, sentence. */
function told(text: string): string[] {
  const snapshot = textBook(text);
  return checkBook(recognise(snapshot), snapshot).findings.map(
    (f) => `${f.severity}｜${f.verdict}｜${formatRef(f.cell)}｜${f.message}`,
  );
}

const spending = (...rows: string[]): string =>
  ['支出决算表', '金额单位：万元', '科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出', ...rows].join('\n');

test('不符: where, what it says, what it should be, by how much', () => {
  expect(
    told(spending(' | 合计 | 1,896.81 | 1,000.00 | 896.81', '210 | 卫生健康支出 | 3,396.81 | 1,000.00 | 896.81')),
  ).toEqual([
    'error｜不符｜表1!C5｜支出决算表“卫生健康支出”本年支出合计 3,396.81 ≠ 基本支出 1,000.00 + 项目支出 896.81 = 1,896.81，多 1,500.00 万元；改正后另有 1 处不平同时消除',
  ]);
});

test('不符 of a part: what it should be, and the equation that says so', () => {
  expect(
    told(
      spending(
        ' | 合计 | 500.00 | 300.00 | 200.00',
        '208 | 社会保障和就业支出 | 200.00 | 150.00 | 50.00',
        '210 | 卫生健康支出 | 300.00 | 105.00 | 150.00',
      ),
    ),
  ).toEqual([
    'error｜不符｜表1!D6｜支出决算表“卫生健康支出”基本支出 105.00 应为 150.00，少 45.00 万元：本年支出合计 300.00 ≠ 基本支出 105.00 + 项目支出 150.00 = 255.00，多 45.00 万元；改正后另有 1 处不平同时消除',
  ]);
});

test('可疑: beyond what honest rounding does, within what it could', () => {
  const rows = Array.from({ length: 28 }, (_, i) => `21015${String(i + 10)} | 其他 | 1.01 | 1.01 | `);
  expect(told(spending(' | 合计 | 28.36 | 28.36 | ', ...rows)).slice(0, 1)).toEqual([
    'warning｜可疑｜表1!C4｜支出决算表“合计”本年支出合计 28.36 ≠ 28项之和 28.28，多 0.08 万元，超出通常的四舍五入尾差，请核对；另有 1 处不平与此相关',
  ]);
});

test('尾差: a hint with its residue', () => {
  expect(told(spending(' | 合计 | 896.81 | 500.00 | 396.81', '210 | 卫生健康支出 | 896.81 | 500.01 | 396.81'))).toEqual(
    [
      'info｜尾差｜表1!D4｜支出决算表“合计”基本支出 500.00 ≠ 卫生健康支出 500.01，少 0.01 万元，在四舍五入尾差以内',
      'info｜尾差｜表1!C5｜支出决算表“卫生健康支出”本年支出合计 896.81 ≠ 基本支出 500.01 + 项目支出 396.81 = 896.82，少 0.01 万元，在四舍五入尾差以内',
    ],
  );
});

test('尾差（显示值）: the stored values agree', () => {
  const text = spending(' | 合计 | 1.01 | 0.51 | 0.51', '210 | 卫生健康支出 | 1.01 | 0.51 | 0.51');
  const snapshot = textBook(text);
  for (const row of [3, 4]) {
    const cells = snapshot.sheets[0]!.cells as { value: unknown; format?: string }[][];
    cells[row]![2] = { value: 1.0124, format: '0.00' };
    cells[row]![3] = { value: 0.5062, format: '0.00' };
    cells[row]![4] = { value: 0.5062, format: '0.00' };
  }
  expect(
    checkBook(recognise(snapshot), snapshot).findings.map((f) => `${f.severity}｜${f.verdict}｜${f.message}`),
  ).toEqual([
    'info｜尾差（显示值）｜支出决算表有 2 处显示的数字相加有尾差，例如支出决算表“合计”本年支出合计 1.01，显示的基本支出 0.51 + 项目支出 0.51 = 1.02 ≠ 1.01，按单元格原值相等',
  ]);
});

test('between tables the other table is named', () => {
  expect(
    told(`
收入支出决算总表
单位：万元
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 120.00 | 一、卫生健康支出 | 100.00
 | | 二、住房保障支出 | 20.00
本年收入合计 | 120.00 | 本年支出合计 | 120.00
总计 | 120.00 | 总计 | 120.00
== 表2
${spending(' | 合计 | 120.00 | 60.00 | 60.00', '210 | 卫生健康支出 | 102.00 | 60.00 | 42.00', '221 | 住房保障支出 | 18.00 | 0.00 | 18.00')}
`),
  ).toEqual([
    'error｜不符｜表1!D5｜收入支出决算总表“住房保障支出” 20.00 应为 18.00，多 2.00 万元（同时“卫生健康支出” 100.00 应为 102.00）：20.00 ≠ 支出决算表本年支出合计 18.00，多 2.00 万元；改正后另有 1 处不平同时消除',
  ]);
});

const summary = `
收入支出决算总表
单位：万元
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 120.00 | 一、卫生健康支出 | 100.00
 | | 二、住房保障支出 | 20.00
本年收入合计 | 120.00 | 本年支出合计 | 120.00
总计 | 120.00 | 总计 | 120.00
== 表2
`;

test('科目不符: the same amount under another 科目 in another table', () => {
  expect(
    told(
      summary +
        spending(
          ' | 合计 | 120.00 | 80.00 | 40.00',
          '210 | 卫生健康支出 | 100.00 | 60.00 | 40.00',
          '229 | 其他支出 | 20.00 | 20.00 | 0.00',
        ),
    ),
  ).toEqual([
    'error｜科目不符｜表1!C5｜收入支出决算总表第5行“住房保障支出”（221） 20.00，支出决算表“其他支出”本年支出合计（229） 20.00：金额相同而科目不同，请核对哪一处填错',
  ]);
});

test('漏列: a row that another table prints, and the sum that lacks it', () => {
  expect(
    told(summary + spending(' | 合计 | 120.00 | 80.00 | 40.00', '210 | 卫生健康支出 | 100.00 | 60.00 | 40.00')),
  ).toEqual([
    'error｜漏列｜表2!C4｜支出决算表没有列出“住房保障支出”（221），收入支出决算总表“住房保障支出” 20.00：支出决算表“合计”本年支出合计 120.00 ≠ 卫生健康支出 100.00，多 20.00 万元；另有 1 处不平与此相关',
  ]);
});

test('超预算: the item, and the sums over it behind it', () => {
  expect(
    told(`
财政拨款“三公”经费支出决算表
单位：万元
预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | 小计 | 公务用车购置费 | 公务用车运行费 | | | | 小计 | 公务用车购置费 | 公务用车运行费 |
9.00 | 0.00 | 8.00 | 0.00 | 8.00 | 1.00 | 10.20 | 0.00 | 8.00 | 0.00 | 8.00 | 2.20
`),
  ).toEqual([
    'warning｜超预算｜表1!L6｜财政拨款“三公”经费支出决算表决算数·公务接待费 2.20 > 预算数·公务接待费 1.00，多 1.20 万元',
  ]);
});

test('科目重复 that upsets a sum is told as the duplicate it is', () => {
  expect(
    told(
      spending(
        ' | 合计 | 30.00 | 30.00 | ',
        '2101501 | 行政运行 | 20.00 | 20.00 | ',
        '2101505 | 医疗保障政策管理 | 10.00 | 10.00 | ',
        '2101505 | 医疗保障政策管理 | 10.00 | 10.00 | ',
      ),
    ),
  ).toEqual([
    'error｜科目重复｜表1!B7｜支出决算表第7行“医疗保障政策管理” 10.00 与第6行重复（科目 2101505）：“合计”本年支出合计 30.00 ≠ 行政运行 20.00 + 医疗保障政策管理 10.00 + 医疗保障政策管理 10.00 = 40.00，少 10.00 万元；删去重复的行后 2 处不平同时消除',
  ]);
});
