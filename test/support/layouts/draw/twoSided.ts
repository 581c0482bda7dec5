import type { MeaningRow, MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import { spaced, type Style } from '../style';
import { drawAmounts, expectedOf, keysOf, type AmountColumn, type Drawn } from './body';
import { drawHeader, type Path } from './drawHeader';

/** One half of a two-sided table. */
export interface HalfForm {
  readonly itemPath: Path;
  /** 行次 column. */
  readonly linePath?: Path;
  readonly columns: readonly AmountColumn[];
}

export interface TwoSidedForm {
  readonly halves: { readonly in: HalfForm; readonly out: HalfForm };
  /** A further half that repeats the outlay by nature (财决01: 项目（按支出性质和经济分类）). */
  readonly third?: { readonly half: HalfForm; readonly place: 'last' | 'middle'; readonly rows: readonly MeaningRow[] };
  readonly hasNumbers: boolean;
  /** Labels are numbered 「一、」; a function gives the number of a line, '' for none. */
  readonly numbering: (row: MeaningRow, index: number) => string;
  /** Totals of both halves stand on the same rows at the bottom. */
  readonly isAligned: boolean;
  /** Blank columns between the halves. */
  readonly gap: number;
  readonly isStacked?: boolean;
  readonly notes?: readonly string[];
}

export function drawTwoSided(paper: Paper, top: number, table: MeaningTable, form: TwoSidedForm, style: Style): Drawn {
  const sides = { in: table.rows.filter((r) => r.side === 'in'), out: table.rows.filter((r) => r.side === 'out') };
  const halves: { half: HalfForm; rows: readonly MeaningRow[] }[] = [
    { half: form.halves.in, rows: sides.in },
    { half: form.halves.out, rows: sides.out },
  ];
  if (form.third) halves.splice(form.third.place === 'last' ? 2 : 1, 0, form.third);
  const bottom = form.isStacked
    ? drawStacked(paper, top, halves, form, style)
    : drawBeside(paper, top, halves, form, style);
  let row = bottom;
  for (const note of form.notes ?? []) paper.put(row++, 0, note);
  const inside = expectedOf(table.kind, sides.in, keysOf(form.halves.in.columns));
  const outside = expectedOf(table.kind, sides.out, keysOf(form.halves.out.columns));
  return {
    bottom: row,
    right: paper.right,
    expected: { kind: table.kind, amounts: [...inside.amounts, ...outside.amounts] },
  };
}

function pathsOf(half: HalfForm): Path[] {
  return [half.itemPath, ...(half.linePath ? [half.linePath] : []), ...half.columns.map((c) => c.path)];
}

type Side = { readonly half: HalfForm; readonly rows: readonly MeaningRow[] };

function drawBeside(paper: Paper, top: number, halves: readonly Side[], form: TwoSidedForm, style: Style): number {
  const paths = halves.flatMap(({ half }, i) => [
    ...(i > 0 ? Array.from({ length: form.gap }, (): Path => []) : []),
    ...pathsOf(half),
  ]);
  const depth = drawHeader(paper, top, 0, paths, style);
  let first = top + depth;
  if (form.hasNumbers) {
    drawNumbers(paper, first, halves, form.gap);
    first++;
  }
  const height = Math.max(...halves.map((h) => h.rows.length));
  let col = 0;
  let line = 1;
  for (const { half, rows } of halves) {
    drawRows(paper, first, col, half, rows, form, style, height, line);
    line += height;
    col += pathsOf(half).length + form.gap;
  }
  return first + height;
}

function drawStacked(paper: Paper, top: number, halves: readonly Side[], form: TwoSidedForm, style: Style): number {
  let row = top;
  for (const { half, rows } of halves) {
    row += drawHeader(paper, row, 0, pathsOf(half), style);
    drawRows(paper, row, 0, half, rows, form, style, rows.length, 1);
    row += rows.length;
  }
  return row;
}

function drawRows(
  paper: Paper,
  top: number,
  col: number,
  half: HalfForm,
  rows: readonly MeaningRow[],
  form: TwoSidedForm,
  style: Style,
  height: number,
  firstLine: number,
): void {
  const tail = form.isAligned
    ? rows.length -
      Math.max(
        0,
        rows.findIndex((r) => /T$/.test(r.key)),
      )
    : 0;
  const body = rows.length - tail;
  rows.forEach((line, i) => {
    const row = top + (i < body ? i : height - rows.length + i);
    const label = `${form.numbering(line, i)}${line.label}`;
    paper.put(row, col, spaced(label, style));
    drawAmounts(paper, row, col + (half.linePath ? 2 : 1), half.columns, line, style);
  });
  if (half.linePath) for (let i = 0; i < height; i++) paper.put(top + i, col + 1, firstLine + i);
}

function drawNumbers(paper: Paper, row: number, halves: readonly Side[], gap: number): void {
  let col = 0;
  let n = 1;
  for (const { half } of halves) {
    paper.put(row, col, '栏次');
    half.columns.forEach((_, i) => paper.put(row, col + (half.linePath ? 2 : 1) + i, n++));
    col += pathsOf(half).length + gap;
  }
}

const CHINESE = '一二三四五六七八九十';

/** 1 → 一, 21 → 二十一. */
export function chineseNumber(n: number): string {
  if (n <= 10) return CHINESE[n - 1]!;
  const tens = Math.floor(n / 10);
  const rest = n % 10 === 0 ? '' : CHINESE[(n % 10) - 1]!;
  return `${tens === 1 ? '' : CHINESE[tens - 1]!}十${rest}`;
}
