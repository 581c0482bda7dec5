import { CONCEPT_SUMS } from '../concepts';
import { shareOfSumConstraint, sumConstraint, type Constraint } from '../constraints';
import type { Ground } from '../ground';
import type { Claim, Frame } from '../model';
import { printed } from '../printed';
import { isExplainedBySlip } from './oneSlip';

/** Two names that together leave nothing out. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/基本支出|^基本$/, /项目支出|^项目$/],
  [/(?<!非)税收?收入/, /非税收入/],
  [/(?:^|中)中央|中央(?:本级|一般)/, /地方/],
  [/市本级|省本级|县本级|区本级/, /[市区县]级(?!.*本级)/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
];
const SCOPE = /全国|全省|全市|全区|全县|中央|地方|市本级|省本级|县本级|区本级|本级|[市区县]级|对/g;

/** So many lines up the whole of a pair is looked for. */
const REACH = 3;

/** 「全国收入 60 亿元。……中央收入 24 亿元；地方收入 36 亿元」: two parts that make up a whole said before, without 「其中」. */
export function impliedPairs(out: Constraint[], ground: Ground): void {
  const inLists = new Set(ground.extraction.lists.filter((l) => l.head).flatMap((l) => l.items));
  for (const section of ground.outline.sections) {
    section.lines.forEach((line, n) => {
      const frames = ground.framesOf(line).filter((f) => !f.aside && !f.bracketed && !inLists.has(f) && ground.own(f));
      for (let i = 0; i + 1 < frames.length; i++) {
        const [a, b] = [frames[i]!, frames[i + 1]!];
        if (!isPair(a, b)) continue;
        const before = section.lines.slice(Math.max(0, n - REACH), n + 1).flatMap((l) => ground.framesOf(l)).filter((f) => !f.aside && (f.line !== line || f.start < a.start)); // prettier-ignore
        const parts = [ground.own(a)!, ground.own(b)!];
        const made = before
          .map((f) => ({ frame: f, own: ground.own(f) }))
          .filter((w): w is { frame: Frame; own: Claim } => w.own?.exponent === parts[0]!.exponent)
          .map((w) => ({ ...w, sum: sumConstraint(w.own, parts, ground.precision, false) }));
        const right = made.find((w) => w.sum.check(printed).state === 'ok');
        // Of the same name but for whose it is, it can only be the whole.
        const named = made.filter((w) => core(w.frame) === core(a) && core(a) === core(b));
        const slips = made.filter((w) => sideOf(w.frame) === sideOf(a) && isExplainedBySlip(w.own, parts));
        const meant = named.length === 1 ? named[0] : slips.length === 1 ? slips[0] : undefined;
        if (right) out.push(right.sum);
        else if (meant) out.push({ ...meant.sum, sure: true });
      }
    });
  }
}

/** 「公务用车费 12 万元（购置费 0 万元、运行费 12 万元）」: parts in brackets right behind their whole, without 「其中」. */
export function bracketParts(out: Constraint[], ground: Ground): void {
  for (const line of ground.outline.lines) {
    const frames = ground.framesOf(line).filter((f) => !f.aside);
    frames.forEach((head, i) => {
      const whole = head.bracketed ? undefined : onlyAmount(head);
      if (!whole || line.text[whole.mention.end] !== '（') return;
      const close = line.text.indexOf('）', whole.mention.end);
      const inside = frames.slice(i + 1).filter((f) => f.bracketed && f.start < endOfBracket(line.text, whole.mention.end, close)); // prettier-ignore
      const parts = inside.map(onlyAmount);
      if (parts.length < 2 || out.some((c) => c.type === 'sum' && c.owner === whole) || parts.some((p) => p?.exponent !== whole.exponent)) return; // prettier-ignore
      const sum = CONCEPT_SUMS.find((s) => s.whole === head.concept);
      const isKnown = sum !== undefined && sum.parts.length === inside.length && sum.parts.every((p) => inside.some((f) => f.concept === p)); // prettier-ignore
      const made = sumConstraint(whole, parts.map((p) => p!), ground.precision, isKnown); // prettier-ignore
      if (isKnown || made.check(printed).state === 'ok') out.push(made);
    });
  }
}

/** End of the outer bracket that opens at a place; names of parts may hold brackets of their own. */
function endOfBracket(text: string, open: number, close: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '（') depth++;
    else if (text[i] === '）' && --depth === 0) return i;
  }
  return close;
}

const onlyAmount = (f: Frame): Claim | undefined => (f.amounts.length === 1 && !f.amounts[0]!.of ? f.amounts[0] : undefined); // prettier-ignore

/** 「基本支出 80 万元，占支出总预算的 80%。……项目支出 20 万元，占支出总预算的 20%」 where the whole is not printed: it is the two together. */
export function pairedShares(out: Constraint[], ground: Ground): void {
  const settled = new Set(out.filter((c) => c.type === 'share').map((c) => c.owner));
  for (const section of ground.outline.sections) {
    const frames = ground.framesIn(section).filter((f) => !f.aside && ground.own(f) && f.shares.length === 1);
    for (const a of frames) {
      const b = frames.find(
        (f) => f !== a && f.start !== a.start && isPair(a, f) && f.shares[0]!.of === a.shares[0]!.of,
      );
      // With shares of other things in the same whole the two are not all of it.
      const isAll = frames.filter((f) => f.shares[0]!.of === a.shares[0]!.of).length === 2;
      if (!b || !isAll || !a.shares[0]!.of || settled.has(a.shares[0]!)) continue;
      const parts = [ground.own(a)!, ground.own(b)!] as const;
      if (parts[0].exponent !== parts[1].exponent) continue;
      for (const [f, own] of [[a, parts[0]], [b, parts[1]]] as const) {
        const pct = f.shares[0]!;
        if (settled.has(pct)) continue;
        settled.add(pct);
        const sure = !pct.mention.isApproximate;
        out.push(shareOfSumConstraint(pct, own, parts.find((p) => p !== own)!, ground.precision, sure));
      } // prettier-ignore
    }
  }
}

function isPair(a: Frame, b: Frame): boolean {
  return PAIRS.some(([x, y]) => (x.test(a.item) && y.test(b.item)) || (y.test(a.item) && x.test(b.item)));
}

const sideOf = (f: Frame): string | undefined => /(收入|支出)[^收支]*$/.exec(f.item)?.[1] ?? (/转移支付/.test(f.item) ? '支出' : undefined); // prettier-ignore

const core = (f: Frame): string => f.key.replace(SCOPE, '').replace(/^(?:的|完成)+/, '');
