import { shiftBetween } from '../amount';
import { shapeOf, type BoundTerm } from '../rules';
import type { Row, Table } from '../tables';
import { isFailing, type Cause } from './causes';
import type { Evaluated } from './evaluate';

/** What is told by one finding: a root cause, or an equation that none explains, with what fails for the same reason. */
export interface Incident {
  readonly cause?: Cause;
  /** The failing equations behind it; the one that it is told by first where there is no cause. */
  readonly equations: readonly Evaluated[];
  /** Equations of other incidents that were found to have the same reason. */
  readonly related: readonly Evaluated[];
  /** Sums of one row that fail in several columns: one row below it is left out, printed twice or wrong as a whole. */
  readonly isRow?: boolean;
  /** The only table that all of its equations are about. */
  readonly table?: Table;
}

interface Node {
  readonly incident: Incident;
  readonly sizes: ReadonlySet<number>;
  readonly tables: ReadonlySet<Table>;
  /** Per row that must change: by how much, column by column, in the table's unit. */
  readonly rows: readonly RowChange[];
  readonly absent: ReadonlySet<string>;
}

interface RowChange {
  readonly table: Table;
  readonly row: Row;
  readonly deltas: Map<string, number>;
}

/** Beyond so many the book is out of its wits, and comparing each with each would take long. */
const MOST_COMPARED = 400;

/**
 * Puts together what has one reason: the same amount too much or too little in several comparisons of one table (an item changed with its
 * totals, an amount in the wrong cell), a row that is wrong in every column and whose differences satisfy its own sums (left out,
 * printed twice, copied, exchanged), a row that another table lacks.
 */
export function mergeIncidents(all: readonly Incident[]): Incident[] {
  if (all.length < 2 || all.length > MOST_COMPARED) return [...all];
  const nodes = all.map(nodeOf);
  const group = all.map((_, i) => i);
  const find = (i: number): number => (group[i] === i ? i : (group[i] = find(group[i]!)));
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++)
      if (find(i) !== find(j) && belong(nodes[i]!, nodes[j]!)) group[find(j)] = find(i);
  joinWholeRows(nodes, find, group);
  const byRoot = new Map<number, Incident[]>();
  all.forEach((incident, i) => byRoot.set(find(i), [...(byRoot.get(find(i)) ?? []), incident]));
  return [...byRoot.values()].map(joined);
}

function joined(members: readonly Incident[]): Incident {
  if (members.length === 1) return members[0]!;
  const common = commonTables(members);
  const [first, ...others] = [...members].sort((a, b) => rank(a, common) - rank(b, common));
  const told = leadOf(first!, common);
  const [table, second] = common;
  return {
    ...told,
    ...(table && !second ? { table } : {}),
    related: [...first!.related, ...others.flatMap((o) => [...o.equations, ...o.related])],
  };
}

/** A cause names its cell; without one, the lowest row of the table that all have in common is nearest to the mistake. */
function rank({ cause, equations }: Incident, common: ReadonlySet<Table>): number {
  if (cause && cause.rivals === 0) return -100 - 10 * cause.repaired.length + cause.fixes.length;
  if (cause) return -50 - cause.repaired.length;
  return levelOf(equations[0]!, common);
}

function levelOf({ bound }: Evaluated, common: ReadonlySet<Table>): number {
  const own = [...bound.left, ...bound.right].filter((t) => common.has(t.table) && !t.isAbsent);
  return Math.min(...own.map((t) => -(t.row.code?.length ?? (t.row.role === 'total' ? 0 : 1))), 1);
}

function leadOf(incident: Incident, common: ReadonlySet<Table>): Incident {
  if (incident.cause) return incident;
  const equations = [...incident.equations].sort((a, b) => levelOf(a, common) - levelOf(b, common));
  return { ...incident, equations };
}

function commonTables(members: readonly Incident[]): Set<Table> {
  const sets = members.flatMap((m) => m.equations.map(tablesOf));
  const first = sets[0] ?? new Set<Table>();
  return new Set([...first].filter((t) => sets.every((s) => s.has(t))));
}

function tablesOf({ bound }: Evaluated): Set<Table> {
  return new Set([...bound.left, ...bound.right].filter((t) => !t.isForeign).map((t) => t.table));
}

function nodeOf(incident: Incident): Node {
  const equations = incident.equations.filter(isFailing);
  return {
    incident,
    sizes: new Set(equations.flatMap((e) => sizeOf(e) ?? [])),
    tables: new Set(equations.flatMap((e) => [...tablesOf(e)])),
    rows: incident.cause ? rowsOfCause(incident.cause) : rowsOfEquations(equations),
    absent: new Set(equations.flatMap(absentRows)),
  };
}

/** The difference in 分, where two digits or more of it say something: differences of 10.00 may be two mistakes. */
function sizeOf({ gap, unit }: Evaluated): number | undefined {
  const cents = Math.round(gap.abs().toNumber() * 100 * 10 ** shiftBetween(unit, '元'));
  return String(cents).replace(/0+$/, '').length >= 2 ? cents : undefined;
}

function absentRows({ bound }: Evaluated): string[] {
  return [...bound.left, ...bound.right].flatMap((t) => (t.isAbsent ? [`${t.table.id}|${t.row.code ?? t.row.key}`] : []));
} // prettier-ignore

function rowsOfCause({ fixes }: Cause): RowChange[] {
  const out: RowChange[] = [];
  for (const { term, delta } of fixes) if (!term.isAbsent) note(out, term, delta.toNumber());
  return out;
}

/** Sums of a row that fail in several columns: the row's own amounts stand for what its parts lack. */
function rowsOfEquations(equations: readonly Evaluated[]): RowChange[] {
  const out: RowChange[] = [];
  for (const { bound, gap, unit } of equations) {
    const term = bound.left[0]!;
    if (bound.type !== 'children' || bound.left.length !== 1) continue;
    note(out, term, -gap.toNumber() * 10 ** shiftBetween(unit, term.figure.unit));
  }
  return out;
}

function note(rows: RowChange[], term: BoundTerm, delta: number): void {
  let own = rows.find((r) => r.table === term.table && r.row === term.row);
  if (!own) rows.push((own = { table: term.table, row: term.row, deltas: new Map() }));
  own.deltas.set(term.column, (own.deltas.get(term.column) ?? 0) + delta);
}

function belong(a: Node, b: Node): boolean {
  if ([...a.absent].some((row) => b.absent.has(row))) return true;
  return [...a.sizes].some((size) => b.sizes.has(size)) && [...a.tables].some((table) => b.tables.has(table));
}

/** Incidents about one row of one table, when what they change leaves the sums across the row as they are. */
function joinWholeRows(nodes: readonly Node[], find: (i: number) => number, group: number[]): void {
  const byRow = new Map<Row, { change: RowChange; members: number[] }>();
  nodes.forEach((node, i) => {
    for (const change of node.rows) {
      const known = byRow.get(change.row);
      if (!known) byRow.set(change.row, { change: { ...change, deltas: new Map(change.deltas) }, members: [i] });
      else {
        known.members.push(i);
        for (const [column, delta] of change.deltas) known.change.deltas.set(column, delta);
      }
    }
  });
  for (const { change, members } of byRow.values())
    if (new Set(members.map(find)).size > 1 && isWholeRow(change))
      for (const member of members.slice(1)) group[find(member)] = find(members[0]!);
}

/** Every sum across the row that a difference enters holds between the differences too; or all cells were left blank; or all have the same scale. */
function isWholeRow({ table, row, deltas }: RowChange): boolean {
  const figures = [...deltas].map(([column, delta]) => ({ value: table.figure(row, column)?.value ?? 0, delta }));
  if (figures.every((f) => f.value === 0)) return true;
  const scales = figures.map((f) => (f.value + f.delta) / f.value);
  if (Math.abs(Math.log10(Math.abs(scales[0]!))) > 2.9 && scales.every((s) => Math.abs(s / scales[0]! - 1) < 1e-3)) return true;
  let isTold = false;
  for (const [sum, parts] of shapeOf(table, row).parts) {
    const of = (key: string): number => deltas.get(key) ?? 0;
    const whole = parts.reduce((n, key) => n + of(key), 0);
    if (of(sum) === 0 && parts.every((key) => of(key) === 0)) continue;
    if (Math.abs(of(sum) - whole) > 0.015 * (parts.length + 1)) return false;
    isTold = true;
  }
  return isTold;
} // prettier-ignore
