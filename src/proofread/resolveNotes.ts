import { conceptOf } from './concepts';
import { exactGap, exactSum, sameConstraint, type Constraint } from './constraints';
import type { Ground } from './ground';
import type { Claim } from './model';
import { nameKey } from './normalise';
import type { Line } from './outline';
import { wordsBefore } from './wordsBefore';

/**
 * Resolves notes that explain rounding: 「注：人员经费与公用经费合计310.93万元，与基本支出310.92万元相差0.01万元」, 「注：收入总计与支出总计相差0.01万元」,
 * 「注：各项占比按四舍五入列示，合计为100.01%」. What they say of other numbers of the section must be so to the last digit.
 */
export function resolveNotes(ground: Ground): Constraint[] {
  return ground.outline.lines.flatMap((line) =>
    !/^注：.*(?:四舍五入|尾差)/.test(line.text) || line.tabular
      ? []
      : [...ofShares(line, ground), ...ofGap(line, ground)],
  );
}

/** The paragraph that a note stands under: the last one before it with numbers of its own. */
function above(line: Line, ground: Ground): Line[] {
  const { lines } = line.section;
  return lines.slice(0, lines.indexOf(line)).filter((l) => ground.claimsOf(l).some((c) => !c.aside));
}

function* ofShares(line: Line, ground: Ground): Iterable<Constraint> {
  const [sum] = ground.claimsOf(line).filter((c) => c.mention.kind === 'percent');
  if (!sum || !/占比.*合计/.test(line.text)) return;
  const shares = ground.claimsOf(above(line, ground).at(-1) ?? line).filter((c) => c.kind === 'share' && !c.aside);
  const named = [...(shares[0]?.line.text ?? '').matchAll(/占/g)].length;
  if (shares.length > 1 && shares.length === named) yield exactSum(sum, shares, '各项占比之和');
}

function* ofGap(line: Line, ground: Ground): Iterable<Constraint> {
  const amounts = ground.claimsOf(line).filter((c) => c.mention.kind === 'amount');
  const gap = amounts.at(-1);
  if (!gap || !/相差$/.test(wordsBefore(gap))) return;
  const figures = above(line, ground)
    .flatMap((l) => ground.framesOf(l))
    .flatMap((f) => (f.aside ? [] : (ground.own(f) ?? [])));
  const [sum, whole] = amounts;
  if (amounts.length === 3 && sum && whole) {
    const names = wordsBefore(sum).replace(/^.*注：|合计$/g, '').split(/[、与和及]/).map(nameKey); // prettier-ignore
    const parts = names.map((name) => figures.findLast((c) => c.frame!.key === name));
    if (parts.every((p) => p !== undefined)) yield exactSum(sum, parts, '注中各项之和');
    const meant = named(wordsBefore(whole), figures, line);
    if (meant) yield sameConstraint(meant, whole, ground.precision, true, '注中说的就是这个数');
    yield exactGap(gap, sum, whole, '注中说的差额');
  } else if (amounts.length === 1) {
    const [first, second] = line.text.slice(0, gap.mention.start).replace(/^注：|相差$/g, '').split('与'); // prettier-ignore
    const a = first && named(first, figures, line);
    const b = second && named(second, figures, line);
    if (a && b && a !== b && a.exponent === b.exponent) yield exactGap(gap, a, b, '注中说的差额');
  }
}

/** The figure of the section that some words name. */
function named(words: string, figures: readonly Claim[], line: Line): Claim | undefined {
  const name = words.replace(/^与/, '');
  const concept = conceptOf(name, line.section.topic);
  const key = nameKey(name);
  return figures.findLast((c) => (concept && c.frame!.concept === concept) || c.frame!.key.endsWith(key));
}
