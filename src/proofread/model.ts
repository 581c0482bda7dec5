import type { Decimal } from '../amount';
import type { Concept } from './concepts';
import type { NumberMention } from './numbers';
import type { Line } from './outline';
import type { ClaimKind } from './types';

/** 决算, 预算 … of a figure; `own` = what the report itself is about, said without a word for it. */
export type Phase = 'own' | '决算' | '预算' | '年初预算' | '全年预算' | '执行数' | '上年';

export type Direction = 1 | -1;

/** A number of the document with the part it plays. */
export interface Claim {
  readonly id: number;
  readonly kind: ClaimKind;
  readonly line: Line;
  /** Running number of the sentence in the document. */
  readonly sentence: number;
  readonly mention: NumberMention;
  /** What the equations take it for: the printed value, or the right one where the tables show the printed one to be wrong. */
  value: Decimal;
  /** Decimals of the value. */
  decimals: number;
  readonly unit: string;
  /** Power of ten of 元; that of the right unit where the printed one is shown to be wrong. */
  exponent: number;
  /** Offsets in the line: the words quoted to the user, and the digits. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly direction?: Direction;
  /** In a reason, a use, a contract: mentioned, not accounted for. */
  readonly aside: boolean;
  readonly frame?: Frame;
  readonly phase?: Phase;
  /** The year printed with it; the right one where it shows that the printed one was left standing from another year. */
  year?: number | undefined;
  /** For shares: the words between 占 and the number. For ratios: the name. */
  readonly of?: string;
  /** Position in a row of parallel numbers: 「各减少1.2、3.4万元」. */
  readonly parallel?: number;
}

/** 科目 as printed, upper levels inherited. */
export interface AccountPath {
  readonly 类?: string;
  readonly 款?: string;
  readonly 项?: string;
}

/** One thing with its numbers: 「年初预算为 10 万元，支出决算为 9 万元，完成预算的 90%」. */
export interface Frame {
  readonly id: number;
  readonly item: string;
  readonly key: string;
  readonly concept: Concept | undefined;
  readonly path: AccountPath | undefined;
  /** Deepest level printed here. */
  readonly level: '类' | '款' | '项' | undefined;
  readonly line: Line;
  readonly sentence: number;
  readonly start: number;
  readonly aside: boolean;
  /** Inside brackets: part of the frame before it. */
  readonly bracketed: boolean;
  readonly amounts: Claim[];
  readonly counts: Claim[];
  readonly shares: Claim[];
  readonly completions: Claim[];
}

/** 「其中：……」 with the thing that is divided and its parts in order. */
export interface PartList {
  readonly id: number;
  readonly head: Frame | undefined;
  readonly opener: string;
  readonly line: Line;
  readonly sentence: number;
  readonly start: number;
  /** Parts named before the sentence ended. */
  readonly items: Frame[];
  /** What follows behind the sentence, as far as it might belong to it. */
  readonly following: Frame[];
  /** Index in `items` of the first part that came after another 其中. */
  nestedFrom: number[];
}

/** 「比2019年减少2.04万元，下降53.84%」. */
export interface Comparison {
  readonly id: number;
  readonly line: Line;
  readonly sentence: number;
  readonly start: number;
  /** Words that say what is compared; '' when it is what was spoken of before. */
  readonly item: string;
  readonly concept: Concept | undefined;
  /** 'year' = the year before, 'budget' = the budget. */
  readonly base: 'year' | 'budget' | 'unknown';
  readonly baseYear: number | undefined;
  /** Words after 比 up to the number or the verb: 「2022年预算执行数」. */
  readonly baseWords: string;
  readonly aside: boolean;
  /** Frame spoken of when the comparison began, in the same sentence. */
  readonly near: Frame | undefined;
  /** The frame the paragraph began with. */
  readonly paragraphHead: Frame | undefined;
  previous?: Claim;
  readonly changes: Claim[];
  readonly rates: Claim[];
}

/** A word of comparison between 决算 and 预算: 「决算数小于预算数」. */
export interface WordClaim {
  readonly id: number;
  readonly line: Line;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly relation: 'less' | 'greater' | 'equal';
  /** 'year': said of this year and the last; 'budget': of 决算 and 预算. */
  readonly base: 'year' | 'budget';
  readonly frame: Frame | undefined;
}

export interface Extraction {
  readonly claims: readonly Claim[];
  readonly frames: readonly Frame[];
  readonly lists: readonly PartList[];
  readonly comparisons: readonly Comparison[];
  readonly words: readonly WordClaim[];
}
