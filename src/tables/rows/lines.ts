import { functional } from '../../classification';
import type { LinePattern } from '../definition';
import { isMemoLabel, squash, stripNumbering } from '../text';
import type { BlockPlan } from '../columns';
import { columnOf, hasMoney, noteText, type ReadRows, type RowContext, type RowDraft } from './common';

/** Reads the labelled lines of a two-sided table: left 收入, right 支出. */
export function readLines(context: RowContext): ReadRows {
  const rows: RowDraft[] = [];
  const notes: string[] = [];
  context.blocks.forEach((block, index) => {
    if (block.side === 'other') return;
    const side = block.side === 'out' ? 'out' : 'in';
    readSide(context, block, index, side, rows, notes);
  });
  return { rows, notes: [...new Set(notes)] };
}

function readSide(
  context: RowContext,
  block: BlockPlan,
  index: number,
  side: 'in' | 'out',
  rows: RowDraft[],
  notes: string[],
): void {
  const labelCol = columnOf(block, side === 'in' ? 'inItem' : 'outItem') ?? block.left;
  const lines = (context.kind.lines ?? []).filter((l) => l.side === side);
  const first = rows.length;
  const seen = new Set<string>();
  const wants = new Map<RowDraft, readonly string[]>();
  for (let row = context.header.dataTop; row <= context.bottom; row++) {
    const note = noteText(context, row);
    if (note) {
      notes.push(note);
      continue;
    }
    const label = context.grid.own(row, labelCol);
    if (!label && !hasMoney(context, block, row)) continue;
    const draft: RowDraft = { key: `#${row}`, label, role: 'detail', row, block: index, nameCol: labelCol };
    const line = label ? matchLine(lines, label, seen) : undefined;
    if (line) {
      const again = line.after !== undefined && seen.has(line.after);
      draft.key = (again ? line.keyAfter : line.key)!;
      draft.role = isMemoLabel(label) ? 'memo' : line.role;
      wants.set(draft, (again ? line.intoAfter : line.into) ?? []);
    } else if (label) readOther(draft, side, seen, wants);
    else draft.role = 'memo';
    if (seen.has(draft.key)) draft.key = `${draft.key}~${row}`;
    seen.add(draft.key);
    rows.push(draft);
  }
  const own = rows.slice(first);
  const numbered = nestUnderFiscal(own);
  for (const draft of own) {
    if (draft.role === 'memo' || numbered.has(draft)) continue;
    const into = (wants.get(draft) ?? []).find((key) => own.some((r) => r.key === key));
    if (into) draft.parent = first + own.findIndex((r) => r.key === into);
  }
}

function matchLine(lines: readonly LinePattern[], label: string, seen: ReadonlySet<string>): LinePattern | undefined {
  const text = stripNumbering(label);
  return lines.find((l) => l.match.test(text) && (l.role !== 'total' || !seen.has(l.key)));
}

/** Lines without a pattern: functional classes on the right, other lines by their place. */
function readOther(
  draft: RowDraft,
  side: 'in' | 'out',
  seen: ReadonlySet<string>,
  wants: Map<RowDraft, readonly string[]>,
): void {
  const text = stripNumbering(draft.label);
  if (isMemoLabel(draft.label)) {
    draft.role = 'memo';
    return;
  }
  if (side === 'out') {
    const code = functional.codesOf(text).find((c) => c.length === 3);
    if (code) {
      draft.key = `F${code}`;
      draft.code = code;
      wants.set(draft, ['OT', 'OG']);
    } else if (!seen.has('OE') && !seen.has('OD') && !/结转|结余/.test(text)) wants.set(draft, ['OT', 'OG']);
    else draft.role = 'memo';
    return;
  }
  if (seen.has('IB') || seen.has('IU') || /结转|结余/.test(squash(draft.label))) draft.role = 'memo';
  else wants.set(draft, ['IT', 'GT', 'IG', 'GG']);
}

/** 「一、财政拨款收入」 with 「1.一般公共预算」… under it: those are its parts. */
function nestUnderFiscal(own: RowDraft[]): Set<RowDraft> {
  const nested = new Set<RowDraft>();
  const fiscal = own.find((r) => r.key === 'I0');
  if (!fiscal) return nested;
  for (const row of own) {
    if (/^I[123]$/.test(row.key) && row.row > fiscal.row && !/^[一二三四五六七八九十]+、/.test(squash(row.label))) {
      nested.add(row);
      if (row.role !== 'memo') row.role = 'memo';
    }
  }
  return nested;
}
