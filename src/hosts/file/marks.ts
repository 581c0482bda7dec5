import {
  a1,
  isOwnMark,
  markFormula,
  MAX_COLS,
  MAX_ROWS,
  type CellRef,
  type Mark,
  type MarkColour,
  type MarkOutcome,
} from '../../workbook';
import { findBookParts, type BookParts } from './bookParts';
import { addMarkFormats, dropMarkFormats } from './markFormats';
import { type OoxmlPackage } from './package';
import { WORKSHEET_ORDER } from './partOrder';
import { attributeIn, escapeXml, unescapeXml } from './xmlScan';
import { insertInOrder, outline, splice, type XmlElement } from './xmlOutline';

const COLOURS: readonly MarkColour[] = ['error', 'warning', 'info'];
/** Cells listed in one `sqref`; Excel reads longer lists, but so do not all programs. */
const CELLS_PER_RULE = 400;

/**
 * Replaces our marks in the book by these. A mark is a conditional format whose formula names us (`markFormula`), so the
 * user's fills, notes and own conditional formats are not touched; marking with an empty list gives back every part as
 * it was. A cell named twice gets the more serious colour. Works on protected sheets too: a file has no lock.
 */
export function writeMarks(pkg: OoxmlPackage, marks: readonly Mark[]): MarkOutcome {
  const parts = findBookParts(pkg);
  const used = removeMarks(pkg, parts);
  dropMarkFormats(pkg, parts, used);
  const refused: { ref: CellRef; reason: string }[] = [];
  const bySheet = new Map<string, Map<string, MarkColour>>();
  for (const { ref, colour } of marks) {
    const sheet = parts.sheets.find((s) => s.name === ref.sheet);
    if (!sheet) refused.push({ ref, reason: `没有名为“${ref.sheet}”的工作表。` });
    else if (sheet.kind !== 'worksheet')
      refused.push({ ref, reason: `“${ref.sheet}”是图表工作表，没有单元格可以标记。` });
    else if (ref.row < 0 || ref.col < 0 || ref.row >= MAX_ROWS || ref.col >= MAX_COLS)
      refused.push({ ref, reason: '单元格位置超出工作表的范围。' });
    else {
      const cells = bySheet.get(sheet.part) ?? new Map<string, MarkColour>();
      bySheet.set(sheet.part, cells);
      const address = a1(ref.row, ref.col);
      const before = cells.get(address);
      if (!before || COLOURS.indexOf(colour) < COLOURS.indexOf(before)) cells.set(address, colour);
    }
  }
  if (bySheet.size > 0) {
    const formats = addMarkFormats(pkg, parts);
    for (const [part, cells] of bySheet) markSheet(pkg, part, cells, formats);
  }
  const marked = [...bySheet.values()].reduce((n, cells) => n + cells.size, 0);
  return { marked, refused };
}

function markSheet(
  pkg: OoxmlPackage,
  part: string,
  cells: ReadonlyMap<string, MarkColour>,
  formats: Record<MarkColour, number>,
): void {
  const { text } = pkg.read(part);
  const { root, prefix: p } = outline(text, 3);
  let priority = highestPriority(text);
  let xml = '';
  for (const colour of COLOURS) {
    const own = [...cells].filter(([, c]) => c === colour).map(([address]) => address);
    for (let i = 0; i < own.length; i += CELLS_PER_RULE) {
      priority++;
      xml += `<${p}conditionalFormatting sqref="${own.slice(i, i + CELLS_PER_RULE).join(' ')}"><${p}cfRule type="expression" dxfId="${formats[colour]}" priority="${priority}"><${p}formula>${escapeXml(markFormula(colour).slice(1)).replaceAll('&quot;', '"')}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
    }
  }
  pkg.setText(part, insertInOrder(text, root, WORKSHEET_ORDER, 'conditionalFormatting', xml));
}

function highestPriority(text: string): number {
  let highest = 0;
  for (const m of text.matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g)) highest = Math.max(highest, Number(m[1]));
  return highest;
}

/** Takes our rules off every sheet; gives the numbers of the formats that they used. */
function removeMarks(pkg: OoxmlPackage, parts: BookParts): Set<number> {
  const used = new Set<number>();
  for (const sheet of parts.sheets) {
    if (sheet.kind !== 'worksheet') continue;
    const { text } = pkg.read(sheet.part);
    if (!text.includes(OWN_WORD)) continue;
    const next = withoutMarks(text, used);
    if (next !== text) pkg.setText(sheet.part, next);
  }
  return used;
}

/** What all our formulas begin with; a quick look before the sheet is taken apart. */
const OWN_WORD = '附表通：';

/** True if a sheet part carries marks of ours. */
export function hasMarks(text: string): boolean {
  if (!text.includes(OWN_WORD)) return false;
  const rules = outline(text, 3).root.children.filter((c) => c.name === 'conditionalFormatting');
  return rules.some((format) => format.children.some((c) => c.name === 'cfRule' && isOwnRule(text, c)));
}

function withoutMarks(text: string, used: Set<number>): string {
  let next = text;
  const formats = outline(text, 3).root.children.filter((c) => c.name === 'conditionalFormatting');
  for (const format of formats.reverse()) {
    const rules = format.children.filter((c) => c.name === 'cfRule');
    const own = rules.filter((rule) => isOwnRule(text, rule));
    for (const rule of own) {
      const id = attributeIn(text.slice(rule.start, rule.openEnd), 'dxfId');
      if (id !== undefined) used.add(Number(id));
    }
    if (own.length > 0 && own.length === rules.length) next = splice(next, format.start, format.end, '');
    else for (const rule of own.reverse()) next = splice(next, rule.start, rule.end, '');
  }
  return next;
}

function isOwnRule(text: string, rule: XmlElement): boolean {
  const formula = rule.children.find((c) => c.name === 'formula');
  return formula !== undefined && isOwnMark(unescapeXml(text.slice(formula.openEnd, formula.closeStart)));
}
