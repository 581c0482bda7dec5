import type { ReportKind, RowRole, TableKindId } from './types';
import type { TitleDetail, TitleFund, TitleSubject } from './title';

/** How the rows of a kind are read. */
export type Layout =
  | 'two-sided' // 收入|支出 halves with labelled lines
  | 'functional' // rows by 功能分类 code
  | 'functional-economic' // rows by 功能分类, columns by 经济分类
  | 'economic' // rows by 经济分类, one list or halves side by side
  | 'units' // rows are units, or 功能分类 codes
  | 'projects' // 项 rows with project names under them
  | 'sangong' // 三公
  | 'indicators' // 绩效目标
  | 'free'; // listed, not checked // prettier-ignore

/** A column recognised by its header path (levels joined by `/`, spaces removed). The first pattern that fits wins. */
export interface ColumnPattern {
  readonly key: string;
  /** Against the whole path. */
  readonly match: RegExp;
  readonly not?: RegExp;
  /** Column that it is added into. */
  readonly into?: string;
  readonly isMemo?: boolean;
  /** Only in that half. */
  readonly side?: 'in' | 'out';
}

/** A labelled line of a two-sided table, by its label without numbering. */
export interface LinePattern {
  readonly key: string;
  readonly match: RegExp;
  readonly role: RowRole;
  readonly side: 'in' | 'out';
  /** Key of the line it is added into; the first that is printed counts. */
  readonly into?: readonly string[];
  /** Only after the line with this key (labels that occur twice). */
  readonly after?: string;
  /** Key it gets after that line instead. */
  readonly keyAfter?: string;
  readonly intoAfter?: readonly string[];
}

/** One kind of 附表. */
export interface KindDefinition {
  readonly id: TableKindId;
  readonly report: ReportKind;
  /** Standard name. */
  readonly name: string;
  readonly title: {
    readonly fund: readonly TitleFund[];
    readonly subject: readonly TitleSubject[];
    readonly detail?: readonly TitleDetail[];
  };
  readonly layout: Layout;
  readonly columns: readonly ColumnPattern[];
  /** Key of a column by its levels, before `columns` are asked. */
  readonly columnKey?: (levels: readonly string[]) => string | undefined;
  readonly lines?: readonly LinePattern[];
  /** Also printed as a list of the `lines` of that side instead of as a table with columns. */
  readonly itemSide?: 'in' | 'out';
  /** Column keys without which a table is not of this kind. */
  readonly required: readonly string[];
}
