import type { CellRef } from '../../workbook';
import type { EquationRule, Relation, RuleSeverity } from '../types';

/** Where a rule of the user's own stands: a line of a file, or a cell of the sheet 「核对规则」. */
export interface OwnPlace {
  /** File or sheet name. */
  readonly source: string;
  /** From 1. */
  readonly line: number;
  readonly ref?: CellRef;
}

/** `[表].[行].[栏]`, a sum over rows, or a plain number. */
export interface OwnTerm {
  readonly sign: 1 | -1;
  /** Σ or 求和: all rows (and columns) named are added up. */
  readonly isSum: boolean;
  /** From last year's book. */
  readonly isPrior: boolean;
  readonly table: string;
  readonly row: string;
  /** Absent where the table has one amount column. */
  readonly column?: string;
  readonly number?: number;
}

export interface OwnEquation {
  readonly rule: EquationRule;
  readonly left: readonly OwnTerm[];
  readonly right: readonly OwnTerm[];
  readonly relation: Relation;
  /** Largest gap that passes, in the unit of the amounts; absent: the rounding bands. */
  readonly tolerance?: number;
  readonly place: OwnPlace;
}

/** Another severity for a rule, or `off`; `KM-*` for all that begin so. */
export interface Grading {
  readonly id: string;
  readonly wish: RuleSeverity | 'off';
}

/** A line that could not be read. */
export interface OwnError {
  readonly place: OwnPlace;
  /** Character from 1. */
  readonly at: number;
  readonly text: string;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Rules of the user's own as read from a file or a sheet. */
export interface OwnRules {
  readonly equations: readonly OwnEquation[];
  readonly gradings: readonly Grading[];
  readonly errors: readonly OwnError[];
}
