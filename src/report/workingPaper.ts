import { Decimal } from '../amount';
import type { EquationTerm, EquationView, PaperEquation, Report } from '../check/types';
import { a1, formatRef, formulaRef, OWN_SHEETS, type Area, type OwnCell, type OwnSheet } from '../workbook';

/** 项 | 号 | 单元格 | 左边 | 右边、合计 | 差额 | 判定 */
const WIDTHS = [52, 10, 24, 18, 18, 14, 12];
const LAST = WIDTHS.length - 1;
const AMOUNT = '#,##0.00####';
/** Excel refuses formulas longer than 8,192 characters. */
const LONGEST_FORMULA = 8000;
/** More rows than this nobody reads; the equations that fail are all above them. */
const MOST_EQUATIONS = 5000;

type Row = (OwnCell | undefined)[];

/**
 * The sheet 「核对底稿」 as live formulas into the 附表, so that a reviewer without the add-in sees them too: first every equation that did not
 * hold, term by term (the difference goes to 0 when the cell is mended), then all equations, a row each, with left, right, difference
 * and verdict.
 *
 * @param all every equation of the check, with its rounding bands; without them only those that did not hold are written
 */
export function workingPaper(report: Report, all: readonly PaperEquation[] = []): OwnSheet {
  const rows: Row[] = [
    [{ text: '核对底稿', style: 'title' }],
    [{ text: '数值是指向附表的公式：附表改对后，差额会变为0。', style: 'note' }],
    [],
  ];
  const merges: Area[] = [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: LAST }));
  const across = (cell: OwnCell): void => {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: LAST });
    rows.push([cell]);
  };
  const seen = new Set<string>();
  across({ text: '一、不成立的等式', style: 'heading' });
  for (const finding of report.findings) {
    for (const equation of [...(finding.equation ? [finding.equation] : []), ...finding.consequences]) {
      const key = [...equation.left, ...equation.right].map((t) => `${t.sign}${formatRef(t.ref)}`).join();
      if (seen.has(key)) continue;
      seen.add(key);
      across({ text: `${equation.rule}　${equation.ruleTitle}（${equation.verdict}）`, style: 'subheading' });
      equationRows(equation, rows);
      rows.push([]);
    }
  }
  if (seen.size === 0) rows.push([{ text: '没有不成立的等式。', style: 'body' }], []);
  if (all.length > 0) {
    across({ text: `二、全部等式（${all.length}条）`, style: 'heading' });
    rows.push(head(['等式', '规则', '单元格', '左边', '右边', '差额（左－右）', '判定']));
    for (const equation of all.slice(0, MOST_EQUATIONS)) rows.push(summaryRow(equation, rows.length));
    if (all.length > MOST_EQUATIONS)
      across({ text: `等式太多，这里只列前${MOST_EQUATIONS}条；不成立的都在上面。`, style: 'note' });
  }
  return { name: OWN_SHEETS.workingPaper, columnWidths: WIDTHS, rows, merges, landscape: true };
}

const head = (texts: readonly string[]): Row => texts.map((text): OwnCell => ({ text, style: 'tableHead' }));

function equationRows(equation: EquationView, rows: Row[]): void {
  rows.push(head(['项', '号', '单元格', `数（${equation.unit}）`, '合计']));
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

function sideRows(name: string, terms: readonly EquationTerm[], total: string, rows: Row[]): string {
  const first = rows.length;
  for (const term of terms) {
    rows.push([
      { text: term.label, style: 'label' },
      { text: term.sign > 0 ? '＋' : '－', style: 'label' },
      hasCell(term) ? { text: formatRef(term.ref), style: 'link', link: term.ref } : { text: '', style: 'label' },
      {
        number: valueOf(term),
        format: AMOUNT,
        style: 'number',
        ...(hasCell(term) ? { formula: `=${termFormula(term)}` } : {}),
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

/** One equation in one row: words, rule, cell, left, right, difference, verdict by its own rounding bands. */
function summaryRow(equation: PaperEquation, row: number): Row {
  const first = equation.left.find(hasCell);
  return [
    { text: words(equation), style: 'label' },
    { text: equation.rule, style: 'label' },
    first ? { text: formatRef(first.ref), style: 'link', link: first.ref } : { text: '', style: 'label' },
    sideCell(equation.left, equation.leftValue),
    sideCell(equation.right, equation.rightValue),
    {
      formula: `=ROUND(${a1(row, 3)}-${a1(row, 4)},6)`,
      number: equation.difference,
      format: AMOUNT,
      style: 'number',
    },
    { formula: verdictFormula(equation, a1(row, 5)), text: verdictOf(equation), style: 'label' },
  ];
}

const MOST_TERMS = 8;

function words({ left, right, relation }: EquationView): string {
  return `${sideWords(left)} ${relation} ${sideWords(right)}`;
}

function sideWords(terms: readonly EquationTerm[]): string {
  if (terms.length === 0) return '0';
  if (terms.length > MOST_TERMS) return `${terms.length}项之和`;
  return terms
    .map((t, i) => `${t.sign < 0 ? (i > 0 ? ' − ' : '−') : i > 0 ? ' + ' : ''}${t.label || formatRef(t.ref)}`)
    .join('');
}

function sideCell(terms: readonly EquationTerm[], total: string): OwnCell {
  const formula = terms
    .map((t, i) => {
      const value = hasCell(t) ? termFormula(t) : valueOf(t);
      return value.startsWith('-') || i === 0 ? value : `+${value}`;
    })
    .join('');
  const isWritable = terms.length > 0 && formula.length < LONGEST_FORMULA;
  return { number: total, format: AMOUNT, style: 'number', ...(isWritable ? { formula: `=${formula}` } : {}) };
}

/** A limit (≥, ≤) is kept or not; an equation has its rounding bands between 一致 and 不符. */
function verdictFormula({ relation, bands: { equal, residue, suspect } }: PaperEquation, gap: string): string {
  if (relation === '≥') return `=IF(${gap}>=-${suspect},"一致","不符")`;
  if (relation === '≤') return `=IF(${gap}<=${suspect},"一致","不符")`;
  const size = `ABS(${gap})`;
  return `=IF(${size}<=${equal},"一致",IF(${size}<=${residue},"尾差",IF(${size}<=${suspect},"可疑","不符")))`;
}

/** The formula compares stored values, so a residue of the shown ones is 一致 to it. */
function verdictOf({ verdict }: EquationView): string {
  return verdict === '尾差（显示值）' ? '一致' : verdict;
}

const hasCell = (term: EquationTerm): boolean => !term.isAbsent && !term.isForeign;

const valueOf = (term: EquationTerm): string =>
  new Decimal(term.value).times(term.sign).times(new Decimal(10).pow(term.shift)).toString();

/** The cell with its sign in the unit of the equation; blanks, dashes and amounts kept as text are read too. */
function termFormula(term: EquationTerm): string {
  const { shift } = term;
  const scale = shift === 0 ? '' : shift > 0 ? `*${10 ** shift}` : `/${10 ** -shift}`;
  return `${term.sign > 0 ? '' : '-'}IFERROR(${formulaRef(term.ref)}*1,0)${scale}`;
}
