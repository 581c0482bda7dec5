import { MARK_FILL, type MarkColour } from '../../workbook';
import type { BookParts } from './bookParts';
import { addItems, cutItems } from './ownList';
import type { OoxmlPackage } from './package';
import { STYLES_ORDER } from './partOrder';
import { dropEmptyStyles, ensureStyles } from './stylesPart';
import { child, outline } from './xmlOutline';

const COLOURS: readonly MarkColour[] = ['error', 'warning', 'info'];

/** Fill, and for black-and-white print a frame: solid and bold, dashed, dotted. */
const LOOK: Record<MarkColour, { readonly line: string; readonly ink: string; readonly bold: boolean }> = {
  error: { line: 'thin', ink: '9C0006', bold: true },
  warning: { line: 'dashed', ink: '7F6000', bold: false },
  info: { line: 'dotted', ink: '1F4E79', bold: false },
};

function dxf(colour: MarkColour, p: string): string {
  const { line, ink, bold } = LOOK[colour];
  const fill = `FF${MARK_FILL[colour].slice(1)}`;
  const side = (name: string) => `<${p}${name} style="${line}"><${p}color rgb="FF${ink}"/></${p}${name}>`;
  return (
    `<${p}dxf><${p}font>${bold ? `<${p}b/><${p}i val="0"/>` : ''}<${p}color rgb="FF${ink}"/></${p}font>` +
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${fill}"/><${p}bgColor rgb="${fill}"/></${p}patternFill></${p}fill>` +
    `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</${p}border></${p}dxf>`
  );
}

/** Adds our three differential formats at the end of the list; gives their numbers. */
export function addMarkFormats(pkg: OoxmlPackage, parts: BookParts): Record<MarkColour, number> {
  const part = ensureStyles(pkg, parts);
  const text = pkg.text(part);
  const { root, prefix: p } = outline(text, 2);
  const first = child(root, 'dxfs')?.children.length ?? 0;
  const count = COLOURS.length;
  const xml = COLOURS.map((c) => dxf(c, p)).join('');
  pkg.setText(part, addItems(text, STYLES_ORDER, 'dxfs', { xml, count, attributes: ` count="${count}"` }));
  return { error: first, warning: first + 1, info: first + 2 };
}

/**
 * Takes our formats out again when they stand at the end of the list and nobody else uses them; else they stay, which
 * does no harm (taking them out of the middle would renumber the user's).
 *
 * @param used Numbers that our rules used before they were removed.
 */
export function dropMarkFormats(pkg: OoxmlPackage, parts: BookParts, used: ReadonlySet<number>): void {
  if (used.size === 0 || !parts.styles) return;
  const text = pkg.text(parts.styles);
  const { root, prefix: p } = outline(text, 2);
  const list = child(root, 'dxfs');
  if (!list) return;
  const own = COLOURS.map((c) => dxf(c, p));
  const last = list.children.slice(-own.length);
  const first = list.children.length - own.length;
  const isOurs = last.length === own.length && last.every((d, i) => text.slice(d.start, d.end) === own[i]);
  if (!isOurs || usedElsewhere(pkg, parts, first)) return;
  pkg.setText(parts.styles, cutItems(text, 'dxfs', own.length));
  dropEmptyStyles(pkg, parts);
}

/** True if a sheet, table, pivot or table style refers to a format from `first` on. */
function usedElsewhere(pkg: OoxmlPackage, parts: BookParts, first: number): boolean {
  const places = pkg
    .names()
    .filter((n) => /\.xml$/i.test(n) && /\/(worksheets|tables|pivotTables|pivotCache|slicers)\//i.test(n));
  for (const place of [...places, ...(parts.styles ? [parts.styles] : [])]) {
    for (const m of pkg.read(place).text.matchAll(/dxfId\s*=\s*["'](\d+)["']/gi))
      if (Number(m[1]) >= first) return true;
  }
  return false;
}
