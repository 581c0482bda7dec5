import type { Decimal } from '../../amount';
import type { Claim } from '../model';
import type { PercentState } from '../recompute';

/** Value of a claim in its own unit: the printed one, or the one it is supposed to have. */
export type Values = (claim: Claim) => Decimal;

export type State = PercentState | 'slack' | 'doubtful' | 'wrong-direction';

export interface Outcome {
  readonly state: State;
  /** What the owner should be, in its own unit. */
  readonly expected?: Decimal | undefined;
  /** For sums: total − parts, in the unit of the total. */
  readonly gap?: Decimal;
}

export type ConstraintType = 'sum' | 'share' | 'rate' | 'delta' | 'completion' | 'same' | 'bound' | 'word';

/** An equation between numbers of the document. */
export interface Constraint {
  readonly type: ConstraintType;
  readonly claims: readonly Claim[];
  /** The claim that a failure is reported at when nothing points to another. */
  readonly owner: Claim;
  /** False: a guess at what refers to what. It may confirm but never accuses. */
  readonly sure: boolean;
  check(v: Values): Outcome;
  /** The value, in the target's unit, that makes the equation true exactly; undefined when it does not determine one. */
  solve(target: Claim, v: Values): Decimal | undefined;
  /** The equation with its numbers, ending in the right result. */
  formula(v: Values): string;
  /** A last digit off is worth a word although the equation is a guess. */
  readonly isSlight?: boolean;
  /** Why it must hold, for the message. */
  readonly because?: string;
  /** There may be a reason that the text does not give: a warning at most. */
  readonly isSoft?: boolean;
  /** Shares of one list belong together. */
  readonly group?: string;
}
