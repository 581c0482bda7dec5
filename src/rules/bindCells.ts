import { economic } from '../classification';
import type { Book, TableKindId } from '../tables';
import { parseCell, type ParsedCell } from './cellSpec';
import { requireTables } from './requireTables';
import type { BoundEquation, BoundTerm, EquationRule, EquationSpec, Unbound } from './types';

/** States an equation over amounts named one by one; those marked `^` come from last year's book. */
export function bindCells(
  rule: EquationRule,
  spec: EquationSpec & { type: 'cells' },
  book: Book,
  prior: Book | undefined,
  equations: BoundEquation[],
  unbound: Unbound[],
): void {
  const { sides, all, own, lastYears } = parsedOf(spec);
  if (lastYears.length > 0 && (!prior || lastYears.some((kind) => !prior.table(kind)))) return;
  if (!requireTables(rule, own, book, unbound)) return;
  const bookOf = (cell: ParsedCell): Book => (cell.isPrior ? prior! : book);
  const terms = new Map<ParsedCell, BoundTerm>();
  let lost: ParsedCell | undefined;
  for (const cell of all) {
    const term = termOf(cell, bookOf(cell));
    if (term) terms.set(cell, term);
    else if (!cell.isOptional && !bookOf(cell).table(cell.kind)!.isEmpty) lost ??= cell;
  }
  if (lost) {
    const table = bookOf(lost).table(lost.kind)!;
    const name = lost.isPrior ? `上年${table.name}` : table.name;
    unbound.push({
      rule,
      table: table.name,
      missing: `“${name}”没有需要的行或栏（${lost.row}·${lost.column}）`,
    });
    return;
  }
  const [l, r] = sides.map((side) => side.flatMap((cell) => terms.get(cell) ?? []));
  if (!l || !r || l.length === 0 || r.length === 0) return;
  const right = r.map((t) => (t.isForeign ? { ...t, figure: { ...t.figure, ref: l[0]!.figure.ref } } : t));
  equations.push({ rule, left: l, right, relation: spec.relation ?? '=', type: 'cells' });
}

interface Parsed {
  readonly sides: readonly (readonly ParsedCell[])[];
  readonly all: readonly ParsedCell[];
  /** Tables that it needs of this book and of last year's. */
  readonly own: readonly TableKindId[];
  readonly lastYears: readonly TableKindId[];
}

const known = new WeakMap<EquationSpec, Parsed>();

function parsedOf(spec: EquationSpec & { type: 'cells' }): Parsed {
  let parsed = known.get(spec);
  if (!parsed) {
    const sides = [spec.left, spec.right].map((side) => side.map(parseCell));
    const all = sides.flat();
    const needs = (isPrior: boolean): TableKindId[] => all.filter((c) => c.isPrior === isPrior).map((c) => c.kind);
    known.set(spec, (parsed = { sides, all, own: needs(false), lastYears: needs(true) }));
  }
  return parsed;
}

function termOf(cell: ParsedCell, book: Book): BoundTerm | undefined {
  const table = book.table(cell.kind)!;
  const row = table.row(cell.row);
  if (!row || (cell.isOptional && row.role === 'memo')) return undefined;
  // A book that numbers its 款 itself: what stands under 30217 there is not 公务接待费.
  if (cell.isOptional && /^\d+$/.test(cell.row) && economic.matchName(cell.row, row.label) === 'mismatch')
    return undefined;
  const figure = table.figure(row, cell.column);
  if (!figure) return undefined;
  return { sign: cell.sign, table, row, column: cell.column, figure, ...(cell.isPrior ? { isForeign: true } : {}) };
}
