import { proofread, readText, type ProofClaim } from '../../src/proofread';
import type { Book } from '../../src/tables';

const NUMBERS = new Set(['amount', 'change', 'share', 'rate', 'completion']);

/** The numbers of a text that were confirmed, so that a change of one makes an error. */
export function confirmedNumbers(claims: readonly ProofClaim[]): ProofClaim[] {
  return claims.filter((c) => c.verdict === '一致' && NUMBERS.has(c.kind));
}

/** The text with one digit of the number at the end of a claim changed, and where. */
export function changeNumber(
  text: string,
  claim: ProofClaim,
): { text: string; start: number; end: number } | undefined {
  const number = /\d[\d,]*(?:\.\d+)?(?=\D*$)/.exec(claim.quote);
  if (!number || /^[0.]+$/.test(number[0])) return undefined;
  const places = [...number[0]].flatMap((d, i) => (/\d/.test(d) ? [i] : []));
  const at = claim.start + number.index + places[Math.min(1, places.length - 1)]!;
  const digit = String((Number(text[at]) + 3) % 10);
  return { text: text.slice(0, at) + digit + text.slice(at + 1), start: claim.start, end: claim.end };
}

export interface SlipFigures {
  /** Changes whose finding stands at the number, and those that a finding at least links to. */
  readonly at: number;
  readonly named: number;
  readonly all: number;
}

/** What is found after each change, one at a time: at the number, in an equation that links to it, or not at all. */
export function afterChanges(text: string, claims: readonly ProofClaim[], book?: Book): SlipFigures {
  const out = { at: 0, named: 0, all: 0 };
  const known = new Set(proofread(readText(text), book).findings.map((f) => `${f.start} ${f.verdict}`));
  for (const claim of claims) {
    const changed = changeNumber(text, claim);
    if (!changed) continue;
    const touches = (c: { start?: number; end?: number }): boolean =>
      c.start !== undefined && c.start < changed.end && c.end! > changed.start;
    const found = proofread(readText(changed.text), book).findings.filter(
      (f) => (f.severity === 'error' || f.severity === 'warning') && !known.has(`${f.start} ${f.verdict}`),
    );
    out.all++;
    if (found.some(touches)) out.at++;
    if (found.some((c) => touches(c) || c.parts.some(touches))) out.named++;
  }
  return out;
}
