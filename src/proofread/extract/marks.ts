import { LIST_OPENER } from '../lexicon';
import type { AccountPath, WordClaim } from '../model';
import { scanNumbers, type NumberMention } from '../numbers';
import type { Line } from '../outline';
import { accountPaths } from './accountPaths';
import { comparisonWords } from './comparisonWords';

/** Something in a line that a sentence is read by, with its offsets in the line. */
export type Mark =
  | { readonly type: 'number'; readonly at: number; readonly end: number; readonly mention: NumberMention }
  | {
      readonly type: 'path';
      readonly at: number;
      readonly end: number;
      readonly path: AccountPath;
      readonly text: string;
    }
  | OpenerMark
  | {
      readonly type: 'word';
      readonly at: number;
      readonly end: number;
      readonly relation: WordClaim['relation'];
      readonly base: WordClaim['base'];
    };

/** 「其中：」, 「主要用于以下方面：」. */
export interface OpenerMark {
  readonly type: 'opener';
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Numbers, 科目, list openers and words of comparison of a line, in order. */
export function marksOf(line: Line): Mark[] {
  const text = line.text;
  const marks: Mark[] = [];
  for (const mention of scanNumbers(text)) marks.push({ type: 'number', at: mention.start, end: mention.end, mention });
  for (const path of accountPaths(text)) marks.push({ type: 'path', ...path });
  for (const m of text.matchAll(LIST_OPENER)) {
    marks.push({ type: 'opener', at: m.index, end: m.index + m[0].length, text: m[0] });
  }
  for (const word of comparisonWords(text)) marks.push({ type: 'word', ...word });
  // At one place the opener comes before the path that begins there.
  return marks.sort((a, b) => a.at - b.at || a.end - b.end);
}
