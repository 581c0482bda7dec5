import { checkBook, type Finding } from '../../src/check';
import { recognise } from '../../src/tables';
import { differences } from '../support/layouts/compare';
import { coordinateOf, pickChange } from '../support/layouts/inject';
import { layOut, VARIANTS } from '../support/layouts/layout';
import { Random } from '../support/layouts/random';

export interface LayoutFigures {
  readonly books: number;
  /** Books of which every table and every amount was read. */
  readonly read: number;
  /** Honest books without an error being told. */
  readonly honest: number;
  /** Books with one wrong amount. */
  readonly changed: number;
  /** Of those, told at the very cell. */
  readonly named: number;
}

/** What honest books may be told of: text numbers, hidden rows, empty tables; 绩效目标 of 基金 projects, which have no line in the project table. */
const HONEST = /^(?:BS-(?:01|08|11)|YS-11-1)$/;

/** The same figures in every layout, wildly varied: are they read, is nothing held against them, is a wrong amount found wherever it stands? */
export function fuzzLayouts(seeds: number): LayoutFigures {
  const out = { books: 0, read: 0, honest: 0, changed: 0, named: 0 };
  for (const variant of VARIANTS)
    for (let seed = 1; seed <= seeds; seed++) {
      const wildness = { isWild: true, grain: seed % 3 === 0 ? 1 : 10_000 } as const;
      const laid = layOut(variant, seed, wildness);
      const book = recognise(laid.snapshot);
      out.books++;
      if (differences(laid, book).length === 0) out.read++;
      if (errorsOf(checkBook(book, laid.snapshot).findings).length === 0) out.honest++;
      // Where 科目 stand under two units their amounts are drawn from others: a change of the whole is not one of a cell.
      const change = variant.id === '多单位' ? undefined : pickChange(layOut(variant, seed, { isWild: false, grain: 10_000 }), new Random(seed * 7 + 1));
      if (!change) continue;
      const wrong = layOut(variant, seed, { isWild: true, grain: 10_000 }, change);
      const read = recognise(wrong.snapshot);
      const told = errorsOf(checkBook(read, wrong.snapshot).findings).map((f) => coordinateOf(f, read));
      out.changed++;
      if (told.includes(`${change.kind} ${change.row} ${change.column}`)) out.named++;
    }
  return out;
} // prettier-ignore

function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter((f) => f.severity === 'error' && !HONEST.test(f.rule));
}
