import type { Book } from '../tables';
import { formatRef } from '../workbook';
import type { Finding, Severity } from './types';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Gravest first, then in the order of the book. */
export function sortFindings(findings: readonly Finding[], book: Book): Finding[] {
  const sheets = new Map(book.tables.map((t, i) => [t.sheet, i]));
  return [...findings].sort(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] ||
      (sheets.get(a.cell.sheet) ?? 999) - (sheets.get(b.cell.sheet) ?? 999) ||
      a.cell.row - b.cell.row ||
      a.cell.col - b.cell.col,
  );
}

/** Two rules that state the very same equation over the same cells say it once; ids become unique. */
export function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding[]>();
  const ids = new Map<string, number>();
  const out: Finding[] = [];
  for (const f of findings) {
    const key = f.equation ? `${formatRef(f.cell)}|${f.equation.difference}` : `${f.id}|${f.message}`;
    const alike = seen.get(key);
    if (alike && (!f.equation || alike.some((other) => cellsOf(other) === cellsOf(f)))) continue;
    if (alike) alike.push(f);
    else seen.set(key, [f]);
    const n = (ids.get(f.id) ?? 0) + 1;
    ids.set(f.id, n);
    out.push(n === 1 ? f : { ...f, id: `${f.id}#${n}` });
  }
  return out;
}

function cellsOf({ cells }: Finding): string {
  return cells.map(formatRef).sort().join();
}
