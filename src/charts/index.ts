import type { Book } from '../tables/types';
import { js01ChangeOfTotals } from './js01ChangeOfTotals';
import { js02IncomeStructure } from './js02IncomeStructure';
import { js03SpendingStructure } from './js03SpendingStructure';
import { js04ChangeOfFiscalTotals } from './js04ChangeOfFiscalTotals';
import { js05ChangeOfGeneralSpending } from './js05ChangeOfGeneralSpending';
import { js06GeneralStructure } from './js06GeneralStructure';
import { js07SanGong } from './js07SanGong';
import { NO_PRIOR, priorMismatch, priorOf, type PriorFigures } from './read';
import type { ChartSpec } from './types';
import { ys01ChangeOfTotals } from './ys01ChangeOfTotals';
import { ys02IncomeStructure } from './ys02IncomeStructure';
import { ys03SpendingStructure } from './ys03SpendingStructure';
import { ys04ChangeOfFiscalTotals } from './ys04ChangeOfFiscalTotals';
import { ys05ChangeOfGeneralSpending } from './ys05ChangeOfGeneralSpending';
import { ys06GeneralStructure } from './ys06GeneralStructure';
import { ys07SanGong } from './ys07SanGong';

export * from './types';
export * from './palette';
export * from './slices';
export { chartSummary } from './summary';
export { chartSvg, type SvgOptions } from './svg';
export { residueNote, percentText } from './pieChart';
export * from './read';

type Chart = (book: Book, prior: PriorFigures) => ChartSpec;

const CHARTS: Readonly<Record<'决算' | '预算', readonly Chart[]>> = {
  决算: [
    js01ChangeOfTotals,
    js02IncomeStructure,
    js03SpendingStructure,
    js04ChangeOfFiscalTotals,
    js05ChangeOfGeneralSpending,
    js06GeneralStructure,
    js07SanGong,
  ],
  预算: [
    ys01ChangeOfTotals,
    ys02IncomeStructure,
    ys03SpendingStructure,
    ys04ChangeOfFiscalTotals,
    ys05ChangeOfGeneralSpending,
    ys06GeneralStructure,
    ys07SanGong,
  ],
};

/**
 * 图1–图7 of the book, in order; those that cannot be drawn carry the reason in `skipped`.
 * @param prior last year's figures where the book itself has none
 * @returns nothing when the book is neither 决算 nor 预算
 */
export function chartSpecs(book: Book, prior: PriorFigures = NO_PRIOR): ChartSpec[] {
  if (book.kind === undefined) return [];
  const mismatch = priorMismatch(book, prior);
  const specs = CHARTS[book.kind].map((chart) => chart(book, priorOf(book, prior)));
  return mismatch === undefined
    ? specs
    : specs.map((s) => (s.skipped && s.needs ? { ...s, skipped: mismatch + s.skipped } : s));
}
