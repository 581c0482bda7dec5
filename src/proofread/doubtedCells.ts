import { Decimal } from '../amount';
import type { Report } from '../check/types';
import { formatRef, type CellRef } from '../workbook';
import { tenTo } from './tenTo';

/** Tells of a cell of the book and the 元 by which a number of the text differs from it that the cell may be the wrong one. */
export type Doubt = (cell: CellRef, difference: Decimal) => boolean;

const EXPONENTS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };
/** 元 of rounding: one last place of 万元 with two decimals. */
const HAIR = 100;

/**
 * What a check of the tables leaves in doubt: the cells that it calls wrong, and those of a failing equation where the
 * number of the text is just what would make the equation hold.
 */
export function doubtedCells({ findings }: Report): Doubt {
  const wrong = new Set<string>();
  const gaps = new Map<string, Decimal[]>();
  for (const { severity, equation, cell, cells, actual, expected, unit } of findings) {
    if (severity !== 'error' || equation === undefined) continue;
    wrong.add(formatRef(cell));
    if (actual === undefined || expected === undefined) continue;
    const gap = new Decimal(actual)
      .minus(expected)
      .abs()
      .times(tenTo(EXPONENTS[unit ?? '万元'] ?? 4));
    for (const ref of cells) gaps.set(formatRef(ref), [...(gaps.get(formatRef(ref)) ?? []), gap]);
  }
  return (cell, difference) => {
    const key = formatRef(cell);
    return wrong.has(key) || (gaps.get(key) ?? []).some((gap) => gap.minus(difference.abs()).abs().lte(HAIR));
  };
}
