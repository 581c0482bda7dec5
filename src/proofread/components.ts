import type { Constraint } from './constraints';
import type { Claim } from './model';

/**
 * Parts the failing equations into groups that have nothing to do with each other: no number of one takes part in an
 * equation with a number of another. What is wrong in one group says nothing of the next.
 *
 * @param open the failing equations
 * @param of all equations of each number, those that hold too
 * @returns the groups, and in each its equations, in the order of `open`
 */
export function components(
  open: Iterable<Constraint>,
  of: ReadonlyMap<Claim, readonly Constraint[]>,
): Set<Constraint>[] {
  const leader = new Map<Claim, Claim>();
  const find = (claim: Claim): Claim => {
    let top = claim;
    while (leader.get(top) !== top) top = leader.get(top)!;
    for (let c = claim; c !== top;) {
      const next = leader.get(c)!;
      leader.set(c, top);
      c = next;
    }
    return top;
  };
  for (const c of open) for (const claim of c.claims) leader.set(claim, claim);
  const linked = new Set<Constraint>();
  for (const claim of leader.keys()) for (const c of of.get(claim)!) linked.add(c);
  for (const c of linked) {
    const [first, ...others] = c.claims.filter((claim) => leader.has(claim));
    for (const other of others) leader.set(find(other), find(first!));
  }
  const groups = new Map<Claim, Set<Constraint>>();
  for (const c of open) {
    const top = find(c.claims[0]!);
    const group = groups.get(top);
    if (group) group.add(c);
    else groups.set(top, new Set([c]));
  }
  return [...groups.values()];
}
