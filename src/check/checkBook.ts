import { BS_09, isRuleSheet, mergeOwnRules, readRuleSheet } from '../rules';
import type { Book } from '../tables';
import { areaA1, type WorkbookSnapshot } from '../workbook';
import { bindAll } from './bindAll';
import { findCauses } from './causes';
import { evaluate, type Evaluated } from './evaluate';
import { findingOfCause, findingOfEquation, findingOfShownResidues } from './findings';
import { Gradings } from './grading';
import { groupByParts, groupByTable, groupPrior } from './groups';
import { inspectAll, withoutTold } from './inspectAll';
import { findingOfMisplaced, findMisplaced, isAcross } from './magnitude';
import type { CheckOptions } from './options';
import { sortFindings, uniqueFindings } from './order';
import { ruleErrors } from './ruleErrors';
import type { CannotTell, Finding, Report } from './types';
import { usablePrior } from './usablePrior';

/** What the report was made from, for views that ask about single cells or write formulas. */
export interface CheckRun {
  readonly report: Report;
  readonly evaluated: readonly Evaluated[];
}

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
  const inspected = inspectAll(book, snapshot, options.classification, gradings);
  const findings = [...findingsOfEquations(evaluated, inspected, gradings), ...errors.findings];
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
      unrecognised: book.unrecognised
        .filter((u) => !isRuleSheet(u.sheet))
        .map(({ sheet, reason }) => ({ sheet, reason })),
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
  const { causes, rest } = findCauses(sound);
  const eased = new Set(causes.flatMap((c) => c.eased));
  const fromCauses = causes.map(findingOfCause);
  return [
    ...misplaced.map((m) => findingOfMisplaced(m, gradings.graded(BS_09))),
    ...fromCauses,
    ...groupPrior(groupByParts(rest)).map(([first, ...others]) => findingOfEquation(first!, others)),
    ...withoutTold(inspected, causes, fromCauses),
    ...sound.filter((e) => e.verdict === '尾差' && !eased.has(e)).map((e) => findingOfEquation(e)),
    ...groupByTable(sound.filter((e) => e.verdict === '尾差（显示值）')).map(findingOfShownResidues),
  ];
}
