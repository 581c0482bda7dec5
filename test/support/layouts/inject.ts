import type { Finding } from '../../../src/check';
import type { Book } from '../../../src/tables';
import type { LaidOut } from './layout';
import type { Coordinate } from './figures/meaning';
import type { Random } from './random';

/** Columns that no equation of their own holds together: a wrong amount there cannot be found. */
const LOOSE = /^(?:org|carry|close|open|income)$/;

/** An amount of the book to be changed, and what it becomes (分): far enough away to be no rounding. */
export function pickChange(laid: LaidOut, random: Random): (Coordinate & { readonly value: number }) | undefined {
  const candidates = laid.tables.flatMap((t) =>
    t.amounts.filter((a) => a.value > 0 && !LOOSE.test(a.column) && !/^(?:U:|P:)/.test(a.row) && !/SG|JX|XM/.test(a.kind)),
  );
  if (candidates.length === 0) return undefined;
  const { kind, row, column, value } = random.pick(candidates);
  return { kind, row, column, value: value + random.int(2, 60) * 10_000_000 };
} // prettier-ignore

/** Findings of error weight as rule and coordinate, for comparing books that are laid out differently. */
export function signatures(findings: readonly Finding[], book: Book): string[] {
  return (
    findings
      .filter((f) => f.severity === 'error')
      .map((f) => coordinateOf(f, book))
      // Columns that only one of the layouts has.
      .filter((at) => !/ (?:prior|change|share|changeRate)/.test(at))
      .sort()
  );
}

/** Kind, row and column of the cell that a finding names. */
export function coordinateOf(finding: Finding, book: Book): string {
  const { sheet, row, col } = finding.cell;
  for (const table of book.tables) {
    if (table.sheet !== sheet) continue;
    for (const r of table.rows) {
      for (const column of table.blocks[r.block]?.columns ?? []) {
        const ref = table.figure(r, column.key)?.ref;
        if (ref && ref.row === row && ref.col === col) return `${table.kind} ${r.key} ${column.key}`;
      }
    }
  }
  return `${sheet} ${row} ${col}`;
}
