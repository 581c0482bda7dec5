import { components } from './components';
import type { Constraint } from './constraints';
import type { Claim } from './model';

const claim = (id: number): Claim => ({ id }) as unknown as Claim;
const equation = (...claims: Claim[]): Constraint => ({ claims }) as unknown as Constraint;

function groupsOf(all: readonly Constraint[], open: readonly Constraint[]): number[][] {
  const of = new Map<Claim, Constraint[]>();
  for (const c of all) for (const x of c.claims) of.set(x, [...(of.get(x) ?? []), c]);
  return components(open, of).map((group) => [...group].map((c) => all.indexOf(c)));
}

describe('components', () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(claim) as [Claim, Claim, Claim, Claim, Claim];

  it('keeps equations apart that have no number in common', () => {
    const all = [equation(a, b), equation(c, d)];
    expect(groupsOf(all, all)).toEqual([[0], [1]]);
  });

  it('puts equations together that share a number', () => {
    const all = [equation(a, b), equation(b, c), equation(d, e)];
    expect(groupsOf(all, all)).toEqual([[0, 1], [2]]);
  });

  it('puts equations together whose numbers meet in one that holds', () => {
    const all = [equation(a, b), equation(c, d), equation(b, c)];
    expect(groupsOf(all, all.slice(0, 2))).toEqual([[0, 1]]);
  });

  it('knows nothing of numbers that no failing equation has', () => {
    const all = [equation(a, b), equation(c, d), equation(b, e), equation(e, c)];
    expect(groupsOf(all, all.slice(0, 2))).toEqual([[0], [1]]);
  });
});
