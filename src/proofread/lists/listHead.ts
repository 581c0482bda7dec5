import { backTo } from '../backTo';
import type { Ground } from '../ground';
import type { Frame, PartList } from '../model';
import { nameKey } from '../normalise';

/** The total stands in the same sentence as its 「其中」, or in the one just before it and is not itself a part there. */
export function headIsDirect(list: PartList, ground: Ground): boolean {
  const { head } = list;
  if (!head) return false;
  if (head.sentence === list.sentence) return true;
  // 「财政拨款支出预算中，……」 says what it divides.
  if (/^当?中/.test(list.opener) && head.line === list.line && isNamedBefore(head, list)) return true;
  // 「按资金类型划分，……」 in a sentence of its own divides something further up.
  if (/^按/.test(list.opener) && !/其中[：，]?$/.test(list.line.text.slice(0, list.start))) return false;
  // Sentences that only give reasons may stand between.
  const spoken = ground.framesOf(list.line).some((f) => f !== head && !f.aside && !f.bracketed && f.start > head.start && f.start < list.start); // prettier-ignore
  if (head.sentence < list.sentence - 1 && (head.line !== list.line || spoken) && list.items.some((f) => f.line === list.line)) return false; // prettier-ignore
  return !ground.listsWith(head).some((l) => l !== list && l.sentence === head.sentence);
}

/** The words before 「中，」 name a frame, with or without 支出预算 behind the name. */
function isNamedBefore(head: Frame, list: PartList): boolean {
  const { text } = list.line;
  const clause = backTo('，。；：', text, list.start);
  const said = head.amounts[0] && text.slice(0, head.amounts[0].mention.start);
  if (clause.length >= 6 && said?.endsWith(clause)) return true;
  if (head.key.length >= 4 && nameKey(clause).endsWith(head.key)) return true;
  // 「财政拨款收入……。在收入拨款中，……」: the same words in another order.
  const words = nameKey(clause).replace(/^[在其]/, '');
  return words.length >= 4 && [...words].every((ch) => head.key.includes(ch));
}

/**
 * The whole as the words of a list tell it: 「收支总预算 90 万元。支出包括：……」 divides the total said last; parts that are all
 * 「占支出总预算」 are parts of what is called 支出总预算.
 */
export function headByWords(list: PartList, ground: Ground): Frame | undefined {
  const { lines } = list.line.section;
  const before = lines.slice(0, lines.indexOf(list.line) + 1).flatMap((l) => ground.framesOf(l)).filter((f) => !f.aside && !f.bracketed && (f.line !== list.line || f.start < list.start) && ground.own(f)); // prettier-ignore
  const clause = /[^，。；：]*$/.exec(list.line.text.slice(0, list.start))![0];
  if (/包括/.test(list.opener) && /^(?:收入|支出)(?:预算|决算)?$/.test(clause))
    return before.findLast((f) => f.concept === 'total.both' || f.concept === 'fiscal.both');
  if (/^当?中/.test(list.opener)) return before.findLast((f) => f.line === list.line && isNamedBefore(f, list));
  const wholes = new Set(list.items.map((f) => f.shares[0]?.of));
  const [of] = wholes;
  if (list.items.length < 2 || wholes.size !== 1 || !of || of.length < 4 || list.head?.line === list.line) return undefined; // prettier-ignore
  return before.findLast((f) => f.key.endsWith(nameKey(of)) || nameKey(f.line.text.slice(0, f.amounts[0]!.mention.start)).endsWith(nameKey(of))); // prettier-ignore
}

/** What a list may divide that does not say what it divides: the frames before it, the nearest first. */
export function headsInLine(list: PartList, ground: Ground): Frame[] {
  const before = ground
    .framesOf(list.line)
    .filter((f) => !f.aside && f.start < list.start)
    .reverse();
  if (!/^按|包括/.test(list.opener)) return before;
  // 「按政府采购资金类型划分，……」 divides once more what the paragraphs before it spoke of.
  const { lines } = list.line.section;
  const above = lines.slice(Math.max(0, lines.indexOf(list.line) - 4), lines.indexOf(list.line)).flatMap((l) => ground.framesOf(l)); // prettier-ignore
  return [
    ...before,
    ...above
      .filter((f) => !f.aside && !f.bracketed)
      .reverse()
      .slice(0, 12),
  ];
}
