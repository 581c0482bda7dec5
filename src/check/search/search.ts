import type { Evaluated } from '../evaluate';
import { Evidence } from './evidence';
import { Network, type Effect } from './network';
import { isUnlikely, preference } from './preference';
import { findRowFaults } from './wholeRows';

/** A change of one cell, in millionths of its unit, and what it does where it stands in its chain. */
export interface Step extends Effect {
  readonly cell: number;
  readonly delta: number;
}

/** The changes that make up one root cause, the cell that most equations point to first. */
export interface Found {
  readonly steps: readonly Step[];
  /** Equations that failed and no longer do. */
  readonly repaired: readonly number[];
  /** How many other changes would repair as much and look as likely. */
  readonly rivals: number;
}

interface Candidate {
  readonly cell: number;
  readonly delta: number;
  steps: readonly Step[] | undefined;
  repaired: readonly number[];
  score: number;
  isStale: boolean;
}

const MOST_CELLS_OF_A_CAUSE = 4;
/** Each further cell that must be wrong too makes a cause less likely than one more repaired equation makes it likelier. */
const PRICE_OF_A_CELL = 0.6;
const WEIGHT_OF_PREFERENCE = 0.25;
/** Beyond so many suspects (a book out of its wits) only single cells are tried, without chains. */
const MOST_SUSPECTS_WITH_CHAINS = 30_000;
const MOST_TIES_LOOKED_INTO = 24;
/** Suspects whose scores differ by less are not told apart. */
const CLOSE_RACE = 0.12;

/**
 * Looks for root causes one by one: each time the change of one cell (with those that must go along with it) that repairs the most failing equations
 * while breaking none. What was worked out for a suspect is kept until a change touches one of its equations.
 */
export class Search {
  private readonly network: Network;
  private readonly evidence: Evidence;
  private readonly byEquation: (Candidate[] | undefined)[] = [];
  private readonly known = new Map<string, Candidate>();
  private readonly touching: (Candidate[] | undefined)[] = [];
  private readonly hasChains: boolean;

  constructor(all: readonly Evaluated[]) {
    this.network = new Network(all);
    this.evidence = new Evidence(this.network.cells);
    let suspects = 0;
    this.network.fails.forEach((fails, i) => {
      if (fails) suspects += this.network.cellsOf(i).length;
    });
    this.hasChains = suspects <= MOST_SUSPECTS_WITH_CHAINS;
  }

  get cells(): Network['cells'] {
    return this.network.cells;
  }

  gap(equation: number): number {
    return this.network.gaps[equation]!;
  }

  isFailing(equation: number): boolean {
    return this.network.fails[equation]!;
  }

  /** Rows that are wrong as a whole, now taken as repaired; those of which no row can be named are left out of the search. */
  wholeRows(): { readonly found: Found[]; readonly unnamed: (readonly number[])[] } {
    const found: Found[] = [];
    const unnamed: (readonly number[])[] = [];
    for (const { equations, row } of findRowFaults(this.network, this.evidence)) {
      if (row) {
        const steps = row.changes.map((c): Step => ({ ...c, fixed: row.fixed, broken: [], exact: 0 }));
        found.push({ steps, repaired: row.fixed, rivals: 0 });
      } else {
        unnamed.push(equations);
        for (const equation of equations) this.network.fails[equation] = false;
      }
    }
    return { found, unnamed };
  }

  /** The likeliest root cause of what still fails, now taken as repaired; undefined when none is left. */
  next(): Found | undefined {
    const ranked = this.rank();
    if (!ranked[0]) return undefined;
    const { candidate: best, total } = ranked[0];
    const { repaired } = best;
    const rivals = ranked.filter((r) => total - r.total < CLOSE_RACE && !hasSameCells(r.candidate, best));
    for (const { cell, delta } of best.steps!) {
      this.network.apply(cell, delta);
      for (const { equation } of this.network.cells[cell]!.links) this.forget(equation);
    }
    return {
      steps: [...best.steps!].sort((a, b) => this.byWeight(a, b)),
      repaired,
      rivals: rivals.filter((r) => r.candidate.repaired.some((e) => repaired.includes(e))).length,
    };
  }

  private forget(equation: number): void {
    this.byEquation[equation] = undefined;
    for (const candidate of this.touching[equation] ?? []) {
      candidate.isStale = true;
      this.known.delete(idOf(candidate.cell, candidate.delta));
    }
    this.touching[equation] = undefined;
  }

  /** The best suspects, best first; those as good as the first are told apart by what could be repaired next. */
  private rank(): { readonly candidate: Candidate; readonly total: number }[] {
    let best = 0;
    const top: Candidate[] = [];
    for (const candidate of this.candidates()) {
      if (!candidate.steps || candidate.score <= 0 || candidate.score < best - 0.6) continue;
      best = Math.max(best, candidate.score);
      top.push(candidate);
    }
    const ties = top.filter((c) => c.score >= best - 0.6).sort((a, b) => b.score - a.score);
    return ties
      .map((candidate, i) => ({
        candidate,
        total: candidate.score + (i < MOST_TIES_LOOKED_INTO ? this.lookAhead(candidate) : 0),
      }))
      .sort((a, b) => b.total - a.total);
  }

  private *candidates(): Iterable<Candidate> {
    const { fails } = this.network;
    const seen = new Set<Candidate>();
    for (let i = 0; i < fails.length; i++) {
      if (!fails[i] || !this.network.isTelling(i)) continue;
      const list = (this.byEquation[i] ??= this.suspects(i));
      for (let n = 0; n < list.length; n++) {
        let candidate = list[n]!;
        if (candidate.isStale) candidate = list[n] = this.candidate(candidate.cell, candidate.delta);
        if (seen.has(candidate)) continue;
        seen.add(candidate);
        yield candidate;
      }
    }
  }

  /** Changes that would close the gap of one failing equation. */
  private suspects(equation: number): Candidate[] {
    return this.closing([equation]).map(({ cell, delta }) => this.candidate(cell, delta));
  }

  private closing(equations: readonly number[], but?: readonly Step[]): { cell: number; delta: number }[] {
    const out: { cell: number; delta: number }[] = [];
    for (const equation of equations) {
      if (!this.network.fails[equation] || !this.network.isTelling(equation)) continue;
      for (const cell of this.network.cellsOf(equation)) {
        if (but?.some((s) => s.cell === cell)) continue;
        const delta = this.network.closing(cell, equation);
        if (delta !== 0 && !isUnlikely(this.network.cells[cell]!, delta)) out.push({ cell, delta });
      }
    }
    return out;
  }

  private candidate(cell: number, delta: number): Candidate {
    const id = idOf(cell, delta);
    const known = this.known.get(id);
    if (known) return known;
    const steps = this.chain(cell, delta);
    const repaired = steps ? [...new Set(steps.flatMap((s) => s.fixed))].filter((i) => this.network.fails[i]) : [];
    const candidate = { cell, delta, steps, repaired, score: 0, isStale: false };
    if (steps && repaired.length > 0) candidate.score = this.score(steps, repaired.length);
    this.known.set(id, candidate);
    for (const step of steps ?? [{ cell, delta }])
      for (const { equation } of this.network.cells[step.cell]!.links) (this.touching[equation] ??= []).push(candidate);
    return candidate;
  }

  private score(steps: readonly Step[], repaired: number): number {
    const first = steps[0]!;
    return (
      repaired -
      PRICE_OF_A_CELL * (steps.length - 1) +
      WEIGHT_OF_PREFERENCE * preference(this.network.cells[first.cell]!, first.delta, this.evidence) +
      0.01 * Math.min(9, gain(first)) +
      0.005 * Math.min(9, first.exact)
    );
  }

  /** A change with those that mend what it breaks; undefined when that does not come to an end. */
  private chain(cell: number, delta: number): Step[] | undefined {
    const start: Step = { cell, delta, ...this.network.effect(cell, delta) };
    if (start.broken.length === 0) return [start];
    if (!this.hasChains) return undefined;
    const steps = [start];
    const undo = [this.network.apply(cell, delta)];
    let open: readonly number[] = start.broken;
    while (open.length > 0 && steps.length < MOST_CELLS_OF_A_CAUSE) {
      const next = this.mending(open, steps);
      if (!next) break;
      undo.push(this.network.apply(next.cell, next.delta));
      steps.push(next);
      open = [...open, ...next.broken].filter((i) => this.network.fails[i]);
    }
    for (const back of undo.reverse()) back();
    return open.length === 0 ? steps : undefined;
  }

  private mending(open: readonly number[], steps: readonly Step[]): Step | undefined {
    let best: Step | undefined;
    let bestPreference: number | undefined;
    for (const { cell, delta } of this.closing(open, steps)) {
      const step: Step = { cell, delta, ...this.network.effect(cell, delta) };
      if (gain(step) < 1 || (best && gain(step) < gain(best))) continue;
      const own = preference(this.network.cells[cell]!, delta, this.evidence);
      if (best && gain(step) === gain(best) && own <= (bestPreference ?? 0)) continue;
      best = step;
      bestPreference = own;
    }
    return best;
  }

  /** Two wrong cells of one sum: the right change of the first leaves the sum to be repaired together with the second. */
  private lookAhead(candidate: Candidate): number {
    const steps = candidate.steps!;
    const touched = new Set(steps.flatMap((s) => this.network.cells[s.cell]!.links.map((l) => l.equation)));
    const undo = steps.map(({ cell, delta }) => this.network.apply(cell, delta));
    const left = [...touched].filter((i) => this.network.fails[i]);
    let most = 0;
    for (const { cell, delta } of this.closing(left)) {
      const { fixed, broken } = this.network.effect(cell, delta);
      if (broken.length === 0) most = Math.max(most, fixed.length);
    }
    for (const back of undo.reverse()) back();
    return most > 1 ? 0.45 : 0;
  }

  /** The cell that most equations point to comes first; among equals, the one that stands first in its sheet. */
  private byWeight(a: Step, b: Step): number {
    const [x, y] = [this.network.cells[a.cell]!.term.figure.ref, this.network.cells[b.cell]!.term.figure.ref];
    return b.fixed.length - a.fixed.length || x.row - y.row || x.col - y.col;
  }
}

function gain(effect: Effect): number {
  return effect.fixed.length - effect.broken.length;
}

function idOf(cell: number, delta: number): string {
  return `${cell}|${delta}`;
}

/** The same change told from another of its cells. */
function hasSameCells(a: Candidate, b: Candidate): boolean {
  return a.steps!.every((s) => b.steps!.some((t) => t.cell === s.cell));
}
