import { Decimal, formatAmount, plain, SCALE, shiftBetween, type Unit } from '../amount';
import type { BoundTerm } from '../rules';
import { bandsFor, sideValue, type Evaluated } from './evaluate';
import { amountText, fullLabel, labelAfter, rowLabel, shortLabel } from './labels';
import type { EquationTerm, EquationView, MessagePart, PaperEquation } from './types';

/** An evaluated equation as data for people: every term with its words, value and cell. */
export function viewOf(evaluated: Evaluated): EquationView {
  const { bound, unit, gap } = evaluated;
  const subject = bound.left[0]!;
  return {
    rule: bound.rule.id,
    ruleTitle: bound.rule.title,
    left: bound.left.map((t, i) => termView(t, i === 0 && !t.isAbsent ? fullLabel(t) : shortLabel(t, subject), unit)),
    right: bound.right.map((t) => termView(t, shortLabel(t, subject), unit)),
    relation: bound.relation,
    leftValue: plain(sideValue(bound.left, unit)),
    rightValue: plain(sideValue(bound.right, unit)),
    difference: plain(gap),
    unit,
    verdict: evaluated.verdict,
  };
}

function termView(term: BoundTerm, label: string, unit: Unit): EquationTerm {
  return {
    label,
    value: plain(term.figure.value),
    shift: shiftBetween(term.figure.unit, unit),
    text: amountText(term),
    sign: term.sign,
    ref: term.figure.ref,
    ...(term.isAbsent ? { isAbsent: true } : {}),
    ...(term.isForeign ? { isForeign: true } : {}),
  };
}

/** The same with its rounding bands, for the working paper to judge by formula. */
export function paperView(evaluated: Evaluated): PaperEquation {
  const { equal, residue, suspect } = bandsFor(evaluated.bound, evaluated.unit);
  const amount = (millionths: number): string => plain(new Decimal(millionths).div(SCALE));
  return {
    ...viewOf(evaluated),
    bands: { equal: amount(equal), residue: amount(residue), suspect: amount(suspect) },
  };
}

const MOST_TERMS = 6;

/**
 * The sentence 「左 ≠ 右 = 和，多／少 差」 with a cell behind every number.
 *
 * @param after the amount that the sentence before has named: its table and row are not said again
 */
export function equationParts(evaluated: Evaluated, after?: BoundTerm): MessagePart[] {
  const { bound, unit, gap } = evaluated;
  const subject = bound.left[0]!;
  const absence = absenceParts(evaluated);
  if (absence) return absence;
  const parts: MessagePart[] = [];
  const isMixed = [...bound.left, ...bound.right].some((t) => t.figure.unit !== unit && t.figure.value !== 0);
  const amount = (t: BoundTerm): MessagePart[] =>
    isMixed && t.text === undefined ? [amountPart(t), { text: ` ${t.figure.unit}` }] : [amountPart(t)];
  const left = bound.left.filter((t, i) => i === 0 || t.figure.value !== 0);
  left.forEach((t, i) => {
    if (i > 0) parts.push({ text: t.sign < 0 ? ' − ' : ' + ' });
    parts.push({ text: spaced(i === 0 && !t.isAbsent ? labelAfter(t, after) : shortLabel(t, subject)) }, ...amount(t));
  });
  if (left.length > 1) parts.push({ text: ` = ${formatAmount(sideValue(bound.left, unit))}` });
  parts.push({ text: { '=': ' ≠ ', '≥': ' < ', '≤': ' > ' }[bound.relation] });
  const right = bound.right.filter((t) => t.figure.value !== 0 || t.isAbsent || t.text !== undefined);
  const sum = formatAmount(sideValue(bound.right, unit));
  if (right.length === 0)
    parts.push(
      {
        text:
          bound.right.length === 1 ? `${shortLabel(bound.right[0]!, subject)} ` : `下级${bound.right.length}项之和 `,
      },
      { text: sum },
    );
  else if (right.length > MOST_TERMS) parts.push({ text: `${right.length}项之和 ${sum}` });
  else {
    right.forEach((t, i) => {
      if (i > 0 || t.sign < 0) parts.push({ text: t.sign < 0 ? ' − ' : ' + ' });
      parts.push({ text: spaced(shortLabel(t, subject)) }, ...amount(t));
    });
    if (right.length > 1) parts.push({ text: ` = ${sum}` });
  }
  parts.push({
    text: `，${gap.isPositive() ? '多' : '少'} ${formatAmount(gap.abs())} ${unit}${AFTERWORD[evaluated.verdict] ?? ''}`,
  });
  return parts;
}

/** A row that one table prints and another does not: said in words, as there is no amount to show. */
function absenceParts({ bound, unit, verdict }: Evaluated): MessagePart[] | undefined {
  const { left, right } = bound;
  const lacking = [...left, ...right].find((t) => t.isAbsent);
  const others = (left.some((t) => t === lacking) ? right : left).filter((t) => t.figure.value !== 0);
  const [other] = others;
  if (!lacking || !other || others.length > 1 || left.length + right.length > others.length + 1) return undefined;
  const code = lacking.row.code ? `（${lacking.row.code}）` : '';
  return [
    { text: `${lacking.table.name}没有列出“${rowLabel(lacking.row)}”${code}，${fullLabel(other)} ` },
    amountPart(other),
    { text: ` ${unit}${AFTERWORD[verdict] ?? ''}` },
  ];
}

function spaced(label: string): string {
  return label ? `${label} ` : '';
}

const AFTERWORD: Readonly<Record<string, string>> = {
  尾差: '，在四舍五入尾差以内',
  可疑: '，超出通常的四舍五入尾差，请核对',
};

export function amountPart(term: BoundTerm): MessagePart {
  return term.isAbsent || term.isForeign
    ? { text: amountText(term) }
    : { text: amountText(term), ref: term.figure.ref };
}

export function joinParts(parts: readonly MessagePart[]): string {
  return parts.map((p) => p.text).join('');
}
