import { Decimal, judgeGap } from '../../amount';
import type { Claim } from '../model';
import { rememberPrinted } from '../printed';
import { tenTo } from '../tenTo';
import type { Constraint, Values } from './constraint';
import type { Precision } from './precision';
import { digits, inUnitOf } from './terms';

/** head = Σ parts. */
export function sumConstraint(
  head: Claim,
  parts: readonly Claim[],
  p: Precision,
  sure: boolean,
  because?: string,
): Constraint {
  const claims = [head, ...parts];
  const total = (v: Values): Decimal => parts.reduce((s, c) => s.plus(v(c).times(tenTo(c.exponent))), new Decimal(0));
  return {
    type: 'sum',
    claims,
    owner: head,
    sure,
    ...(because ? { because } : {}),
    check: rememberPrinted((v) => {
      const gap = v(head).minus(total(v).div(tenTo(head.exponent)));
      if (head.kind === 'count') return { state: gap.isZero() ? 'ok' : 'wrong', gap, expected: total(v) };
      const terms = claims.map((c) => ({ decimals: p.decimals(c) + head.exponent - c.exponent, unit: head.unit === '元' ? ('元' as const) : ('万元' as const) })); // prettier-ignore
      const verdict = judgeGap(gap, terms);
      const state =
        verdict === '一致' ? 'ok' : verdict === '不符' ? 'wrong' : verdict === '可疑' ? 'doubtful' : 'slack';
      return { state, gap, expected: inUnitOf(head, total(v), p) };
    }),
    solve(target, v) {
      if (target === head) return target.kind === 'count' ? total(v) : inUnitOf(head, total(v), p);
      const others = total(v).minus(v(target).times(tenTo(target.exponent)));
      const rest = v(head).times(tenTo(head.exponent)).minus(others);
      return target.kind === 'count' ? rest : inUnitOf(target, rest, p);
    },
    formula: (v) => `${parts.map((c) => digits(v(c), c)).join(' + ')} = ${inUnitOf(head, total(v), p).toString()}`,
  };
}

/** Change of a whole = Σ changes of its parts, each with its sign. */
export function changesConstraint(
  head: Claim,
  parts: readonly Claim[],
  p: Precision,
  sure: boolean,
  isSoft: boolean,
): Constraint {
  const signed = (c: Claim, v: Values): Decimal => v(c).times(c.direction ?? 1);
  const total = (v: Values): Decimal => parts.reduce((s, c) => s.plus(signed(c, v)), new Decimal(0));
  return {
    type: 'sum',
    claims: [head, ...parts],
    owner: head,
    sure,
    isSoft,
    because: '各项增减额之和应等于合计的增减额',
    check: rememberPrinted((v) => {
      const gap = signed(head, v).minus(total(v));
      const terms = [head, ...parts].map((c) => ({ decimals: p.decimals(c), unit: head.unit === '元' ? ('元' as const) : ('万元' as const) })); // prettier-ignore
      const verdict = judgeGap(gap, terms);
      const state =
        verdict === '一致' ? 'ok' : verdict === '不符' ? 'wrong' : verdict === '可疑' ? 'doubtful' : 'slack';
      return { state, gap: gap.times(head.direction ?? 1), expected: total(v).times(head.direction ?? 1) };
    }),
    solve(target, v) {
      const right = target === head ? total(v) : signed(head, v).minus(total(v).minus(signed(target, v)));
      const value = right.times(target.direction ?? 1);
      return value.isNegative() ? undefined : value;
    },
    formula(v) {
      const terms = parts.map((c, i) => `${signed(c, v).isNegative() ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + '}${digits(v(c), c)}`); // prettier-ignore
      return `${terms.join('')} = ${total(v).toString().replace('-', '−')}`;
    },
  };
}
