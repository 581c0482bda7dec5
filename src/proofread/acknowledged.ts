import { Decimal } from '../amount';
import type { Constraint } from './constraints';
import type { Section } from './outline';
import { printed } from './printed';

const SAID = /相差([\d,]+(?:\.\d+)?)(亿元|万元|元)[，,]?(?:系|属|为|是)?(?:因|由于)?四舍五入/g;

interface Said {
  readonly gap: Decimal;
  readonly unit: string;
}

const saidIn = new WeakMap<Section, readonly Said[]>();

/** The section itself says of this sum that it is off by rounding, and by how much: 「…相差0.01万元，系四舍五入尾差」. */
export function isAcknowledged(constraint: Constraint): boolean {
  const { owner } = constraint;
  const gap = constraint.check(printed).gap?.abs();
  if (!gap) return false;
  const { section } = owner.line;
  let all = saidIn.get(section);
  if (!all) saidIn.set(section, (all = readSaid(section)));
  return all.some((s) => s.unit === owner.unit && s.gap.eq(gap));
}

function readSaid(section: Section): Said[] {
  const text = section.lines.map((line) => line.text).join('');
  return [...text.matchAll(SAID)].map((m) => ({ gap: new Decimal(m[1]!.replaceAll(',', '')), unit: m[2]! }));
}
