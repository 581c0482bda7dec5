import { CONCEPT_BOUNDS, CONCEPT_NAME, CONCEPT_SUMS, type Concept } from './concepts';
import { boundConstraint, sameConstraint, sumConstraint, type Constraint } from './constraints';
import { classCodeOf, frameName, type Ground } from './ground';
import { isOneSlip } from './recompute';
import type { Claim, Frame } from './model';
import type { Section } from './outline';
import { printed } from './printed';
import { tenTo } from './tenTo';
import { sideOf, wordsBefore } from './wordsBefore';

/** Figures that mean one thing wherever a 决算 text gives them. */
const ONE_THING: readonly Concept[] = [
  'total.both', 'income.year', 'expense.year', 'fiscal.both', 'gen.total', 'gen.basic', 'gen.personnel', 'gen.public',
  'sg.total', 'sg.abroad', 'sg.car', 'sg.buy', 'sg.run', 'sg.reception', 'running', 'gp.total',
]; // prettier-ignore
/** What an attached report can only repeat. */
const HEADLINES: ReadonlySet<Concept> = new Set([
  'total.both',
  'income.year',
  'expense.year',
  'gen.total',
  'fiscal.both',
  'sg.total',
]);
/** In a 预算 text 一般公共预算 may or may not include what was carried over. */
const ONE_THING_BUDGET: readonly Concept[] = ['sg.total', 'sg.abroad', 'sg.car', 'sg.buy', 'sg.run', 'sg.reception', 'running', 'gp.total', 'gen.basic']; // prettier-ignore

/** Resolves repetitions: the same figure in several places, sums and limits between known figures. */
export function resolveRepeats(ground: Ground): Constraint[] {
  return [...withinFrames(ground), ...acrossSections(ground), ...basicTwice(ground), ...bothSides(ground), ...bothInOne(ground), ...levelWords(ground), ...budgetTotals(ground), ...fundsAgain(ground), ...runningCosts(ground), ...budgetSides(ground), ...conceptSums(ground), ...bounds(ground), ...classesAgain(ground), ...counts(ground)]; // prettier-ignore
}

/** 「……（项）220.63 万元，……2023 年预算安排 441.25 万元」: one thing, two amounts. */
function* withinFrames(ground: Ground): Iterable<Constraint> {
  for (const frame of ground.extraction.frames) {
    if (frame.aside) continue;
    const mine = frame.amounts.filter(
      (a) =>
        !a.of && (a.year === undefined || a.year === ground.year) && (a.phase === 'own' || a.phase === ground.kind),
    );
    // Of a thing without a name nobody knows that it is one thing.
    const isNamed = frame.path !== undefined || frame.concept !== undefined;
    if (isNamed && mine.length === 2 && mine[0]!.phase !== mine[1]!.phase) {
      yield sameConstraint(mine[0]!, mine[1]!, ground.precision, true, `${frameName(frame)}的两处数字应当相同`);
    }
  }
}

function* acrossSections(ground: Ground): Iterable<Constraint> {
  for (const concept of ground.kind === '预算' ? ONE_THING_BUDGET : ONE_THING) {
    const claims = (ground.figures.get(concept) ?? []).filter((c) => isComparable(c, ground));
    if (claims.length < 2) continue;
    const reference = commonest(claims);
    for (const c of claims) {
      if (c === reference) continue;
      yield sameConstraint(
        reference,
        c,
        ground.precision,
        c.line.section.zone !== 'attachment' || HEADLINES.has(concept),
        `${CONCEPT_NAME[concept]}前后应当一致`,
      );
    }
  }
}

/** A figure of an attached report counts only when it says 决算. */
function isComparable(c: Claim, ground: Ground): boolean {
  if (c.frame?.bracketed) return false;
  return c.line.section.zone !== 'attachment' || c.phase === ground.kind;
}

/** The value that most claims give; the first of them stands for it. */
function commonest(claims: readonly Claim[]): Claim {
  const votes = new Map<string, number>();
  const key = (c: Claim): string => c.value.times(tenTo(c.exponent)).toString();
  for (const c of claims) votes.set(key(c), (votes.get(key(c)) ?? 0) + 1);
  return claims.reduce((best, c) => (votes.get(key(c))! > votes.get(key(best))! ? c : best));
}

const only = (concept: Concept, ground: Ground): Claim | undefined => ground.figures.get(concept)?.[0];

/** Where 一般公共预算 is all there is, its 基本支出 is the 基本支出 of the whole. */
function* basicTwice(ground: Ground): Iterable<Constraint> {
  const all = only('expense.year', ground);
  const general = only('gen.total', ground);
  if (!all || !general || !all.value.eq(general.value) || all.exponent !== general.exponent) return;
  for (const [a, b] of [
    ['expense.basic', 'gen.basic'],
    ['expense.project', 'gen.project'],
  ] as const) {
    const whole = only(a, ground);
    for (const part of ground.figures.get(b) ?? []) if (whole) yield sameConstraint(whole, part, ground.precision, true, '支出全部来自一般公共预算财政拨款，两处应当一致'); // prettier-ignore
  }
}

/** 收入总计 = 支出总计. With only one of the two called 总计 a difference may have its reason; rounding is still shown. */
function* bothSides(ground: Ground): Iterable<Constraint> {
  for (const frame of ground.extraction.frames) {
    const { topic, zone } = frame.line.section;
    if (frame.aside || topic !== 'total' || zone === 'attachment' || !isSide(frame, '收入')) continue;
    const outlay = ground
      .framesOf(frame.line)
      .find((f) => f.sentence === frame.sentence && !f.aside && isSide(f, '支出'));
    const a = ground.own(frame);
    const b = outlay && ground.own(outlay);
    if (!a || !b || (a.exponent !== b.exponent && !isSameDigits(a, b, ground))) continue;
    const total = [frame, outlay].filter((f) => f.concept?.startsWith('total.')).length;
    const made = sameConstraint(a, b, ground.precision, total === 2, '收入总计与支出总计应当相等');
    if (made.sure || (total === 1 && made.check(printed).state === 'slack')) yield { ...made, sure: true };
  }
}

/** The same number in another unit: 848.74万元 and 848.75元. */
function isSameDigits(a: Claim, b: Claim, ground: Ground): boolean {
  return a.value.minus(b.value).abs().lte(ground.precision.slack(a).times(4));
}

/** 「收、支总计各是 1、2 万元」: the two are one amount. Often 本年合计 is meant, so no more than a warning. */
function* bothInOne(ground: Ground): Iterable<Constraint> {
  for (const frame of ground.extraction.frames) {
    const second = frame.amounts[0];
    if (frame.concept !== 'total.both' || frame.aside || second?.parallel !== 1 || !/总/.test(frame.item)) continue;
    const first = ground.extraction.claims[second.id - 1];
    if (first?.kind !== 'amount' || first.frame?.concept !== 'total.both' || first.exponent !== second.exponent)
      continue;
    yield { ...sameConstraint(first, second, ground.precision, true, '收入总计与支出总计应当相等（如说的是本年收入、本年支出，应改称“合计”）'), isSoft: true }; // prettier-ignore
  }
}

/** 「2023年执行数 10 万元，2024年预算 10 万元，与2023年执行数持平」: the word confirms both; that they differ is the word's fault. */
function* levelWords(ground: Ground): Iterable<Constraint> {
  for (const word of ground.extraction.words) {
    const own = word.frame && ground.own(word.frame);
    const previous = word.frame && word.base === 'year' ? previousYear(word.frame, own, ground) : undefined;
    if (own && previous && word.relation === 'equal') yield sameConstraint(previous, own, ground.precision, false);
  }
}

/** The only amount of a thing that is last year's. */
export function previousYear(frame: Frame, own: Claim | undefined, ground: Ground): Claim | undefined {
  const before = frame.amounts.filter(
    (a) => a !== own && !a.of && (a.phase === '上年' || (a.year !== undefined && a.year === (ground.year ?? 0) - 1)),
  );
  return before.length === 1 ? before[0] : undefined;
}

/**
 * 机关运行经费 of a unit of administration is its 公用经费. Where institutions are reported with it the two differ for a
 * reason; one slip of the hand apart they hardly do.
 */
function* runningCosts(ground: Ground): Iterable<Constraint> {
  const running = only('running', ground);
  const whole = only('gen.public', ground);
  if (!running || !whole || running.exponent !== whole.exponent || running.line.section.zone === 'attachment') return;
  const isSlip = running.value.lt(whole.value) && isOneSlip(running.value, whole.value) && whole.value.gte(10);
  yield {
    ...sameConstraint(
      whole,
      running,
      ground.precision,
      isSlip,
      '机关运行经费一般就是一般公共预算基本支出的公用经费，只差一个数字，请核实',
    ),
    isSoft: true,
  };
}

/** 收入预算 and 支出预算 of a unit balance; where 结转 stands on one side only they differ, but hardly by one slip. */
function* budgetSides(ground: Ground): Iterable<Constraint> {
  if (ground.kind !== '预算') return;
  for (const section of ground.outline.sections) {
    let income: Claim | undefined;
    for (const c of section.lines.flatMap((line) => ground.claimsOf(line))) {
      const side = c.kind === 'amount' && !c.aside && c.phase === '预算' ? sideOf(c) : undefined;
      if (side === '收入') income ??= c;
      if (side !== '支出' || !income || income.exponent !== c.exponent) continue;
      const isSlip = isOneSlip(income.value, c.value);
      yield { ...sameConstraint(income, c, ground.precision, isSlip, '收入预算与支出预算应当平衡'), isSoft: true };
      break;
    }
  }
}

/** 收支总预算 is 收入预算 and 支出预算 of a budget; without 结转 said, a repetition confirms. */
function* budgetTotals(ground: Ground): Iterable<Constraint> {
  if (ground.kind !== '预算') return;
  const total = ground.figures.get('total.both')?.[0];
  if (!total) return;
  const sides: Claim[] = [];
  for (const frame of ground.extraction.frames) {
    const amount = ground.own(frame);
    const isNamed = /(?:^|[年度府局委办处镇乡院校会站所])(?:收入|支出)(?:总)?(?:预算)?$/.test(frame.item) || (amount && sideOf(amount) !== undefined); // prettier-ignore
    if (frame.aside || frame.path || !isNamed) continue;
    const own = ground.own(frame);
    if (own && own !== total && own.phase === '预算' && own.exponent === total.exponent) sides.push(own);
  }
  // Two of the three say the same, and the third is a slip of the hand away from them.
  const three = [total, ...sides.slice(0, 2)];
  const agreed = three.find((a, i) => three.some((b, j) => j > i && b.value.eq(a.value)));
  const other = agreed && three.find((c) => !c.value.eq(agreed.value));
  // With 结转 on one side the other may be smaller.
  const isCarried = other !== total && ground.outline.lines.some((l) => l.section.zone === 'statement' && /结转|结余/.test(l.text)); // prettier-ignore
  const isSlip = three.length === 3 && other !== undefined && !isCarried && isOneSlip(other.value, agreed!.value);
  for (const own of sides) {
    const made = sameConstraint(own, total, ground.precision, isSlip, '收支预算总数就是收入预算和支出预算');
    yield isSlip ? { ...made, isSoft: true } : made;
  }
  if (isSlip) yield { ...sameConstraint(sides[0]!, sides[1]!, ground.precision, true, '收入预算与支出预算应当平衡'), isSoft: true }; // prettier-ignore
  // With 结转 on one side the totals may differ, but hardly by one slip.
  const again = [...(ground.figures.get('total.both') ?? []), ...(ground.figures.get('fiscal.both') ?? [])];
  for (const own of again.filter((c) => c !== total && c.exponent === total.exponent)) {
    const isSlip = total.value.gte(100) && isOneSlip(total.value, own.value);
    yield {
      ...sameConstraint(total, own, ground.precision, isSlip, '收支总预算前后只差一个数字，请核实'),
      isSoft: true,
    };
  }
}

/** 政府性基金 of a budget among the sources of 财政拨款 and in its own section: hardly one slip of the hand apart. */
function* fundsAgain(ground: Ground): Iterable<Constraint> {
  const spent = ground.kind === '预算' ? only('fund.total', ground) : undefined;
  if (!spent) return;
  for (const frame of ground.extraction.frames) {
    const own = frame.aside || !/^(?:fiscal|income)$/.test(frame.line.section.topic) ? undefined : ground.own(frame);
    if (!own || !/政府性基金/.test(wordsBefore(own))) continue;
    const isSlip = own.exponent !== spent.exponent ? own.value.eq(spent.value) : own.value.gte(10) && isOneSlip(spent.value, own.value); // prettier-ignore
    yield { ...sameConstraint(own, spent, ground.precision, isSlip, '政府性基金预算收入与支出只差一个数字，请核实'), isSoft: true }; // prettier-ignore
    return;
  }
}

function isSide(frame: Frame, side: '收入' | '支出'): boolean {
  return frame.concept === (side === '收入' ? 'total.income' : 'total.expense') || frame.item === side;
}

/** Sums of known figures within one section: 「因公出国（境）费 + 公务用车费 + 公务接待费」 without a 「其中」. */
function* conceptSums(ground: Ground): Iterable<Constraint> {
  for (const { whole, parts, optional } of CONCEPT_SUMS) {
    for (const head of ground.figures.get(whole) ?? []) {
      const section = head.line.section;
      const near = (concept: Concept): Claim | undefined => {
        const of = (ground.figures.get(concept) ?? []).filter((c) => (whole.startsWith('sg.') || c.line.section.topic === section.topic) && c.line.section.zone === section.zone && c.exponent === head.exponent); // prettier-ignore
        return of.find((c) => c.sentence === head.sentence) ?? of.find((c) => c.line === head.line) ?? of[0];
      };
      // Where the middle level is not said, its parts stand for it: 购置费 and 运行费 for 公务用车购置及运行费.
      const found = parts.map((p): readonly Claim[] | undefined => {
        const own = near(p);
        if (own) return [own];
        const below = CONCEPT_SUMS.find((s) => s.whole === p)?.parts.map(near);
        return below?.every((c) => c !== undefined) ? (below as Claim[]) : undefined;
      });
      const present = found.flatMap((c) => c ?? []);
      if (present.length === 0) continue;
      const extra = (optional ?? []).map(near).filter((c): c is Claim => c !== undefined);
      const missing = parts.filter((p, i) => found[i] === undefined && !saysNone(p, section));
      // A part that is not mentioned may be nothing; then the sum can confirm, not accuse.
      const sure = missing.length === 0 && !isDividedFurther(head, present, ground);
      const made = sumConstraint(head, [...present, ...extra], ground.precision, sure);
      if (missing.length === 0 || made.check(printed).state === 'ok') yield made;
    }
  }
}

/** 「公务用车费 11 万元（其中：购置费 2 万元，运行费 7 万元，其他交通费 2 万元）」 has parts of its own besides the known ones. */
function isDividedFurther(head: Claim, parts: readonly Claim[], ground: Ground): boolean {
  const lists = ground.extraction.lists.filter((l) => l.head === head.frame && l.sentence === head.sentence);
  return lists.some((l) => {
    const own = l.items.map((f) => ground.own(f)).filter((c): c is Claim => c !== undefined);
    return own.length > parts.length && parts.every((p) => own.includes(p));
  });
}

const NONE: Partial<Record<Concept, RegExp>> = {
  'sg.abroad': /因公出国[^，。；]{0,12}(?:没有|为零|未发生|未安排)|(?:无|没有|未(?:安排|发生))[^，。；]{0,8}因公出国/,
  'sg.buy': /(?:无|没有|未)(?:新购|购置)/,
  'gp.works': /(?:无|没有)[^，。；]{0,6}工程/,
};

/** 「因公出国（境）费用没有」: nothing is a number too. */
function saysNone(concept: Concept, section: Section): boolean {
  const pattern = NONE[concept];
  return pattern !== undefined && section.lines.some((l) => pattern.test(l.text));
}

function* bounds(ground: Ground): Iterable<Constraint> {
  for (const [part, whole] of CONCEPT_BOUNDS) {
    const a = only(part, ground);
    const b = only(whole, ground);
    if (!a || !b || a.line.section.zone === 'attachment' || b.line.section.zone === 'attachment') continue;
    const because =
      part === 'running'
        ? '机关运行经费是一般公共预算基本支出中的公用经费'
        : `${CONCEPT_NAME[part]}是${CONCEPT_NAME[whole]}的一部分`;
    yield boundConstraint(
      a,
      b,
      ground.precision,
      `${because}，不可能更大`,
      part === 'running' ? only('gen.public', ground) : undefined,
    );
  }
}

/** 类 of the structure section again in an attached report. */
function* classesAgain(ground: Ground): Iterable<Constraint> {
  const main = new Map<string, Claim>();
  const code = (f: Frame): string | undefined => (f.level && f.level !== '类' ? undefined : classCodeOf(f));
  for (const f of ground.extraction.frames) {
    const key = f.line.section.aspect === 'structure' && !f.aside ? code(f) : undefined;
    const own = key && ground.own(f);
    if (key && own) main.set(key, own);
  }
  for (const f of ground.extraction.frames) {
    if (f.line.section.zone !== 'attachment' || f.aside) continue;
    const key = code(f);
    const own = ground.own(f);
    const reference = key && main.get(key);
    if (reference && own && !/预算/.test(own.phase ?? ''))
      yield sameConstraint(reference, own, ground.precision, false);
  }
}

/** Posts, staff and cars said twice: a repetition confirms; a difference may have a reason. */
function* counts(ground: Ground): Iterable<Constraint> {
  const seen = new Map<string, Claim>();
  for (const frame of ground.extraction.frames) {
    for (const c of frame.counts) {
      const what = COUNTED.find(([pattern]) => pattern.test(frame.item))?.[1];
      if (!what || c.mention.isApproximate) continue;
      const key = `${what}=${c.value.toString()}`;
      const before = seen.get(key);
      if (before && before.line !== c.line) yield sameConstraint(before, c, ground.precision, false);
      else seen.set(key, c);
    }
  }
}

const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/行政编制/, '行政编制'],
  [/事业编制|编制/, '编制'],
  [/在职(?:人员|职工)/, '在职人员'],
  [/退休人员/, '退休人员'],
  [/公务用车|共有车辆|车辆/, '车辆'],
];
