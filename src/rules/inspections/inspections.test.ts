import { textBook } from '../../../test/support/textBook';
import { economic, functional } from '../../classification';
import { recognise } from '../../tables';
import { formatRef, type WorkbookSnapshot } from '../../workbook';
import { INSPECTION_RULES } from '.';

/** What one inspection says about a book written as text. */
function inspect(id: string, text: string | WorkbookSnapshot): string[] {
  const snapshot = typeof text === 'string' ? textBook(text) : text;
  const rule = INSPECTION_RULES.find((r) => r.id === id)!;
  const context = { book: recognise(snapshot), snapshot, lists: { functional, economic } };
  return [...rule.inspect(context)].map((f) => `${f.severity} ${f.verdict} ${formatRef(f.cell)} ${f.message}`);
}

const spending = (...rows: string[]): string =>
  ['支出决算表', '金额单位：万元', '科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出', ...rows].join('\n');

describe('printed rates', () => {
  const head =
    '支出决算表\n单位：万元\n科目编码 | 科目名称 | 上年决算数 | 本年支出合计 | 增减% | 占比 | 基本支出 | 项目支出';
  const rows = (change: string[], share: string[]): string =>
    [
      head,
      ` | 合计 | 1,000.00 | 1,200.00 | ${change[0]} | ${share[0]} | 700.00 | 500.00`,
      `208 | 社会保障和就业支出 | 300.00 | 400.00 | ${change[1]} | ${share[1]} | 300.00 | 100.00`,
      `210 | 卫生健康支出 | 500.00 | 600.00 | ${change[2]} | ${share[2]} | 300.00 | 300.00`,
      `221 | 住房保障支出 | 200.00 | 200.00 | ${change[3]} | ${share[3]} | 100.00 | 100.00`,
    ].join('\n');
  const right = ['20.00%', '33.33%', '20.00%', '0.00%'];
  const shares = ['100.00%', '33.33%', '50.00%', '16.67%'];

  test('right ones say nothing, as percentages, as numbers and as fractions', () => {
    const plain = (all: string[]): string[] => all.map((p) => p.replace('%', ''));
    const fractions = (all: string[]): string[] => all.map((p) => (parseFloat(p) / 100).toFixed(4));
    for (const as of [(x: string[]) => x, plain, fractions, (all: string[]) => all.map((p) => `"${p}"`)]) {
      expect(inspect('ZB-01', rows(as(right), as(shares)))).toEqual([]);
      expect(inspect('ZB-02', rows(as(right), as(shares)))).toEqual([]);
    }
  });

  test('a wrong one among right ones', () => {
    expect(inspect('ZB-02', rows(['20.00%', '23.33%', '20.00%', '0.00%'], shares))).toEqual([
      'error 不符 表1!E5 支出决算表“社会保障和就业支出”增减% 23.33% 应为 33.33%（(400.00 − 300.00) ÷ 300.00）',
    ]);
    expect(inspect('ZB-01', rows(right, ['100.00%', '33.33%', '50.00%', '17.67%']))).toEqual([
      'error 不符 表1!F7 支出决算表“住房保障支出”占比 17.67% 应为 16.67%（200.00 ÷ 1,200.00）',
    ]);
  });

  test('a column that means something else is left alone', () => {
    expect(inspect('ZB-02', rows(['1.00%', '2.00%', '3.00%', '4.00%'], shares))).toEqual([]);
    expect(inspect('ZB-01', rows(right, ['1.00%', '2.00%', '3.00%', '50.00%']))).toEqual([]);
  });

  test('cut off, and squeezed so that the shares add to 100', () => {
    const thirds = (a: string, b: string, c: string): string =>
      `支出决算表\n单位：万元\n科目编码 | 科目名称 | 本年支出合计 | 占比 | 基本支出 | 项目支出
 | 合计 | 30,000.00 | 100.00% | 20,000.00 | 10,000.00
208 | 社会保障和就业支出 | 10,000.00 | ${a} | 10,000.00 | 0.00
210 | 卫生健康支出 | 10,000.00 | ${b} | 10,000.00 | 0.00
221 | 住房保障支出 | 10,000.00 | ${c} | 0.00 | 10,000.00`;
    expect(inspect('ZB-01', thirds('33.33%', '33.33%', '33.34%'))).toEqual([
      'info 倒挤 表1!D7 支出决算表“住房保障支出”占比 33.34% 按 10,000.00 ÷ 30,000.00 计算为 33.33%，像是为使各项占比之和等于 100% 而倒挤',
    ]);
    expect(inspect('ZB-01', thirds('33.33%', '33.33%', '33.35%'))[0]).toMatch(/^error 不符 表1!D7/);
    const two = thirds('33.33%', '33.33%', '33.33%').replace('221 | 住房保障支出 | 10,000.00 | 33.33% | 0.00 | 10,000.00', '221 | 住房保障支出 | 10,000.00 | 33.33% | 0.00 | 10,000.00\n2210201 | 住房公积金 | 20,000.00 | 66.66% | 20,000.00 | 0.00'); // prettier-ignore
    expect(inspect('ZB-01', two)).toEqual([
      'info 截尾 表1!D8 支出决算表“住房公积金”占比 66.66% 是截去尾数所得，20,000.00 ÷ 30,000.00 四舍五入为 66.67%',
    ]);
  });

  test('nothing grows from nothing', () => {
    const text = rows(['20.00%', '33.33%', '20.00%', '100.00%'], shares).replace('221 | 住房保障支出 | 200.00', '221 | 住房保障支出 | 0.00'); // prettier-ignore
    expect(inspect('ZB-02', text)).toEqual([
      'info 基数为零 表1!E7 支出决算表“住房保障支出”增减% 100.00%：上年数为 0，不能计算比率，请改用文字说明',
    ]);
  });
});

describe('codes', () => {
  const clean = [
    ' | 合计 | 9.00 | 9.00 | ',
    '208 | 社会保障和就业支出 | 4.00 | 4.00 | ',
    '20805 | 行政事业单位养老支出 | 4.00 | 4.00 | ',
    '2080505 | 机关事业单位基本养老保险缴费支出 | 3.00 | 3.00 | ',
    '2080506 | 机关事业单位职业年金缴费支出 | 1.00 | 1.00 | ',
    '210 | 卫生健康支出 | 5.00 | 5.00 | ',
    '21011 | 行政事业单位医疗 | 2.00 | 2.00 | ',
    '2101101 | 行政单位医疗 | 2.00 | 2.00 | ',
    '21015 | 医疗保障管理事务 | 3.00 | 3.00 | ',
    '2101501 | 行政运行 | 3.00 | 3.00 | ',
    '221 | 住房保障支出 | 0.00 | 0.00 | ',
    '22102 | 住房改革支出 | 0.00 | 0.00 | ',
    '2210201 | 住房公积金 | 0.00 | 0.00 | ',
  ];
  const changed = (from: number, ...to: string[]): string =>
    spending(...clean.slice(0, from), ...to, ...clean.slice(from + 1));

  test.each(INSPECTION_RULES.map((r) => r.id).filter((id) => id.startsWith('KM-')))(
    '%s is content with a clean table',
    (id) => {
      expect(inspect(id, spending(...clean))).toEqual([]);
    },
  );

  test('KM-04: one row out of order; a table in another order altogether is left alone', () => {
    const swapped = [...clean];
    [swapped[3], swapped[4]] = [clean[4]!, clean[3]!];
    expect(inspect('KM-04', spending(...swapped))).toEqual([
      'info 科目顺序 表1!A8 支出决算表第8行“机关事业单位基本养老保险缴费支出”（2080505）排在第7行“机关事业单位职业年金缴费支出”（2080506）之后，与编码顺序不符',
    ]);
    const items = clean.filter((r) => /^\d{7}/.test(r));
    expect(inspect('KM-04', spending(clean[0]!, ...items.reverse()))).toEqual([]);
  });

  test('KM-06: a 款 without 项, a 项 without 款', () => {
    expect(inspect('KM-06', changed(6))).toEqual([
      'info 科目不全 表1!A10 支出决算表第10行“行政单位医疗”（2101101）没有对应的上级科目 21011，请核对编码或补列上级科目',
    ]);
    expect(inspect('KM-06', changed(9))).toEqual([]); // two other 款 are too few to show that 项 belong there
    const more = [...clean, '213 | 农林水支出 | 1.00 | 1.00 | ', '21301 | 农业农村 | 1.00 | 1.00 | ', '2130101 | 行政运行 | 1.00 | 1.00 | ', '21305 | 巩固脱贫攻坚成果衔接乡村振兴 | 1.00 | 1.00 | ']; // prettier-ignore
    expect(inspect('KM-06', spending(...more))).toEqual([
      'warning 科目不全 表1!A20 支出决算表第20行“巩固脱贫攻坚成果衔接乡村振兴”（21305）有金额，但没有列出它的下级科目',
    ]);
  });

  test('KM-07: a 科目 of another budget, only where the list knows it', () => {
    const fund = (row: string): string =>
      `政府性基金预算财政拨款收入支出决算表\n单位：万元\n科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余\n | | | | 小计 | 基本支出 | 项目支出 | \n | 合计 | 0.00 | 5.00 | 5.00 | 0.00 | 5.00 | 0.00\n${row}`;
    expect(
      inspect('KM-07', fund('2290401 | 其他政府性基金安排的支出 | 0.00 | 5.00 | 5.00 | 0.00 | 5.00 | 0.00')),
    ).toEqual([]);
    expect(inspect('KM-07', fund('2101501 | 行政运行 | 0.00 | 5.00 | 5.00 | 0.00 | 5.00 | 0.00'))).toEqual([
      'info 科目不符 表1!A6 政府性基金预算财政拨款收入支出决算表第6行“行政运行”（2101501）是一般公共预算的科目，不应列入政府性基金预算财政拨款收入支出决算表',
    ]);
    expect(inspect('KM-07', fund('2999901 | 不认识的科目 | 0.00 | 5.00 | 5.00 | 0.00 | 5.00 | 0.00'))).toEqual([]);
  });

  test('KM-09: 类|款 and the whole code of a row contradict each other', () => {
    const basic = (...rows: string[]): string =>
      ['一般公共预算基本支出预算表', '金额单位：万元', '类 | 款 | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费', ' | | | 合计 | 100.00 | 90.00 | 10.00', ...rows].join('\n'); // prettier-ignore
    const right = ['301 | 01 | 30101 | 基本工资 | 50.00 | 50.00 | 0.00', '301 | 02 | 3010201 | 国家出台津贴补贴 | 30.00 | 30.00 | 0.00', '301 | 13 | 30113 | 住房公积金 | 10.00 | 10.00 | 0.00']; // prettier-ignore
    const at = (kk: string, whole: string): string[] =>
      inspect('KM-09', basic(...right, `302 | ${kk} | ${whole} | 办公费 | 10.00 | 0.00 | 10.00`));
    expect(at('01', '30201')).toEqual([]);
    expect(at('01', '30210')).toEqual(['warning 科目不符 表1!C8 一般公共预算基本支出预算表第8行“办公费”的类、款、项栏是 30201，编码栏却是 30210；请核对哪一个填错']); // prettier-ignore
    // Unit codes are no codes of 科目, and a form that numbers its rows otherwise is not doubted.
    expect(at('01', '347001')).toEqual([]);
    expect(inspect('KM-09', basic(...right.map((row) => row.replace(/3\d{4,6}/, '10086'))))).toEqual([]);
  });

  test('KM-08: a 项 among the rows of another 款', () => {
    const moved = [...clean.slice(0, 5), clean[9]!, ...clean.slice(5, 9), ...clean.slice(10)];
    expect(inspect('KM-08', spending(...moved))).toEqual([
      'warning 科目不符 表1!A9 支出决算表第9行“行政运行”的编码是 2101501，却列在第6行“行政事业单位养老支出”（20805）之下；请核对编码或行的位置',
    ]);
  });
});

describe('formulas and hidden cells', () => {
  const formulas = spending(
    ' | 合计 | =D4+E4 → 9.00 | =D5+D7 → 6.00 | =E5+E7 → 3.00',
    '208 | 社会保障和就业支出 | =D5+E5 → 4.00 | =D6 → 3.00 | =E6 → 1.00',
    '20805 | 行政事业单位养老支出 | =D6+E6 → 4.00 | 3.00 | 1.00',
    '210 | 卫生健康支出 | =D7+E7 → 5.00 | =D8 → 3.00 | =E8 → 2.00',
    '21011 | 行政事业单位医疗 | =D8+E8 → 5.00 | 3.00 | 2.00',
  );

  test('BS-10: a total typed where the others are formulas', () => {
    expect(inspect('BS-10', formulas)).toEqual([]);
    expect(inspect('BS-10', formulas.replace('=D5+D7 → 6.00', '6.00'))).toEqual([
      'warning 公式被覆盖 表1!D4 支出决算表“合计”基本支出 6.00 是手工填入的数字，同行同列的其他合计都是公式；明细修改后它不会跟着变',
    ]);
    expect(inspect('BS-10', formulas.replace(/=\S+ → /g, ''))).toEqual([]);
  });

  test('BS-11: hidden rows and columns count, and are said', () => {
    const snapshot = textBook(formulas);
    const hide = (rows: number[], cols: number[]): WorkbookSnapshot => ({
      ...snapshot,
      sheets: snapshot.sheets.map((s) => ({ ...s, hiddenRows: new Set(rows), hiddenCols: new Set(cols) })),
    });
    expect(inspect('BS-11', snapshot)).toEqual([]);
    expect(inspect('BS-11', hide([7], [4]))).toEqual([
      'warning 隐藏内容 表1!E4 支出决算表第 8 行、E 列是隐藏的，其中有金额；这些金额已计入核对，请确认公开时是否应显示',
    ]);
    expect(inspect('BS-11', hide([20], [0]))).toEqual([]);
  });
});

describe('BS-08: empty tables', () => {
  const empty = (title: string): string => spending(' | 合计 | | | ').replace('支出决算表', title);
  const general = '一般公共预算财政拨款支出决算表';

  test('a form that nobody has filled in is said to be one, once', () => {
    const said = inspect('BS-08', `${empty('支出决算表')}\n== 表2\n${empty(general)}`);
    expect(said).toEqual(['warning 空表未说明 表1!A1 这本工作簿的2张附表都没有数据，像是还没有填的空白表样；请填好数据再核对']); // prettier-ignore
  });

  test('beside filled or explained tables each empty one is said', () => {
    const filled = spending(' | 合计 | 60.00 | 60.00 | 0.00', '2101501 | 行政运行 | 60.00 | 60.00 | 0.00');
    const one = [expect.stringMatching(/^warning 空表未说明 表2!A1 .*没有数据，表下也没有说明/)];
    expect(inspect('BS-08', `${filled}\n== 表2\n${empty(general)}`)).toEqual(one);
    expect(inspect('BS-08', `${empty('支出决算表')}\n注：本单位无此项支出，此表为空。\n== 表2\n${empty(general)}`)).toEqual(one); // prettier-ignore
    expect(inspect('BS-08', empty('支出决算表'))).toHaveLength(1);
  });
});

describe('BS-12: the total printed again below itself', () => {
  const table = (title: string, ...again: string[]): string =>
    [title, '金额单位：万元', '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出', ' | 合计 | 60.00 | 60.00 | 0.00', ...again, '2101501 | 行政运行 | 60.00 | 60.00 | 0.00'].join('\n'); // prettier-ignore
  const titles = ['单位支出总表', '一般公共预算支出预算表', '政府性基金支出预算表'];
  const book = (...rows: readonly (readonly string[])[]): string =>
    rows.map((again, i) => `${i > 0 ? `== 表${i + 1}\n` : ''}${table(titles[i]!, ...again)}`).join('\n');
  const [name, blank] = [' | 云台市图书馆 | 60.00 | 60.00 | 0.00', ' | 云台市图书馆 | | | '];
  const nameless = ' | | 60.00 | 60.00 | 0.00';

  test('left blank in one table of a book whose others fill it', () => {
    expect(inspect('BS-12', book([name], [name], [blank]))).toEqual([
      'warning 漏列 表3!C5 政府性基金支出预算表第5行“云台市图书馆”没有填数；这本工作簿其他表的这一行都重复列示了合计',
    ]);
    expect(inspect('BS-12', book([nameless, name], [nameless, name], [' | | | | ', name]))).toEqual([
      'warning 漏列 表3!C5 政府性基金支出预算表第5行（合计行之下）没有填数；这本工作簿其他表的这一行都重复列示了合计',
    ]);
  });

  test.each([
    ['filled in every table', [[name], [name], [name]]],
    ['a heading in every table', [[blank], [blank], [blank]]],
    ['filled in one other table only', [[name], [blank], [blank]]],
    ['a blank line in every table', [[' | | | | '], [' | | | | '], [' | | | | ']]],
    ['not there', [[name], [name], []]],
  ])('%s: nothing', (_, rows) => expect(inspect('BS-12', book(...rows))).toEqual([]));
});
