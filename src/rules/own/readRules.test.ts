import { textBook } from '../../../test/support/textBook';
import { mergeOwnRules, readRuleBook, readRuleFile, readRuleSheet } from './readRules';

const RULE = '[支出决算表].[合计].[基本支出] ≥ 0';

test('a text file: a rule a line, errors with line and character', () => {
  const { equations, gradings, errors } = readRuleFile(`\uFEFF# 本局规则\n${RULE}\nJS-01-1 关闭\n[甲\n`, '规则.txt');
  expect(equations.map((e) => [e.rule.title, e.rule.severity, e.place])).toEqual([
    [RULE, 'error', { source: '规则.txt', line: 2 }],
  ]);
  expect(gradings).toEqual([{ id: 'JS-01-1', wish: 'off' }]);
  expect(errors).toEqual([
    { place: { source: '规则.txt', line: 4 }, at: 1, text: '[甲', message: '表名的方括号没有闭合，缺少“]”' },
  ]);
});

test('a csv file with named columns, quoted cells included', () => {
  const { equations, gradings, errors } = readRuleFile(
    `编号,公式,容差,级别,说明\n1,"${RULE}",0.05,警告,"请核对，谢谢"\n,YS-09-2,,提示,\n`,
    '规则.csv',
  );
  expect(errors).toEqual([]);
  expect(equations[0]).toMatchObject({
    tolerance: 0.05,
    rule: { id: 'ZD-1', severity: 'warning', note: '请核对，谢谢' },
  });
  expect(gradings).toEqual([{ id: 'YS-09-2', wish: 'info' }]);
});

test('a csv file of plain lines: the commas in a rule are its own', () => {
  const { equations, errors } = readRuleFile('求和([甲].[类], [乙].[类]) = 1，警告\n', '规则.csv');
  expect(errors).toEqual([]);
  expect(equations[0]!.left).toHaveLength(2);
});

test('JSON: lines or objects', () => {
  const { equations, gradings } = readRuleFile(
    JSON.stringify(['KM-* 关闭', { 规则: RULE, 级别: '提示', 编号: 'ZD-9' }]),
    '规则.json',
  );
  expect(gradings).toEqual([{ id: 'KM-*', wish: 'off' }]);
  expect(equations[0]!.rule).toMatchObject({ id: 'ZD-9', severity: 'info' });
  expect(readRuleFile('{"rules": ["KM-01 提示"]}', 'r.json').gradings).toHaveLength(1);
});

test.each([
  ['[1,', '不是完整的 JSON，请检查引号、逗号和括号'],
  ['{"a": 1}', '应是规则的列表，如 ["JS-01-1 关闭", "[支出决算表].[合计].[基本支出] ≥ 0"]'],
])('bad JSON %s', (text, message) => {
  expect(readRuleFile(text, 'r.json').errors[0]!.message).toBe(message);
});

test('the sheet 核对规则 of a book, with the cell of each error', () => {
  const snapshot = textBook(`支出决算表\n== 核对规则\n规则 | 级别\n${RULE} | 提示\n[甲 | \nKM-77 | 关闭`);
  const { equations, errors } = readRuleSheet(snapshot);
  expect(equations[0]!.rule.severity).toBe('info');
  expect(errors.map((e) => [e.place.ref, e.message])).toEqual([
    [{ sheet: '核对规则', row: 2, col: 0 }, '表名的方括号没有闭合，缺少“]”'],
    [{ sheet: '核对规则', row: 3, col: 0 }, '没有编号为“KM-77”的规则，最接近的是 KM-07'],
  ]);
  expect(readRuleSheet(textBook('支出决算表')).equations).toEqual([]);
});

test('a workbook given as a rules file: its first sheet will do', () => {
  expect(readRuleBook(textBook(`== 随便\n${RULE}`)).equations).toHaveLength(1);
});

test('rules without a number are numbered over all sources', () => {
  const merged = mergeOwnRules(readRuleFile(`${RULE}\nZD-A: ${RULE}`, 'a.txt'), undefined, readRuleFile(RULE, 'b.txt'));
  expect(merged.equations.map((e) => e.rule.id)).toEqual(['ZD-1', 'ZD-A', 'ZD-3']);
});
