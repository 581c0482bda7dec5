import { makeDocx, paragraph, table } from '../../../test/support/makeDocx';
import type { DocumentSheet } from '../../proofread';
import { readDocx } from './docx';

const lines = (...texts: string[]): string => texts.map((t) => paragraph([t])).join('');
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph([text])}</w:tc>`;
const grid = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.map((r) => `<w:tr>${r}</w:tr>`).join('')}</w:tbl>`;
const read = (body: string) => readDocx(makeDocx({ body }), '公开.docx');
const textsOf = ({ sheet }: DocumentSheet): string[] =>
  sheet.cells.map((row) =>
    Array.from(row ?? [], (c) => (c === undefined ? '' : (c.text ?? String(c.value)))).join('|'),
  );

const ROWS = [
  ['科目编码', '科目名称', '合计'],
  ['201', '一般公共服务支出', '1,200.50'],
  ['2010301', '行政运行', '1,200.50'],
];

test('a table has the title, number and unit above it and the note below; cells know their words', () => {
  const { sheets, text } = read(lines('第四部分 附表', '公开05表', '一般公共预算支出决算表', '编制单位：青禾市示例局　　　单位：万元') + table(ROWS) + lines('注：本表反映一般公共预算支出。', '一、正文')); // prettier-ignore
  expect(sheets).toHaveLength(1);
  expect(sheets![0]).toMatchObject({ title: '一般公共预算支出决算表', strays: 0, sheet: { name: '公开05表' } });
  expect(textsOf(sheets![0]!)).toEqual(['公开05表', '一般公共预算支出决算表', '编制单位：青禾市示例局||单位：万元', '科目编码|科目名称|合计', '201|一般公共服务支出|1,200.50', '2010301|行政运行|1,200.50', '注：本表反映一般公共预算支出。']); // prettier-ignore
  for (const { row, col, start, end } of sheets![0]!.places) {
    const own = sheets![0]!.sheet.cells[row]![col]!;
    expect(text.slice(start, end)).toBe(own.text ?? String(own.value));
  }
});

test('cells over several columns and rows keep the others in their columns', () => {
  const across = '<w:gridSpan w:val="2"/>';
  const down = '<w:vMerge w:val="restart"/>';
  const { sheets } = read(
    lines('收入决算表') +
      grid(
        cell('项目', down) + cell('收入', across) + cell('备注', down),
        cell('', '<w:vMerge/>') + cell('合计') + cell('财政拨款') + cell('', '<w:vMerge/>'),
        cell('一般公共服务支出') + cell('12.00') + cell('10.00') + cell(''),
      ),
  );
  expect(textsOf(sheets![0]!).slice(1)).toEqual(['项目|收入||备注', '|合计|财政拨款', '一般公共服务支出|12.00|10.00']);
  expect(sheets![0]!.sheet.merges).toEqual(expect.arrayContaining([{ top: 1, left: 0, bottom: 2, right: 0 }, { top: 1, left: 1, bottom: 1, right: 2 }])); // prettier-ignore
});

test('a wide table that goes on below itself is one; one in other rows leaves it incomplete', () => {
  const more = ROWS.map((r, i) => [r[0]!, r[1]!, ['基本支出', '1,000.50', '1,000.50'][i]!, ['项目支出', '200.00', '200.00'][i]!]); // prettier-ignore
  const whole = read(lines('支出决算表') + table(ROWS) + lines('') + table(more)).sheets!;
  expect(whole).toHaveLength(1);
  expect(textsOf(whole[0]!).at(-1)).toBe('2010301|行政运行|1,200.50|1,000.50|200.00');
  const other = read(lines('支出决算表') + table(ROWS) + lines('') + table([['甲', '乙'], ['1', '2'], ['3', '4']])).sheets!; // prettier-ignore
  expect(other.map((s) => s.isIncomplete ?? false)).toEqual([true, false]);
});

test('a table that only places sentences, and a small one, are none', () => {
  expect(read(table([['第一句。第二句。', '丙'], ['丁', '戊'], ['己', '庚']]) + table([['姓名', '电话']])).sheets).toEqual([]); // prettier-ignore
});
