import { writeCustomXml } from './customXmlWrite';
import { findCustomXml } from './memoryPart';
import type { OoxmlPackage } from './package';
import { checkedScan } from './package';
import { unescapeXml } from './xmlScan';

/** What we wrote on a sheet of ours: cell → mark of its content, merged areas, chart names, page breaks. */
export interface SheetRecord {
  readonly cells: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly charts: readonly string[];
  /** Page breaks: one-based rows. */
  readonly breaks?: readonly number[];
}

const NAMESPACE = 'urn:fubiao:sheets:1';

/** Records of all our sheets, by the name under which we wrote them. Kept in the book, so that the next run knows what is ours. */
export function readRecords(pkg: OoxmlPackage, workbook: string): Record<string, SheetRecord> {
  const part = findCustomXml(pkg, workbook, NAMESPACE);
  if (!part) return {};
  const text = pkg.text(part);
  const root = checkedScan(text, part);
  try {
    return JSON.parse(unescapeXml(text.slice(root.openEnd, text.lastIndexOf('</')))) as Record<string, SheetRecord>;
  } catch {
    return {};
  }
}

export function writeRecords(pkg: OoxmlPackage, records: Readonly<Record<string, SheetRecord>>): void {
  const json = JSON.stringify(records).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  writeCustomXml(
    pkg,
    NAMESPACE,
    `<sheets xmlns="${NAMESPACE}">${json}</sheets>`,
    '{5C1C29CE-6B14-4A0E-9B5D-FB0001000002}',
  );
}
