import type { RuleChanges } from '../check';
import { ruleSetVersion } from '../rules';
import { bookFingerprint } from '../workbook/bookFingerprint';
import type { CheckedBook } from './checkBook';

/** What a report was made with: enough to tell later whether another one was made alike. */
export interface RunRecord {
  /** `1-3f2a91c0（152 条）`: which rules the program had. */
  readonly ruleSet: string;
  /** ISO time in UTC. */
  readonly checkedAt: string;
  /** Of the contents of the user's sheets: the same while no value, formula or sheet name changes. */
  readonly fingerprint: string;
  readonly rulesOff: RuleChanges['off'];
  readonly rulesGraded: RuleChanges['graded'];
  /** Equations of the user's own. */
  readonly ownRules: number;
  readonly priorBook: string | null;
  /** The user's own 科目 list. */
  readonly ownCodes: { readonly count: number; readonly isWhole: boolean } | null;
}

export function runRecord({
  run,
  snapshot,
  options,
  checkedAt,
}: Pick<CheckedBook, 'run' | 'snapshot' | 'options' | 'checkedAt'>): RunRecord {
  const { priorBook, classification } = options;
  return {
    ruleSet: ruleSetVersion(),
    checkedAt,
    fingerprint: bookFingerprint(snapshot),
    rulesOff: run.ruleChanges.off,
    rulesGraded: run.ruleChanges.graded,
    ownRules: run.ownRules,
    priorBook: priorBook?.name ?? null,
    ownCodes: classification
      ? { count: classification.entries.length, isWhole: classification.isWhole ?? false }
      : null,
  };
}
