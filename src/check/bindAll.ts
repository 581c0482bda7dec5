import { bindOwnRule, bindRule, EQUATION_RULES, type Bound, type BoundEquation, type OwnEquation } from '../rules';
import type { EquationRule } from '../rules';
import type { Book } from '../tables';
import { isVoid, unreadableTerm } from './evaluate';
import type { Gradings } from './grading';
import { fullLabel } from './labels';
import type { CannotTell } from './types';

/** Every equation of every rule that is on, stated over the cells of the book, and what could not be stated. */
export function bindAll(
  book: Book,
  prior: Book | undefined,
  own: readonly OwnEquation[],
  gradings: Gradings,
): { readonly equations: BoundEquation[]; readonly cannotTell: CannotTell[] } {
  const equations: BoundEquation[] = [];
  const cannotTell: CannotTell[] = [];
  const take = (rule: EquationRule, bound: Bound): void => {
    for (const u of bound.unbound) cannotTell.push(cannot(rule, u.table, u.missing));
    for (const equation of bound.equations) {
      const bad = unreadableTerm(equation);
      if (bad) cannotTell.push(cannot(rule, bad.table.name, `${fullLabel(bad)}不是可以计算的金额`));
      else if (!isVoid(equation)) equations.push(equation);
    }
  };
  for (const declared of EQUATION_RULES) {
    if (!gradings.isOn(declared.id) || (declared.report !== 'both' && declared.report !== book.kind)) continue;
    const rule = gradings.graded(declared);
    take(rule, bindRule(rule, book, prior));
  }
  for (const one of own) {
    if (!gradings.isOn(one.rule.id)) continue;
    const rule = gradings.graded(one.rule);
    take(rule, bindOwnRule({ ...one, rule }, book, prior));
  }
  return { equations, cannotTell: distinct(cannotTell) };
}

export function cannot(rule: Pick<EquationRule, 'id' | 'title'>, table: string, missing: string): CannotTell {
  return { rule: rule.id, ruleTitle: rule.title, table, missing };
}

function distinct(all: readonly CannotTell[]): CannotTell[] {
  return [...new Map(all.map((c) => [`${c.rule}|${c.table}|${c.missing}`, c])).values()];
}
