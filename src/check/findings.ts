import { formatAmount, plain, toDecimal, type Decimal } from '../amount';
import { duplicateRows, type BoundTerm, type Inspection, type InspectionRule } from '../rules';
import type { Row, Table } from '../tables';
import { formatRef, sameRef, type CellRef } from '../workbook';
import { isFailing, type Cause } from './causes';
import type { Evaluated } from './evaluate';
import { amountText, fullLabel, rowLabel, shortLabel } from './labels';
import type { Finding, MessagePart, Severity, Verdict } from './types';
import { amountPart, equationParts, joinParts, viewOf } from './view';

/** A finding for a root cause: what the likeliest wrong cell says, what it should say, and why. */
export function findingOfCause(cause: Cause): Finding {
  const main = cause.fixes[0]!;
  const shown = strongest(cause.repaired, main.term);
  const duplicate = duplicateOf(cause);
  if (duplicate) return duplicateFinding(cause, duplicate, shown);
  const all = [...cause.repaired, ...cause.eased];
  const where = {
    cell: main.term.figure.ref,
    table: main.term.table.name,
    cells: uniqueRefs([...cause.fixes.map((f) => f.term.figure.ref), ...all.flatMap(refsOf)]),
  };
  const isSubject = isSubjectOf(shown, main.term);
  if (cause.rivals > 0 && !(isSubject && cause.rivals <= MOST_RIVALS_NAMED)) {
    const isNamed = cause.rivals <= MOST_RIVALS_NAMED;
    const hint = isNamed ? hintParts(main.term, shown) : [];
    const parts = [...equationParts(shown), ...relatedPart(cause), ...hint];
    const subject = { cell: cellOfEquation(shown), table: shown.bound.left[0]!.table.name };
    return { ...base(shown, parts, all), ...where, ...(isNamed ? {} : subject) };
  }
  const isPlain =
    isSubject && shown.bound.left.length === 1 && cause.fixes.length === 1 && shown.gap.eq(main.delta.neg());
  const parts = [...(isPlain ? equationParts(shown) : causeParts(cause, shown)), ...othersPart(cause)];
  return {
    ...base(shown, parts, all),
    ...where,
    expected: plain(toValue(main.term).plus(main.delta)),
    actual: plain(main.term.figure.value),
    difference: plain(main.delta.neg()),
    unit: main.term.figure.unit,
  };
}

/** One of two or three suspects is worth naming; one of a dozen is not. */
const MOST_RIVALS_NAMED = 2;

/** Where several cells could be the wrong one: which of them to look at first. */
function hintParts(term: BoundTerm, shown: Evaluated): MessagePart[] {
  return [
    { text: '；还不能断定是哪一格填错，可先核对' },
    { text: `${shortLabel(term, shown.bound.left[0]!)} ` },
    amountPart(term),
  ];
}

function causeParts(cause: Cause, shown: Evaluated): MessagePart[] {
  const { term, delta } = cause.fixes[0]!;
  const after = toValue(term).plus(delta);
  const more = delta.isNegative() ? '多' : '少';
  const parts: MessagePart[] = [
    { text: `${fullLabel(term)} ` },
    amountPart(term),
    { text: ` 应为 ${formatAmount(after)}，${more} ${formatAmount(delta.abs())} ${term.figure.unit}` },
  ];
  const others = cause.fixes.slice(1);
  if (others.length > 0) {
    parts.push({ text: '（' });
    others.forEach((fix, i) => {
      const value = toValue(fix.term).plus(fix.delta);
      parts.push({ text: `${i > 0 ? '，' : '同时'}${fullLabel(fix.term)} ` }, amountPart(fix.term), {
        text: ` 应为 ${formatAmount(value)}`,
      });
    });
    parts.push({ text: '）' });
  }
  parts.push({ text: '：' }, ...equationParts(shown));
  return parts;
}

function relatedPart({ repaired }: Cause): MessagePart[] {
  return repaired.length > 1 ? [{ text: `；另有 ${repaired.length - 1} 处不平与此相关` }] : [];
}

function othersPart({ repaired }: Cause): MessagePart[] {
  return repaired.length > 1 ? [{ text: `；改正后另有 ${repaired.length - 1} 处不平同时消除` }] : [];
}

/** A failing equation without a root cause of its own, with those that fail only because it does. */
export function findingOfEquation(evaluated: Evaluated, consequences: readonly Evaluated[] = []): Finding {
  const others = evaluated.bound.type === 'prior' && consequences.length > 0;
  const tail = others ? [{ text: `；本表另有 ${consequences.length} 处上年数与上年公开的数不一致` }] : [];
  const parts = [...equationParts(evaluated), ...tail];
  const subject = evaluated.bound.left[0]!;
  return {
    ...base(evaluated, parts, [evaluated, ...consequences]),
    cell: cellOfEquation(evaluated),
    table: subject.table.name,
    cells: uniqueRefs(refsOf(evaluated)),
  };
}

function cellOfEquation(evaluated: Evaluated): CellRef {
  const terms = [...evaluated.bound.left, ...evaluated.bound.right].filter((t) => !t.isAbsent && !t.isForeign);
  return terms[0]!.figure.ref;
}

function base(
  shown: Evaluated,
  parts: readonly MessagePart[],
  all: readonly Evaluated[],
): Omit<Finding, 'cell' | 'cells' | 'table'> {
  const view = viewOf(shown);
  const rule = shown.bound.rule;
  const noted = rule.note ? [{ text: `${rule.note}：` }, ...parts] : parts;
  return {
    id: `${rule.id}|${formatRef(cellOfEquation(shown))}|${shown.bound.left[0]!.column}`,
    rule: rule.id,
    ruleTitle: rule.title,
    severity: severityOf(all),
    verdict: all.some((e) => e.verdict === '不符')
      ? verdictOf(all.find((e) => e.verdict === '不符')!)
      : verdictOf(shown),
    message: joinParts(noted),
    parts: noted,
    expected: view.rightValue,
    actual: view.leftValue,
    difference: view.difference,
    unit: view.unit,
    equation: view,
    consequences: all.filter((e) => e !== shown).map(viewOf),
  };
}

function verdictOf(evaluated: Evaluated): Verdict {
  if (evaluated.bound.rule.id === 'JS-07-3') return '超预算';
  return evaluated.verdict as Verdict;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function severityOf(all: readonly Evaluated[]): Severity {
  let worst: Severity = 'info';
  for (const e of all) {
    const own: Severity = e.verdict === '不符' ? e.bound.rule.severity : e.verdict === '可疑' ? 'warning' : 'info';
    if (RANK[own] < RANK[worst]) worst = own;
  }
  return worst;
}

function isSubjectOf(shown: Evaluated, term: BoundTerm): boolean {
  return sameRef(shown.bound.left[0]!.figure.ref, term.figure.ref);
}

/** The equation that shows a cause best: one about the wrong cell, within one table before across tables, fewest terms. */
function strongest(repaired: readonly Evaluated[], term: BoundTerm): Evaluated {
  const weight = (e: Evaluated): number => {
    const terms = [...e.bound.left, ...e.bound.right];
    const has = terms.some((t) => sameRef(t.figure.ref, term.figure.ref)) ? 0 : 100;
    const cross = new Set(terms.map((t) => t.table)).size > 1 ? 20 : 0;
    const about = isSubjectOf(e, term) && e.bound.left.length === 1 ? -15 : 0;
    return has + cross + about + Math.min(19, terms.length) + (isFailing(e) ? 0 : 50);
  };
  return [...repaired].sort((a, b) => weight(a) - weight(b))[0]!;
}

function toValue(term: BoundTerm): Decimal {
  return toDecimal(term.figure.value);
}

/** All changes blank one row, and that row prints a code for the second time. */
function duplicateOf(cause: Cause): { table: Table; first: Row; second: Row } | undefined {
  const { table } = cause.fixes[0]!.term;
  const rows = new Set(cause.fixes.map((f) => f.term.row));
  const blanked = cause.fixes.every((f) => f.term.table === table && toValue(f.term).plus(f.delta).isZero());
  if (!blanked || rows.size !== 1) return undefined;
  const row = [...rows][0]!;
  for (const [first, second] of duplicateRows(table))
    if (first === row || second === row) return { table, first, second };
  return undefined;
}

function duplicateFinding(cause: Cause, found: { table: Table; first: Row; second: Row }, shown: Evaluated): Finding {
  const { table, first, second } = found;
  const cell: CellRef = {
    sheet: table.sheet,
    row: second.row,
    col: second.nameCol ?? second.codeCol ?? table.area.left,
  };
  const parts: MessagePart[] = [
    { text: `${table.name}第${second.row + 1}行“${rowLabel(second)}” ` },
    { text: amountText(cause.fixes[0]!.term), ref: cell },
    { text: ` 与第${first.row + 1}行重复（科目 ${second.code}）：` },
    ...equationParts(shown),
    { text: `；删去重复的行后${cause.repaired.length}处不平同时消除` },
  ];
  return {
    ...base(shown, parts, cause.repaired),
    rule: 'KM-05',
    ruleTitle: '同一张表中科目不重复列示',
    verdict: '科目重复',
    table: table.name,
    cell,
    cells: uniqueRefs([cell, ...cause.fixes.map((f) => f.term.figure.ref), ...cause.repaired.flatMap(refsOf)]),
  };
}

/** Shown-value residues of one table, told once. */
export function findingOfShownResidues(all: readonly Evaluated[]): Finding {
  const first = findingOfEquation(all[0]!);
  if (all.length === 1) {
    const parts: MessagePart[] = [...shownParts(all[0]!)];
    return { ...first, verdict: '尾差（显示值）', message: joinParts(parts), parts };
  }
  const parts: MessagePart[] = [
    { text: `${first.table}有 ${all.length} 处按显示的两位小数相加有尾差，按单元格原值计算全部相等，例如` },
    ...shownParts(all[0]!),
  ];
  return {
    ...first,
    verdict: '尾差（显示值）',
    message: joinParts(parts),
    parts,
    cells: uniqueRefs(all.flatMap(refsOf)),
    consequences: all.slice(1).map(viewOf),
  };
}

function shownParts(evaluated: Evaluated): MessagePart[] {
  const subject = evaluated.bound.left[0]!;
  return [{ text: `${fullLabel(subject)} ` }, amountPart(subject), { text: '：显示的数字相加有尾差，单元格原值相等' }];
}

export function findingOfInspection(rule: InspectionRule, found: Inspection): Finding {
  return {
    id: `${rule.id}|${formatRef(found.cell)}`,
    rule: rule.id,
    ruleTitle: rule.title,
    severity: found.severity,
    verdict: found.verdict as Verdict,
    table: found.table.name,
    cell: found.cell,
    cells: uniqueRefs([found.cell, ...(found.cells ?? [])]),
    message: found.message,
    parts: [{ text: found.message, ref: found.cell }],
    ...(found.expected === undefined ? {} : { expected: found.expected }),
    ...(found.actual === undefined ? {} : { actual: found.actual }),
    consequences: [],
  };
}

export function refsOf(evaluated: Evaluated): CellRef[] {
  return [...evaluated.bound.left, ...evaluated.bound.right]
    .filter((t) => !t.isAbsent && !t.isForeign)
    .map((t) => t.figure.ref);
}

function uniqueRefs(refs: readonly CellRef[]): CellRef[] {
  const seen = new Set<string>();
  return refs.filter((ref) => {
    const key = formatRef(ref);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
