import { economic, functional } from '../../classification';
import type { BlockPlan } from '../columns/plan';
import { isTotalLabel, squash } from '../text';
import { CodeReader, withoutCode } from './codes';
import { columnOf, hasMoney, noteText, type ReadRows, type RowContext, type RowDraft } from './common';
import { nameSubtotalsWithoutCode, repairCodes } from './mendCodes';
import { assignParents } from './parents';
import { assignRoles } from './roles';

/** Reads rows by classification code (功能 or 经济), total rows, unit rows and project rows, and finds what each is added into. */
export function readCodedRows(context: RowContext): ReadRows {
  const isEconomic = context.kind.layout === 'economic';
  const list = isEconomic ? economic : functional;
  const { rows, notes } = collect(context, isEconomic);
  nameSubtotalsWithoutCode(rows, list);
  repairCodes(rows, list, context.year);
  assignRoles(rows, context, list, isEconomic);
  assignParents(rows);
  return { rows, notes };
}

function collect(context: RowContext, isEconomic: boolean): ReadRows {
  const rows: RowDraft[] = [];
  const notes: string[] = [];
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
      if (draft) rows.push(draft);
    }
  });
  return { rows: withoutClaimed(rows, context), notes };
}

/** A total may stand under a merged label in another block: that block's nameless row is the same amount. */
function withoutClaimed(rows: RowDraft[], context: RowContext): RowDraft[] {
  const claimed = new Set<string>();
  for (const row of rows) if (row.cells) for (const c of Object.values(row.cells)) claimed.add(`${c.row},${c.col}`);
  if (claimed.size === 0) return rows;
  return rows.filter(
    (row) =>
      row.code !== undefined ||
      row.label !== '' ||
      !context.blocks[row.block]!.columns.some((c) => c.isMoney && claimed.has(`${row.row},${c.col}`)),
  );
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
    this.nameCols = NAME_KEYS.flatMap((key) => columnOf(block, key) ?? []);
  }

  read(row: number): RowDraft | undefined {
    const { grid } = this.context;
    const { code, codeCol, unitCode, isCarried } = this.codes.read(row);
    const nameCol = this.nameCols.find((c) => isLabel(grid.value(row, c)));
    const label = nameCol === undefined ? '' : withoutCode(grid.own(row, nameCol));
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
    if (!code && nameCol !== undefined) this.placeUnderMerge(draft, nameCol);
    return draft;
  }

  /** A total whose label covers the block's own amount column: its amount stands right of the label. */
  private placeUnderMerge(draft: RowDraft, nameCol: number): void {
    const { context, block } = this;
    const merge = context.grid.mergeAt(draft.row, nameCol);
    if (!merge) return;
    const covered = block.columns.filter((c) => c.isMoney && c.col <= merge.right && c.col >= merge.left);
    if (covered.length === 0) return;
    const target = context.blocks.flatMap((b) => b.columns).find((c) => c.isMoney && c.col > merge.right);
    if (target) draft.cells = Object.fromEntries(covered.map((c) => [c.key, { row: draft.row, col: target.col }]));
  }
}

function isLabel(value: string | number | boolean | null): boolean {
  if (typeof value !== 'string') return false;
  const text = squash(value);
  return text !== '' && !/^[\d、\-*+]+$/.test(text);
}
