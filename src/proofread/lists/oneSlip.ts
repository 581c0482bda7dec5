import { CONCEPT_PARENT, type Concept } from '../concepts';
import { classCodeOf, type Ground } from '../ground';
import type { Claim, Frame, PartList } from '../model';
import { isOneSlip, slipsOf } from '../recompute';
import { tenTo } from '../tenTo';

/**
 * Whether one wrong digit in one number is all that keeps a list from adding up. Parts that exceed their whole are wrong
 * in any case; parts that fall short may have been chosen from more, unless their names or their number say otherwise.
 */
export function isOneSlipAway(
  head: Claim,
  parts: readonly Claim[],
  frames: readonly Frame[],
  list: PartList,
  ground: Ground,
): boolean {
  // A number in between that was read as something else may be a part.
  const end = frames.at(-1)!;
  const isMixed = ground.comparisonsOf(end.line).some((c) => c.item !== '' && c.start > list.start && c.start < end.start); // prettier-ignore
  if (isMixed || list.nestedFrom.length > 0 || [head, ...parts].some((c) => c.exponent !== head.exponent)) return false;
  if (overlaps(parts)) return false;
  const gap = parts.reduce((g, c) => g.minus(c.value), head.value);
  const decimals = Math.max(...[head, ...parts].map((c) => c.decimals));
  const step = gap.abs().times(tenTo(decimals)).toFixed(0);
  // One digit off: 3, 30, 300 …; two neighbours swapped: 9, 90, 180 …
  const isDigit = /^[1-9]0*$/.test(step) || (/^[1-9]{1,2}0*$/.test(step) && Number(step.replace(/0+$/, '')) % 9 === 0);
  if (!isDigit) return false;
  const fits = slipsOf(head.value.toFixed(head.decimals)).some((v) => v.eq(head.value.minus(gap))) || parts.some((c) => slipsOf(c.value.toFixed(c.decimals)).some((v) => v.eq(c.value.plus(gap)))); // prettier-ignore
  if (!fits) return false;
  const digits = head.value.toFixed(head.decimals).replace(/\D|^0+/g, '').length;
  if (gap.isNegative()) return digits >= 3 || frames.length >= 3;
  const concept = list.head?.concept;
  const isKnown = frames.every((f) => f.concept !== undefined && (CONCEPT_PARENT[f.concept] === concept || isGrandchild(f.concept, concept))); // prettier-ignore
  const isEconomic = frames.filter((f) => /工资福利|商品和?服务|个人和?家庭|公用|资本性/.test(f.item)).length >= frames.length - 1; // prettier-ignore
  const isFunctional = frames.every((f) => classCodeOf(f) !== undefined);
  const hasRest = /^其[他余]|其他/.test(frames.at(-1)!.item);
  const isIncome = frames.every((f) => f.concept?.startsWith('income.') === true);
  return (
    frames.length >= 4 ||
    isKnown ||
    isEconomic ||
    isFunctional ||
    hasRest ||
    isIncome ||
    /^(?:包括|含)/.test(list.opener)
  );
}

/** Whether one number of a sum that does not come out, of four digits or more, is one slip of the hand from what would make it. */
export function isExplainedBySlip(head: Claim, parts: readonly Claim[]): boolean {
  if (parts.some((c) => c.exponent !== head.exponent)) return false;
  const gap = parts.reduce((g, c) => g.minus(c.value), head.value);
  const isLong = (c: Claim): boolean => c.value.toFixed(c.decimals).replace(/\D|^[0.]+/g, '').length >= 4;
  if (isLong(head) && isOneSlip(head.value, head.value.minus(gap))) return true;
  return parts.some((c) => isLong(c) && c.value.plus(gap).gt(0) && isOneSlip(c.value, c.value.plus(gap)));
}

/** Some parts together are another one: 「医疗收入 9 万元；门诊收入 4 万元，住院收入 5 万元」 divides the same twice. */
function overlaps(parts: readonly Claim[]): boolean {
  return parts.some((whole) =>
    parts.some((first, i) => {
      const second = parts[i + 1];
      return (
        second !== undefined && first !== whole && second !== whole && first.value.gt(0) && second.value.gt(0) && first.value.plus(second.value).eq(whole.value)
      ); // prettier-ignore
    }),
  );
}

function isGrandchild(part: Concept, whole: Concept | undefined): boolean {
  const parent = CONCEPT_PARENT[part];
  return whole !== undefined && parent !== undefined && CONCEPT_PARENT[parent] === whole;
}
