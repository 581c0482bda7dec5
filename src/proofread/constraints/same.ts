import { Decimal } from '../../amount';
import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { tenTo } from '../tenTo';
import type { Constraint, State, Values } from './constraint';
import type { Precision } from './precision';
import { digits, inUnitOf } from './terms';

/** The same figure given twice. One unit of the last place apart is rounding. */
export function sameConstraint(
  reference: Claim,
  repeated: Claim,
  p: Precision,
  sure: boolean,
  because?: string,
): Constraint {
  const convert = (target: Claim, from: Claim, v: Values): Decimal =>
    target.kind === 'count' ? v(from) : inUnitOf(target, v(from).times(tenTo(from.exponent)), p);
  return {
    type: 'same',
    claims: [reference, repeated],
    owner: repeated,
    sure,
    ...(because ? { because } : {}),
    check: rememberPrinted((v) => {
      const a = v(reference).times(tenTo(reference.exponent));
      const b = v(repeated).times(tenTo(repeated.exponent));
      const gap = b.minus(a);
      const expected = convert(repeated, reference, v);
      if (gap.isZero()) return { state: 'ok', expected };
      const coarser = Decimal.max(
        p.slack(reference).times(tenTo(reference.exponent)),
        p.slack(repeated).times(tenTo(repeated.exponent)),
      );
      const unlike = reference.exponent !== repeated.exponent;
      if (unlike && gap.abs().lte(coarser)) return { state: 'ok', expected };
      const state: State = gap.abs().lte(coarser.times(2)) && !coarser.isZero() ? 'slack' : 'wrong';
      return { state, expected, gap: gap.div(tenTo(repeated.exponent)) };
    }),
    solve: (target, v) => convert(target, target === reference ? repeated : reference, v),
    formula: (v) => `${digits(v(reference), reference)}${reference.unit}`,
  };
}
