import { Decimal } from '../amount';
import { conceptOf } from './concepts';
import { sameConstraint, type Constraint } from './constraints';
import { classCodeOf, type Ground } from './ground';
import type { Claim, Frame } from './model';
import { nameKey, normaliseChars } from './normalise';
import type { Section, Topic } from './outline';
import { printed } from './printed';
import { pseudoLine, sectionAt } from './pseudoLine';
import type { DocumentFigure, FigurePoint, TextDocument } from './document';
import { functional } from '../classification';

/** A number of a chart as a claim, and what the text says of the same thing. */
export interface FigureCheck {
  readonly claim: Claim;
  readonly figure: DocumentFigure;
  readonly label: string;
  readonly constraint?: Constraint;
  /** Last year's value that the text implies. */
  readonly implied?: Decimal;
}

const NO_NAME = /^(?:支出数|收入数|金额|万元|数据|系列\d*|决算数|预算数|支出|单位|合计|总计|数值|列\d*|series\d*)?$/i;
const TOPICS: readonly Topic[] = ['expense', 'income', 'sangong', 'total', 'general', 'fiscal', 'basic', 'purchase'];

/** Resolves the data of charts to amounts of the text by their labels; a chart of two years also to last year's figure. */
export function checkFigures(document: TextDocument, ground: Ground, firstId: number): FigureCheck[] {
  const out: FigureCheck[] = [];
  let id = firstId;
  const meanings = new Map<string, Meaning>();
  const meaning = (what: string): Meaning => {
    let found = meanings.get(what);
    if (!found) {
      const { claims, exact } = candidates(what, ground);
      meanings.set(what, (found = { claims: distinct(claims), exact }));
    }
    return found;
  };
  for (const figure of document.figures) {
    for (const series of figure.series) {
      for (const point of series.points) {
        const claim = claimOf(point, sectionAt(ground.outline, point.start), id++);
        if (!claim) continue;
        const names = [series.name, point.category].map(clean);
        const year = names.map((n) => /^(20\d\d)年?(?:度)?$/.exec(n)?.[1]).find(Boolean);
        const isPrior =
          (year !== undefined && Number(year) === (ground.year ?? 0) - 1) || names.some((n) => /上年|去年/.test(n));
        const isOther = year !== undefined && !isPrior && Number(year) !== ground.year;
        const what =
          names.find((n) => !NO_NAME.test(n) && !/^20\d\d年?|上年|本年/.test(n)) ??
          names.find((n) => /^(?:支出|收入)$/.test(n)) ??
          clean(figure.title);
        const label = [...new Set([figure.title && clean(figure.title), ...names].filter(Boolean))].join('·');
        if (isOther) out.push({ claim, figure, label });
        else if (isPrior) out.push({ claim, figure, label, ...prior(claim, what, ground) });
        else out.push({ claim, figure, label, ...current(claim, meaning(what), ground) });
      }
    }
  }
  return out;
}

const clean = (text: string): string => normaliseChars(text).replace(/\s/g, '');

function claimOf(point: FigurePoint, section: Section, id: number): Claim | undefined {
  const plain = point.value.replaceAll(',', '').replace('%', '');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain) || point.value.includes('%')) return undefined;
  const value = new Decimal(plain);
  const text = point.value;
  const line = pseudoLine(text, point.start, section);
  const decimals = plain.split('.')[1]?.length ?? 0;
  const mention = {
    kind: 'amount' as const, value, decimals, unit: '万元', exponent: 4, start: 0, end: text.length, valueStart: 0, valueEnd: text.length, isApproximate: false,
  }; // prettier-ignore
  return {
    id,
    kind: 'chart',
    line,
    sentence: -1 - id,
    mention,
    value,
    decimals,
    unit: '万元',
    exponent: 4,
    quoteStart: 0,
    quoteEnd: text.length,
    aside: false,
  };
}

interface Meaning {
  readonly claims: readonly Claim[];
  readonly exact: boolean;
}

/** One claim for each value: the same figure said in many places is looked at once. */
function distinct(claims: readonly Claim[]): Claim[] {
  return [...new Map([...claims].reverse().map((c) => [`${c.value.toString()}|${c.exponent}`, c])).values()].reverse();
}

/** Amounts of the text that a chart label may mean. */
function candidates(what: string, ground: Ground): Meaning {
  if (/^(?:支出|收入)(?:总计|合计|决算|预算)*$/.test(what)) {
    const side = what.startsWith('支出') ? /支出/ : /收入/;
    const other = what.startsWith('支出') ? /收入/ : /支出/;
    const ofTotals = (f: Frame): boolean =>
      /^(?:total|fiscal|income|expense|general)$/.test(f.line.section.topic) && (f.concept ? /^(?:total|fiscal|income\.year|income\.fiscal|expense\.year|gen\.total)/.test(f.concept) : /^(?:收入|支出)$/.test(f.item)); // prettier-ignore
    const frames = ground.extraction.frames.filter((f) => !f.aside && ofTotals(f) && ((side.test(f.item) && !other.test(f.item)) || f.concept?.endsWith('.both') || (what.startsWith('支出') && f.concept === 'gen.total'))); // prettier-ignore
    return { claims: owns(frames, ground), exact: false };
  }
  const codes = functional.codesOf(nameKey(what).replace(/支出$/, '')).filter((c) => c.length === 3);
  const key = nameKey(what);
  const concept = TOPICS.map((t) => conceptOf(what, t)).find(Boolean);
  const frames = ground.extraction.frames.filter((f) => {
    if (f.aside || f.line.section.zone === 'attachment') return false;
    if (concept && f.concept === concept) return true;
    if (
      codes.length === 1 &&
      f.line.section.aspect === 'structure' &&
      (!f.level || f.level === '类') &&
      classCodeOf(f) === codes[0]
    )
      return true;
    return f.key.length >= 3 && f.key === key;
  });
  return { claims: owns(frames, ground), exact: true };
}

const owns = (frames: readonly Frame[], ground: Ground): Claim[] => [
  ...new Set(frames.map((f) => ground.own(f)).filter((c): c is Claim => c !== undefined)),
];

/** A chart in 元 or 亿元 beside a text in 万元. */
function inUnitOf(claim: Claim, reference: Claim): Claim {
  return { ...claim, exponent: reference.exponent, unit: reference.unit };
}

function current(claim: Claim, { claims, exact }: Meaning, ground: Ground): { claim?: Claim; constraint?: Constraint } {
  if (claims.length === 0) return {};
  const units = claims.map((c) => inUnitOf(claim, c));
  const made = claims.map((c, i) => sameConstraint(c, units[i]!, ground.precision, true));
  const right = made.findIndex((m) => m.check(printed).state === 'ok');
  if (right >= 0) return { claim: units[right]!, constraint: made[right]! };
  const values = new Set(claims.map((c) => c.value.toString()));
  const near = made.findIndex((m) => m.check(printed).state === 'slack');
  if (near >= 0 && (exact || values.size === 1)) return { claim: units[near]!, constraint: made[near]! };
  // A label that means one figure accuses; a general one only when all that it may mean agree.
  return exact && values.size === 1 ? { claim: units[0]!, constraint: made[0]! } : {};
}

function prior(claim: Claim, what: string, ground: Ground): { implied?: Decimal } {
  for (const c of ground.extraction.comparisons) {
    if (c.aside || c.base !== 'year' || c.changes.length !== 1) continue;
    const change = c.changes[0]!;
    const frames = [c.near, c.paragraphHead, ...ground.framesOf(c.line).filter((f) => !f.aside)];
    for (const f of frames) {
      const now = f && ground.own(f);
      if (!now || now.exponent !== change.exponent) continue;
      const before = now.value.minus(change.value.times(change.direction ?? 1));
      if (before.minus(claim.value).abs().lte(ground.precision.slack(now).times(4))) return { implied: before };
    }
  }
  void what;
  return {};
}
