import { Decimal, SCALE } from '../amount';
import type { BoundTerm } from '../rules';
import type { Evaluated } from './evaluate';
import { Search, type Found } from './search/search';

/** A change of one cell that would repair equations. `delta` is in the cell's own unit. */
export interface Fix {
  readonly term: BoundTerm;
  readonly delta: Decimal;
}

/** One root cause: the cells to change (one, or a few that were changed together) and the equations that this repairs. */
export interface Cause {
  readonly fixes: readonly Fix[];
  readonly repaired: readonly Evaluated[];
  /** Residues (尾差) that the same change closes. */
  readonly eased: readonly Evaluated[];
  /** Other cells that could be the wrong one as well: when there are any, the equation is to be shown, not a verdict on the cell. */
  readonly rivals: number;
}

const MOST_FAILURES = 5000;

export function isFailing(evaluated: Evaluated): boolean {
  return evaluated.verdict === '不符' || evaluated.verdict === '可疑';
}

/**
 * Finds the root causes of failing equations: the cell whose change would satisfy the most of them while breaking none that holds. Where the change
 * breaks others, the cells that mend those belong to the same cause (a wrong amount typed into 合计 and 当年 alike). What no change
 * explains is returned as `rest`, each equation for itself.
 *
 * @param all every evaluated equation, also those that hold: they tell which cells are right
 */
export function findCauses(all: readonly Evaluated[]): {
  readonly causes: Cause[];
  /** Sums of one row that fail in several columns for one row below it, which cannot be named. */
  readonly rows: Evaluated[][];
  readonly rest: Evaluated[];
} {
  const failing = all.filter(isFailing);
  if (failing.length === 0 || failing.length > MOST_FAILURES) return { causes: [], rows: [], rest: failing };
  const search = new Search(all);
  const { found, unnamed } = search.wholeRows();
  for (let next = search.next(); next; next = search.next()) found.push(next);
  const rest = all.filter((_, i) => search.isFailing(i));
  return {
    causes: mergeMissingRows(found.map((f) => causeOf(f, all, search))),
    rows: unnamed.map((equations) => equations.map((i) => all[i]!)),
    rest,
  };
}

/** Columns of one row that a table leaves out are one cause. */
function mergeMissingRows(causes: readonly Cause[]): Cause[] {
  const out: Cause[] = [];
  const byRow = new Map<string, number>();
  for (const cause of causes) {
    const { term } = cause.fixes[0]!;
    const key = cause.fixes.every((f) => f.term.isAbsent)
      ? `${term.table.id}|${term.row.code ?? term.row.key}`
      : undefined;
    const at = key === undefined ? undefined : byRow.get(key);
    if (at !== undefined) {
      const first = out[at]!;
      out[at] = {
        ...first,
        fixes: [...first.fixes, ...cause.fixes],
        repaired: [...first.repaired, ...cause.repaired],
        eased: [...first.eased, ...cause.eased],
      };
    } else {
      if (key !== undefined) byRow.set(key, out.length);
      out.push(cause);
    }
  }
  return out;
}

function causeOf(found: Found, all: readonly Evaluated[], search: Search): Cause {
  const touched = new Set(found.steps.flatMap((s) => search.cells[s.cell]!.links.map((l) => l.equation)));
  return {
    fixes: found.steps.map(({ cell, delta }) => ({
      term: search.cells[cell]!.term,
      delta: new Decimal(delta).div(SCALE),
    })),
    repaired: found.repaired.filter((i) => isFailing(all[i]!)).map((i) => all[i]!),
    eased: [...touched].filter((i) => all[i]!.verdict === '尾差' && search.gap(i) === 0).map((i) => all[i]!),
    rivals: found.rivals,
  };
}
