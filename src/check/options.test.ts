import { textBook } from '../../test/support/textBook';
import { readRuleFile } from '../rules';
import { recognise } from '../tables';
import { formatRef } from '../workbook';
import { checkBook, type CheckOptions, type Report } from '.';

function check(text: string, options: CheckOptions = {}, name?: string): Report {
  const snapshot = textBook(text, name);
  return checkBook(recognise(snapshot), snapshot, options);
}

const lines = (report: Report): string[] => report.findings.map((f) => `${f.severity} ${f.rule} ${formatRef(f.cell)}`);

const WRONG = `
支出决算表
金额单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
 | 合计 | 1,200.00 | 700.00 | 500.00
208 | 社会保障和就业支出 | 400.00 | 300.00 | 100.00
210 | 卫生健康支出 | 800.00 | 400.00 | 440.00
2109999 | 本地科目 | 800.00 | 400.00 | 400.00`;

test('a rule can be switched off, graded, or both by its group', () => {
  expect(lines(check(WRONG))).toEqual(['error JS-03-2 表1!E6', 'info KM-03 表1!B7']);
  expect(lines(check(WRONG, { severities: { 'JS-03-1': 'warning', 'JS-03-2': 'warning', 'KM-03': 'off' } }))).toEqual([
    'warning JS-03-2 表1!E6',
  ]);
  expect(lines(check(WRONG, { ownRules: readRuleFile('JS-* 关闭\nKM-* 关闭', 'r.txt') }))).toEqual([]);
});

test('a rule off says neither pass nor failure nor 无法核对', () => {
  const all = check(WRONG);
  const off = check(WRONG, { severities: { 'JS-X-04': 'off' } });
  expect(all.cannotTell.map((c) => c.rule)).toContain('JS-X-04');
  expect(off.cannotTell.map((c) => c.rule)).not.toContain('JS-X-04');
  expect(new Set(off.cannotTell.map((c) => `${c.rule}${c.table}${c.missing}`)).size).toBe(off.cannotTell.length);
});

test("rules of the user's own, from a file and from the sheet 核对规则", () => {
  const report = check(
    `${WRONG.replace('440.00', '400.00')}\n== 核对规则\n[支出决算表].[合计].[基本支出] = 800；警告；说明：与批复数不符\n[支出决算表].[合计`,
    { ownRules: readRuleFile('[支出决算表].[合计].[项目支出] ≥ 600\n[预算表].[合计] = 1\n[[', '本局.txt') },
  );
  expect(report.findings.filter((f) => f.rule.startsWith('ZD')).map((f) => `${f.severity} ${f.message}`)).toEqual([
    'error 支出决算表“合计”项目支出 500.00 < 600，少 100.00 万元',
    'warning 与批复数不符：支出决算表“合计”基本支出 700.00 ≠ 800，少 100.00 万元',
    'warning 核对规则第 2 行第 9 个字：行名的方括号没有闭合，缺少“]”',
  ]);
  expect(report.cannotTell.filter((c) => c.rule.startsWith('ZD')).map((c) => c.missing)).toEqual([
    '本局.txt第 3 行第 1 个字：表名的方括号没有闭合，缺少“]”',
    '本局.txt第 2 行：没有找到名为“预算表”的表，最接近的是“支出决算表”',
  ]);
  expect(report.unrecognised).toEqual([]);
});

test("the user's own 科目 list is asked first", () => {
  const entries = [{ code: '2109999', name: '本地科目', from: 0, to: 0 }];
  const clean = WRONG.replace('440.00', '400.00');
  expect(lines(check(clean))).toEqual(['info KM-03 表1!B7']);
  expect(lines(check(clean, { classification: { entries } }))).toEqual([]);
  const whole = check(clean, { classification: { entries, isWhole: true } });
  expect(whole.findings.map((f) => f.verdict)).toEqual(['科目未收录', '科目未收录']);
});

describe("last year's book", () => {
  const book = (year: number, opening: string, closing: string, prior = ''): string => `
${year}年度收入支出决算总表
单位：万元
项目 | 决算数 | 上年决算数 | 项目 | 决算数 | 上年决算数
一、一般公共预算财政拨款收入 | 100.00 | ${prior} | 一、卫生健康支出 | 90.00 | 
本年收入合计 | 100.00 | ${prior} | 本年支出合计 | 90.00 | 
年初结转和结余 | ${opening} | | 年末结转和结余 | ${closing} | 
总计 | ${(100 + Number(opening)).toFixed(2)} | ${prior} | 总计 | ${(100 + Number(opening)).toFixed(2)} | ${prior}`;
  const last = recognise(textBook(book(2019, '0.00', '10.00'), '某局2019年度部门决算.xlsx'));

  test("年初结转 is compared with last year's 年末结转, 上年数 with last year's amounts", () => {
    const given = book(2020, '10.00', '20.00', '100.00');
    expect(lines(check(given, { priorBook: last }, '某局2020年度部门决算.xlsx'))).toEqual([]);
    const wrong = check(book(2020, '12.00', '22.00', '103.00'), { priorBook: last }, '某局2020年度部门决算.xlsx');
    expect(wrong.findings.map((f) => `${f.severity} ${f.message}`)).toEqual([
      'warning 收入支出决算总表“一般公共预算财政拨款收入”上年决算数 103.00 ≠ 上年收入支出决算总表 100.00，多 3.00 万元；本表另有 3 处上年数与上年公开的数不一致',
      'warning 收入支出决算总表“年初结转和结余” 12.00 ≠ 上年收入支出决算总表“年末结转和结余” 10.00，多 2.00 万元',
    ]);
    expect(wrong.findings[0]!.consequences).toHaveLength(3);
    expect(wrong.findings.every((f) => f.cells.every((c) => c.sheet === '表1'))).toBe(true);
  });

  test('a book of another year is not used, and that is said', () => {
    const report = check(book(2021, '12.00', '22.00'), { priorBook: last }, '某局2021年度部门决算.xlsx');
    expect(report.findings).toEqual([]);
    expect(report.cannotTell[0]).toMatchObject({ rule: 'JS-X-20', missing: '给出的上年表是 2019 年的，应为 2020 年' });
  });
});

test('a table in 元 under 万元 is one finding, not dozens', () => {
  const report = check(`
收入支出决算总表
单位：万元
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 120.00 | 一、卫生健康支出 | 100.00
 | | 二、住房保障支出 | 20.00
本年收入合计 | 120.00 | 本年支出合计 | 120.00
总计 | 120.00 | 总计 | 120.00
== 表2
支出决算表
金额单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
 | 合计 | 1,200,012.34 | 700,012.34 | 500,000.00
210 | 卫生健康支出 | 1,000,000.00 | 600,000.00 | 400,000.00
221 | 住房保障支出 | 200,012.34 | 100,012.34 | 100,000.00`);
  expect(lines(report)).toEqual(['error BS-09 表2!A2']);
  expect(report.findings[0]).toMatchObject({ verdict: '单位不符', expected: '元', actual: '万元' });
});
