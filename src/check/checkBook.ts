import { bindRule, EQUATION_RULES, INSPECTION_RULES, type BoundEquation, type EquationRule } from '../rules';
import type { Book } from '../tables';
import { areaA1, formatRef, type WorkbookSnapshot } from '../workbook';
import { findCauses } from './causes';
import { evaluate, isVoid, unreadableTerm, type Evaluated } from './evaluate';
import { findingOfCause, findingOfEquation, findingOfInspection, findingOfShownResidues } from './findings';
import { groupByParts } from './groupByParts';
import { fullLabel } from './labels';
import type { CannotTell, Finding, Report, Severity } from './types';

/** How the user changed the rules for this book. */
export interface CheckOptions {
  /** Severity by rule id; `off` switches a rule off. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** What the report was made from, for views that ask about single cells or write formulas. */
export interface CheckRun {
  readonly report: Report;
  readonly evaluated: readonly Evaluated[];
}

/** Checks a recognised book by every rule and gives one finding per root cause. */
export function checkBook(book: Book, snapshot: WorkbookSnapshot, options: CheckOptions = {}): Report {
  return runChecks(book, snapshot, options).report;
}

export function runChecks(book: Book, snapshot: WorkbookSnapshot, options: CheckOptions = {}): CheckRun {
  const started = performance.now();
  const isOn = (id: string): boolean => options.severities?.[id] !== 'off';
  const cannotTell: CannotTell[] = [];
  const evaluated = bindAll(book, isOn, cannotTell).map(evaluate);
  const { causes, rest } = findCauses(evaluated);
  const eased = new Set(causes.flatMap((c) => c.eased));
  const residues = evaluated.filter((e) => e.verdict === '尾差' && !eased.has(e));
  const shown = evaluated.filter((e) => e.verdict === '尾差（显示值）');
  const fromCauses = causes.map(findingOfCause);
  const inspections = INSPECTION_RULES.filter(
    (r) => isOn(r.id) && (r.report === 'both' || r.report === book.kind),
  ).flatMap((rule) => [...rule.inspect({ book, snapshot })].map((found) => findingOfInspection(rule, found)));
  const told = new Set([
    ...fromCauses.filter((f) => f.rule === 'KM-05').map((f) => `KM-05|${formatRef(f.cell)}`),
    ...causes.flatMap((c) => c.fixes).map((f) => `BS-06|${formatRef(f.term.figure.ref)}`),
  ]);
  const findings = [
    ...fromCauses,
    ...groupByParts(rest).map(([first, ...others]) => findingOfEquation(first!, others)),
    ...inspections.filter((f) => !told.has(`${f.rule}|${formatRef(f.cell)}`)),
    ...residues.map((e) => findingOfEquation(e)),
    ...groupByTable(shown).map(findingOfShownResidues),
  ].map((f) => withSeverity(f, options));
  return {
    evaluated,
    report: {
      file: book.name,
      unit: book.organisation,
      year: book.year,
      kind: book.kind,
      tables: book.tables.map((t) => ({
        id: t.id,
        title: t.title.replace(/\s+/g, ' ').trim(),
        sheet: t.sheet,
        range: areaA1(t.area),
        unit: t.unit,
        isEmpty: t.isEmpty,
        confidence: t.confidence,
      })),
      unrecognised: book.unrecognised.map(({ sheet, reason }) => ({ sheet, reason })),
      findings: sortFindings(unique(findings), book),
      cannotTell: distinct(cannotTell),
      passed: evaluated.filter((e) => e.verdict === '一致').length,
      ms: Math.round((performance.now() - started) * 10) / 10,
    },
  };
}

function bindAll(book: Book, isOn: (id: string) => boolean, cannotTell: CannotTell[]): BoundEquation[] {
  const out: BoundEquation[] = [];
  for (const rule of EQUATION_RULES) {
    if (!isOn(rule.id) || rule.report !== book.kind) continue;
    const { equations, unbound } = bindRule(rule, book);
    for (const u of unbound) cannotTell.push(cannot(rule, u.table, u.missing));
    for (const bound of equations) {
      const bad = unreadableTerm(bound);
      if (bad) cannotTell.push(cannot(rule, bad.table.name, `${fullLabel(bad)}不是可以计算的金额`));
      else if (!isVoid(bound)) out.push(bound);
    }
  }
  return out;
}

function cannot(rule: EquationRule, table: string, missing: string): CannotTell {
  return { rule: rule.id, ruleTitle: rule.title, table, missing };
}

function distinct(all: readonly CannotTell[]): CannotTell[] {
  return [...new Map(all.map((c) => [`${c.rule}|${c.table}|${c.missing}`, c])).values()];
}

function groupByTable(all: readonly Evaluated[]): Evaluated[][] {
  const groups = new Map<string, Evaluated[]>();
  for (const e of all) {
    const key = e.bound.left[0]!.table.id;
    const list = groups.get(key);
    if (list) list.push(e);
    else groups.set(key, [e]);
  }
  return [...groups.values()];
}

function withSeverity(finding: Finding, options: CheckOptions): Finding {
  const wanted = options.severities?.[finding.rule];
  if (!wanted || wanted === 'off' || finding.verdict === '尾差' || finding.verdict === '尾差（显示值）') return finding;
  return { ...finding, severity: wanted };
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function sortFindings(findings: readonly Finding[], book: Book): Finding[] {
  const sheets = new Map(book.tables.map((t, i) => [t.sheet, i]));
  return [...findings].sort(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] ||
      (sheets.get(a.cell.sheet) ?? 999) - (sheets.get(b.cell.sheet) ?? 999) ||
      a.cell.row - b.cell.row ||
      a.cell.col - b.cell.col,
  );
}

/** Two rules that state the very same equation over the same cells say it once. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const ids = new Map<string, number>();
  const out: Finding[] = [];
  for (const f of findings) {
    const key = f.equation
      ? `${formatRef(f.cell)}|${f.equation.difference}|${[...f.cells.map(formatRef)].sort().join()}`
      : f.id;
    if (seen.has(key)) continue;
    seen.add(key);
    const n = (ids.get(f.id) ?? 0) + 1;
    ids.set(f.id, n);
    out.push(n === 1 ? f : { ...f, id: `${f.id}#${n}` });
  }
  return out;
}
