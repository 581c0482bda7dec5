import { HyperFormula, type RawCellContent } from 'hyperformula';
import { shiftBetween } from '../../../src/amount';
import type { Evaluated } from '../../../src/check/evaluate';
import type { BoundTerm } from '../../../src/rules';
import { formulaRef, type WorkbookSnapshot } from '../../../src/workbook';

/** A book as HyperFormula takes it: the amounts that take part in equations, and one sheet with a formula for each equation (left − right). */
export type Sheets = Record<string, RawCellContent[][]>;

const EQUATIONS = '等式';
const OPTIONS = { licenseKey: 'gpl-v3', maxRows: 1_048_576, maxColumns: 16_384 };

export function asFormulas(snapshot: WorkbookSnapshot, evaluated: readonly Evaluated[]): Sheets {
  const sheets: Sheets = {};
  for (const { name, cells } of snapshot.sheets)
    sheets[name] = Array.from(cells, (row) => Array.from(row ?? [], (cell) => numberOf(cell?.value)));
  sheets[EQUATIONS] = evaluated.map(({ bound, unit }) => {
    const side = (terms: readonly BoundTerm[]): string =>
      terms
        .filter((t) => !t.isAbsent)
        .map((t) => {
          const power = shiftBetween(t.figure.unit, unit);
          return `${t.sign < 0 ? '-' : ''}${formulaRef(t.figure.ref)}${power === 0 ? '' : `*1E${power}`}`;
        })
        .join(',');
    return [`=SUM(${side(bound.left)})-SUM(${side(bound.right)})`];
  });
  return sheets;
}

/** Texts are of no use to a sum; text numbers would have to be read first, so they are left to us. */
function numberOf(value: unknown): RawCellContent {
  return typeof value === 'number' ? value : null;
}

/** Builds and evaluates; gives the gaps in the order of the equations. */
export function calculate(sheets: Sheets): unknown[] {
  const engine = HyperFormula.buildFromSheets(sheets, OPTIONS);
  const gaps = engine.getSheetValues(engine.getSheetId(EQUATIONS)!).map((row) => row[0]);
  engine.destroy();
  return gaps;
}

/** The comparison is worth nothing when the two do not calculate the same: both gaps of every equation must agree. */
export function assertSameGaps(evaluated: readonly Evaluated[], gaps: readonly unknown[]): void {
  evaluated.forEach(({ bound, gap }, i) => {
    const isNumeric = [...bound.left, ...bound.right].every((t) => ['number', 'blank', 'dash'].includes(t.figure.form));
    if (isNumeric && Math.abs(Number(gaps[i]) - gap.toNumber()) > 1e-5)
      throw new Error(`${bound.rule.id}: HyperFormula ${String(gaps[i])}, here ${gap.toString()}`);
  });
}
