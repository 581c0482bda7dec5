import { economic, functional, nameStem, type Classification } from '../../classification';
import { duplicateRows } from '../../rules';
import { kindOf, type Row, type Table } from '../../tables';
import type { Evaluated } from '../evaluate';

/** A row that may stand under a wrong code (`code` is the one it may be meant for), or for the second time (`code` null). */
export interface Suspicion {
  readonly table: Table;
  readonly row: Row;
  readonly code: string | null;
}

type Coded = Row & { readonly code: string };

const CODED = new Set(['functional', 'functional-economic', 'economic', 'projects', 'units']);

/** Rows whose code or place could explain why equations fail; the likeliest reasons first. */
export function suspicions(failing: readonly Evaluated[]): Suspicion[] {
  const tables = new Set(failing.flatMap(({ bound }) => [...bound.left, ...bound.right].map((t) => t.table)));
  const out: Suspicion[] = [];
  const seen = new Set<string>();
  const add = (table: Table, row: Row, code: string | null): void => {
    const key = `${table.id}|${row.row}|${row.block}|${code ?? ''}`;
    if (seen.has(key) || code === row.code) return;
    // A name that belongs to its code is not moved to a code that has another name.
    if (code !== null && isNamed(table, row.code!, row.label) && !isNamed(table, code, row.label)) return;
    seen.add(key);
    out.push({ table, row, code });
  };
  for (const table of tables) {
    if (!CODED.has(kindOf(table.kind).layout)) continue;
    const rows = codedRows(table);
    for (const row of rows)
      if (!isNamed(table, row.code, row.label))
        for (const code of listOf(table).codesOf(row.label))
          if (code.length === row.code.length && !rows.some((r) => r.code === code && r.parent === row.parent)) add(table, row, code);
    for (const { row, code } of namedElsewhere(table, failing)) add(table, row, code);
    for (const { code, label, amounts } of missingIn(table, failing))
      for (const row of rows)
        if (row.code.length === code.length && (nameStem(row.label) === label || prints(table, row, amounts))) add(table, row, code);
    rows.forEach((row, i) => {
      const below = codeBelow(row, rows.slice(i + 1));
      if (below && !rows.some((r) => r.code === below)) add(table, row, below);
    });
    for (const [first, second] of duplicateRows(table)) {
      add(table, second, null);
      add(table, first, null);
    }
  }
  return out;
} // prettier-ignore

function codedRows(table: Table): Coded[] {
  return table.rows.filter(
    (r): r is Coded => r.code !== undefined && r.printedCode === r.code && r.role !== 'project' && r.role !== 'memo',
  );
}

interface Missing {
  readonly code: string;
  readonly label: string;
  /** By the missing row's columns. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** 科目 that other tables print and this one does not, with the amounts they print. */
function missingIn(table: Table, failing: readonly Evaluated[]): Missing[] {
  const out = new Map<string, Missing & { amounts: Map<string, number> }>();
  for (const { bound } of failing)
    for (const [side, other] of [
      [bound.left, bound.right],
      [bound.right, bound.left],
    ] as const) {
      const term = side.find((t) => t.isAbsent && t.table === table && t.row.code);
      if (!term) continue;
      const { code, label } = term.row;
      const known = out.get(code!) ?? { code: code!, label: nameStem(label), amounts: new Map<string, number>() };
      known.amounts.set(
        term.column,
        other.reduce((n, t) => n + t.sign * t.figure.value, 0),
      );
      out.set(code!, known);
    }
  return [...out.values()];
}

/** Rows of this table that another one lacks, with the code that the other one prints beside the same name. */
function namedElsewhere(table: Table, failing: readonly Evaluated[]): { row: Row; code: string }[] {
  return failing.flatMap(({ bound }) => {
    const terms = [...bound.left, ...bound.right];
    const own = terms.find((t) => !t.isAbsent && t.table === table && t.row.code && t.row.printedCode === t.row.code);
    const other = terms.find((t) => t.isAbsent && t.table !== table);
    if (!own || !other) return [];
    const stem = nameStem(own.row.label);
    const same = other.table.rows.filter((r) => r.code?.length === own.row.code!.length && nameStem(r.label) === stem);
    return same.length === 1 ? [{ row: own.row, code: same[0]!.code! }] : [];
  });
}

function listOf(table: Table): Classification {
  return kindOf(table.kind).layout === 'economic' ? economic : functional;
}

function isNamed(table: Table, code: string, label: string): boolean {
  return ['match', 'other-year'].includes(listOf(table).matchName(code, label));
}

function prints(table: Table, row: Row, amounts: ReadonlyMap<string, number>): boolean {
  return [...amounts].every(([column, amount]) => Math.abs((table.figure(row, column)?.value ?? 0) - amount) < 0.011);
}

/** The code that the rows right below, being of a lower level, say their parent has. */
function codeBelow(row: Coded, after: readonly Coded[]): string | undefined {
  const own = row.code.length;
  const next = after[0];
  if (!next || next.code.length !== own + 2 || next.block !== row.block || next.code.startsWith(row.code)) return undefined;
  return next.code.slice(0, own);
} // prettier-ignore
