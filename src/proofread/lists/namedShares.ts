import { CONCEPT_PARENT, conceptOf, type Concept } from '../concepts';
import { shareConstraint, type Constraint, type State } from '../constraints';
import { frameName, type Ground } from '../ground';
import type { Claim, Frame } from '../model';
import { nameKey } from '../normalise';
import { nearby } from '../nearby';
import { printed } from '../printed';
import { couldBeShare } from './couldBeShare';
import { headsBefore } from './headsBefore';

/** Other names of wholes; only a name that says nothing else accuses. */
const WHOLES: readonly (readonly [RegExp, readonly Concept[]])[] = [
  [/财政拨款(?:总)?支出|一般公共预算/, ['gen.total', 'fiscal.expense', 'fiscal.both']],
  [/总收入|收入总额|收入总计|收入合计|本年收入/, ['income.year', 'total.income', 'total.both']],
  [/总支出|支出总额|支出总计|支出合计|本年支出/, ['expense.year', 'total.expense', 'total.both']],
  [/(?:支出|收支)总预算|总支出预算/, ['total.both', 'fiscal.both', 'total.expense', 'expense.year']],
  [/基本支出/, ['gen.basic', 'expense.basic']],
  [/项目支出/, ['gen.project', 'expense.project']],
  [/三公/, ['sg.total']],
  [/政府采购|采购/, ['gp.total']],
];

/** 「占政府采购支出总额的 35.31%」: the whole is named. */
export function namedShares(out: Constraint[], settled: Set<Claim>, ground: Ground): void {
  const first = out.length;
  const likewise = wholesByWords(ground, settled);
  const ownedBy = ownsByName(ground, (f) => !f.aside);
  for (const frame of ground.extraction.frames) {
    const part = ground.own(frame);
    if (!part || frame.aside) continue;
    for (const pct of frame.shares) {
      if (settled.has(pct)) continue;
      const of = pct.of || inheritedWhole(pct, ground);
      const topic = pct.line.section.topic;
      const named = of === '' ? undefined : conceptOf(of, topic);
      const concepts = named ? [named] : (WHOLES.find(([pattern]) => pattern.test(of))?.[1] ?? []);
      const key = nameKey(of).replace(/^(?:本年|全年|当年|同期)/, '');
      const sameName = key.length < 3 ? [] : nearby(ownedBy(key), pct).filter((c) => c !== part);
      const parent = frame.concept && CONCEPT_PARENT[frame.concept];
      const wholes = [
        ...sameName,
        ...concepts.flatMap((c) => nearby(ground.figures.get(c) ?? [], pct)),
        ...(of === '' && parent ? nearby(ground.figures.get(parent) ?? [], pct) : []),
      ].filter((c) => c !== part);
      const near = [...wholes].sort((a, b) => distance(a, pct) - distance(b, pct));
      const above = (): Claim[] => [...nearby(headsBefore(pct.line.section, ground), pct)].reverse().filter((c) => c !== part); // prettier-ignore
      const all = (of === '' ? [...near, ...above()] : near).slice(0, MOST_WHOLES);
      const fitting = (wholes: readonly Claim[], states: readonly State[]): Constraint | undefined => {
        for (const whole of wholes) {
          if (whole === part || !couldBeShare(pct, part, whole, ground.precision)) continue;
          const made = shareConstraint(pct, part, whole, ground.precision, false, 'share');
          if (states.includes(made.check(printed).state)) return made;
        }
        return undefined;
      };
      const right = fitting(all, ['ok', 'truncated']) ?? fitting(listHeads(frame, ground), ['ok']);
      // Shares of wholes named alike in one section are of one whole.
      const kin = of === '' ? undefined : likewise.get(`${pct.line.section.index}·${of}`);
      if (right) {
        out.push(right);
      } else if (kin && kin !== part) out.push(shareConstraint(pct, part, kin, ground.precision, !pct.mention.isApproximate, 'share', { because: `${frameName(frame)}占${of}` })); // prettier-ignore
      else if (near.length === 0 && isUnderOnly(frame, of, ground)) out.push(shareConstraint(pct, part, listHeads(frame, ground)[0]!, ground.precision, !pct.mention.isApproximate, 'share', { because: `${frameName(frame)}占${of}` })); // prettier-ignore
      else if (near[0] && isOneWhole(near, ground) && (of === '' || named || sameName.length > 0 || SIMPLE_WHOLE.test(of))) out.push(shareConstraint(pct, part, near[0], ground.precision, !pct.mention.isApproximate, 'share', { because: `${frameName(frame)}占${of || '总额'}` })); // prettier-ignore
    }
  }
  groupByWhole(out, first);
}

/** Shares of one whole belong together: those of one sentence, or those of a section that gives each a sentence of its own. */
function groupByWhole(out: Constraint[], first: number): void {
  const of = (c: Constraint): string => c.claims[2]!.value.toString();
  const inSentence = new Map<string, number>();
  const sentence = (c: Constraint): string => `s${c.owner.sentence}·${of(c)}`;
  const shares = out.slice(first).filter((c) => c.type === 'share');
  for (const c of shares) inSentence.set(sentence(c), (inSentence.get(sentence(c)) ?? 0) + 1);
  for (let i = first; i < out.length; i++) {
    const c = out[i]!;
    if (c.type !== 'share') continue;
    const group = inSentence.get(sentence(c))! > 1 ? sentence(c) : `§${c.owner.line.section.index}·${of(c)}`;
    out[i] = { ...c, group };
  }
}

/** So many guesses at the whole of a share are enough: in a text of thousands of amounts alike all would be tried with all. */
const MOST_WHOLES = 60;

/** What 「占基本支出预算」 means in a section, where some share of it comes out right. */
function wholesByWords(ground: Ground, settled: ReadonlySet<Claim>): Map<string, Claim> {
  const found = new Map<string, Claim>();
  const ownedBy = ownsByName(ground, () => true);
  for (const frame of ground.extraction.frames) {
    const part = frame.aside ? undefined : ground.own(frame);
    for (const pct of part ? frame.shares : []) {
      const key = `${pct.line.section.index}·${pct.of}`;
      if (!pct.of || pct.decimals === 0 || settled.has(pct) || found.has(key)) continue;
      const named = conceptOf(pct.of, pct.line.section.topic);
      const stem = nameKey(pct.of);
      const wholes = [
        ...(named ? nearby(ground.figures.get(named) ?? [], pct) : []),
        ...listHeads(frame, ground),
        ...nearby(ownedBy(stem), pct),
      ];
      const right = wholes.find((w) => w !== part && couldBeShare(pct, part!, w, ground.precision) && ['ok', 'truncated', 'off-by-one'].includes(shareConstraint(pct, part!, w, ground.precision, false, 'share').check(printed).state)); // prettier-ignore
      if (right) found.set(key, right);
    }
  }
  return found;
}

/** Own amounts of what a name may mean: of frames whose name ends as it does, or the other way round. */
function ownsByName(ground: Ground, isMeant: (frame: Frame) => boolean): (name: string) => readonly Claim[] {
  const known = new Map<string, readonly Claim[]>();
  return (name) => {
    let owns = known.get(name);
    if (!owns) {
      const frames = ground.extraction.frames.filter((f) => f.key.length >= 3 && (f.key.endsWith(name) || name.endsWith(f.key)) && isMeant(f)); // prettier-ignore
      known.set(name, (owns = frames.flatMap((f) => ground.own(f) ?? [])));
    }
    return owns;
  };
}

/** 「一般公共预算支出483亿元，其中民生支出411.6亿元，占财政支出的85.2%」: 支出 under which it is listed. */
function isUnderOnly(frame: Frame, of: string, ground: Ground): boolean {
  const heads = ground.listsWith(frame).filter((l) => l.head);
  const kind = /(?:支出|收入)$/.exec(of)?.[0];
  return heads.length === 1 && kind !== undefined && of.length <= 6 && heads[0]!.head!.item.endsWith(kind) && listHeads(frame, ground).length === 1; // prettier-ignore
}

/** What a frame is listed under, whatever the words after 占 call it. */
function listHeads(frame: Frame, ground: Ground): Claim[] {
  return ground.listsWith(frame).flatMap((l) => {
    const own = l.head ? ground.own(l.head) : undefined;
    return own ? [own] : [];
  });
}

const SIMPLE_WHOLE =
  /^(?:本年|全年|当年)?(?:总收入|总支出|收入总[额计]|支出总[额计]|(?:本年)?收入合计|(?:本年)?支出合计|“?三公”?经费(?:支出)?(?:决算|预算)?(?:总额|合计)?)$/;

/** 「占收入总计的 98.66%；上年结转 6.5 万元，占 1.34%」: the second share is of the same whole as the first. */
function inheritedWhole(pct: Claim, ground: Ground): string {
  const before = ground
    .claimsOf(pct.line)
    .filter((c) => c.kind === 'share' && c.sentence === pct.sentence && c.id < pct.id);
  return before.reverse().find((c) => c.of)?.of ?? '';
}

const distance = (a: Claim, b: Claim): number =>
  Math.abs(a.line.section.index - b.line.section.index) * 1000 + Math.abs(a.id - b.id) + (a.id > b.id ? 500 : 0);

/** All candidates for the whole have one value (within rounding): the name can mean only one thing. */
function isOneWhole(wholes: readonly Claim[], ground: Ground): boolean {
  const first = wholes[0]!;
  const tolerance = ground.precision.slack(first).times(4);
  return wholes.every((w) => w.exponent === first.exponent && w.value.minus(first.value).abs().lte(tolerance));
}
