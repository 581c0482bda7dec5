import type { OwnError } from '../rules';
import type { CannotTell, Finding } from './types';

const RULE = { id: 'ZD', title: '自定规则可以读懂' };

/** Rules of the user's own that could not be read: at their cell when they stand on a sheet, else as 无法核对 with file, line and character. */
export function ruleErrors(errors: readonly OwnError[]): {
  readonly findings: Finding[];
  readonly cannotTell: CannotTell[];
} {
  const findings: Finding[] = [];
  const cannotTell: CannotTell[] = [];
  for (const error of errors) {
    const { ref, source, line } = error.place;
    const message = `${source}第 ${line} 行第 ${error.at} 个字：${error.message}`;
    if (!ref) {
      cannotTell.push({ rule: RULE.id, ruleTitle: RULE.title, table: source, missing: message });
      continue;
    }
    findings.push({
      id: `${RULE.id}|${source}!${line}`,
      rule: RULE.id,
      ruleTitle: RULE.title,
      severity: 'warning',
      verdict: '规则有误',
      table: source,
      cell: ref,
      cells: [ref],
      message,
      parts: [{ text: message, ref }],
      actual: error.text,
      consequences: [],
    });
  }
  return { findings, cannotTell };
}
