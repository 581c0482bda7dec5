import { digest } from '../amount';
import { EQUATION_RULES } from './equations';
import { INSPECTION_RULES } from './inspections';

/** Raised when rules judge differently; rules added, taken away or graded anew show in the digest by themselves. */
const EDITION = '1';

/** Which rules a book was checked by, for its run record: `1-3f2a91c0（152 条）`. */
export function ruleSetVersion(): string {
  return (version ??= readVersion());
}

let version: string | undefined;

function readVersion(): string {
  const rules = [...EQUATION_RULES, ...INSPECTION_RULES].map((r) => [r.id, r.title, r.severity, r.report].join('|'));
  return `${EDITION}-${digest(rules.sort().join('\n')).slice(0, 8)}（${rules.length} 条）`;
}
