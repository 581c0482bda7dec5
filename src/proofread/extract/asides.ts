import { conceptOf } from '../concepts';
import { CHANGE_BEFORE, REASON, USE } from '../lexicon';
import { depthMeter } from './clauses';
import type { Mark } from './marks';

/** A stretch of a line, its end excluded. */
export type Stretch = readonly [number, number];

/** A name right before its amount, no verb between them: 「公务用车及运行维护费支出」. */
const NAMED_AMOUNT = /^(?![一二三四五]是)[^，。；：\d增减]{2,20}(?:费|经费|支出|收入)(?:支出|决算|预算)?(?:数)?为?$/;

/** Stretches of a sentence whose numbers belong to a reason (to its end) or to a use (to the next semicolon). */
export function asidesOf(text: string, from: number, to: number, marks: readonly Mark[]): Stretch[] {
  // A note under a table or a list explains figures, it does not report them.
  if (/^注：/.test(text)) return [[from, to]];
  const sentence = text.slice(from, to);
  const stretches: Stretch[] = [];
  const depthAt = depthMeter(text, from, to);
  for (const m of sentence.matchAll(REASON)) {
    const at = from + m.index;
    // A reason in brackets ends with them.
    const close = depthAt(at) > 0 ? text.indexOf('）', at) : -1;
    stretches.push([at, close >= 0 && close < to ? close : endOfReason(text, at, to, marks)]);
  }
  for (const m of sentence.matchAll(USE)) {
    const at = from + m.index;
    const semicolon = text.indexOf('；', at);
    const end = semicolon === -1 || semicolon > to ? to : semicolon;
    // 「主要用于教育支出5万元，占3%」 is a list of parts after all.
    if (/用于|包括/.test(m[0]) && /\d(?:万|亿)?元，?占/.test(text.slice(at, end))) continue;
    stretches.push([at, end]);
  }
  return stretches;
}

/** A semicolon ends a reason when a known item follows it. */
function endOfReason(text: string, at: number, to: number, marks: readonly Mark[]): number {
  for (const mark of marks) {
    if (mark.at <= at) continue;
    if (mark.type === 'path' && text[mark.at - 1] === '；') return mark.at;
    if (mark.type === 'number' && mark.mention.kind === 'amount') {
      const semicolon = text.lastIndexOf('；', mark.at);
      const words = text.slice(semicolon + 1, mark.at);
      const name = /^[^，。；\d]*?(?=比|较|与|同比)/.exec(words)?.[0] ?? words.replace(CHANGE_BEFORE, '');
      if (semicolon > at && (conceptOf(name, 'sangong') || NAMED_AMOUNT.test(words))) return semicolon;
    }
  }
  return to;
}
