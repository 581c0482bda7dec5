import { AMOUNT_FORMAT, LOOKS, type Look, type OwnStyle } from '../../workbook';
import type { BookParts } from './bookParts';
import { addItems } from './ownList';
import type { OoxmlPackage } from './package';
import { STYLES_ORDER } from './partOrder';
import { ensureStyles } from './stylesPart';
import { attributeIn, escapeXml } from './xmlScan';
import { child, outline } from './xmlOutline';

const BUILT_IN: Record<string, number> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/**
 * Finds or adds the cell formats of our sheets in the styles part; everything is appended, nothing of the user's is
 * renumbered, and what an earlier run added is found again.
 */
export class StyleBook {
  private readonly known = new Map<string, number>();
  private readonly part: string;

  constructor(
    private readonly pkg: OoxmlPackage,
    parts: BookParts,
  ) {
    this.part = ensureStyles(pkg, parts);
  }

  /** Number of a cell format (`s` attribute of a cell). `asText` keeps Excel from reading the text as a formula when it is edited. */
  cellFormat(style: OwnStyle | undefined, format: string | undefined, asText: boolean): number {
    const code = format ?? (style === 'number' ? AMOUNT_FORMAT : 'General');
    const id = `${style ?? 'plain'}|${code}|${asText}`;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const p = outline(this.pkg.text(this.part), 0).prefix;
    const look = LOOKS[style ?? 'plain'];
    const fontId = this.item('fonts', fontXml(look, p));
    const fillId = look.fill ? this.item('fills', fillXml(look.fill, p)) : 0;
    const borderId = look.bordered ? this.item('borders', borderXml(p)) : 0;
    const numFmtId = this.numberFormat(code, p);
    const hasCellStyles = child(outline(this.pkg.text(this.part), 1).root, 'cellStyleXfs') !== undefined;
    const xf =
      `<${p}xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"${hasCellStyles ? ' xfId="0"' : ''}${asText ? ' quotePrefix="1"' : ''}` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<${p}alignment horizontal="${look.across}" vertical="center"${look.wrap ? ' wrapText="1"' : ''}/></${p}xf>`;
    const number = this.item('cellXfs', xf);
    this.known.set(id, number);
    return number;
  }

  /** Width in pixels of one digit of the book's normal font: what column widths are counted in. */
  digitWidth(): number {
    const text = this.pkg.text(this.part);
    const font = child(outline(text, 3).root, 'fonts')?.children[0];
    const size = font && font.children.find((c) => c.name === 'sz');
    const points = size ? Number(attributeIn(text.slice(size.start, size.openEnd), 'val')) || 11 : 11;
    return points <= 9 ? 6 : points <= 11 ? 7 : points <= 12 ? 8 : Math.round(points * 0.67);
  }

  private item(list: string, xml: string): number {
    const text = this.pkg.text(this.part);
    const { root, prefix: p } = outline(text, 2);
    const parent = child(root, list);
    const at = parent?.children.findIndex((c) => text.slice(c.start, c.end) === xml) ?? -1;
    if (at >= 0) return at;
    const isNewFills = list === 'fills' && !parent;
    const items = { xml: (isNewFills ? firstFills(p) : '') + xml, count: isNewFills ? 3 : 1 };
    const attributes = ` count="${items.count}"`;
    this.pkg.setText(this.part, addItems(text, STYLES_ORDER, list, { ...items, attributes }));
    return (parent?.children.length ?? 0) + items.count - 1;
  }

  private numberFormat(code: string, p: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const text = this.pkg.text(this.part);
    let highest = 175;
    for (const f of child(outline(text, 2).root, 'numFmts')?.children ?? []) {
      const tag = text.slice(f.start, f.openEnd);
      const id = Number(attributeIn(tag, 'numFmtId'));
      if (attributeIn(tag, 'formatCode') === code) return id;
      highest = Math.max(highest, id);
    }
    this.item('numFmts', `<${p}numFmt numFmtId="${highest + 1}" formatCode="${escapeXml(code)}"/>`);
    return highest + 1;
  }
}

/** The first two fills of every book are reserved (ECMA-376 part 1, 18.8.20). */
export function firstFills(p: string): string {
  return `<${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`;
}

export function fontXml(look: Look, p: string): string {
  return (
    `<${p}font>${look.bold ? `<${p}b/>` : ''}${look.underline ? `<${p}u/>` : ''}<${p}sz val="${look.size}"/>` +
    (look.colour ? `<${p}color rgb="FF${look.colour}"/>` : `<${p}color indexed="8"/>`) +
    `<${p}name val="${look.font}"/><${p}family val="3"/><${p}charset val="134"/></${p}font>`
  );
}

export function fillXml(colour: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

export function borderXml(p: string): string {
  const side = (name: string) => `<${p}${name} style="thin"><${p}color rgb="FF7F7F7F"/></${p}${name}>`;
  return `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`;
}
