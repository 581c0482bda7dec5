import { economic, functional, type Classification, type OwnList } from '../classification';
import { INSPECTION_RULES, type Lists } from '../rules';
import type { Book } from '../tables';
import { formatRef, type WorkbookSnapshot } from '../workbook';
import type { Cause } from './causes';
import { findingOfInspection } from './findings';
import type { Gradings } from './grading';
import type { Finding, Severity } from './types';

/** The findings of every inspection that is on. */
export function inspectAll(
  book: Book,
  snapshot: WorkbookSnapshot,
  own: OwnList | undefined,
  gradings: Gradings,
): Finding[] {
  const lists: Lists = { functional: extended(functional, own), economic: extended(economic, own) };
  const out: Finding[] = [];
  for (const rule of INSPECTION_RULES) {
    if (!gradings.isOn(rule.id) || (rule.report !== 'both' && rule.report !== book.kind)) continue;
    const graded = gradings.graded(rule);
    for (const found of rule.inspect({ book, snapshot, lists })) {
      // A rule's lesser findings (截尾 of a rate) keep their own weight, but never weigh more than the user wants.
      const severity = found.severity === rule.severity ? graded.severity : lighter(found.severity, graded.severity);
      out.push(findingOfInspection(rule, { ...found, severity }));
    }
  }
  return out;
}

function lighter(a: Severity, b: Severity): Severity {
  const order: Severity[] = ['error', 'warning', 'info'];
  return order[Math.max(order.indexOf(a), order.indexOf(b))]!;
}

function extended(list: Classification, own: OwnList | undefined): Classification {
  const entries = own?.entries.filter((e) => (list.kind === 'functional') === e.code.startsWith('2'));
  return entries && entries.length > 0 ? list.with(entries, own!.isWhole) : list;
}

/** What an inspection says that a root cause already says: a negative amount, a rate or a typed-over total at the wrong cell itself. */
export function withoutTold(
  inspected: readonly Finding[],
  causes: readonly Cause[],
  told: readonly Finding[],
): Finding[] {
  const wrong = new Set(causes.flatMap((c) => c.fixes.map((f) => formatRef(f.term.figure.ref))));
  const repeated = new Set(told.filter((f) => f.rule === 'KM-05').map((f) => formatRef(f.cell)));
  return inspected.filter((f) => {
    const own = formatRef(f.cell);
    if (f.rule === 'KM-05') return !repeated.has(own);
    if (f.rule === 'BS-06' || f.rule === 'BS-10') return !wrong.has(own);
    // A 款 without its 项, when the 项 is told to be missing.
    if (f.rule === 'KM-06') return !told.some((t) => t.message.includes(`${f.table}没有列出`));
    // An amount in a table that says it is empty: what it upsets says so.
    if (f.rule === 'BS-08' && f.verdict === '其他') return !told.some((t) => t.cell.sheet === f.cell.sheet);
    if (f.rule.startsWith('ZB-')) return !f.cells.some((c) => formatRef(c) !== own && wrong.has(formatRef(c)));
    return true;
  });
}
