import { Decimal } from '../amount';
import type { EquationTerm, EquationView, Report } from '../check/types';
import { a1, formatRef, formulaRef, OWN_SHEETS, type Area, type OwnCell, type OwnSheet } from '../workbook';

/** 项 | 号 | 单元格 | 数 | 合计 */
const WIDTHS = [52, 6, 24, 18, 18];
const LAST = WIDTHS.length - 1;

type Row = (OwnCell | undefined)[];

/**
 * The sheet 「核对底稿」: every equation that did not hold, term by term, as live formulas into the 附表, so that the
 * difference goes to 0 when the cell is mended.
 */
export function workingPaper(report: Report): OwnSheet {
  const rows: Row[] = [
    [{ text: '核对底稿', style: 'title' }],
    [{ text: '数值是指向附表的公式：附表改对后，差额会变为0。', style: 'note' }],
    [],
  ];
  const merges: Area[] = [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: LAST }));
  const seen = new Set<string>();
  for (const finding of report.findings) {
    for (const equation of [...(finding.equation ? [finding.equation] : []), ...finding.consequences]) {
      const key = [...equation.left, ...equation.right].map((t) => `${t.sign}${formatRef(t.ref)}`).join();
      if (seen.has(key)) continue;
      seen.add(key);
      merges.push({ top: rows.length, left: 0, bottom: rows.length, right: LAST });
      rows.push([{ text: `${equation.rule}　${finding.ruleTitle}（${equation.verdict}）`, style: 'subheading' }]);
      equationRows(equation, rows);
      rows.push([]);
    }
  }
  if (seen.size === 0) rows.push([{ text: '没有不成立的等式。', style: 'body' }]);
  return { name: OWN_SHEETS.workingPaper, columnWidths: WIDTHS, rows, merges, landscape: true };
}

function equationRows(equation: EquationView, rows: Row[]): void {
  rows.push(
    ['项', '号', '单元格', `数（${equation.unit}）`, '合计'].map((text): OwnCell => ({ text, style: 'tableHead' })),
  );
  const left = sideRows('左边', equation.left, equation.leftValue, rows);
  const right = sideRows(`右边（应${equation.relation}左边）`, equation.right, equation.rightValue, rows);
  rows.push([
    { text: '差额（左 − 右）', style: 'label' },
    undefined,
    undefined,
    undefined,
    { formula: `=ROUND(${left}-${right},6)`, number: equation.difference, format: AMOUNT, style: 'number' },
  ]);
}

const AMOUNT = '#,##0.00####';

function sideRows(name: string, terms: readonly EquationTerm[], total: string, rows: Row[]): string {
  const first = rows.length;
  const shift = shiftOf(terms, total);
  for (const term of terms) {
    const value = new Decimal(term.value).times(term.sign).times(new Decimal(10).pow(shift)).toString();
    rows.push([
      { text: term.label, style: 'label' },
      { text: term.sign > 0 ? '＋' : '－', style: 'label' },
      isAbsent(term) ? { text: '', style: 'label' } : { text: formatRef(term.ref), style: 'link', link: term.ref },
      {
        number: value,
        format: AMOUNT,
        style: 'number',
        ...(isAbsent(term) ? {} : { formula: termFormula(term, shift) }),
      },
    ]);
  }
  const totalCell = a1(rows.length, 4);
  const sum = terms.length === 0 ? '=0' : `=SUM(${a1(first, 3)}:${a1(rows.length - 1, 3)})`;
  rows.push([
    { text: `${name}合计`, style: 'label' },
    undefined,
    undefined,
    undefined,
    { formula: sum, number: total, format: AMOUNT, style: 'number' },
  ]);
  return totalCell;
}

/** A row that the other table does not print counts as nought; it has no cell to point at. */
const isAbsent = (term: EquationTerm): boolean => /（没有“.*”行）$/.test(term.label);

/** Terms show their own unit, the side's total that of the equation: the power of ten between them (元 → 万元: −4). */
function shiftOf(terms: readonly EquationTerm[], total: string): number {
  const sum = terms.reduce((s, t) => s.plus(new Decimal(t.value).times(t.sign)), new Decimal(0));
  const whole = new Decimal(total);
  if (sum.isZero() || whole.isZero()) return 0;
  return Math.round(Math.log10(whole.div(sum).abs().toNumber()));
}

/** The cell with its sign in the unit of the equation; blanks, dashes and amounts kept as text are read too. */
function termFormula(term: EquationTerm, shift: number): string {
  const scale = shift === 0 ? '' : shift > 0 ? `*${10 ** shift}` : `/${10 ** -shift}`;
  return `=${term.sign > 0 ? '' : '-'}IFERROR(${formulaRef(term.ref)}*1,0)${scale}`;
}
