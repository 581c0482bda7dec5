import { findBookParts, type BookParts } from './bookParts';
import { addOverride, removeOverride } from './contentTypes';
import type { OoxmlPackage } from './package';
import { folderOf } from './package';
import { addRelationship, removeRelationship } from './relationships';
import { MAIN_TYPE, XML_HEAD, namespaces } from './namespaces';

/** The styles part; made when the book has none (some programs leave it out). */
export function ensureStyles(pkg: OoxmlPackage, parts: BookParts): string {
  const known = parts.styles ?? findBookParts(pkg).styles;
  if (known) return known;
  const part = pkg.freeName(`${folderOf(parts.workbook)}styles#.xml`);
  pkg.setText(part, emptyStyles(namespaces(parts.strict).main));
  addOverride(pkg, part, `${MAIN_TYPE}styles+xml`);
  addRelationship(pkg, parts.workbook, `${namespaces(parts.strict).relationships}/styles`, part);
  return part;
}

/** Takes the styles part out again when it is one that `ensureStyles` made and nothing is left in it. */
export function dropEmptyStyles(pkg: OoxmlPackage, parts: BookParts): void {
  const part = parts.styles;
  if (!part || pkg.text(part) !== emptyStyles(namespaces(parts.strict).main)) return;
  const relationship = pkg.relationships(parts.workbook).find((r) => r.target === part);
  if (relationship) removeRelationship(pkg, parts.workbook, relationship.id);
  removeOverride(pkg, part);
  pkg.remove(part);
}

function emptyStyles(main: string): string {
  return (
    `${XML_HEAD}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
