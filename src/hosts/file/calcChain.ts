import { removeOverride } from './contentTypes';
import type { OoxmlPackage } from './package';
import { removeRelationship } from './relationships';
import { attributeIn } from './xmlScan';
import { outline, splice } from './xmlOutline';

/**
 * Takes the cells of one sheet out of the calculation chain: Excel calls a file damaged when the chain names a cell that
 * holds no formula any more. Excel adds missing cells by itself.
 */
export function dropFromCalcChain(pkg: OoxmlPackage, workbook: string, sheetId: number): void {
  const relationship = pkg.relationships(workbook).find((r) => r.kind === 'calcChain' && pkg.has(r.target));
  if (!relationship) return;
  const part = relationship.target;
  let text = pkg.text(part);
  const cells = outline(text, 1).root.children;
  // `i` names the sheet and holds for the following cells too until the next one that has it.
  let current = '';
  const owners = cells.map((c) => (current = attributeIn(text.slice(c.start, c.end), 'i') ?? current));
  const own = String(sheetId);
  const keep = owners.filter((o) => o !== own).length;
  if (keep === cells.length) return;
  if (keep === 0) {
    removeRelationship(pkg, workbook, relationship.id);
    removeOverride(pkg, part);
    pkg.remove(part);
    return;
  }
  for (let k = cells.length - 1; k >= 0; k--) {
    const cell = cells[k]!;
    if (owners[k] === own) text = splice(text, cell.start, cell.end, '');
  }
  pkg.setText(part, text);
}
