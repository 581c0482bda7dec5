import type { AccountPath, Claim, Comparison, Frame, PartList } from '../model';
import type { Line } from '../outline';
import { inherit } from './accountPaths';
import { asidesOf } from './asides';
import { depthMeter, lastCut } from './clauses';
import type { Collector } from './collector';
import { isNameOnly, type Lists } from './lists';
import type { Mark } from './marks';
import { twinOf } from './parallels';
import { readNumber } from './readNumber';

/** What is known of the text where a sentence begins. */
export interface Text {
  readonly collector: Collector;
  readonly lists: Lists;
  /** The 科目 printed last in this section. */
  lastPath: AccountPath;
}

export interface Sentence {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}

/** Characters behind a number that may tell what it is. */
const AFTER = 24;

/** Reads a sentence from mark to mark: names and openers say what the numbers behind them are about. */
export function readSentence({ line, from, to, marks }: Sentence, text: Text): void {
  const { collector, lists } = text;
  const words = line.text;
  const asides = asidesOf(words, from, to, marks);
  const depthAt = depthMeter(words, from, to);
  const isAside = (at: number): boolean => asides.some(([a, b]) => at >= a && at < b);
  /** End of what was read last. */
  let last = from;
  let lastClaim: Claim | undefined;
  let lastNumberEnd = from;
  /** Lists that are open, the innermost last; one opened inside brackets ends with them. */
  const openLists: { list: PartList; depth: number }[] = [];
  let made: PartList | undefined;
  const comparisons: Comparison[] = [];
  // A new sentence of the same paragraph still speaks of what the paragraph began with.
  let sentenceFrame: Frame | undefined;
  // What is said in brackets belongs to the words before them; behind them the sentence goes on as before.
  let bracketFrame: Frame | undefined;

  for (const mark of marks) {
    const depth = depthAt(mark.at);
    while (openLists.length > 0 && openLists.at(-1)!.depth > depth) openLists.pop();
    if (depth === 0) bracketFrame = undefined;
    const list = openLists.at(-1)?.list;
    if (mark.type === 'opener') {
      if (isAside(mark.at)) continue;
      const isNested = list && depth === openLists.at(-1)!.depth && mark.text.startsWith('其中');
      if (isNested) list.nestedFrom.push(list.items.length);
      else if (!isNameOnly(words, mark, to)) {
        made = lists.open(line, from, mark, depth > 0 ? sentenceFrame : (made?.head ?? sentenceFrame));
        openLists.push({ list: made, depth });
      }
      last = mark.end;
    } else if (mark.type === 'path') {
      text.lastPath = inherit(text.lastPath, mark.path);
      if (!isAside(mark.at)) {
        sentenceFrame = collector.frame({
          line, start: mark.at, item: mark.text, path: text.lastPath, printed: mark.path, aside: false, context: words,
        }); // prettier-ignore
        collector.current = sentenceFrame;
        collector.paragraphHead ??= sentenceFrame;
        lists.join(list, sentenceFrame);
      }
      last = mark.end;
    } else if (mark.type === 'word') {
      collector.words.push({
        id: collector.words.length, line, sentence: collector.sentence, start: mark.at, end: mark.end, relation: mark.relation, base: mark.base, frame: sentenceFrame ?? collector.current,
      }); // prettier-ignore
    } else {
      const m = mark.mention;
      const aside = isAside(m.start);
      if (m.kind === 'date') collector.claim({ kind: 'date', line, mention: m, quoteStart: m.start, aside });
      if (m.kind === 'date' || m.kind === 'year') continue;
      const before = words.slice(last, m.start);
      const spoken = bracketFrame ?? sentenceFrame;
      const reading = readNumber(
        {
          line,
          mention: m,
          before,
          clause: before.slice(lastCut(before)),
          after: words.slice(m.end, Math.min(to, m.end + AFTER)),
          aside,
          bracketed: depth > 0,
          list,
          spoken,
          frame: spoken ?? collector.current,
          twin: twinOf(lastClaim, lastNumberEnd, before),
          from,
          marks,
          open: comparisons,
        },
        collector,
      );
      if (!reading) continue;
      if (reading.frame) {
        lists.join(list, reading.frame);
        if (depth > 0 && !aside) bracketFrame = reading.frame;
        else if (!aside) {
          sentenceFrame = reading.frame;
          if (m.kind === 'count') collector.current ??= sentenceFrame;
          else collector.current = sentenceFrame;
        }
      }
      lastClaim = reading.claim;
      last = m.end;
      lastNumberEnd = m.end;
    }
  }
  if (made) lists.endSentence(made, marks);
}
