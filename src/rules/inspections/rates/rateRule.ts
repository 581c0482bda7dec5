import type { Inspection, InspectionRule } from '../../types';
import type { Rate } from './readRates';
import { ratesOf } from './readRates';
import { inspectRate } from './sentences';

/** A rule over all printed rates of one kind. */
export function rateRule(kind: Rate['kind'], about: Pick<InspectionRule, 'id' | 'title' | 'basis'>): InspectionRule {
  return {
    ...about,
    report: 'both',
    severity: 'error',
    *inspect({ book, snapshot }): Iterable<Inspection> {
      const all = ratesOf(book, snapshot);
      for (const rate of all) {
        const found = rate.kind === kind ? inspectRate(rate, all) : undefined;
        if (found) yield found;
      }
    },
  };
}
