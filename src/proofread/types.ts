import type { TableKindId } from '../tables/types';
import type { CellRef } from '../workbook';
import type { Severity } from '../check/types';

/** What a claim says. */
export type ClaimKind =
  | 'amount' // 金额
  | 'change' // 增减额
  | 'share' // 占比
  | 'rate' // 增减率
  | 'completion' // 完成预算
  | 'count' // 辆、人次、批次 …
  | 'date'
  | 'zero' // 「无……支出」
  | 'word' // a comparison in words: 决算数小于预算数, 持平
  | 'chart' // a number of a chart
  | 'other' // prettier-ignore
  | 'table' // a cell of a table inside the document
  | 'text'; // wording, punctuation, names, sections

export type ProofVerdict =
  | '一致' | '尾差' | '倒挤' | '数值不符' | '方向不符' | '单位不符' | '年度不符' | '前后不一' | '漏项' | '图文不符'
  | '基数为零' | '无从核对' | '附表不符' | '模板残留' | '标点' | '科目名称' | '名词解释' | '章节'; // prettier-ignore

/** A piece of a message: clicking goes to a cell of the book or to a place of the text. */
export interface ProofPart {
  readonly text: string;
  readonly ref?: CellRef;
  readonly start?: number;
  readonly end?: number;
}

/** A cell of a table inside the document: where it is printed, and where its words stand in the text. */
export interface ClaimPlace {
  /** As in `ProofClaim.cells`: `附表3!C8`. */
  readonly cell: string;
  /** For people: `第12页 附表3 第8行`. */
  readonly text: string;
  readonly page?: number;
  readonly start: number;
  readonly end: number;
}

/** A table that stands in the document itself, and whether the text was checked against it. */
export interface DocumentTableUse {
  /** Its name in `cells`: `附表3`. */
  readonly sheet: string;
  /** As printed. */
  readonly title: string;
  readonly kind: TableKindId | null;
  /** `第12—14页`; null for files without pages. */
  readonly pages: string | null;
  readonly used: boolean;
  /** Why it is used or not, in words. */
  readonly reason: string;
}

/** One statement of the document with its verdict. Offsets are UTF-16 offsets in the text of the document. */
export interface ProofClaim {
  readonly id: string;
  /** Words of the document, `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  /** Decimal string as printed without separators; an ISO date for dates; null for wording. */
  readonly value: string | null;
  readonly unit: string;
  /** What it is about, in words; null where that is not known. */
  readonly refersTo: string | null;
  readonly verdict: ProofVerdict;
  /** null for 一致 and 无从核对. */
  readonly severity: Severity | null;
  readonly expected: string | null;
  /** The arithmetic with its numbers: `2.04 ÷ (2.38 + 2.04) = 46.15%`. */
  readonly formula: string | null;
  /** Cells of the book it was checked against, `表1!C5`. */
  readonly cells: readonly string[];
  /** Where those cells are printed, when the table stands in the document itself. */
  readonly places?: readonly ClaimPlace[];
  readonly message: string;
  readonly parts: readonly ProofPart[];
}

export interface ProofreadReport {
  readonly file: string;
  /** Name of the book the text was checked against; null when it was checked against itself only. */
  readonly book: string | null;
  readonly year: number | null;
  readonly kind: '决算' | '预算' | null;
  readonly claims: readonly ProofClaim[];
  /** The claims that are neither 一致 nor 无从核对, in the order of the text. */
  readonly findings: readonly ProofClaim[];
  /** Number of claims of each verdict that occurs. */
  readonly counts: Readonly<Partial<Record<ProofVerdict, number>>>;
  /** The tables inside the document; none where a book was given. */
  readonly tables: readonly DocumentTableUse[];
  /** What is wrong in those tables themselves, in the order of the text; not among `claims` and `findings`. */
  readonly tableFindings: readonly ProofClaim[];
}
