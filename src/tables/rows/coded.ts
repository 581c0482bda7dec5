import { economic, functional } from '../../classification';
import type { BlockPlan } from '../columns/plan';
import { isTotalLabel, squash } from '../text';
import { CodeReader } from './codes';
import { withoutCode } from './leadingCode';
import { columnOf, hasMoney, noteText, type ReadRows, type RowContext, type RowDraft } from './common';
import { codeByNames, fillCodes, nameSubtotalsWithoutCode, repairCodes } from './mendCodes';
import { assignParents } from './parents';
import { assignRoles } from './roles';
import { joinWrappedLabels, type Piece } from './wrappedLabels';

/** Reads rows by classification code (功能 or 经济), total rows, unit rows and project rows, and finds what each is added into. */
export function readCodedRows(context: RowContext): ReadRows {
  const isEconomic = context.kind.layout === 'economic';
  const list = isEconomic ? economic : functional;
  const { rows, notes, pieces } = collect(context, isEconomic);
  joinWrappedLabels(rows, pieces, list);
  if (isEconomic) codeByNames(rows, list);
  nameSubtotalsWithoutCode(rows, list, context.blocks);
  if (context.kind.layout !== 'projects') fillCodes(rows, list);
  repairCodes(rows, list, context.year);
  assignRoles(rows, context, list, isEconomic);
  assignParents(rows);
  return { rows, notes };
}

function collect(context: RowContext, isEconomic: boolean): ReadRows & { pieces: ReadonlyMap<number, Piece> } {
  const rows: RowDraft[] = [];
  const notes: string[] = [];
  const pieces = new Map<number, Piece>();
  context.blocks.forEach((block, index) => {
    const reader = new RowReader(context, block, index, isEconomic);
    for (let row = block.top; row <= block.bottom; row++) {
      if (context.grid.filled(row).length === 0) continue;
      const note = noteText(context, row);
      if (note) {
        if (!notes.includes(note)) notes.push(note);
        continue;
      }
      const draft = reader.read(row);
      const piece = draft ? undefined : reader.piece(row);
      if (draft) rows.push(draft);
      else if (piece) pieces.set(row, piece);
    }
  });
  return { rows: withoutClaimed(rows, context), notes, pieces };
}

/**
 * A total of one group may have its amount in the next group, its label reaching over the columns between: the nameless row there is that
 * amount.
 */
function withoutClaimed(rows: RowDraft[], context: RowContext): RowDraft[] {
  if (context.blocks.length < 2) return rows;
  const nameless = new Map<string, RowDraft>();
  for (const row of rows) if (!row.code && !row.label) nameless.set(`${row.row},${row.block}`, row);
  if (nameless.size === 0) return rows;
  const gone = new Set<RowDraft>();
  for (const row of rows) {
    if (row.code || !row.label || hasMoney(context, context.blocks[row.block]!, row.row)) continue;
    for (let block = row.block + 1; block < context.blocks.length; block++) {
      const other = nameless.get(`${row.row},${block}`);
      if (!other) {
        if (rows.some((r) => r.row === row.row && r.block === block)) break;
        continue;
      }
      gone.add(other);
      row.cells = cellsIn(context, row, block);
      break;
    }
  }
  return rows.filter((r) => !gone.has(r));
}

/** The cells of a row's columns when its amounts stand in another block. */
function cellsIn(context: RowContext, row: RowDraft, block: number): Record<string, { row: number; col: number }> {
  const own = context.blocks[row.block]!.columns.filter((c) => c.isMoney);
  const other = context.blocks[block]!.columns;
  const out: Record<string, { row: number; col: number }> = {};
  for (const c of own) {
    const there = other.find((o) => o.key === c.key);
    if (there) out[c.key] = { row: row.row, col: there.col };
  }
  return out;
}

const NAME_KEYS = ['project', 'name', 'code', 'unitCode', 'k', 'kk', 'kkk'] as const;

class RowReader {
  private readonly codes: CodeReader;
  private readonly nameCols: readonly number[];

  constructor(
    private readonly context: RowContext,
    private readonly block: BlockPlan,
    private readonly index: number,
    isEconomic: boolean,
  ) {
    this.codes = new CodeReader(context.grid, block, isEconomic);
    const named = NAME_KEYS.flatMap((key) => columnOf(block, key) ?? []);
    // A label column of an unusual name: the first one, when it holds no amounts.
    this.nameCols = named.length > 0 || block.columns.some((c) => c.col === block.left) ? named : [block.left];
  }

  read(row: number): RowDraft | undefined {
    const { grid } = this.context;
    const { code, codeCol, unitCode, isCarried } = this.codes.read(row);
    const nameCol = this.nameCols.find((c) => isLabel(grid.value(row, c))) ?? this.strayLabel(row);
    const label = nameCol === undefined ? '' : withoutCode(grid.own(row, nameCol));
    if (!code && label && this.isHeaderAgain(row)) return undefined;
    const money = hasMoney(this.context, this.block, row);
    if (!code && !money && (!label || !(isTotalLabel(label) || /经费合计$/.test(squash(label))))) return undefined;
    const draft: RowDraft = { key: code || `#${row}`, label, role: 'detail', row, block: this.index };
    if (code) {
      draft.code = code;
      if (!isCarried) draft.printedCode = code;
      if (codeCol !== undefined) draft.codeCol = codeCol;
    }
    if (unitCode) draft.unitCode = unitCode;
    if (nameCol !== undefined) draft.nameCol = nameCol;
    return draft;
  }

  /** A row that holds nothing but a part of a name; halves side by side have none, for the other half stands in the row too. */
  piece(row: number): Piece | undefined {
    const { grid } = this.context;
    const filled = grid.filled(row);
    const col = filled[0];
    if (filled.length !== 1 || col === undefined || !this.nameCols.includes(col)) return undefined;
    const value = grid.value(row, col);
    return isLabel(value) ? { text: squash(String(value)), col } : undefined;
  }

  /** A 合计 in the column of 序号 or 类型, or the year of a 三公 row, left of all amounts. */
  private strayLabel(row: number): number | undefined {
    const { grid, kind } = this.context;
    const first = this.block.columns.find((c) => c.isMoney)?.col ?? 0;
    return grid.filled(row).find((col) => {
      if (col < this.block.left || col >= first) return false;
      const text = grid.squashed(row, col);
      return isTotalLabel(text) || (kind.layout === 'sangong' && isLabel(grid.value(row, col)));
    });
  }

  /** A header printed again that was not seen as one: its texts are those of the columns they stand in. */
  private isHeaderAgain(row: number): boolean {
    let same = 0;
    for (const { col, header } of this.block.columns) {
      const text = this.context.grid.squashed(row, col);
      if (text && (header === text || header.endsWith(`/${text}`))) same++;
    }
    return same >= 2;
  }
}

function isLabel(value: string | number | boolean | null): boolean {
  if (typeof value !== 'string') return false;
  const text = squash(value);
  return text !== '' && !/^[\d、\-*+]+$/.test(text);
}
