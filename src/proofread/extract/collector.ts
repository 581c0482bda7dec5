import { conceptOf } from '../concepts';
import type {
  AccountPath,
  Claim,
  Comparison,
  Direction,
  Extraction,
  Frame,
  PartList,
  Phase,
  WordClaim,
} from '../model';
import { nameKey } from '../normalise';
import type { NumberMention } from '../numbers';
import type { Line } from '../outline';
import type { ClaimKind } from '../types';

/** What the reader of a number says of it; value, decimals and unit are those printed unless said otherwise. */
export interface ClaimDraft {
  readonly kind: ClaimKind;
  readonly line: Line;
  readonly mention: NumberMention;
  readonly quoteStart: number;
  readonly aside: boolean;
  readonly direction?: Direction;
  readonly frame?: Frame;
  readonly phase?: Phase;
  readonly year?: number | undefined;
  readonly of?: string;
  readonly parallel?: number;
  readonly unit?: string;
  readonly exponent?: number;
}

/** What the words say a frame is about. */
export interface FrameDraft {
  readonly line: Line;
  readonly start: number;
  readonly item: string;
  /** That of the item when left out. */
  readonly key?: string;
  readonly path?: AccountPath | undefined;
  /** The part of the path that is printed here. */
  readonly printed?: AccountPath;
  readonly aside: boolean;
  readonly bracketed?: boolean;
  /** The words that tell the concept. */
  readonly context: string;
}

/** What has been read so far, and what the text speaks of where the reading stands. */
export class Collector {
  readonly claims: Claim[] = [];
  readonly frames: Frame[] = [];
  readonly lists: PartList[] = [];
  readonly comparisons: Comparison[] = [];
  readonly words: WordClaim[] = [];
  /** Running number of the sentence that is being read. */
  sentence = 0;
  /** The frame spoken of last. */
  current: Frame | undefined;
  /** The frame the paragraph began with. */
  paragraphHead: Frame | undefined;

  result(): Extraction {
    const { claims, frames, lists, comparisons, words } = this;
    return { claims, frames, lists, comparisons, words };
  }

  claim(draft: ClaimDraft): Claim {
    const { mention: m } = draft;
    // All claims have one shape: there are thousands of them, and everything asks them.
    const claim = {
      id: this.claims.length,
      kind: draft.kind,
      line: draft.line,
      sentence: this.sentence,
      mention: m,
      value: m.value,
      decimals: m.decimals,
      unit: draft.unit ?? m.unit,
      exponent: draft.exponent ?? m.exponent,
      quoteStart: draft.quoteStart,
      quoteEnd: m.end,
      direction: draft.direction,
      aside: draft.aside,
      frame: draft.frame,
      phase: draft.phase,
      year: draft.year,
      of: draft.of,
      parallel: draft.parallel,
    } as Claim;
    this.claims.push(claim);
    return claim;
  }

  frame({ line, start, item, key, path, printed, aside, bracketed = false, context }: FrameDraft): Frame {
    const level = printed ? (printed.项 ? '项' : printed.款 ? '款' : '类') : undefined;
    const frame: Frame = {
      id: this.frames.length,
      item,
      key: key ?? nameKey(item),
      concept: printed ? undefined : conceptOf(context, line.section.topic),
      path,
      level,
      line,
      sentence: this.sentence,
      start,
      aside,
      bracketed,
      amounts: [],
      counts: [],
      shares: [],
      completions: [],
    };
    this.frames.push(frame);
    return frame;
  }
}
