import type { Severity } from '../check/types';
import type { CellRef } from '../workbook';
import type { Claim } from './model';
import type { ClaimKind, ProofVerdict } from './types';
import type { Line } from './outline';

/** A finding about some words of one line, before it gets its place in the document. Offsets are those of the line. */
export interface Note {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly verdict: ProofVerdict;
  readonly severity: Severity | null;
  /** Follows 「{where}中“{quote}”」. */
  readonly message: string;
  readonly value?: string;
  readonly unit?: string;
  readonly refersTo?: string;
  readonly expected?: string;
  readonly formula?: string;
  readonly cells?: readonly CellRef[];
  /** Numbers the message speaks of, for links. */
  readonly others?: readonly Claim[];
}
