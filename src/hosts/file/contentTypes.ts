import type { OoxmlPackage } from './package';
import { attributeIn, escapeXml } from './xmlScan';
import { append, outline, splice } from './xmlOutline';

const PART = '[Content_Types].xml';

/** Declares the content type of a new part. */
export function addOverride(pkg: OoxmlPackage, part: string, type: string): void {
  const text = pkg.text(PART);
  const { root, prefix } = outline(text, 1);
  pkg.setText(PART, append(text, root, `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`));
}

export function removeOverride(pkg: OoxmlPackage, part: string): void {
  const text = pkg.text(PART);
  const wanted = `/${part}`.toLowerCase();
  const found = outline(text, 1).root.children.find(
    (c) => c.name === 'Override' && attributeIn(text.slice(c.start, c.end), 'PartName')?.toLowerCase() === wanted,
  );
  if (found) pkg.setText(PART, splice(text, found.start, found.end, ''));
}

/** True if parts with this ending have a type without being named one by one. */
export function hasDefault(pkg: OoxmlPackage, ending: string): boolean {
  const text = pkg.text(PART);
  return outline(text, 1).root.children.some(
    (c) => c.name === 'Default' && attributeIn(text.slice(c.start, c.end), 'Extension')?.toLowerCase() === ending,
  );
}
