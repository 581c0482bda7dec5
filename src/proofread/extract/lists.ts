import { conceptOf } from '../concepts';
import type { Frame, PartList } from '../model';
import type { Line } from '../outline';
import type { Collector } from './collector';
import type { Mark, OpenerMark } from './marks';

/** Lists of parts: what opens them, what belongs to them, what ends them. */
export class Lists {
  /** Opened by a sentence that named no part: the paragraphs that follow do. */
  private block: PartList | undefined;
  /** Its sentence has ended, but what follows might belong to it. */
  private tail: PartList | undefined;

  constructor(private readonly collector: Collector) {}

  newSection(): void {
    this.block = undefined;
    this.tail = undefined;
  }

  /** 「（二）……」 ends what 「（一）……包括：」 opened. */
  newLine(text: string): void {
    const mark = levelMark(text);
    if (mark !== undefined && this.block && levelMark(this.block.line.text) === mark) this.block = undefined;
  }

  /** The whole of a list is `spoken`, or what the words name, or what was spoken of last. */
  open(line: Line, from: number, opener: OpenerMark, spoken: Frame | undefined): PartList {
    const named = spoken ? undefined : this.headNamed(line, line.text.slice(from, opener.at));
    // 「……支出中，」 says what it divides: not just anything spoken of before.
    const fallback = opener.text.startsWith('具体') || /^当?中/.test(opener.text) ? undefined : this.collector.current;
    const list: PartList = {
      id: this.collector.lists.length, head: spoken ?? named ?? fallback, opener: opener.text, line, sentence: this.collector.sentence, start: opener.at, items: [], following: [], nestedFrom: [],
    }; // prettier-ignore
    this.collector.lists.push(list);
    this.tail = undefined;
    return list;
  }

  /** Puts a frame into the list that is open, or into one that earlier sentences opened. */
  join(list: PartList | undefined, frame: Frame): void {
    if (frame.aside) return;
    if (list) {
      if (list.head !== frame && !list.items.includes(frame)) list.items.push(frame);
      return;
    }
    if (this.block && this.block.head !== frame && !this.block.items.includes(frame)) this.block.items.push(frame);
    else if (this.tail && this.tail.head !== frame && !this.tail.following.includes(frame))
      this.tail.following.push(frame);
  }

  /** The sentence that opened a list is at its end. */
  endSentence(list: PartList, marks: readonly Mark[]): void {
    if (list.items.length > 0) this.tail = list;
    // 「……，其中，公务接待费下降36.4%。」 has said what it opened for.
    else if (!marks.some((e) => e.type === 'number' && /^(?:percent|amount)$/.test(e.mention.kind) && e.at > list.start)) this.block = list; // prettier-ignore
  }

  /** 「一般公共预算财政拨款支出主要用于以下几个方面：」: the whole is named, its amount was said before. */
  private headNamed(line: Line, words: string): Frame | undefined {
    const concept = conceptOf(words, line.section.topic);
    if (!concept) return undefined;
    return this.collector.frames.findLast((f) => f.concept === concept && f.amounts.length > 0 && !f.aside);
  }
}

/** 「主要包括：办公费、印刷费」: names without amounts are no list of parts. */
export function isNameOnly(text: string, opener: OpenerMark, to: number): boolean {
  const rest = text.slice(opener.end, to);
  return rest.length > 0 && !/\d/.test(rest);
}

/** Kind of number a line begins with. */
function levelMark(text: string): string | undefined {
  if (/^[一二三四五六七八九十]{1,3}、/.test(text)) return '一、';
  if (/^（[一二三四五六七八九十]{1,3}）/.test(text)) return '（一）';
  return /^\d{1,2}[.．、]/.test(text) ? '1.' : /^（\d{1,2}）/.test(text) ? '（1）' : undefined;
}
