import { isOrganisation } from '../organisation';
import { isTotalLabel } from '../text';
import { isAmountCell } from './amountCell';
import { columnOf, noteText, type ReadRows, type RowContext, type RowDraft } from './common';

/** Name of a project without the number that the budget system puts before it. */
export function projectName(label: string): string {
  return label.replace(/\s+/g, '').replace(/^[0-9A-Z]{10,}[-－—]?/, '');
}

/** Reads a 绩效目标表: the total line, each project with its amount, and its indicators as details under it. */
export function readIndicators(context: RowContext): ReadRows {
  const block = context.blocks[0]!;
  const { grid } = context;
  const amtCol = columnOf(block, 'amt');
  const projectCol = columnOf(block, 'project');
  const nameCol = columnOf(block, 'l3');
  const rows: RowDraft[] = [];
  const notes: string[] = [];
  let total = -1;
  let project = -1;
  for (let row = context.header.dataTop; row <= context.bottom; row++) {
    const note = noteText(context, row);
    if (note) {
      notes.push(note);
      continue;
    }
    const label = projectCol === undefined ? '' : grid.own(row, projectCol);
    if (amtCol !== undefined && isAmountCell(grid, row, amtCol)) {
      if (!label || isTotalLabel(label)) {
        if (total < 0) {
          total = rows.length;
          rows.push({ key: 'TOTAL', label: label || '合计', role: 'total', row, block: 0 });
        }
        continue;
      }
      // A line of the unit stands above its projects.
      if (isOrganisation(label)) continue;
      project = rows.length;
      rows.push({
        key: `P:${projectName(label)}`,
        label,
        role: 'project',
        row,
        block: 0,
        ...(projectCol === undefined ? {} : { nameCol: projectCol }),
        ...(total >= 0 ? { parent: total } : {}),
      });
    }
    const indicator = nameCol === undefined ? '' : grid.own(row, nameCol);
    if (indicator && project >= 0)
      rows.push({ key: `#${row}`, label: indicator, role: 'memo', row, block: 0, parent: project });
  }
  return { rows, notes };
}
