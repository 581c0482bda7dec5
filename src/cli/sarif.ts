import type { Report, Severity } from '../check';
import { a1 } from '../workbook';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** Reports as one SARIF 2.1.0 log, for tools that collect findings; the cell is the logical location. */
export function sarif(reports: readonly Report[]): object {
  const rules = new Map<string, string>();
  for (const f of reports.flatMap((r) => r.findings)) rules.set(f.rule, f.ruleTitle);
  return {
    version: '2.1.0',
    $schema: 'urn:sarif:2.1.0',
    runs: [
      {
        tool: {
          driver: { name: '附表通', rules: [...rules].map(([id, text]) => ({ id, shortDescription: { text } })) },
        },
        results: reports.flatMap((report) =>
          report.findings.map((f) => ({
            ruleId: f.rule,
            level: LEVEL[f.severity],
            message: { text: f.message },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: encodeURI(report.file) } },
                logicalLocations: [{ fullyQualifiedName: `${f.cell.sheet}!${a1(f.cell.row, f.cell.col)}` }],
              },
            ],
          })),
        ),
      },
    ],
  };
}
