import { proofread, readText, type ProofClaim } from '../../../src/proofread';
import type { Book } from '../../../src/tables';
import type { Slip } from './slips';

/** What becomes of a slip. */
export type Outcome =
  | '指到' // an error or a warning stands at the changed place
  | '列出' // a finding elsewhere links to it
  | '别处' // a finding elsewhere says nothing of it
  | '提示' // only an info at the place
  | '未发现';

export interface Trial {
  readonly slip: Slip;
  readonly outcome: Outcome;
  /** Errors and warnings at other places than the changed one. */
  readonly elsewhere: readonly ProofClaim[];
  readonly findings: readonly ProofClaim[];
}

const isSerious = (f: ProofClaim): boolean => f.severity === 'error' || f.severity === 'warning';

/** Proofreads one text after one slip at a time; what the right text was told already is left out. */
export class Trials {
  private readonly known: ReadonlySet<string>;

  constructor(
    text: string,
    private readonly book: Book | undefined,
  ) {
    this.known = new Set(proofread(readText(text), book).findings.map(keyOf));
  }

  try(slip: Slip): Trial {
    const report = proofread(readText(slip.text), this.book);
    const findings = report.findings.filter((f) => !this.known.has(keyOf(f)));
    const isAt = (p: { start?: number; end?: number }): boolean =>
      p.start !== undefined && p.start < Math.max(slip.end, slip.start + 1) && p.end! > slip.start;
    const serious = findings.filter(isSerious);
    const elsewhere = serious.filter((f) => !isAt(f));
    // What is left out is found where a total is held against the list.
    const isFound = (f: ProofClaim): boolean => isAt(f) || (slip.kind === '漏项' && f.parts.some(isAt));
    const outcome = serious.some(isFound)
      ? '指到'
      : elsewhere.some((f) => f.parts.some(isAt))
        ? '列出'
        : elsewhere.length > 0
          ? '别处'
          : findings.some(isAt)
            ? '提示'
            : '未发现';
    return { slip, outcome, elsewhere, findings };
  }
}

const keyOf = (f: ProofClaim): string => `${f.verdict} ${f.message}`;
