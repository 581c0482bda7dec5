import { Decimal } from '../amount';
import type { Severity } from '../check/types';
import type { CellRef } from '../workbook';
import { CONCEPT_NAME } from './concepts';
import type { Constraint } from './constraints';
import type { Fault } from './diagnose';
import { explainPercent } from './explainRate';
import { frameName, type Ground } from './ground';
import type { Claim } from './model';
import { printed, shown } from './printed';
import type { BookCheck } from './resolveBook';
import type { ProofVerdict } from './types';
import { unitSlip } from './unitSlip';
import { tenTo } from './tenTo';

/** What is known about one claim in the end. `message` follows 「{where}中“{quote}”」. */
export interface Judgement {
  readonly verdict: ProofVerdict;
  readonly severity: Severity | null;
  readonly expected?: string | undefined;
  readonly formula?: string | undefined;
  readonly message: string;
  readonly cells?: readonly CellRef[];
  /** Other claims that take part, for links in the message. */
  readonly others?: readonly Claim[];
}

const inYuan = (value: Decimal, c: Claim): Decimal => value.times(tenTo(c.exponent));
const isPercent = (c: Claim): boolean =>
  c.kind === 'share' || c.kind === 'rate' || c.kind === 'completion' || c.mention.kind === 'percent';
const unitOf = (c: Claim): string => (isPercent(c) ? '%' : c.unit);

/** A claim that an equation confirms. */
export function confirmed(c: Constraint): Judgement {
  let words: string | undefined;
  return {
    verdict: '一致',
    severity: null,
    // A claim may be confirmed many times and shows one equation.
    get formula() {
      return (words ??= c.type === 'same' ? `与另一处相同：${c.formula(printed)}` : c.formula(printed));
    },
    message: '',
    others: c.claims,
  };
}

/** A fault found by diagnosis, as verdict and sentence, with the other numbers that might be the wrong one. */
export function judgeFault(fault: Fault, ground: Ground): Judgement {
  const judgement = faultOf(fault, ground);
  const said = fault.explains[0]!;
  // A known wrong calculation leaves no doubt which number is wrong.
  if (fault.alternatives.length === 0 || (isPercent(fault.claim) && explainPercent(said))) return judgement;
  if (judgement.verdict !== '数值不符' && judgement.verdict !== '漏项') return judgement;
  const words = fault.alternatives.map(
    ({ claim, value }) => `“${quoteOf(claim)}”应为${value.toString()}${unitOf(claim)}`,
  );
  const others = [...new Set([...fault.alternatives.map((a) => a.claim), ...(judgement.others ?? [])])];
  return { ...judgement, others, message: `${judgement.message}；也可能是${words.join('，或')}` };
}

function faultOf(fault: Fault, ground: Ground): Judgement {
  const { claim, expected, outcome } = fault;
  const c = fault.explains[0]!;
  const isSoft = c.isSoft === true || ['intro', 'attachment'].includes(claim.line.section.zone);
  const softer: Severity = isSoft ? 'warning' : 'error';
  const others = c.claims.filter((x) => x !== claim);
  if (claim.kind === 'chart') {
    const gap = outcomeGap(claim, expected);
    return { verdict: '图文不符', severity: softer, expected: expected?.toString(), formula: c.formula(printed), others, message: `与正文不符，正文为${expected?.toString() ?? ''}${claim.unit}${gap}` }; // prettier-ignore
  }
  if (expected && !isPercent(claim) && c.type !== 'same' && !(c.type === 'bound' && claim !== c.claims[0])) {
    const unit = unitSlip(claim, inYuan(expected, claim), ground)?.unit;
    if (unit) {
      const formula = c.formula((x) => (x === claim ? expected : x.value));
      return { verdict: '单位不符', severity: softer, expected: expected.toString(), formula, others, message: `单位写错，应为${shown(claim)}${unit}：${formula}${c.because ? `（${c.because}）` : ''}` }; // prettier-ignore
    }
  }
  if (outcome.state === 'wrong-direction' || (c.type === 'rate' && c.owner === claim && c.check(printed).state === 'wrong-direction')) return wrongDirection(claim, c, softer, others); // prettier-ignore
  if (isPercent(claim) && c.owner === claim) {
    const why = explainPercent(c);
    const right = expected ? `${expected.toString()}%` : '';
    if (expected === undefined) {
      const result = c.check(printed).expected;
      return {
        verdict: '方向不符',
        severity: softer,
        expected: result?.toString(),
        formula: c.formula(printed),
        others,
        message: `方向不对：${c.formula(printed)}`,
      };
    }
    return {
      verdict: '数值不符', severity: softer, expected: expected.toString(), formula: c.formula(printed), others,
      message: `应为${right}：${c.formula(printed)}${why ? `；${why}` : ''}${limit(claim)}`,
    }; // prettier-ignore
  }
  if (c.type === 'bound') {
    const [part, whole] = c.claims as [Claim, Claim];
    if (claim === whole) return { verdict: '前后不一', severity: softer, formula: c.formula(printed), others, message: `小于${nameOf(part)}${shown(part)}${part.unit}：${c.because ?? ''}` }; // prettier-ignore
    const right = expected ? `，按口径应为${expected.toString()}${part.unit}` : '';
    return { verdict: '前后不一', severity: softer, expected: expected?.toString(), formula: c.formula(printed), others, message: `大于${nameOf(whole)}${shown(whole)}${whole.unit}：${c.because ?? ''}${right}` }; // prettier-ignore
  }
  if (c.type === 'same') {
    const other = others[0]!;
    const isUnit = expected !== undefined && unitSlip(claim, inYuan(other.value, other), ground) !== undefined;
    const gap = outcomeGap(claim, expected);
    return {
      verdict: isUnit ? '单位不符' : '前后不一', severity: softer, expected: expected?.toString(), formula: c.formula(printed), others,
      message: isUnit
        ? `单位与前后不一致，应为${shown(other)}${other.unit}`
        : `与“${quoteOf(other)}”不一致${gap}${c.because ? `：${c.because}` : ''}`,
    }; // prettier-ignore
  }
  if (c.type === 'sum')
    return c.owner === claim ? judgeTotal(fault, c, softer, ground) : judgePart(claim, expected, c, softer, others);
  // An amount that percentages or a difference show to be wrong. Percentages fix it only roughly.
  const about = c.type === 'delta' ? '' : '约';
  return {
    verdict: '数值不符', severity: softer, expected: expected?.toString(), others,
    formula: c.formula((x) => (x === claim && expected ? expected : x.value)),
    message: `应${about}为${expected?.toString() ?? ''}${claim.unit}${about ? '' : outcomeGap(claim, expected)}：${c.formula((x) => (x === claim && expected ? expected : x.value))}`,
  }; // prettier-ignore
}

function limit(pct: Claim): string {
  return pct.kind === 'rate' && pct.direction === -1 && pct.value.gt(100) ? '；降幅不可能超过100%' : '';
}

function outcomeGap(claim: Claim, expected: Decimal | undefined): string {
  return expected ? `，相差${claim.value.minus(expected).abs().toString()}${unitOf(claim)}` : '';
}

function wrongDirection(claim: Claim, c: Constraint, severity: Severity, others: readonly Claim[]): Judgement {
  const up = claim.direction === 1;
  const word = claim.kind === 'change' ? (up ? '减少' : '增加') : up ? '下降' : '增长';
  return {
    verdict: '方向不符', severity, expected: `${word}${claim.value.toString()}${unitOf(claim)}`, formula: c.formula(printed), others,
    message: `方向不对，应为“${word}”：${c.formula(printed)}`,
  }; // prettier-ignore
}

/** A total that its parts do not reach, nothing pointing to one of them. */
function judgeTotal(fault: Fault, c: Constraint, severity: Severity, ground: Ground): Judgement {
  const head = c.owner;
  const parts = c.claims.slice(1);
  const gap = c.check(printed).gap ?? new Decimal(0);
  const formula = c.formula(printed);
  const amount = `${gap.abs().toString()}${head.unit}`;
  const base = { severity, formula, others: parts };
  const because = c.because ? `（${c.because}）` : '';
  if (fault.expected && !fault.isTied) {
    const expected = fault.expected.toString();
    const message = `应为${expected}${head.unit}，相差${amount}：${formula}${because}`;
    return { verdict: '数值不符', expected, message, ...base };
  }
  if (gap.isPositive() && head.kind === 'amount') {
    const missing = whatIsMissing(gap, head, parts, ground);
    const hint = missing ? `，与${missing}相同，可能漏列` : '，可能漏列一项或有一项写错';
    return { verdict: '漏项', message: `与所列各项之和不等：${formula}${because}，还少${amount}${hint}`, ...base };
  }
  const way = gap.isPositive() ? '还少' : '多出';
  return {
    verdict: '数值不符',
    message: `与所列各项之和不等：${formula}${because}，各项${way}${amount}，其中有一项或合计写错`,
    ...base,
  };
}

/** A figure of the text whose amount is just what is missing. */
function whatIsMissing(gap: Decimal, head: Claim, parts: readonly Claim[], ground: Ground): string | undefined {
  for (const frame of ground.extraction.frames) {
    const own = ground.own(frame);
    if (!own || own === head || parts.includes(own) || own.exponent !== head.exponent || !own.value.eq(gap)) continue;
    if (
      parts.some(
        (p) => p.frame && (p.frame.key === frame.key || (p.frame.concept && p.frame.concept === frame.concept)),
      )
    )
      continue;
    const name = frame.concept ? CONCEPT_NAME[frame.concept] : frameName(frame);
    if (name !== '本项') return `${name}${shown(own)}${own.unit}`;
  }
  return undefined;
}

function judgePart(
  claim: Claim,
  expected: Decimal | undefined,
  c: Constraint,
  severity: Severity,
  others: readonly Claim[],
): Judgement {
  const [head, ...parts] = c.claims as [Claim, ...Claim[]];
  const rest = parts.filter((p) => p !== claim);
  const formula = `${shown(head)}${rest.map((p) => ` − ${shown(p)}`).join('')} = ${expected?.toString() ?? ''}`;
  return {
    verdict: '数值不符', severity, expected: expected?.toString(), formula, others,
    message: `应为${expected?.toString() ?? ''}${claim.unit}${outcomeGap(claim, expected)}：${formula}${c.because ? `（${c.because}）` : ''}`,
  }; // prettier-ignore
}

/** Rounding of a sum, or of a figure given twice: shown, not accused. */
export function judgeSlack(c: Constraint): Judgement {
  const outcome = c.check(printed);
  const owner = c.owner;
  const others = c.claims.filter((x) => x !== owner);
  const gap = outcome.gap?.abs().toString() ?? '';
  if (owner.kind === 'chart') {
    return { verdict: '图文不符', severity: 'warning', expected: outcome.expected?.toString(), formula: c.formula(printed), others, message: `与正文相差${gap}${owner.unit}，正文为${outcome.expected?.toString() ?? ''}${owner.unit}` }; // prettier-ignore
  }
  const doubtful = outcome.state === 'doubtful';
  const what = c.type === 'sum' ? `与各项之和相差${gap}${owner.unit}：${c.formula(printed)}` : c.type === 'delta' ? `与两数之差相差${gap}${owner.unit}：${c.formula(printed)}` : `与“${quoteOf(others[0]!)}”相差${gap}${owner.unit}`; // prettier-ignore
  return {
    verdict: '尾差', severity: doubtful ? 'warning' : 'info', expected: outcome.expected?.toString(), formula: c.formula(printed), others,
    message: `${what}，${doubtful ? '超出一般的四舍五入尾差，请核实' : '属四舍五入尾差'}`,
  }; // prettier-ignore
}

/** Percentages one unit off: cut off instead of rounded, or bent so that the list adds to 100. */
export function judgePercents(constraints: readonly Constraint[]): Map<Claim, Judgement> {
  const out = new Map<Claim, Judgement>();
  const groups = new Map<string, Constraint[]>();
  for (const c of constraints) {
    if (c.type !== 'share' && c.type !== 'rate' && c.type !== 'completion') continue;
    if (c.group) groups.set(c.group, [...(groups.get(c.group) ?? []), c]);
    const one = judgeOne(c, undefined);
    if (one) out.set(c.owner, one);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const sum = group.reduce((s, c) => s.plus(c.owner.value), new Decimal(0));
    const right = group.reduce((s, c) => s.plus(c.check(printed).expected ?? c.owner.value), new Decimal(0));
    if (!sum.eq(100)) continue;
    for (const c of group) {
      const one = judgeOne(c, { right });
      if (one) out.set(c.owner, one);
    }
  }
  return out;
}

function judgeOne(c: Constraint, hundred: { right: Decimal } | undefined): Judgement | undefined {
  const { state, expected } = c.check(printed);
  if ((state !== 'truncated' && state !== 'off-by-one') || expected === undefined) return undefined;
  const others = c.claims.filter((x) => x !== c.owner);
  const base = { expected: expected.toString(), formula: c.formula(printed), others };
  const right = `应为${expected.toString()}%：${c.formula(printed)}`;
  // With the right values the list misses 100 (so this one was bent to reach it), or it reaches 100 and a cut-off
  // neighbour made this one bend.
  if (hundred && (state === 'off-by-one' || !hundred.right.eq(100))) {
    const sum = hundred.right.eq(100) ? '' : `（按实际计算，各项占比之和为${hundred.right.toString()}%）`;
    return {
      verdict: '倒挤',
      severity: 'warning',
      ...base,
      message: `${right}；为使各项占比之和等于100%改了这一项${sum}`,
    };
  }
  if (state === 'truncated')
    return { verdict: '尾差', severity: hundred ? 'warning' : 'info', ...base, message: `四舍五入${right}，文中是截去尾数` }; // prettier-ignore
  if (c.isSlight)
    return { verdict: '尾差', severity: 'info', ...base, message: `${right}，是由前面截去尾数的比例倒推的` };
  if (!c.sure) return undefined;
  return { verdict: '数值不符', severity: 'warning', ...base, message: `${right}，末位差1` };
}

/** A rate or a completion of something that was nothing. */
export function judgeZeroBase(c: Constraint): Judgement {
  const [pct, actual, base] = c.claims as [Claim, Claim, Claim | undefined];
  const others = c.claims.filter((x) => x !== pct);
  if (c.type === 'rate')
    return { verdict: '基数为零', severity: 'warning', others, message: '的上年数为0，不能计算增减率，应改为文字说明' };
  const name = base?.phase === '年初预算' ? '年初预算' : c.type === 'completion' ? '预算' : '总额';
  const meant = actual.frame?.amounts.find((a) => {
    if (a === base || a === actual || !/预算/.test(a.phase ?? '') || a.value.isZero()) return false;
    return actual.value.div(a.value).times(100).toDecimalPlaces(pct.decimals).eq(pct.value);
  });
  const hint = meant ? `；${pct.value.toString()}%是完成${meant.phase}${shown(meant)}${meant.unit}的比例` : '';
  return {
    verdict: '基数为零',
    severity: 'warning',
    others,
    message: `的${name}为0，不能计算比率${hint || '，应改为文字说明'}`,
  };
}

/** A claim against the tables. */
export function judgeBook(check: BookCheck): Judgement {
  const { claim, expected, state, where, cells } = check;
  const percent = isPercent(claim);
  const formula = check.formula ?? `${where} = ${expected.toString()}${percent ? '%' : claim.unit}`;
  const base = { expected: expected.toString(), formula, cells };
  if (state === 'ok') return { verdict: '一致', severity: null, ...base, message: '' };
  if (state === 'slack')
    return {
      verdict: '尾差',
      severity: 'info',
      ...base,
      message: `与${where}的${expected.toString()}${unitOf(claim)}差末位1，${percent ? '截去了尾数' : '属四舍五入尾差'}`,
    };
  if (state === 'unit')
    return {
      verdict: '单位不符',
      severity: 'error',
      ...base,
      message: `单位写错：${where}为${expected.toString()}${claim.unit}`,
    };
  const gap = claim.mention.value.minus(expected);
  if (state === 'near')
    return {
      verdict: '前后不一',
      severity: 'warning',
      ...base,
      message: `与${where}${expected.toString()}${claim.unit}只差一个数字：机关运行经费一般就是公用经费合计，请核实`,
    };
  return {
    verdict: '数值不符', severity: 'error', ...base,
    message: `与${where}不符，应为${expected.toString()}${unitOf(claim)}，${gap.isNegative() ? '少' : '多'}${gap.abs().toString()}${unitOf(claim)}`,
  }; // prettier-ignore
}

/** A claim that differs from a cell which the check of the tables leaves in doubt: either may be right. */
export function judgeDoubted(check: BookCheck): Judgement {
  const { claim, expected, where, cells } = check;
  const unit = unitOf(claim);
  return {
    verdict: '前后不一',
    severity: 'warning',
    formula: `${where} = ${expected.toString()}${unit}`,
    cells,
    message: `与${where}不符，表中为${expected.toString()}${unit}；附表这一格核对时也有问题，请先核实附表`,
  };
}

/** Words of a claim for another claim's message. */
export function quoteOf(c: Claim): string {
  return c.line.text.slice(c.quoteStart, c.quoteEnd);
}

function nameOf(c: Claim): string {
  return c.frame?.concept ? CONCEPT_NAME[c.frame.concept] : c.frame ? frameName(c.frame) : '';
}
