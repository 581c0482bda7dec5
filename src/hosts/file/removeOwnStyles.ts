import { LOOKS } from '../../workbook';
import { findBookParts, type BookParts } from './bookParts';
import { cutItems } from './ownList';
import { borderXml, fillXml, firstFills, fontXml } from './ownStyles';
import type { OoxmlPackage } from './package';
import { dropEmptyStyles } from './stylesPart';
import { attributeIn } from './xmlScan';
import { child, outline } from './xmlOutline';

/** A cell format as `StyleBook` writes it. */
const OWN_FORMAT =
  /^<(?:[\w.-]+:)?xf numFmtId="\d+" fontId="\d+" fillId="\d+" borderId="\d+"(?: xfId="0")?(?: quotePrefix="1")? applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><(?:[\w.-]+:)?alignment horizontal="(?:left|center|right)" vertical="center"(?: wrapText="1")?\/><\/(?:[\w.-]+:)?xf>$/;

/**
 * Takes the formats that `StyleBook` added out of the styles part, after our sheets are gone: those that stand at the end
 * of their list and that nothing refers to. What cannot be taken out without renumbering the user's stays, which does no
 * harm.
 */
export function removeOwnStyles(pkg: OoxmlPackage): void {
  const parts = findBookParts(pkg);
  if (!parts.styles) return;
  const styles = new StyleLists(pkg.text(parts.styles));
  const used = highestFormat(pkg, parts);
  const numberFormats = new Set<number>();
  styles.cut('cellXfs', (xml, i) => {
    if (i <= used || !OWN_FORMAT.test(xml)) return false;
    numberFormats.add(Number(attributeIn(xml, 'numFmtId')));
    return true;
  });
  const { prefix: p } = outline(styles.text, 0);
  const looks = Object.values(LOOKS);
  const own = {
    fonts: new Set(looks.map((look) => fontXml(look, p))),
    fills: new Set(looks.flatMap((look) => (look.fill ? [fillXml(look.fill, p)] : []))),
    borders: new Set([borderXml(p)]),
  };
  const highest = (attribute: string) => Math.max(-1, ...styles.references(attribute));
  const [font, fill, border] = [highest('fontId'), highest('fillId'), highest('borderId')];
  styles.cut('fonts', (xml, i) => i > font && own.fonts.has(xml));
  styles.cut('fills', (xml, i) => i > fill && own.fills.has(xml));
  if (styles.items('fills').join('') === firstFills(p) && styles.isMade('fills')) styles.cut('fills', () => true);
  styles.cut('borders', (xml, i) => i > border && own.borders.has(xml));
  const kept = new Set([...styles.references('numFmtId'), ...usedByPivots(pkg)]);
  styles.cut('numFmts', (xml) => {
    const id = Number(attributeIn(xml, 'numFmtId'));
    return numberFormats.has(id) && !kept.has(id);
  });
  pkg.setText(parts.styles, styles.text);
  dropEmptyStyles(pkg, findBookParts(pkg));
}

/** The styles part while lists are shortened. */
class StyleLists {
  constructor(public text: string) {}

  items(name: string): string[] {
    const list = child(outline(this.text, 2).root, name);
    return list?.children.map((c) => this.text.slice(c.start, c.end)) ?? [];
  }

  /** Takes items off the end of a list as long as `isOurs` says so. */
  cut(name: string, isOurs: (xml: string, index: number) => boolean): void {
    const items = this.items(name);
    let left = items.length;
    while (left > 0 && isOurs(items[left - 1]!, left - 1)) left--;
    if (left < items.length) this.text = cutItems(this.text, name, items.length - left);
  }

  /** True if a list was not there before ours came. */
  isMade(name: string): boolean {
    const list = child(outline(this.text, 2).root, name);
    return list !== undefined && /^\n\n$/.test(this.text.slice(list.children.at(-1)?.end, list.closeStart));
  }

  /** Numbers by which cell formats refer to a list. */
  references(attribute: string): number[] {
    return [...this.items('cellXfs'), ...this.items('cellStyleXfs')].map((xml) => Number(attributeIn(xml, attribute) ?? 0)); // prettier-ignore
  }
}

/** Highest number of a cell format that a cell, row or column of the book has. */
function highestFormat(pkg: OoxmlPackage, parts: BookParts): number {
  let highest = 0;
  for (const { part } of parts.sheets) {
    for (const m of pkg.read(part).text.matchAll(/\s(?:s|style)\s*=\s*["'](\d+)["']/g))
      highest = Math.max(highest, Number(m[1]));
  }
  return highest;
}

function usedByPivots(pkg: OoxmlPackage): number[] {
  const pivots = pkg.names().filter((name) => /\/pivot(?:Tables|Cache)\/[^/]+\.xml$/i.test(name));
  return pivots.flatMap((part) =>
    [...pkg.read(part).text.matchAll(/\snumFmtId\s*=\s*["'](\d+)["']/g)].map((m) => Number(m[1])),
  );
}
