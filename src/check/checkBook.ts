import {
  BS_09,
  codeCell,
  EQUATION_RULES,
  INSPECTION_RULES,
  isRuleSheet,
  KM_02,
  KM_05,
  mergeOwnRules,
  readRuleSheet,
} from '../rules';
import type { Book } from '../tables';
import { areaA1, formatRef, type WorkbookSnapshot } from '../workbook';
import { bindAll } from './bindAll';
import { findCauses } from './causes';
import { evaluate, type Evaluated } from './evaluate';
import { findingOfEquation, findingOfIncident, findingOfShownResidues } from './findings';
import { Gradings, type RuleChanges } from './grading';
import { groupByParts, groupByTable, groupPrior } from './groups';
import { mergeIncidents, type Incident } from './incidents';
import { inspectAll, withoutTold } from './inspectAll';
import { findingOfMisplaced, findMisplaced, isAcross } from './magnitude';
import type { CheckOptions } from './options';
import { sortFindings, uniqueFindings } from './order';
import { findingOfRepair, findRepairs } from './repairs';
import { ruleErrors } from './ruleErrors';
import type { CannotTell, Finding, Report } from './types';
import { usablePrior } from './usablePrior';

/** What the report was made from, for views that ask about single cells or write formulas. */
export interface CheckRun {
  readonly report: Report;
  readonly evaluated: readonly Evaluated[];
  readonly ruleChanges: RuleChanges;
  /** Equations of the user's own. */
  readonly ownRules: number;
}

const RULE_IDS = [...EQUATION_RULES, ...INSPECTION_RULES].map((rule) => rule.id);

/** Checks a recognised book by every rule and gives one finding per root cause. */
export function checkBook(book: Book, snapshot: WorkbookSnapshot, options: CheckOptions = {}): Report {
  return runChecks(book, snapshot, options).report;
}

/** The same with every evaluated equation, holding or not. */
export function runChecks(book: Book, snapshot: WorkbookSnapshot, options: CheckOptions = {}): CheckRun {
  const started = performance.now();
  const own = mergeOwnRules(options.ownRules, readRuleSheet(snapshot));
  const gradings = new Gradings(options.severities, own.gradings);
  const prior = usablePrior(book, options.priorBook);
  const errors = ruleErrors(own.errors);
  const { equations, cannotTell } = bindAll(book, prior.book, own.equations, gradings);
  const evaluated = equations.map(evaluate);
  const again = (read: Book): Evaluated[] => bindAll(read, prior.book, own.equations, gradings).equations.map(evaluate);
  const repaired = findRepairs(book, evaluated, again, ({ code }) =>
    gradings.isOn(code === null ? KM_05.id : KM_02.id),
  );
  const fromRepairs = repaired.repairs.map((r) => findingOfRepair(r, (rule) => gradings.graded(rule)));
  const mended = new Set(repaired.repairs.flatMap((r) => r.rows.map((row) => formatRef(codeCell(r.table, row)))));
  const inspected = inspectAll(repaired.book, snapshot, options.classification, gradings).filter(
    (f) => f.rule !== KM_02.id || !mended.has(formatRef(f.cell)),
  );
  const findings = [
    ...fromRepairs,
    ...findingsOfEquations(repaired.evaluated, inspected, gradings),
    ...errors.findings,
  ];
  return {
    evaluated,
    ruleChanges: gradings.changesOf(RULE_IDS),
    ownRules: own.equations.length,
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
      unrecognised: book.unrecognised
        .filter((u) => !isRuleSheet(u.sheet))
        .map(({ sheet, reason }) => ({ sheet, reason })),
      others: (book.others ?? []).filter((o) => !isRuleSheet(o.sheet)),
      findings: sortFindings(uniqueFindings(findings), book),
      cannotTell: [...errors.cannotTell, ...prior.cannotTell, ...cannotTell] satisfies CannotTell[],
      passed: evaluated.filter((e) => e.verdict === '一致').length,
      ms: Math.round((performance.now() - started) * 10) / 10,
    },
  };
}

/** Root causes, what no cause explains, inspections, residues: each told once. */
function findingsOfEquations(
  evaluated: readonly Evaluated[],
  inspected: readonly Finding[],
  gradings: Gradings,
): Finding[] {
  const misplaced = gradings.isOn(BS_09.id) ? findMisplaced(evaluated) : [];
  const tables = new Set(misplaced.map((m) => m.table));
  const sound = tables.size === 0 ? evaluated : evaluated.filter((e) => !isAcross(e, tables));
  const { causes, rows, rest } = findCauses(sound);
  const eased = new Set(causes.flatMap((c) => c.eased));
  const incidents = mergeIncidents([
    ...causes.map((cause): Incident => ({ cause, equations: cause.repaired, related: [] })),
    ...rows.map((equations): Incident => ({ equations, related: [], isRow: true })),
    ...groupPrior(groupByParts(rest)).map((equations): Incident => ({ equations, related: [] })),
  ]);
  const fromCauses = incidents.map(findingOfIncident);
  return [
    ...misplaced.map((m) => findingOfMisplaced(m, gradings.graded(BS_09))),
    ...fromCauses,
    ...withoutTold(inspected, causes, fromCauses),
    ...sound.filter((e) => e.verdict === '尾差' && !eased.has(e)).map((e) => findingOfEquation(e)),
    ...groupByTable(sound.filter((e) => e.verdict === '尾差（显示值）')).map(findingOfShownResidues),
  ];
}
