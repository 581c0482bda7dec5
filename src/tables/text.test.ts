import { asCode, asPart, isMemoLabel, isNote, isTotalLabel, numberingLevel, squash, stripNumbering } from './text';

test.each([
  ['合　　计', '合计'],
  ['一般公共\n预算', '一般公共预算'],
  ['公务⽤⻋购置费', '公务用车购置费'],
  ['因公出国（境）费', '因公出国(境)费'],
  ['“三公”经费', '三公经费'],
  ['１，２３４．５', '1,234、5'],
  ['基本\u200b支出', '基本支出'],
])('%j is squashed to %s', (raw, expected) => expect(squash(raw)).toBe(expected));

test.each([
  ['一、一般公共服务支出', '一般公共服务支出', 1],
  ['二十一、国有资本经营预算支出', '国有资本经营预算支出', 1],
  ['（一）事业收入', '事业收入', 2],
  ['1. 一般公共预算', '一般公共预算', 3],
  ['其中：（1）公务用车购置费', '公务用车购置费', 4],
  ['①人员经费', '人员经费', 4],
  ['本年收入合计', '本年收入合计', 0],
])('%s is %s at depth %d', (raw, label, level) => {
  expect(stripNumbering(raw)).toBe(label);
  expect(numberingLevel(raw)).toBe(level);
});

test.each(['合计', '合 计', '总　计', '本年收入合计', '支出总计', '合计：', '合计（万元）'])('%s is a total', (label) =>
  expect(isTotalLabel(label)).toBe(true),
);

test.each(['人员经费合计', '小计', '合计数与总表不符', '某某局', '设计费', ''])('%j is no total', (label) =>
  expect(isTotalLabel(label)).toBe(false),
);

test.each(['其中：教育收费', '其中:政府性基金', '（1）其中：购置'])('%s is part of the line above', (label) =>
  expect(isMemoLabel(label)).toBe(true),
);
test('a line of its own is no part of the line above', () => expect(isMemoLabel('一、财政拨款收入')).toBe(false));

test.each([
  ['注：本表反映部门本年度的总收支情况。', true],
  ['备注：此项无内容。', true],
  ['说明：本单位没有政府性基金收支，故本表无数据。', true],
  ['故本表为空表', true],
  ['备注', false],
  ['注册登记费', false],
  ['情况说明', false],
])('%s is a note: %s', (text, expected) => expect(isNote(text)).toBe(expected));

test.each([
  ['2080505', '2080505'],
  [205, '205'],
  [' 20508 ', '20508'],
  ['２０８', '208'],
  ['[2080505]', '2080505'],
  ['3010301', '3010301'],
  ['05', ''],
  ['2024', ''],
  [848.74, ''],
  ['2080505养老', ''],
  [null, ''],
  [true, ''],
])('the code of %j is %j', (value, code) => expect(asCode(value)).toBe(code));

test.each([
  ['5', '05'],
  [5, '05'],
  ['05', '05'],
  ['０５', '05'],
  ['205', ''],
  ['款', ''],
  [null, ''],
] as const)('the part of %j is %j', (value, part) => expect(asPart(value)).toBe(part));
