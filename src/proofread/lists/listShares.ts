import { Decimal } from '../../amount';
import { CONCEPT_PARENT } from '../concepts';
import { shareConstraint, sumConstraint, type Constraint } from '../constraints';
import type { Ground } from '../ground';
import type { Claim, Frame } from '../model';
import type { Line, Section } from '../outline';
import { couldBeShare } from './couldBeShare';
import { headsBefore } from './headsBefore';
import { nearby } from '../nearby';
import { printed } from '../printed';

/** Shares without a name for their whole are shares of the head of their list. */
export function settleShares(
  out: Constraint[],
  whole: Claim,
  frames: readonly Frame[],
  sure: boolean,
  settled: Set<Claim>,
  ground: Ground,
  group: string,
): void {
  // prettier-ignore
  for (const frame of frames) {
    const part = ground.own(frame);
    if (!part) continue;
    for (const pct of frame.shares) {
      if (settled.has(pct) || (pct.of !== '' && pct.of !== undefined && !/^(?:比|总额|合计|总数|总量)$/.test(pct.of))) continue;
      settled.add(pct);
      out.push(shareConstraint(pct, part, whole, ground.precision, sure && !pct.mention.isApproximate, 'share', { group }));
    }
  }
}

/** Lines that belong together: 「1.……占70%。」「2.……占30%。」 are one row of parts, any other line is a row of its own. */
function runsOf(section: Section): Line[][] {
  const runs: Line[][] = [];
  let last = 0;
  for (const line of section.lines) {
    const n = Number(/^[（(]?(\d{1,2})[)）.．、]/.exec(line.text)?.[1] ?? 0);
    if (n > 1 && n === last + 1) runs.at(-1)!.push(line);
    else runs.push([line]);
    last = n;
  }
  return runs;
}

/** A row of parts with shares under no 「其中」: 「教育支出 57.9 万元，占 0.76%；社会保障……」. */
export function implicitShares(out: Constraint[], section: Section, settled: Set<Claim>, ground: Ground): void {
  for (const lines of runsOf(section)) {
    const frames = lines
      .flatMap((line) => ground.framesOf(line))
      .filter((f) => !f.aside && ground.own(f) && f.shares.some((s) => !settled.has(s) && s.of === ''));
    if (frames.length === 0) continue;
    const parts = frames.map((f) => ground.own(f)!);
    const parent = frames[0]!.concept && CONCEPT_PARENT[frames[0]!.concept];
    const ofParent = nearby((parent && ground.figures.get(parent)) ?? [], parts[0]!);
    const above = [...nearby(headsBefore(section, ground), parts[0]!)].reverse();
    const candidates = [...ofParent, ...above].filter((c) => !parts.includes(c));
    const sumCloses = (head: Claim): boolean => {
      const state = sumConstraint(head, parts, ground.precision, true).check(printed).state;
      return state === 'ok' || state === 'slack';
    };
    const held = (head: Claim): number =>
      frames.filter((f, i) => {
        if (!couldBeShare(f.shares[0]!, parts[i]!, head, ground.precision)) return false;
        const state = shareConstraint(f.shares[0]!, parts[i]!, head, ground.precision, true, 'share').check(
          printed,
        ).state;
        return state === 'ok' || state === 'truncated' || state === 'off-by-one';
      }).length;
    let head = parts.length > 1 ? candidates.find(sumCloses) : undefined;
    const closes = head !== undefined;
    let best = head ? held(head) : 0;
    for (const c of closes ? [] : candidates) {
      const n = held(c);
      if (n > best) [head, best] = [c, n];
    }
    if (!head) continue;
    const hundred = frames
      .reduce((s, f) => s.plus(f.shares[0]!.value), new Decimal(0))
      .minus(100)
      .abs()
      .lte('0.3');
    const sure = closes || (frames.length >= 3 && best >= frames.length - 1) || (hundred && best * 2 > frames.length);
    if (closes || (sure && hundred && parts.length > 1)) out.push(sumConstraint(head, parts, ground.precision, sure));
    settleShares(out, head, frames, sure, settled, ground, `line${lines[0]!.start}`);
  }
}
