import { conceptOf } from './concepts';
import type { Decimal } from '../amount';
import type { Ground } from './ground';
import { wordConstraint, type Constraint } from './constraints';
import type { Claim, Frame, WordClaim } from './model';
import type { Note } from './note';
import { shown } from './printed';
import { previousYear } from './resolveRepeats';
import { tenTo } from './tenTo';

const SAYS = { less: '小于', greater: '大于', equal: '等于' } as const;

/** 「决算数小于预算数」 against the two amounts, or against the completion rate when no budget is printed. */
export function checkDirections(ground: Ground, right: ReadonlyMap<Claim, Decimal> = new Map()): Note[] {
  const notes: Note[] = [];
  for (const word of ground.extraction.words) {
    if (word.line.section.zone === 'terms') continue;
    const frame = frameOf(word, ground);
    const found = frame && (word.base === 'year' ? judgeLevel(word, frame, ground, right) : judge(word, frame, ground, right)); // prettier-ignore
    if (found) notes.push(found);
  }
  return notes;
}

/** The same words as evidence: where two amounts contradict them, one of the amounts may be what is wrong. */
export function wordEvidence(ground: Ground): Constraint[] {
  const out: Constraint[] = [];
  for (const word of ground.extraction.words) {
    const frame = word.line.section.zone === 'terms' ? undefined : frameOf(word, ground);
    if (!frame || /基本/.test(word.line.text.slice(word.start, word.end))) continue;
    const own = ground.own(frame);
    if (word.base === 'year') {
      const before = previousYear(frame, own, ground);
      if (own && before && before.sentence === word.sentence) out.push(wordConstraint(own, before, word.relation, ground.precision)); // prettier-ignore
      continue;
    }
    const { actual, usable } = compared(word, frame, ground);
    if (actual && usable.length === 1) out.push(wordConstraint(actual, usable[0]!, word.relation, ground.precision));
  }
  return out;
}

/** The two amounts that 「决算数小于预算数」 speaks of; several budgets where the words leave it open. */
function compared(
  word: WordClaim,
  frame: Frame,
  ground: Ground,
): { actual: Claim | undefined; usable: readonly Claim[] } {
  const quote = word.line.text.slice(word.start, word.end);
  const actual = frame.amounts.find((a) => a.phase === '决算' && !a.of) ?? ground.own(frame);
  const budgets = frame.amounts.filter((a) => /预算/.test(a.phase ?? '') && a !== actual);
  const wanted = /年初/.test(quote) ? '年初预算' : /全年|调整/.test(quote) ? '全年预算' : undefined;
  const same = budgets.filter((b) => wanted === undefined || b.phase === wanted);
  const usable = same.length > 0 ? same : budgets.length === 1 ? budgets : [];
  return { actual, usable: actual?.phase === '预算' ? [] : usable };
}

/** 「与2023年执行数持平」 of two amounts that differ. */
function judgeLevel(
  word: WordClaim,
  frame: Frame,
  ground: Ground,
  right: ReadonlyMap<Claim, Decimal>,
): Note | undefined {
  const own = ground.own(frame);
  const before = previousYear(frame, own, ground);
  const quote = word.line.text.slice(word.start, word.end);
  if (!own || !before || before.sentence !== word.sentence || own.exponent !== before.exponent) return undefined;
  const common = {
    line: word.line,
    start: word.start,
    end: word.end,
    kind: 'word' as const,
    refersTo: '本年数与上年数',
  };
  const is = relate(own, before, ground, right);
  const gap = own.value.minus(before.value).abs();
  if (is === 'equal' || (/基本/.test(quote) && gap.lte(before.value.abs().times('0.05'))))
    return { ...common, verdict: '一致', severity: null, message: '' };
  const way = is === 'greater' ? '增加' : '减少';
  return {
    ...common, others: [own, before], verdict: '方向不符', severity: 'error', expected: `${way}${gap.toString()}${own.unit}`, formula: `${shown(own)} ${is === 'greater' ? '>' : '<'} ${shown(before)}`,
    message: `不是持平，本年${shown(own)}${own.unit}比上年${shown(before)}${before.unit}${way}${gap.toString()}${own.unit}`,
  }; // prettier-ignore
}

/** What the words are said of: a figure named before them, else what the sentence spoke of. */
function frameOf(word: WordClaim, ground: Ground): Frame | undefined {
  const { text } = word.line;
  const clause = text.slice(
    Math.max(
      text.lastIndexOf('。', word.start - 1),
      text.lastIndexOf('；', word.start - 1),
      text.lastIndexOf('，', word.start - 1),
    ) + 1,
    word.start,
  );
  const concept = conceptOf(clause, word.line.section.topic);
  if (!concept) return word.frame;
  if (word.frame?.concept === concept) return word.frame;
  const named = ground
    .framesIn(word.line.section)
    .filter((f) => f.concept === concept && !f.aside && f.line.start <= word.line.start);
  return (
    named.find((f) => f.amounts.some((a) => /预算/.test(a.phase ?? ''))) ?? named.find((f) => f.completions.length > 0)
  );
}

function judge(word: WordClaim, frame: Frame, ground: Ground, right: ReadonlyMap<Claim, Decimal>): Note | undefined {
  const { text } = word.line;
  const quote = text.slice(word.start, word.end);
  const near = /基本/.test(quote);
  const { actual, usable } = compared(word, frame, ground);
  const common = {
    line: word.line,
    start: word.start,
    end: word.end,
    kind: 'word' as const,
    refersTo: '决算数与预算数',
  };
  if (actual && usable.length > 0) {
    const relations = usable.map((b) => relate(actual, b, ground, right));
    // With a wrong amount put right the words may be right: the amount has its finding.
    if (relations.includes(word.relation)) return { ...common, verdict: '一致', severity: null, message: '' };
    const b = usable.at(-1)!;
    const gap = actual.value.minus(b.value).abs();
    if (word.relation === 'equal' && near && gap.lte(b.value.abs().times('0.05')))
      return { ...common, verdict: '一致', severity: null, message: '' };
    const is = relations.at(-1)!;
    return {
      ...common, others: [actual, b], verdict: '方向不符', severity: 'error', expected: `${SAYS[is]}预算数`,
      formula: `${shown(actual)} ${is === 'less' ? '<' : is === 'greater' ? '>' : '='} ${shown(b)}`,
      message: `方向不对，应为“${SAYS[is]}预算数”：决算数${shown(actual)}${actual.unit}${SAYS[is]}预算数${shown(b)}${b.unit}${is === 'equal' ? '' : `，相差${gap.toString()}${actual.unit}`}`,
    }; // prettier-ignore
  }
  const pct = frame.completions[0];
  if (!pct || pct.mention.isApproximate || Math.abs(pct.sentence - word.sentence) > 2) return undefined;
  const is = pct.value.lt(100) ? 'less' : pct.value.gt(100) ? 'greater' : 'equal';
  if (is === word.relation) return { ...common, verdict: '一致', severity: null, message: '' };
  const margin = pct.value.minus(100).abs();
  if (near && margin.lte(5)) return { ...common, verdict: '一致', severity: null, message: '' };
  // 「100%」 printed without decimals may be 99.6%.
  const rounded = is === 'equal' && pct.decimals === 0;
  return {
    ...common, others: [pct], verdict: '方向不符', severity: rounded ? 'warning' : 'error', expected: `${SAYS[is]}预算数`, formula: `完成预算${pct.value.toString()}%`,
    message: `与“完成预算${pct.value.toString()}%”矛盾，应为“${SAYS[is]}预算数”`,
  }; // prettier-ignore
}

function relate(
  actual: Claim,
  budget: Claim,
  ground: Ground,
  right: ReadonlyMap<Claim, Decimal>,
): WordClaim['relation'] {
  const a = (right.get(actual) ?? actual.value).times(tenTo(actual.exponent));
  const b = (right.get(budget) ?? budget.value).times(tenTo(budget.exponent));
  const slack = ground.precision.slack(actual).times(tenTo(actual.exponent));
  if (a.minus(b).abs().lte(slack)) return 'equal';
  return a.lt(b) ? 'less' : 'greater';
}
