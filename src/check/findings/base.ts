import { toDecimal, type Decimal } from '../../amount';
import type { BoundTerm } from '../../rules';
import { formatRef, MAX_COLS, sameRef, type CellRef } from '../../workbook';
import { isFailing } from '../causes';
import type { Evaluated } from '../evaluate';
import type { Finding, MessagePart, Severity, Verdict } from '../types';
import { joinParts, viewOf } from '../view';

/** What every finding about equations says, but for its cell. `shown` is the equation that it is told by, `all` those that it explains. */
export function base(
  shown: Evaluated,
  parts: readonly MessagePart[],
  all: readonly Evaluated[],
): Omit<Finding, 'cell' | 'cells' | 'table'> {
  const view = viewOf(shown);
  const rule = shown.bound.rule;
  const noted = rule.note ? [{ text: `${rule.note}：` }, ...parts] : parts;
  return {
    id: `${rule.id}|${formatRef(cellOfEquation(shown))}|${shown.bound.left[0]!.column}`,
    rule: rule.id,
    ruleTitle: rule.title,
    severity: severityOf(all),
    verdict: all.some((e) => e.verdict === '不符')
      ? verdictOf(all.find((e) => e.verdict === '不符')!)
      : verdictOf(shown),
    message: joinParts(noted),
    parts: noted,
    expected: view.rightValue,
    actual: view.leftValue,
    difference: view.difference,
    unit: view.unit,
    equation: view,
    consequences: all.filter((e) => e !== shown).map(viewOf),
  };
}

function verdictOf(evaluated: Evaluated): Verdict {
  if (evaluated.bound.rule.id === 'JS-07-3') return '超预算';
  return evaluated.verdict as Verdict;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The gravest of some equations, and not lighter than `least`. */
export function severityOf(all: readonly Evaluated[], least: Severity = 'info'): Severity {
  let worst = least;
  for (const e of all) {
    const own: Severity = e.verdict === '不符' ? e.bound.rule.severity : e.verdict === '可疑' ? 'warning' : 'info';
    if (RANK[own] < RANK[worst]) worst = own;
  }
  return worst;
}

export function cellOfEquation(evaluated: Evaluated): CellRef {
  const terms = [...evaluated.bound.left, ...evaluated.bound.right].filter((t) => !t.isAbsent && !t.isForeign);
  return terms[0]!.figure.ref;
}

export function isSubjectOf(shown: Evaluated, term: BoundTerm): boolean {
  return sameRef(shown.bound.left[0]!.figure.ref, term.figure.ref);
}

/** The equation that shows a cause best: one about the wrong cell, within one table before across tables, fewest terms. */
export function strongest(repaired: readonly Evaluated[], term: BoundTerm): Evaluated {
  const weight = (e: Evaluated): number => {
    const terms = [...e.bound.left, ...e.bound.right];
    const has = terms.some((t) => sameRef(t.figure.ref, term.figure.ref)) ? 0 : 100;
    const cross = new Set(terms.map((t) => t.table)).size > 1 ? 20 : 0;
    const about = isSubjectOf(e, term) && e.bound.left.length === 1 ? -15 : 0;
    return has + cross + about + Math.min(19, terms.length) + (isFailing(e) ? 0 : 50);
  };
  return [...repaired].sort((a, b) => weight(a) - weight(b))[0]!;
}

export function toValue(term: BoundTerm): Decimal {
  return toDecimal(term.figure.value);
}

export function refsOf(evaluated: Evaluated): CellRef[] {
  return [...evaluated.bound.left, ...evaluated.bound.right]
    .filter((t) => !t.isAbsent && !t.isForeign)
    .map((t) => t.figure.ref);
}

export function uniqueRefs(refs: readonly CellRef[]): CellRef[] {
  const seen = new Map<string, Set<number>>();
  return refs.filter(({ sheet, row, col }) => {
    const place = row * MAX_COLS + col;
    const own = seen.get(sheet);
    if (own?.has(place)) return false;
    if (own) own.add(place);
    else seen.set(sheet, new Set([place]));
    return true;
  });
}
