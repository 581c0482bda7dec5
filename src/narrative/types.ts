import type { CellRef } from '../workbook';

/** A number (or direction word) in the text with where it comes from. */
export interface Slot {
  /** Offsets in `Paragraph.text` (UTF-16). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Decimal string, or the word itself for direction words. */
  readonly value: string;
  readonly unit: string;
  readonly cells: readonly CellRef[];
  /** Name in the template: `变动率`. */
  readonly name?: string;
  /** Id of the fact that the user gave, or still has to give. */
  readonly fact?: string;
  /** Reads 【待填：…】. */
  readonly isPending?: boolean;
}

export interface Paragraph {
  /** Stable in a section, e.g. `相等+变动`: which sentences of the template it was made of. */
  readonly id?: string;
  readonly role: 'heading' | 'subheading' | 'body' | 'figure' | 'caption';
  readonly text: string;
  readonly slots: readonly Slot[];
  /** `1.1`: section and paragraph as we write them; kept when the user's paragraphs stand between. */
  readonly place?: string;
  /** Put in by the user; we write it back as it is. */
  readonly isUsers?: boolean;
  /** For role `figure`: the chart that stands here. */
  readonly chart?: string;
}

/** A section of the 情况说明. */
export interface Section {
  /** `js-1` … stable id. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
  /** What is still to be filled in or could not be found, in Chinese. */
  readonly missing: readonly string[];
  /** What the reader of the draft should know: how a figure was found, a residue. Not part of the published text. */
  readonly notes?: readonly string[];
}
