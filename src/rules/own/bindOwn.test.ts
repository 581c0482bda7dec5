import { textBook } from '../../../test/support/textBook';
import { recognise, type Book } from '../../tables';
import type { BoundTerm } from '../types';
import { bindOwnRule } from './bindOwn';
import { mergeOwnRules, readRuleFile } from './readRules';

const book = recognise(
  textBook(`
收入支出决算总表
单位：万元
项目 | 决算数 | 项目 | 决算数
一、一般公共预算财政拨款收入 | 1,200.00 | 一、社会保障和就业支出 | 400.00
 | | 二、卫生健康支出 | 800.00
本年收入合计 | 1,200.00 | 本年支出合计 | 1,200.00
总计 | 1,200.00 | 总计 | 1,200.00
== 表2
支出决算表
金额单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
 | 合计 | 1,200.00 | 700.00 | 500.00
208 | 社会保障和就业支出 | 400.00 | 300.00 | 100.00
2080505 | 机关事业单位基本养老保险缴费支出 | 400.00 | 300.00 | 100.00
210 | 卫生健康支出 | 800.00 | 400.00 | 400.00
2101501 | 行政运行 | 400.00 | 400.00 | 0.00
2101505 | 医疗保障政策管理 | 400.00 | 0.00 | 400.00
== 表3
一般公共预算财政拨款支出决算表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 800.00 | 400.00 | 400.00
210 | 卫生健康支出 | 800.00 | 400.00 | 400.00
2101501 | 行政运行 | 400.00 | 400.00 | 0.00
2101505 | 医疗保障政策管理 | 400.00 | 0.00 | 400.00
`),
);

function bind(line: string, prior?: Book): string[] {
  const own = mergeOwnRules(readRuleFile(line, '规则.txt')).equations[0]!;
  const { equations, unbound } = bindOwnRule(own, book, prior);
  const side = (terms: readonly BoundTerm[]): string =>
    terms
      .map((t) => `${t.sign < 0 ? '-' : ''}${t.isForeign && t.text === undefined ? '^' : ''}${t.figure.value}`)
      .join(' ');
  return [...equations.map((e) => `${side(e.left)} ${e.relation} ${side(e.right)}`), ...unbound.map((u) => u.missing)];
}

test.each([
  [
    'by printed names',
    '[支出决算表].[合计].[基本支出] + [支出决算表].[合计].[项目支出] = [支出决算表].[合计].[本年支出合计]',
    '700 500 = 1200',
  ],
  ['by code and column key', '[支出决算表].[208].[basic] - [支出决算表].[208].[proj] ≥ 0', '300 -100 ≥ 0'],
  ['the sheet name will do', '[表2].[卫生健康支出].[基本支出] = 400', '400 = 400'],
  ['numbering in labels does not matter', '[收入支出决算总表].[卫生健康支出] = 800', '800 = 800'],
  [
    '收入总计 and 支出总计 are told apart',
    '[收入支出决算总表].[收入总计] = [收入支出决算总表].[支出总计]',
    '1200 = 1200',
  ],
  ['a sum over 类', 'Σ[支出决算表].[类].[基本支出] = [支出决算表].[合计].[基本支出]', '300 400 = 700'],
  ['a sum over 明细', 'Σ[支出决算表].[明细].[项目支出] = 500', '100 0 400 = 500'],
  ['a sum over codes that begin so', '求和([支出决算表].[2101*].[基本支出、项目支出]) = 800', '400 0 0 400 = 800'],
  ['a sum over the rows below one', 'Σ[支出决算表].[卫生健康支出的下级].[基本支出] = 400', '400 0 = 400'],
  ['a sum over named rows', 'Σ[支出决算表].[社会保障和就业支出、卫生健康支出].[基本支出] = 700', '300 400 = 700'],
])('%s', (_, line, expected) => {
  expect(bind(line)).toEqual([expected]);
});

test('a set of rows outside a sum is stated row by row, matched by code between tables', () => {
  expect(bind('[支出决算表].[项].[项目支出] ≥ [一般公共预算财政拨款支出决算表].[项].[项目支出]')).toEqual([
    '0 ≥ 0',
    '400 ≥ 400',
  ]);
  expect(
    bind('[支出决算表].[类].[基本支出] + [支出决算表].[类].[项目支出] = [支出决算表].[类].[本年支出合计]'),
  ).toEqual(['300 100 = 400', '400 400 = 800']);
});

test('amounts of last year', () => {
  expect(bind('[支出决算表].[合计].[基本支出] = 上年[支出决算表].[合计].[基本支出]', book)).toEqual(['700 = ^700']);
});

test.each([
  ['[支出预算表].[合计] = 1', '规则.txt第 1 行：没有找到名为“支出预算表”的表，最接近的是“支出决算表”'],
  [
    '[决算].[合计] = 1',
    '规则.txt第 1 行：“决算”可以是“收入支出决算总表”、“支出决算表”、“一般公共预算财政拨款支出决算表”，请写全名',
  ],
  [
    '[支出决算表].[卫生健康].[基本支出] = 1',
    '规则.txt第 1 行：“支出决算表”没有名为“卫生健康”的行，最接近的是“卫生健康支出”',
  ],
  ['[支出决算表].[合计].[基本支持] = 1', '规则.txt第 1 行：“支出决算表”没有名为“基本支持”的栏，最接近的是“基本支出”'],
  [
    '[支出决算表].[合计] = 1',
    '规则.txt第 1 行：“支出决算表”有几个金额栏（本年支出合计、基本支出、项目支出），请写明是哪一栏',
  ],
  [
    '[支出决算表].[合计].[基本支出] = 上年[支出决算表].[合计].[基本支出]',
    '规则.txt第 1 行：没有给出上年的表，不能与上年比较',
  ],
])('%s', (line, missing) => {
  expect(bind(line)).toEqual([missing]);
});
