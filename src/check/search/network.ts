import { SCALE, shiftBetween, type Bands } from '../../amount';
import type { BoundTerm, Relation } from '../../rules';
import { MAX_COLS } from '../../workbook';
import { bandsFor, judge, type Evaluated } from '../evaluate';
import { absentLinks } from './absent';

/** How a cell enters an equation: a change of one millionth in the cell's unit moves the gap by `factor` millionths. */
export interface Link {
  readonly equation: number;
  readonly factor: number;
}

/** A cell that takes part in equations. */
export interface Cell {
  readonly term: BoundTerm;
  /** Its amount in millionths of its own unit. */
  readonly amount: number;
  readonly links: Link[];
}

/** What changing one cell does to the equations it takes part in. */
export interface Effect {
  readonly fixed: readonly number[];
  readonly broken: readonly number[];
  /** Equations that then hold to the last place. */
  readonly exact: number;
}

interface Node {
  readonly relation: Relation;
  bands: Bands | undefined;
  /** Says which amount its cells should have: no limit, and no comparison with last year's book, which may have been restated. */
  readonly isTelling: boolean;
  readonly cells: number[];
}

/**
 * The equations of a book and the cells between them, in plain numbers: a search over it tries ten thousands of changes. Amounts too large for
 * exact millionths (beyond 90 亿) lose their last digits here, which only the choice between suspects can feel, never a verdict.
 */
export class Network {
  readonly cells: Cell[] = [];
  readonly gaps: number[];
  readonly fails: boolean[];
  private readonly nodes: Node[];
  private readonly index = new Map<string, Map<string | number, number>>();

  constructor(readonly all: readonly Evaluated[]) {
    this.gaps = all.map((e) => Math.round(e.gap.toNumber() * SCALE));
    this.fails = all.map((e) => e.verdict === '不符' || e.verdict === '可疑');
    this.nodes = all.map((e, equation) => ({
      relation: e.bound.relation,
      isTelling: e.bound.relation === '=' && ![...e.bound.left, ...e.bound.right].some((t) => t.isForeign),
      bands: undefined,
      cells: this.linkAll(e, equation),
    }));
    for (const link of absentLinks(all))
      this.link(link.term, link.equation, link.sign, this.nodes[link.equation]!.cells);
  }

  private linkAll(e: Evaluated, equation: number): number[] {
    const own: number[] = [];
    for (const term of e.bound.left) this.link(term, equation, term.sign, own);
    for (const term of e.bound.right) this.link(term, equation, -term.sign, own);
    return own;
  }

  private link(term: BoundTerm, equation: number, sign: number, own: number[]): void {
    if (term.isForeign) return;
    const { ref } = term.figure;
    // A row that a table does not print has cells of its own, by what it would be.
    const [sheet, key] = term.isAbsent
      ? [`?${term.table.id}`, `${term.row.code ?? term.row.key}|${term.column}`]
      : [ref.sheet, ref.row * MAX_COLS + ref.col];
    let cells = this.index.get(sheet);
    if (!cells) this.index.set(sheet, (cells = new Map()));
    let id = cells.get(key);
    if (id === undefined) {
      id = this.cells.length;
      cells.set(key, id);
      this.cells.push({ term, amount: Math.round(term.figure.value * SCALE), links: [] });
    }
    const factor = sign * 10 ** shiftBetween(term.figure.unit, this.all[equation]!.unit);
    const { links } = this.cells[id]!;
    const at = links.findIndex((l) => l.equation === equation);
    if (at >= 0) links[at] = { equation, factor: links[at]!.factor + factor };
    else {
      links.push({ equation, factor });
      own.push(id);
    }
  }

  cellsOf(equation: number): readonly number[] {
    return this.nodes[equation]!.cells;
  }

  isTelling(equation: number): boolean {
    return this.nodes[equation]!.isTelling;
  }

  factor(cell: number, equation: number): number {
    return this.cells[cell]!.links.find((l) => l.equation === equation)!.factor;
  }

  /** The change of a cell that closes the gap of an equation; 0 when it cannot. */
  closing(cell: number, equation: number): number {
    const factor = this.factor(cell, equation);
    return factor === 0 ? 0 : Math.round(-this.gaps[equation]! / factor);
  }

  private failsAt(equation: number, gap: number): boolean {
    if (gap === 0) return false;
    const node = this.nodes[equation]!;
    const { bound, unit } = this.all[equation]!;
    const verdict = judge(node.relation, gap, (node.bands ??= bandsFor(bound, unit)));
    return verdict === '不符' || verdict === '可疑';
  }

  effect(cell: number, delta: number): Effect {
    const fixed: number[] = [];
    const broken: number[] = [];
    let exact = 0;
    for (const { equation, factor } of this.cells[cell]!.links) {
      const gap = Math.round(this.gaps[equation]! + factor * delta);
      if (gap === 0) exact++;
      const fails = this.failsAt(equation, gap);
      if (this.fails[equation] && !fails) fixed.push(equation);
      else if (!this.fails[equation] && fails) broken.push(equation);
    }
    return { fixed, broken, exact };
  }

  /** Changes a cell; gives the way back. */
  apply(cell: number, delta: number): () => void {
    const { links } = this.cells[cell]!;
    const before = links.map(({ equation }) => ({ equation, gap: this.gaps[equation]!, fails: this.fails[equation]! }));
    for (const { equation, factor } of links) {
      this.gaps[equation] = Math.round(this.gaps[equation]! + factor * delta);
      this.fails[equation] = this.failsAt(equation, this.gaps[equation]!);
    }
    return () => {
      for (const { equation, gap, fails } of before) {
        this.gaps[equation] = gap;
        this.fails[equation] = fails;
      }
    };
  }
}
