import { XML_HEAD } from './namespaces';
import { folderOf, relationshipsPart, type OoxmlPackage } from './package';
import { attributeIn, escapeXml } from './xmlScan';
import { append, outline, splice } from './xmlOutline';

const EMPTY = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Relates a part to another; gives the new id. `type` is the full address of the relationship type. */
export function addRelationship(pkg: OoxmlPackage, from: string, type: string, to: string): string {
  const part = relationshipsPart(from);
  const text = pkg.has(part) ? pkg.text(part) : EMPTY;
  const used = new Set(pkg.relationships(from).map((r) => r.id));
  let n = used.size + 1;
  while (used.has(`rId${n}`)) n++;
  const { root, prefix } = outline(text, 1);
  const xml = `<${prefix}Relationship Id="rId${n}" Type="${type}" Target="${escapeXml(relativeTarget(from, to))}"/>`;
  pkg.setText(part, append(text, root, xml));
  return `rId${n}`;
}

/** Takes a relationship out, and the whole part when nothing is left in it. */
export function removeRelationship(pkg: OoxmlPackage, from: string, id: string): void {
  const part = relationshipsPart(from);
  const text = pkg.text(part);
  const { root } = outline(text, 1);
  const found = root.children.find((c) => attributeIn(text.slice(c.start, c.end), 'Id') === id);
  if (!found) return;
  if (root.children.length === 1) pkg.remove(part);
  else pkg.setText(part, splice(text, found.start, found.end, ''));
}

/** Target as Excel writes it: relative to the folder of the part that refers. */
export function relativeTarget(from: string, to: string): string {
  const here = folderOf(from).split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return '../'.repeat(here.length - same) + there.slice(same).join('/');
}
