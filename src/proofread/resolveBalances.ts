import { deltaConstraint, type Constraint } from './constraints';
import type { Ground } from './ground';
import type { Claim, Frame } from './model';

const LEFT = /^(?:年终|年末|当年|滚存)*(?:结转)?结余/;
const TOTAL = /(收入|支出)(?:决算|预算)?(?:合计|总计|总量)$/;

/** So many lines up the totals of a balance are looked for. */
const REACH = 4;

/** Resolves 「收入合计 90 万元。……支出合计 80 万元。收支相抵，年终结余 10 万元」: what is left of the two totals said last. */
export function resolveBalances(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  for (const section of ground.outline.sections) {
    section.lines.forEach((line, n) => {
      if (!/收支相抵/.test(line.text)) return;
      const left = ground.framesOf(line).find((f) => !f.aside && LEFT.test(f.item));
      const rest = left && amountOf(left, ground);
      if (!left || !rest || rest.mention.isApproximate) return;
      const before: Frame[] = [];
      for (const l of section.lines.slice(Math.max(0, n - REACH), n + 1))
        before.push(...ground.framesOf(l).filter((f) => !f.aside && (l !== line || f.start < left.start)));
      const last = (side: string): Claim | undefined => {
        const frame = before.findLast((f) => TOTAL.exec(f.item)?.[1] === side);
        return frame && amountOf(frame, ground);
      };
      const [income, outlay] = [last('收入'), last('支出')];
      // Another balance in between: the totals are those of that one.
      const settled = section.lines.slice(Math.max(0, n - REACH), n).findLast((l) => /收支相抵/.test(l.text));
      if (!income || !outlay || [income, outlay].some((c) => c.exponent !== rest.exponent)) return;
      if (settled && [income, outlay].some((c) => c.line.start < settled.start)) return;
      out.push(deltaConstraint(rest, income, outlay, ground.precision, true, 1));
    });
  }
  return out;
}

const amountOf = (f: Frame, ground: Ground): Claim | undefined =>
  ground.own(f) ?? (f.amounts.length === 1 ? f.amounts[0] : undefined);
