import { proofread, readText } from '.';
import { makeBook } from '../../test/support/tables';

const sanGong = (kind: 'JS.SG' | 'JS.JJSG', spent: number) => ({
  kind,
  title: kind === 'JS.SG' ? '一般公共预算财政拨款“三公”经费支出决算表' : '政府性基金预算财政拨款“三公”经费支出决算表',
  rows: [{ key: 'DATA', amounts: { bT: spent, bRec: spent, aT: spent, aRec: spent } }],
});
const book = makeBook({ kind: '决算', tables: [sanGong('JS.SG', 9), sanGong('JS.JJSG', 2)] });
const said = (text: string): string[] =>
  proofread(readText(`七、“三公”经费支出决算情况说明\n${text}`), book).findings.map(
    (f) => `${f.quote} ${f.verdict} ${f.expected ?? ''}`,
  );

// JS-X-17: 财政拨款 is 一般公共预算 and 政府性基金 together.
test.each([
  ['2020年“三公”经费财政拨款支出决算为11万元。', []],
  ['2020年一般公共预算财政拨款“三公”经费支出决算为9万元。', []],
  ['2020年“三公”经费财政拨款支出决算为9万元。', ['11']],
  ['2020年一般公共预算财政拨款“三公”经费支出决算为11万元。', ['9']],
])('%s', (text, expected) => {
  expect(said(text).map((line) => line.split(' ')[2])).toEqual(expected);
});
