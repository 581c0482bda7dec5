import type { CellRef } from '../workbook';

export type Severity = 'error' | 'warning' | 'info';

export type Verdict =
  | '不符' | '可疑' | '尾差' | '尾差（显示值）' | '截尾' | '倒挤'
  | '科目不符' | '科目重复' | '科目未收录' | '文本数字' | '单位不符' | '年度不符' | '名称不一' | '缺表' | '空表未说明'
  | '公式出错' | '公式被覆盖' | '负数' | '超预算' | '基数为零' | '科目顺序' | '科目不全' | '漏列' | '隐藏内容' | '规则有误' | '其他'; // prettier-ignore

/** One cell of an equation as the user sees it. */
export interface EquationTerm {
  /** Meaning in words: `基本支出`, `“卫生健康支出”本年支出合计`. */
  readonly label: string;
  /** Decimal string in the unit of its own cell. */
  readonly value: string;
  /** Power of ten from that unit to the equation's (元 → 万元: −4). */
  readonly shift: number;
  /** As printed with separators: `1,896.81`. */
  readonly text: string;
  readonly sign: 1 | -1;
  readonly ref: CellRef;
  /** A row that the table does not print counts as nought: it has no cell. */
  readonly isAbsent?: true;
  /** A cell of last year's book, not of this one. */
  readonly isForeign?: true;
}

/** A failing or passing equation with all its terms: left relation right. */
export interface EquationView {
  readonly rule: string;
  readonly ruleTitle: string;
  readonly left: readonly EquationTerm[];
  readonly right: readonly EquationTerm[];
  readonly relation: '=' | '≥' | '≤';
  readonly leftValue: string;
  readonly rightValue: string;
  /** left − right. */
  readonly difference: string;
  readonly unit: string;
  readonly verdict: string;
}

/** An equation for the working paper: also how far its sides may differ, as decimal strings in its unit. */
export interface PaperEquation extends EquationView {
  readonly bands: { readonly equal: string; readonly residue: string; readonly suspect: string };
}

/** A piece of a message; those with a cell are clickable. */
export interface MessagePart {
  readonly text: string;
  readonly ref?: CellRef;
}

/** One finding: one root cause. */
export interface Finding {
  /** Stable within a run and, for unchanged cells, between runs. */
  readonly id: string;
  readonly rule: string;
  readonly ruleTitle: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** Name of the 附表. */
  readonly table: string;
  /** The cell to mark. */
  readonly cell: CellRef;
  /** All cells that take part. */
  readonly cells: readonly CellRef[];
  readonly message: string;
  readonly parts: readonly MessagePart[];
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly unit?: string;
  /** The equation that shows it best. */
  readonly equation?: EquationView;
  /** Other equations that fail for the same cause. */
  readonly consequences: readonly EquationView[];
}

/** A rule that could not be judged, and why. */
export interface CannotTell {
  readonly rule: string;
  readonly ruleTitle: string;
  readonly table: string;
  readonly missing: string;
}

export interface Report {
  readonly file: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly kind: '决算' | '预算' | undefined;
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly sheet: string;
    readonly range: string;
    readonly unit: string;
    readonly isEmpty: boolean;
    readonly confidence: number;
  }[];
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: string }[];
  /** Covers, 目录, text, blank sheets: no 附表, and not meant to be. */
  readonly others?: readonly { readonly sheet: string; readonly what: string }[];
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly CannotTell[];
  /** Equations that hold. */
  readonly passed: number;
  readonly ms: number;
}
