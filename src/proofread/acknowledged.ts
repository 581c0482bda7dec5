import { Decimal } from '../amount';
import type { Constraint } from './constraints';

const SAID = /相差([\d,]+(?:\.\d+)?)(亿元|万元|元)[，,]?(?:系|属|为|是)?(?:因|由于)?四舍五入/g;

/** The section itself says of this sum that it is off by rounding, and by how much: 「…相差0.01万元，系四舍五入尾差」. */
export function isAcknowledged(constraint: Constraint): boolean {
  const { owner } = constraint;
  const gap = constraint.check((claim) => claim.value).gap?.abs();
  if (!gap) return false;
  const text = owner.line.section.lines.map((line) => line.text).join('');
  return [...text.matchAll(SAID)].some((m) => m[2] === owner.unit && new Decimal(m[1]!.replaceAll(',', '')).eq(gap));
}
