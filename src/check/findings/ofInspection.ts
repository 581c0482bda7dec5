import type { Inspection, InspectionRule } from '../../rules';
import { formatRef } from '../../workbook';
import type { Finding, Verdict } from '../types';
import { uniqueRefs } from './base';

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
