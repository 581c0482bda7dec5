import { stringify } from 'csv-stringify/sync';
import type { Severity } from '../check';
import { SEVERITY_NAMES } from '../report';
import { formatRef } from '../workbook';
import type { CheckedBook } from './checkBook';
import { dismissalText } from './dismissalText';

const HEAD = ['文件', '级别', '判定', '规则', '附表', '单元格', '问题', '应为', '实为', '差额', '单位', '处理'];
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The findings as a table for Excel or another program: UTF-8 with a byte order mark, a line a finding, dismissed ones with their reason. A
 * text that a spreadsheet would take for a formula is kept as text.
 */
export function checkCsv(books: readonly CheckedBook[]): string {
  const rows = books.flatMap(({ report: { file }, judged }) =>
    [...judged]
      .sort((a, b) => ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity))
      .map(({ finding: f, ...state }) => [
        file, SEVERITY_NAMES[f.severity], f.verdict, f.rule, f.table, formatRef(f.cell), f.message, amount(f.expected), amount(f.actual), amount(f.difference), f.unit ?? '', dismissalText(state),
      ]),
  ); // prettier-ignore
  return stringify([HEAD, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** An amount as a number, so that its minus sign is not taken for the beginning of a formula; words stay words. */
function amount(text: string | undefined): number | string {
  const number = Number(text);
  return text && String(number) === text ? number : (text ?? '');
}
