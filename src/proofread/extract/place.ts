import type { Claim, Comparison, Frame, PartList } from '../model';
import type { NumberMention } from '../numbers';
import type { Line } from '../outline';
import type { Collector } from './collector';
import type { Mark } from './marks';

/** A number of a sentence with the words around it, as the readers of its kinds get it. */
export interface Place {
  readonly line: Line;
  readonly mention: NumberMention;
  /** Words between what was read before and the number. */
  readonly before: string;
  /** The last clause of these words. */
  readonly clause: string;
  /** The first words behind the number. */
  readonly after: string;
  /** In a reason, a use or a note. */
  readonly aside: boolean;
  readonly bracketed: boolean;
  /** The list of parts that is open here. */
  readonly list: PartList | undefined;
  /** What this sentence speaks of so far. */
  readonly spoken: Frame | undefined;
  /** The same, or what was spoken of before this sentence. */
  readonly frame: Frame | undefined;
  /** 「各减少1.2、3.4万元」: the number right before, whose part this one plays too. */
  readonly twin: Claim | undefined;
  /** Offset of the sentence in its line. */
  readonly from: number;
  readonly marks: readonly Mark[];
  /** Comparisons that the sentence has opened, the last of them last. */
  readonly open: Comparison[];
}

/** What a number was read as; a frame only when the sentence goes on to speak of it. */
export interface Reading {
  readonly claim: Claim;
  readonly frame?: Frame;
}

/** Reads a number as one kind of claim; undefined when the words do not say so. */
export type Reader = (place: Place, collector: Collector) => Reading | undefined;

/** What every claim of this place has in common. */
export function common({ line, mention, aside }: Place): Pick<Place, 'line' | 'mention' | 'aside'> {
  return { line, mention, aside };
}

/** The frame of this place as a property, if there is one. */
export function ofFrame({ frame }: Place): { readonly frame?: Frame } {
  return frame ? { frame } : {};
}
