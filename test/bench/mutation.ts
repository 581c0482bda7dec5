import { judge, bandsFor } from '../../src/check/evaluate';
import { runChecks, type CheckRun, type Finding } from '../../src/check';
import { shiftBetween } from '../../src/amount';
import { recognise, type Book, type Figure, type Table } from '../../src/tables';
import { RecognisedTable } from '../../src/tables/table';
import { formatRef, sameRef, type CellRef, type SheetSnapshot, type WorkbookSnapshot } from '../../src/workbook';

/** Ways in which a typed amount goes wrong. */
export const MUTATIONS = ['+0.02', '+0.5', '+10', '×10', '÷10', '-', 'swap', 'digit', 'blank', 'copy'] as const;
export type Mutation = (typeof MUTATIONS)[number];

export interface MutationCase {
  readonly ref: CellRef;
  readonly mutation: Mutation;
  readonly was: number;
  readonly now: number | null;
}

export interface MutationOutcome extends MutationCase {
  /** An equation of the clean book is violated beyond its rounding band. */
  readonly isBeyond: boolean;
  readonly isFound: boolean;
  readonly isCulprit: boolean;
  /** Findings of weight that the clean book does not have. */
  readonly findings: readonly Finding[];
}

export interface MutationFigures {
  readonly cells: number;
  readonly cases: number;
  readonly beyond: number;
  readonly found: number;
  readonly culprit: number;
  readonly single: number;
}

/** Numeric cells that take part in at least one equation. */
export function targets(run: CheckRun): Figure[] {
  const seen = new Map<string, Figure>();
  for (const { bound } of run.evaluated)
    for (const t of [...bound.left, ...bound.right])
      if (!t.isAbsent && t.figure.form === 'number') seen.set(formatRef(t.figure.ref), t.figure);
  return [...seen.values()];
}

/** The mutations of one cell that change its value. */
export function casesOf(figure: Figure, sheet: SheetSnapshot): MutationCase[] {
  const { value: was, ref } = figure;
  const places = Math.max(2, figure.storedDecimals);
  const round = (x: number): number => Number(x.toFixed(places));
  const results: Record<Mutation, number | null | undefined> = {
    '+0.02': round(was + 0.02),
    '+0.5': round(was + 0.5),
    '+10': round(was + 10),
    '×10': round(was * 10),
    '÷10': round(was / 10),
    '-': -was,
    swap: swapDigits(was),
    digit: changeDigit(was),
    blank: null,
    copy: neighbour(sheet, ref, was),
  };
  return MUTATIONS.flatMap((mutation) => {
    const now = results[mutation];
    return now === undefined || (now ?? 0) === was ? [] : [{ ref, mutation, was, now }];
  });
}

/** The first two neighbouring digits that differ, swapped. */
function swapDigits(value: number): number | undefined {
  const text = value.toFixed(2);
  for (let i = 0; i + 1 < text.length; i++) {
    const j = text[i + 1] === '.' ? i + 2 : i + 1;
    if (/\d/.test(text[i]!) && /\d/.test(text[j]!) && text[i] !== text[j] && !(i === 0 && text[j] === '0')) {
      const chars = [...text];
      [chars[i], chars[j]] = [chars[j]!, chars[i]!];
      return Number(chars.join(''));
    }
  }
  return undefined;
}

/** One digit in the middle typed wrong. */
function changeDigit(value: number): number | undefined {
  if (value === 0) return undefined;
  const text = value.toFixed(2);
  const at = Math.floor((text.length - 3) / 2);
  const digit = Number(text[at]);
  return Number(`${text.slice(0, at)}${(digit + 3) % 10}${text.slice(at + 1)}`);
}

/** The number in the next cell to the left, above, to the right or below. */
function neighbour(sheet: SheetSnapshot, { row, col }: CellRef, was: number): number | undefined {
  for (const [r, c] of [
    [row, col - 1],
    [row - 1, col],
    [row, col + 1],
    [row + 1, col],
  ] as const) {
    // prettier-ignore
    const value = sheet.cells[r]?.[c]?.value;
    if (typeof value === 'number' && value !== was) return value;
  }
  return undefined;
}

/** The book with other values typed over some cells (formulas there are lost). */
export function typeOver(
  snapshot: WorkbookSnapshot,
  changes: readonly { readonly ref: CellRef; readonly now: number | null }[],
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const own = changes.filter((c) => c.ref.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const cells = [...sheet.cells];
    for (const { ref, now } of own) {
      const row = [...(cells[ref.row] ?? [])];
      const format = row[ref.col]?.format;
      row[ref.col] = { value: now, ...(format === undefined ? {} : { format }) };
      cells[ref.row] = row;
    }
    return { ...sheet, cells };
  });
  return { ...snapshot, sheets };
}

/** The book over the changed sheets. Blanks can change how a sheet is read, so then it is recognised afresh. */
export function bookOver(clean: Book, snapshot: WorkbookSnapshot, cases: readonly MutationCase[]): Book {
  if (cases.some((c) => c.now === null)) return recognise(snapshot);
  const sheets = new Set(cases.map((c) => c.ref.sheet));
  const tables = clean.tables.map((t): Table => {
    if (!sheets.has(t.sheet) || !(t instanceof RecognisedTable)) return t;
    return new RecognisedTable({ ...t.fields, sheet: snapshot.sheets.find((s) => s.name === t.sheet)! });
  });
  return { ...clean, tables, table: (kind) => tables.find((t) => t.kind === kind) };
}

/** Would the change violate an equation of the clean book beyond its band? */
export function isBeyondBand(run: CheckRun, one: MutationCase): boolean {
  return areBeyondBand(run, [one]);
}

/** Would changes made together violate one? */
export function areBeyondBand(
  run: CheckRun,
  changes: readonly { readonly ref: CellRef; readonly now: number | null }[],
): boolean {
  const byCell = new Map(changes.map((c) => [formatRef(c.ref), c.now ?? 0]));
  return run.evaluated.some(({ bound, gap, unit }) => {
    let delta = 0;
    let isTouched = false;
    for (const [terms, side] of [
      [bound.left, 1],
      [bound.right, -1],
    ] as const)
      // prettier-ignore
      for (const t of terms)
      {
        const now = t.isAbsent || t.isForeign ? undefined : byCell.get(formatRef(t.figure.ref));
        if (now === undefined) continue;
        isTouched = true;
        delta += side * t.sign * 10 ** shiftBetween(t.figure.unit, unit) * (now - t.figure.value);
      }
    if (!isTouched) return false;
    const after = gap.times(1e6).toNumber() + delta * 1e6;
    return judge(bound.relation, Math.round(after), bandsFor(bound, unit)) === '不符';
  });
}

export class MutationBench {
  private constructor(
    readonly snapshot: WorkbookSnapshot,
    readonly book: Book,
    readonly clean: CheckRun,
  ) {}

  static of(snapshot: WorkbookSnapshot): MutationBench {
    const book = recognise(snapshot);
    return new MutationBench(snapshot, book, runChecks(book, snapshot));
  }

  cases(): MutationCase[] {
    return targets(this.clean).flatMap((f) =>
      casesOf(
        f,
        this.snapshot.sheets.find((s) => s.name === f.ref.sheet)!,
      ),
    );
  }

  /** Findings of weight after these changes. */
  findings(cases: readonly MutationCase[]): Finding[] {
    const snapshot = typeOver(this.snapshot, cases);
    const { report } = runChecks(bookOver(this.book, snapshot, cases), snapshot);
    const before = new Set(this.clean.report.findings.map((f) => f.message));
    return report.findings.filter((f) => f.severity !== 'info' && !before.has(f.message));
  }

  try(one: MutationCase): MutationOutcome {
    const findings = this.findings([one]);
    return {
      ...one,
      isBeyond: isBeyondBand(this.clean, one),
      isFound: findings.length > 0,
      isCulprit: findings.some((f) => sameRef(f.cell, one.ref)),
      findings,
    };
  }
}

/** Shares over the cases beyond the rounding band. */
export function figuresOf(outcomes: readonly MutationOutcome[]): MutationFigures {
  const beyond = outcomes.filter((o) => o.isBeyond);
  return {
    cells: new Set(outcomes.map((o) => formatRef(o.ref))).size,
    cases: outcomes.length,
    beyond: beyond.length,
    found: beyond.filter((o) => o.isFound).length,
    culprit: beyond.filter((o) => o.isCulprit).length,
    single: beyond.filter((o) => o.findings.length === 1).length,
  };
}
