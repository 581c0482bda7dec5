import type { SheetVisibility } from '../../workbook';
import { failure } from './failures';
import { checkedScan, type OoxmlPackage } from './package';
import { attributeIn } from './xmlScan';

/** A sheet as the workbook part declares it. */
export interface DeclaredSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
  /** `worksheet`, `chartsheet`, `dialogsheet` or a macro sheet; only worksheets hold cells. */
  readonly kind: string;
}

/** True if the package carries a digital signature, which any change would break. */
export function isSigned(pkg: OoxmlPackage): boolean {
  return (
    pkg.relationships('').some((r) => r.kind === 'origin') || pkg.names().some((n) => /^_xmlsignatures\//i.test(n))
  );
}

/** The parts of a workbook that everything else starts from. */
export interface BookParts {
  readonly workbook: string;
  readonly sheets: readonly DeclaredSheet[];
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  readonly date1904: boolean;
  /** ISO 29500 strict: other namespaces. */
  readonly strict: boolean;
  readonly definedNames: readonly DefinedName[];
}

export interface DefinedName {
  readonly name: string;
  readonly text: string;
  readonly hidden: boolean;
  readonly localSheet: number | undefined;
}

/**
 * Finds the workbook part and what it declares. Every declared sheet must have its part. Throws `HostError`: no
 * workbook, .xlsb, .ods, no sheets, a missing part.
 */
export function findBookParts(pkg: OoxmlPackage): BookParts {
  if (!pkg.has('[Content_Types].xml')) {
    if (pkg.has('content.xml')) throw failure.otherFormat(' OpenDocument 表格（.ods）');
    if (pkg.has('OFD.xml')) throw failure.otherFormat(' OFD 文档');
    if (pkg.names().some((n) => /\.iwa$/i.test(n))) throw failure.otherFormat(' Numbers 表格');
    if (pkg.names().some((n) => /\.(xlsx|xlsm|xls|et|zip|rar|7z)$/i.test(n))) throw failure.archive();
    throw failure.notWorkbook();
  }
  checkedScan(pkg.text('[Content_Types].xml'), '[Content_Types].xml');
  const workbook = pkg.relationships('').find((r) => r.kind === 'officeDocument' && !r.external)?.target;
  if (!workbook || !pkg.has(workbook)) throw failure.notWorkbook();
  if (/^word\//i.test(workbook)) throw failure.otherFormat(' Word 文档');
  if (/^ppt\//i.test(workbook)) throw failure.otherFormat(' PowerPoint 演示文稿');
  if (/\.bin$/i.test(workbook)) throw failure.otherFormat('二进制工作簿（.xlsb）');
  const text = pkg.text(workbook);
  const relationships = pkg.relationships(workbook);
  const target = (kind: string) =>
    relationships.find((r) => r.kind === kind && !r.external && pkg.has(r.target))?.target;
  const sheets: DeclaredSheet[] = [];
  const names = new Set<string>();
  const used = new Set<string>();
  const definedNames: DefinedName[] = [];
  let date1904 = false;
  let pending: { tag: string; end: number } | undefined;
  const root = checkedScan(text, workbook, {
    open(name, start, _nameEnd, end, selfClosing) {
      const tag = () => text.slice(start, end);
      if (name === 'sheet') {
        const id = attributeIn(tag(), '(?:[\\w.-]+:)id') ?? '';
        const relationship = relationships.find((r) => r.id === id);
        const sheetName = attributeIn(tag(), 'name') ?? '';
        if (!relationship || relationship.external || !pkg.has(relationship.target))
          throw failure.damagedSheet(sheetName, 'declared but missing');
        if (names.has(sheetName.toLowerCase())) throw failure.sameName(sheetName);
        names.add(sheetName.toLowerCase());
        if (used.has(relationship.target)) throw failure.damagedSheet(sheetName, 'its part is that of another sheet');
        used.add(relationship.target);
        const state = attributeIn(tag(), 'state');
        sheets.push({
          name: sheetName,
          sheetId: Number(attributeIn(tag(), 'sheetId')) || 0,
          relationshipId: id,
          visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
          part: relationship.target,
          kind: relationship.kind,
        });
      } else if (name === 'workbookPr') {
        const flag = attributeIn(tag(), 'date1904');
        date1904 = flag === '1' || flag === 'true';
      } else if (name === 'definedName' && !selfClosing) pending = { tag: tag(), end };
    },
    close(name, start) {
      if (name !== 'definedName' || !pending) return;
      const local = attributeIn(pending.tag, 'localSheetId');
      const hidden = attributeIn(pending.tag, 'hidden');
      definedNames.push({
        name: attributeIn(pending.tag, 'name') ?? '',
        text: unescapeText(text.slice(pending.end, start)),
        hidden: hidden === '1' || hidden === 'true',
        localSheet: local === undefined ? undefined : Number(local),
      });
      pending = undefined;
    },
  });
  if (root.name !== 'workbook') throw failure.notWorkbook();
  if (sheets.length === 0) throw failure.noSheets();
  return {
    workbook,
    sheets,
    styles: target('styles'),
    sharedStrings: target('sharedStrings'),
    date1904,
    strict: text.slice(root.start, root.openEnd).includes('http://purl.oclc.org/ooxml/spreadsheetml/main'),
    definedNames,
  };
}

function unescapeText(text: string): string {
  return attributeIn(` x="${text.replaceAll('"', '&quot;')}"`, 'x') ?? '';
}
