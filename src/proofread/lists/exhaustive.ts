import { Decimal } from '../../amount';
import { CONCEPT_SUMS, type Concept } from '../concepts';
import { classCodeOf } from '../ground';
import type { Claim, Frame, PartList } from '../model';
import { isNumbered } from './listShape';

/** Names that together leave nothing out, whatever is counted. */
const CLASSES: readonly (readonly RegExp[])[] = [
  [/基本支出|^基本$/, /项目支出|^项目$/],
  [/一般公共预算/, /政府性基金/, /国有资本经营/],
  [/一般公共预算/, /政府性基金/],
  [/(?<!非)税收?收入/, /非税收入/],
  [/本级/, /[区县市镇]级(?!.*本级)|下级|对.{0,4}转移支付/],
  [/中央/, /地方/],
  [/购置/, /运行/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/为优(?:秀)?/, /为良(?:好)?/, /为(?:合格|中)/, /为(?:不合格|差)/],
  [/^(?!不).*计容/, /不计容/],
  [/^[^，]{0,12}地上/, /地下/],
  [/在职/, /离退休|退休/, /遗属/],
  [/人员类/, /运转类/, /特定目标类/],
];

/** What a list names; where cars are run and none is said to be bought, running them is all that is spent on cars. */
function conceptsOf(frames: readonly Frame[]): Set<Concept | undefined> {
  const found = new Set(frames.map((f) => f.concept));
  if (found.has('sg.run') && !found.has('sg.buy')) found.add('sg.car');
  return found;
}

/** Whether a list that does not add up was meant to: all its parts are known to make up the whole. */
export function isExhaustive(frames: readonly Frame[], list: PartList, head: Claim): boolean {
  if (CLASSES.some((set) => frames.length === set.length && set.every((name) => frames.some((f) => name.test(f.item))))) return true; // prettier-ignore
  // 绩效 projects are of three kinds; a list of two that does not add up has left one out.
  if (frames.length === 2 && frames.every((f) => /人员类|运转类|特定目标类/.test(f.item))) return true;
  if (/^按|^分项/.test(list.opener) && frames.length >= 2) return true;
  const named = conceptsOf(frames);
  if (CONCEPT_SUMS.some((s) => s.parts.length >= 3 && s.parts.every((p) => named.has(p)))) return true;
  if (list.nestedFrom.length > 0 && !frames.every((f) => f.path)) return false;
  if (head.kind === 'count') {
    if (CLASSES.some((set) => set.every((name) => frames.some((f) => name.test(f.item)) && frames.length >= set.length))) return true; // prettier-ignore
    const vehicles = frames.filter((f) => /用车|车$|客车|轿车/.test(f.item)).length;
    return (
      vehicles === frames.length &&
      frames.length >= 2 &&
      (frames.some((f) => /其他/.test(f.item)) || frames.length >= 3)
    );
  }
  if (frames.every((f) => f.shares.length > 0 && !f.shares[0]!.of)) {
    const sum = frames.reduce((s, f) => s.plus(f.shares[0]!.value), new Decimal(0));
    if (sum.minus(100).abs().lte('0.3')) return true;
  }
  if (/以下(?:几个)?方面/.test(list.opener)) return true;
  const concepts = conceptsOf(frames);
  // A kind of which there is nothing is often not mentioned, but not two.
  const known = CONCEPT_SUMS.find((s) => s.whole === head.frame?.concept);
  const parts = known?.parts.filter((p) => concepts.has(p)).length ?? 0;
  if (known && (parts === known.parts.length || (parts === 2 && parts === frames.length))) return true;
  const both = (name: 'basic' | 'project'): boolean => concepts.has(`expense.${name}`) || concepts.has(`gen.${name}`);
  if (both('basic') && both('project')) return true;
  if (frames.length >= 3 && frames.every((f) => classCodeOf(f) !== undefined && (!f.level || f.level === '类')))
    return true;
  if (isNumbered(frames, list)) return true;
  if (list.line.section.aspect !== 'detail' || frames.length < 2) return false;
  return frames.every((f) => f.level === '项' || f.level === '款') || frames.every((f) => f.completions.length > 0);
}
