import { Decimal, shiftBetween } from '../amount';
import type { BoundTerm } from '../rules';
import { bandsFor, judge, type Evaluated } from './evaluate';
import { plausibility } from './plausibility';

/** A change of one cell that would repair equations. `delta` is in the cell's own unit. */
export interface Fix {
  readonly term: BoundTerm;
  readonly delta: Decimal;
}

/** One root cause: the cells to change (one, or a few that were changed together) and the equations that this repairs. */
export interface Cause {
  readonly fixes: readonly Fix[];
  readonly repaired: readonly Evaluated[];
}

const MOST_FAILURES = 400;
const MOST_CELLS_OF_A_CAUSE = 4;

export function isFailing(evaluated: Evaluated): boolean {
  return evaluated.verdict === '不符' || evaluated.verdict === '可疑';
}

/**
 * Finds the root causes of failing equations: the cell whose change would satisfy the most of them while breaking the fewest that hold. Where the change
 * breaks others, the cells that mend those belong to the same cause (a wrong amount typed into 合计 and 当年 alike). What stays ambiguous
 * is returned as `rest`, each equation for itself.
 */
export function findCauses(all: readonly Evaluated[]): { readonly causes: Cause[]; readonly rest: Evaluated[] } {
  const failing = all.filter(isFailing);
  if (failing.length === 0 || failing.length > MOST_FAILURES) return { causes: [], rest: failing };
  const search = new Search(all);
  const causes: Cause[] = [];
  for (;;) {
    const cause = search.best();
    if (!cause) break;
    causes.push(cause);
  }
  return { causes, rest: search.remaining() };
}

interface Link {
  readonly equation: number;
  /** What a change of 1 in the cell's unit does to the gap. */
  readonly factor: Decimal;
}

interface Step {
  readonly fix: Fix;
  readonly key: string;
  readonly fixed: readonly number[];
  readonly broken: readonly number[];
}

class Search {
  private readonly gaps: Decimal[];
  private readonly fails: boolean[];
  private readonly links = new Map<string, Link[]>();
  private readonly termAt = new Map<string, BoundTerm>();

  constructor(private readonly all: readonly Evaluated[]) {
    this.gaps = all.map((e) => e.gap);
    this.fails = all.map(isFailing);
    all.forEach((e, equation) => {
      for (const [terms, side] of [
        [e.bound.left, 1],
        [e.bound.right, -1],
      ] as const)
        for (const term of terms) this.link(term, equation, side * term.sign, e);
    });
  }

  private link(term: BoundTerm, equation: number, sign: number, e: Evaluated): void {
    if (term.isAbsent) return;
    const key = keyOf(term);
    const factor = new Decimal(10).pow(shiftBetween(term.figure.unit, e.unit)).times(sign);
    const list = this.links.get(key);
    const same = list?.findIndex((l) => l.equation === equation) ?? -1;
    if (list && same >= 0) list[same] = { equation, factor: list[same]!.factor.plus(factor) };
    else if (list) list.push({ equation, factor });
    else {
      this.links.set(key, [{ equation, factor }]);
      this.termAt.set(key, term);
    }
  }

  remaining(): Evaluated[] {
    return this.all.filter((_, i) => this.fails[i]);
  }

  /** The best cause of what still fails, taken out of the search; undefined when nothing is better than its equations alone. */
  best(): Cause | undefined {
    let best: { steps: Step[]; score: number } | undefined;
    for (const start of this.candidates(this.all.keys())) {
      const chain = this.chain(start);
      const score = chain && this.score(chain);
      if (chain && score !== undefined && score > 0 && (!best || score > best.score)) best = { steps: chain, score };
    }
    if (!best) return undefined;
    const repaired = new Set<number>();
    for (const step of best.steps) {
      for (const i of step.fixed) repaired.add(i);
      this.apply(step.fix, step.key);
    }
    for (const i of repaired) this.fails[i] = false;
    return {
      fixes: [...best.steps].sort(byWeight).map((s) => s.fix),
      repaired: [...repaired].filter((i) => isFailing(this.all[i]!)).map((i) => this.all[i]!),
    };
  }

  /** Changes that would close the gap of one of these failing equations. */
  private *candidates(equations: Iterable<number>, only?: ReadonlySet<string>): Iterable<Step> {
    const seen = new Set<string>();
    for (const i of equations) {
      if (!this.fails[i] || this.all[i]!.bound.relation !== '=') continue;
      const { bound } = this.all[i]!;
      for (const term of [...bound.left, ...bound.right]) {
        if (term.isAbsent) continue;
        const key = keyOf(term);
        if (only?.has(key)) continue;
        const link = this.links.get(key)!.find((l) => l.equation === i)!;
        if (link.factor.isZero()) continue;
        const delta = this.gaps[i]!.neg().div(link.factor).toDecimalPlaces(6);
        const id = `${key}|${delta.toString()}`;
        if (seen.has(id) || delta.isZero()) continue;
        seen.add(id);
        if (isUnlikely(term, delta)) continue;
        yield this.step({ term, delta }, key);
      }
    }
  }

  private step(fix: Fix, key: string): Step {
    const fixed: number[] = [];
    const broken: number[] = [];
    for (const { equation, factor } of this.links.get(key)!) {
      const e = this.all[equation]!;
      const verdict = judge(
        e.bound.relation,
        this.gaps[equation]!.plus(factor.times(fix.delta)).times(1_000_000).toNumber(),
        bandsFor(e.bound, e.unit),
      );
      const fails = verdict === '不符' || verdict === '可疑';
      if (this.fails[equation] && !fails) fixed.push(equation);
      else if (!this.fails[equation] && fails) broken.push(equation);
    }
    return { fix, key, fixed, broken };
  }

  private apply(fix: Fix, key: string, back = false): void {
    for (const { equation, factor } of this.links.get(key)!) {
      const e = this.all[equation]!;
      const change = factor.times(fix.delta);
      this.gaps[equation] = back ? this.gaps[equation]!.minus(change) : this.gaps[equation]!.plus(change);
      const verdict = judge(
        e.bound.relation,
        this.gaps[equation]!.times(1_000_000).toNumber(),
        bandsFor(e.bound, e.unit),
      );
      this.fails[equation] = verdict === '不符' || verdict === '可疑';
    }
  }

  /** Extends a change by those that mend what it breaks; undefined when that does not come to an end. */
  private chain(start: Step): Step[] | undefined {
    const steps = [start];
    const used = new Set([start.key]);
    this.apply(start.fix, start.key);
    let open = start.broken;
    while (open.length > 0 && steps.length < MOST_CELLS_OF_A_CAUSE) {
      let next: Step | undefined;
      for (const step of this.candidates(open, used)) {
        if (!next || gain(step) > gain(next) || (gain(step) === gain(next) && preference(step) > preference(next)))
          next = step;
      }
      if (!next || gain(next) < 1) break;
      this.apply(next.fix, next.key);
      steps.push(next);
      used.add(next.key);
      open = [...open, ...next.broken].filter((i) => this.fails[i]);
    }
    for (const step of [...steps].reverse()) this.apply(step.fix, step.key, true);
    return open.length === 0 ? steps : undefined;
  }

  private score(steps: readonly Step[]): number | undefined {
    const repaired = new Set(steps.flatMap((s) => s.fixed).filter((i) => this.fails[i]));
    if (repaired.size === 0) return undefined;
    const gained = repaired.size - 0.6 * (steps.length - 1);
    return gained + 0.2 * preference(steps[0]!) + 0.01 * Math.min(9, gain(steps[0]!));
  }
}

/** The cell that most equations point to comes first; among equals, the one that stands first in its sheet. */
function byWeight(a: Step, b: Step): number {
  const [x, y] = [a.fix.term.figure.ref, b.fix.term.figure.ref];
  return b.fixed.length - a.fixed.length || x.row - y.row || x.col - y.col;
}

/** Nobody typed a negative amount wrong by leaving out its sign and digits, and an empty table is not where a wrong amount stands. */
function isUnlikely(term: BoundTerm, delta: Decimal): boolean {
  return term.table.isEmpty || (term.figure.value >= 0 && delta.plus(term.figure.value).isNegative());
}

function gain(step: Step): number {
  return step.fixed.length - step.broken.length;
}

/** Between changes that repair as much: typed amounts before formulas, leaves before sums, likely slips of the hand first; 0…1. */
function preference(step: Step): number {
  const { term, delta } = step.fix;
  const isSum = term.table.children(term.row).length > 0 || ['total', 'repeat', 'subtotal'].includes(term.row.role);
  const after = new Decimal(term.figure.value).plus(delta);
  return (
    (term.figure.isFormula ? 0 : 0.4) +
    (isSum ? 0 : 0.2) +
    (after.isNegative() ? -0.3 : 0) +
    0.4 * plausibility(term.figure.value, after.toNumber())
  );
}

export function keyOf(term: BoundTerm): string {
  const { sheet, row, col } = term.figure.ref;
  return `${sheet}\u0000${row}\u0000${col}`;
}
