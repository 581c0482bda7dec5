import type { Unit } from '../amount';
import type { Classification } from '../classification';
import type { Book, Figure, ReportKind, Row, Table, TableKindId } from '../tables';
import type { CellRef, WorkbookSnapshot } from '../workbook';

/** Weight of a rule's finding: 错误, 警告, 提示. */
export type RuleSeverity = 'error' | 'warning' | 'info';

export type Relation = '=' | '≥' | '≤';

/**
 * One amount by meaning: `JS.SZ.IT.inAmt` (kind, row key, column key). A trailing `?` means: left out where that row or column is not printed,
 * or is a 其中 line. A leading `-` subtracts; a leading `^` takes the amount from last year's book.
 */
export type CellSpec = string;

/** Which rows an equation is stated for. */
export type RowSet = 'all' | 'parents' | '类' | readonly string[];

/** A table whose amounts are added up on the right side of a match. */
export interface MatchTarget {
  readonly table: TableKindId;
  readonly column: string;
  /** Counts as nothing where the book does not have it. */
  readonly isOptional?: boolean;
  /** Left out where this table is there, which prints the same. */
  readonly unless?: TableKindId;
}

/** An equation as data. The same data is evaluated, shown, written as a formula, and mutated by the tests. */
export type EquationSpec =
  /** Amounts named one by one: Σ left relation Σ right. */
  | {
      readonly type: 'cells';
      readonly left: readonly CellSpec[];
      readonly right: readonly CellSpec[];
      readonly relation?: Relation;
    }
  /** In every column: a row = Σ of the rows added into it. */
  | {
      readonly type: 'children';
      readonly table: TableKindId;
      readonly rows: RowSet;
      readonly columns?: readonly string[];
    }
  /** In every row: a column = Σ of the columns added into it. */
  | {
      readonly type: 'columns';
      readonly table: TableKindId;
      readonly rows?: RowSet;
      readonly columns?: readonly string[];
    }
  /** In every row: one column = others with signs (年末 = 年初 + 收入 − 支出). */
  | { readonly type: 'row'; readonly table: TableKindId; readonly left: string; readonly right: readonly string[] }
  /** The total printed again is the same. */
  | { readonly type: 'repeats'; readonly table: TableKindId }
  /** The same code (or project) in one table and in others: value relation Σ values. */
  | {
      readonly type: 'match';
      readonly by: '类' | '项' | 'code' | 'project';
      readonly from: { readonly table: TableKindId; readonly column: string };
      readonly to: readonly MatchTarget[];
      readonly relation?: Relation;
    }
  /** In every table that prints last year's amounts: they are those of last year's book. */
  | { readonly type: 'prior' }
  /** In every table: a printed change = this year's amount − last year's. */
  | { readonly type: 'change' };

export type Condition =
  | 'only-fiscal' // no income but 财政拨款, no other 结转
  | 'not-only-fiscal'
  | 'only-general' // nothing but 一般公共预算
  | 'basic-is-current' // no 基本支出 from 结转 or 提前通知 in the 部门经济分类 table
  | 'basic-table-is-general' // the title of the 基本支出 table says 一般公共预算
  | 'opening-by-fund' // 年初结转 is nothing, or printed by fund
  | 'carry-in-detail' // 上年结转 is nothing, or a column of the 一般公共预算 table
  | 'fiscal-year-totals' // the 财政拨款 table of a budget prints 本年收入合计 or 本年支出合计
  | 'fiscal-grand-totals' // it prints neither, only 收入总计 and 支出总计
  | 'goals-for-projects' // 绩效目标 are published for (nearly) all projects
  | 'goals-for-general-projects'; // the same, both tables have a 合计, and the project list holds no other fund's projects // prettier-ignore

/** What every rule says about itself. */
export interface RuleAbout {
  readonly id: string;
  /** What must hold, in Chinese. */
  readonly title: string;
  /** Form or notice that it comes from. */
  readonly basis: string;
  readonly report: ReportKind | 'both';
  readonly severity: RuleSeverity;
}

/** A rule stated as equations. */
export interface EquationRule extends RuleAbout {
  /** Holds only then; otherwise the rule says nothing. */
  readonly when?: Condition;
  readonly equations: readonly (EquationSpec & { readonly when?: Condition })[];
  /** What the user wants to be told when it fails; rules of the user's own only. */
  readonly note?: string;
}

/** A check that is no equation: labels, codes, units, years. */
export interface InspectionRule extends RuleAbout {
  inspect(context: InspectionContext): Iterable<Inspection>;
}

export interface InspectionContext {
  readonly book: Book;
  readonly snapshot: WorkbookSnapshot;
  /** 科目 lists, with the user's own entries where there are any. */
  readonly lists: Lists;
}

export interface Lists {
  readonly functional: Classification;
  readonly economic: Classification;
}

/** What an inspection found at a cell. */
export interface Inspection {
  readonly verdict: string;
  readonly severity: RuleSeverity;
  readonly table: Table;
  readonly cell: { readonly sheet: string; readonly row: number; readonly col: number };
  readonly cells?: readonly { readonly sheet: string; readonly row: number; readonly col: number }[];
  readonly message: string;
  /** Pieces of the message, in their order, and the cells behind them; without any, `actual` stands for the cell. */
  readonly marks?: readonly { readonly text: string; readonly ref: CellRef }[];
  readonly expected?: string;
  readonly actual?: string;
}

export type Rule = EquationRule | InspectionRule;

export function isEquationRule(rule: Rule): rule is EquationRule {
  return 'equations' in rule;
}

/** One amount of a bound equation. */
export interface BoundTerm {
  readonly sign: 1 | -1;
  readonly table: Table;
  readonly row: Row;
  readonly column: string;
  readonly figure: Figure;
  /** Stands for a row that this table does not have (its amount counts as 0). */
  readonly isAbsent?: boolean;
  /** From last year's book: its cell is not in this one, `figure.ref` stands at the cell it is compared with. */
  readonly isForeign?: boolean;
  /** Written as this: a number in a rule of the user's own. */
  readonly text?: string;
}

/** An equation over real cells. */
export interface BoundEquation {
  readonly rule: EquationRule;
  readonly left: readonly BoundTerm[];
  readonly right: readonly BoundTerm[];
  readonly relation: Relation;
  readonly type: EquationSpec['type'];
  /** Largest gap that passes, in the equation's unit, where a rule of the user's own sets it. */
  readonly tolerance?: number;
  /** Unit of a sum within one table that was seen to hold when it was stated, exactly as stored and as shown: nobody has to evaluate it. */
  readonly soundIn?: Unit;
}

export interface Unbound {
  readonly rule: EquationRule;
  readonly table: string;
  readonly missing: string;
}
