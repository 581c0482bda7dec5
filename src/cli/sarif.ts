import { ruleSetVersion } from '../rules';
import type { Severity } from '../check';
import { a1 } from '../workbook';
import type { CheckedBook } from './checkBook';
import { runRecord } from './runRecord';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
const uriOf = (file: string): string => encodeURI(file);

/**
 * Reports as one SARIF 2.1.0 log, for tools that collect findings; the cell is the logical location. How each book was
 * checked stands in the run's invocations and artifacts, in the order of the books.
 */
export function sarif(books: readonly CheckedBook[]): object {
  const rules = new Map<string, string>();
  for (const f of books.flatMap((b) => b.report.findings)) rules.set(f.rule, f.ruleTitle);
  const records = books.map((b) => ({ uri: uriOf(b.report.file), ...runRecord(b) }));
  return {
    version: '2.1.0',
    $schema: 'urn:sarif:2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: '附表通',
            version: ruleSetVersion(),
            rules: [...rules].map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        invocations: records.map(({ uri, checkedAt, rulesOff, rulesGraded, ownRules, priorBook, ownCodes }) => ({
          executionSuccessful: true,
          endTimeUtc: checkedAt,
          ruleConfigurationOverrides: [
            ...rulesOff.map((id) => ({ descriptor: { id }, configuration: { enabled: false } })),
            ...Object.entries(rulesGraded).map(([id, severity]) => ({
              descriptor: { id },
              configuration: { level: LEVEL[severity] },
            })),
          ],
          properties: { file: uri, ownRules, priorBook, ownCodes },
        })),
        artifacts: records.map(({ uri, fingerprint }) => ({ location: { uri }, properties: { fingerprint } })),
        results: books.flatMap(({ report }) =>
          report.findings.map((f) => ({
            ruleId: f.rule,
            level: LEVEL[f.severity],
            message: { text: f.message },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: uriOf(report.file) } },
                logicalLocations: [{ fullyQualifiedName: `${f.cell.sheet}!${a1(f.cell.row, f.cell.col)}` }],
              },
            ],
          })),
        ),
      },
    ],
  };
}
