import type { Book, TableKindId } from '../tables';
import { bindCells } from './bindCells';
import { bindChanges } from './bindChange';
import { bindMatch } from './bindMatch';
import { bindPrior } from './bindPrior';
import { bindWithin } from './bindWithin';
import { holds } from './conditions';
import { requireTables } from './requireTables';
import type { BoundEquation, EquationRule, EquationSpec, Unbound } from './types';

export interface Bound {
  readonly equations: BoundEquation[];
  readonly unbound: Unbound[];
}

/**
 * States the equations of a rule over the cells of a book. What is needed but not there comes back as `unbound` (无法核对).
 *
 * @param prior last year's book, for the rules that compare with it; without one they state nothing
 */
export function bindRule(rule: EquationRule, book: Book, prior?: Book): Bound {
  const out: Bound = { equations: [], unbound: [] };
  if (rule.when && holds(rule.when, book) !== true) return out;
  for (const spec of rule.equations) bindSpec(rule, spec, book, prior, out);
  return out;
}

function bindSpec(
  rule: EquationRule,
  spec: EquationRule['equations'][number],
  book: Book,
  prior: Book | undefined,
  out: Bound,
): void {
  if (spec.when && holds(spec.when, book) !== true) return;
  const { equations, unbound } = out;
  switch (spec.type) {
    case 'cells':
      return bindCells(rule, spec, book, prior, equations, unbound);
    case 'match':
      if (requireTables(rule, tablesToMatch(spec), book, unbound)) bindMatch(rule, spec, book, equations);
      return;
    case 'prior':
      if (prior) bindPrior(rule, book, prior, equations);
      return;
    case 'change':
      return bindChanges(rule, book, equations);
    default:
      for (const table of book.tables)
        if (table.kind === spec.table && !table.isEmpty) bindWithin(rule, spec, table, equations);
  }
}

function tablesToMatch({ from, to }: EquationSpec & { type: 'match' }): TableKindId[] {
  return [from.table, ...to.filter((t) => !t.isOptional).map((t) => t.table)];
}
