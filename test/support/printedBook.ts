import { makePdf, type DrawnRule, type PdfOptions, type PrintedLine } from './makePdf';
import { printTable } from './printTable';

/** Words of an invented 决算 of an invented unit; amounts in 万元. */
export const STATEMENT = [
  '青禾市示例局2024年度部门决算',
  '第二部分 2024年度部门决算情况说明',
  '一、收入支出决算总体情况说明',
  '2024年度收、支总计912.40万元。',
  '二、收入决算情况说明',
  '2024年本年收入合计880.10万元，其中：一般公共预算财政拨款收入800.10万元，占90.91%；其他收入80.00万元，占9.09%。',
  '三、支出决算情况说明',
  '2024年本年支出合计900.00万元，其中：基本支出620.50万元，占68.94%；项目支出279.50万元，占31.06%。',
];

const HEAD = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];

/** 支出决算表 of the invented unit: header and rows. */
export const SPENDING = [
  HEAD,
  ['合计', '', '900.00', '620.50', '279.50'],
  ['201', '一般公共服务支出', '700.00', '500.50', '199.50'],
  ['20103', '政府办公厅（室）及相关机构事务', '700.00', '500.50', '199.50'],
  ['2010301', '行政运行', '500.50', '500.50', '0.00'],
  ['2010302', '一般行政管理事务', '199.50', '0.00', '199.50'],
  ['208', '社会保障和就业支出', '120.00', '120.00', '0.00'],
  ['20805', '行政事业单位养老支出', '120.00', '120.00', '0.00'],
  ['2080505', '机关事业单位基本养老\n保险缴费支出', '120.00', '120.00', '0.00'],
  ['221', '住房保障支出', '80.00', '0.00', '80.00'],
  ['22102', '住房改革支出', '80.00', '0.00', '80.00'],
  ['2210201', '住房公积金', '80.00', '0.00', '80.00'],
];

export interface PrintOptions {
  readonly rows?: readonly (readonly string[])[];
  readonly words?: readonly string[];
  /** No lines around the cells. */
  readonly isPlain?: boolean;
  /** Rows on the first page of the table; the others follow on the next with the header printed again. */
  readonly firstPage?: number;
  readonly turned?: PdfOptions['turned'];
}

const WIDTHS = [90, 260, 130, 130, 130];

/** A PDF as units publish it: a page of text, then the 支出决算表 on wide pages. */
export function printedBook({ rows = SPENDING, words = STATEMENT, isPlain, firstPage = rows.length, turned }: PrintOptions = {}): Uint8Array {
  const pages: PrintedLine[][] = [words.map((text, i) => [60, 540 - i * 26, text] as const)];
  const rules: DrawnRule[][] = [[]];
  const merges = [[1, 0, 1, 2]] as const;
  const print = (own: readonly (readonly string[])[], lines: readonly PrintedLine[], hasTotal: boolean): void => {
    const table = printTable({ x: 50, top: 480, widths: WIDTHS, rows: own, rowHeight: 32, ...(hasTotal ? { merges } : {}) });
    pages.push([...lines, ...table.lines]);
    rules.push(isPlain ? [] : table.rules);
  };
  print(rows.slice(0, firstPage), [[370, 540, '支出决算表'], [50, 505, '编制单位：青禾市示例局'], [700, 505, '单位：万元']], true);
  if (firstPage < rows.length) print([rows[0]!, ...rows.slice(firstPage)], [], false);
  return makePdf({ pages, rules, size: [842, 595], ...(turned ? { turned } : {}) });
} // prettier-ignore
