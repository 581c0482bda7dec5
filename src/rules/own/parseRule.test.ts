import fc from 'fast-check';
import { parseRule, RuleSyntaxError, type ParsedEquation } from './parseRule';

function equation(line: string): ParsedEquation {
  const parsed = parseRule(line);
  if (parsed.type !== 'equation') throw new Error(parsed.type);
  return parsed.equation;
}

/** `+支出决算表.合计.基本支出`, Σ before a sum, ^ before last year's. */
const show = (terms: ParsedEquation['left']): string =>
  terms
    .map((t) => {
      const where = t.number ?? [t.table, t.row, t.column].filter((n) => n !== undefined).join('.');
      return `${t.sign < 0 ? '-' : '+'}${t.isSum ? 'Σ' : ''}${t.isPrior ? '^' : ''}${where}`;
    })
    .join('');

test.each([
  [
    '[支出决算表].[合计].[基本支出] + [支出决算表].[合计].[项目支出] = [支出决算表].[合计].[本年支出合计]',
    '+支出决算表.合计.基本支出+支出决算表.合计.项目支出 = +支出决算表.合计.本年支出合计',
  ],
  [
    'Σ[支出决算表].[类].[基本支出] = [支出决算表].[合计].[基本支出]',
    '+Σ支出决算表.类.基本支出 = +支出决算表.合计.基本支出',
  ],
  ['求和([甲].[类].[乙], [丙].[类].[乙]) ≥ [甲].[合计].[乙]', '+Σ甲.类.乙+Σ丙.类.乙 ≥ +甲.合计.乙'],
  ['【甲】.【合计】＝［乙］．［合计］', '+甲.合计 = +乙.合计'],
  ['[甲][合计][丙]>=100', '+甲.合计.丙 ≥ +100'],
  ['-[甲].[一].[丙] − [甲].[二].[丙] <= 1,000.50万元', '-甲.一.丙-甲.二.丙 ≤ +1000.5'],
  ['[甲].[年初结转].[丙] = 上年[甲].[年末结转].[丙]', '+甲.年初结转.丙 = +^甲.年末结转.丙'],
  ['[“三公”经费支出决算表].[合计].[预算数] = [甲].[合计]', '+“三公”经费支出决算表.合计.预算数 = +甲.合计'],
])('%s', (line, expected) => {
  const { left, relation, right } = equation(line);
  expect(`${show(left)} ${relation} ${show(right)}`).toBe(expected);
});

test.each([
  ['[甲].[乙] = 1', {}],
  ['[甲].[乙] = 1；精确', { tolerance: 0 }],
  ['[甲].[乙] = 1; 容差 0.05', { tolerance: 0.05 }],
  ['[甲].[乙] = 1，允许误差：2万元，警告', { tolerance: 2, severity: 'warning' }],
  ['[甲].[乙] = 1 容许尾差 提示', { severity: 'info' }],
  ['[甲].[乙] = 1；错误；说明：请核对，谢谢', { severity: 'error', message: '请核对，谢谢' }],
])('options of %s', (line, options) => {
  expect(equation(line).options).toEqual(options);
});

test('a name before the rule, and the rule without it', () => {
  expect(equation('结转核对：[甲].[乙] = 1；警告')).toMatchObject({ name: '结转核对', text: '[甲].[乙] = 1' });
  expect(equation('ZD-7: [甲].[乙] = 1').name).toBe('ZD-7');
  expect(equation('[甲：乙].[丙] = 1').name).toBeUndefined();
});

test.each([
  ['JS-01-1 关闭', 'JS-01-1', 'off'],
  ['YS-09-2 提示', 'YS-09-2', 'info'],
  ['js-x-11b：警告', 'JS-X-11b', 'warning'],
  ['关闭 KM-*', 'KM-*', 'off'],
  ['BS-06 = 错误', 'BS-06', 'error'],
])('%s', (line, id, wish) => {
  expect(parseRule(line)).toEqual({ type: 'grading', grading: { id, wish } });
});

test.each(['', '   ', '# 说明', '// 说明', '注：每年复核一次'])('“%s” says nothing', (line) => {
  expect(parseRule(line)).toEqual({ type: 'nothing' });
});

test.each([
  ['[甲].[乙] 1', 9, '缺少 =、≥ 或 ≤'],
  ['[甲].[乙] =', 10, '这里还缺一个金额，如 [支出决算表].[合计].[基本支出]'],
  ['[甲.[乙] = 1', 1, '表名的方括号没有闭合，缺少“]”'],
  ['[甲].[乙 = 1', 5, '行名的方括号没有闭合，缺少“]”'],
  ['[甲].[乙].[] = 1', 9, '方括号里没有栏名'],
  ['[甲] = 1', 4, '只写了表名“甲”，还要写行和栏，如 [甲].[合计].[基本支出]'],
  ['[甲]. = 1', 6, '“.”后面缺少行名，如 .[合计]'],
  [
    '[甲].[乙] = 1；随便',
    13,
    '看不懂“随便”：等式后面只能写 精确、容许尾差、容差 0.05、错误、警告、提示、说明：…，用“；”隔开',
  ],
  ['求和([甲].[乙] = 1', 12, '求和的括号没有闭合，缺少“)”'],
  ['合计 = 1', 1, '看不懂“合计 = 1”：金额要写成 [表].[行].[栏]，如 [支出决算表].[合计].[基本支出]'],
  ['JS-01-1 关掉', 1, '看不懂“JS-01-1 ”：金额要写成 [表].[行].[栏]，如 [支出决算表].[合计].[基本支出]'],
])('%s → character %d', (line, at, message) => {
  let thrown: unknown;
  try {
    parseRule(line);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(RuleSyntaxError);
  expect({ at: (thrown as RuleSyntaxError).at + 1, message: (thrown as Error).message }).toEqual({ at, message });
});

test('whatever is typed, the answer is a rule or an error that points into the line', () => {
  const piece = fc.constantFrom('[', ']', '甲', '乙', '.', ' ', '=', '≥', '+', '-', 'Σ', '求和', '(', ')', '1', '；', '警告', '：', 'KM-01'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const line = pieces.join('');
      try {
        expect(['nothing', 'grading', 'equation']).toContain(parseRule(line).type);
      } catch (error) {
        expect(error).toBeInstanceOf(RuleSyntaxError);
        expect((error as RuleSyntaxError).at).toBeGreaterThanOrEqual(0);
        expect((error as RuleSyntaxError).at).toBeLessThanOrEqual(line.length);
      }
    }),
    { numRuns: 2000 },
  );
});
