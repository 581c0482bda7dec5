import type { OwnRules } from '../rules';
import type { OwnList } from '../classification';
import type { Book } from '../tables';
import type { Severity } from './types';

/** How the user changed the rules for this book, and what else the check may use. */
export interface CheckOptions {
  /** Severity by rule id; `off` switches a rule off. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Last year's book, recognised: then last year's amounts are compared too. */
  readonly priorBook?: Book;
  /** The user's own 科目 list, before or instead of the built-in ones. */
  readonly classification?: OwnList;
  /** Rules of the user's own from a file; those on the sheet 「核对规则」 are always read. */
  readonly ownRules?: OwnRules;
}
