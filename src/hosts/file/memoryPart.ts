import type { BookMemory } from '../../workbook';
import type { BookParts } from './bookParts';
import type { OoxmlPackage } from './package';
import { checkedScan } from './package';
import { unescapeXml } from './xmlScan';

/** Namespace of our custom XML part; the Excel host finds the same part by `customXmlParts.getByNamespace`. */
export const MEMORY_NAMESPACE = 'urn:fubiao:memory:1';

/** Finds our custom XML part in the package: the part name, or undefined. */
export function findMemoryPart(pkg: OoxmlPackage, parts: Pick<BookParts, 'workbook'>): string | undefined {
  for (const r of [...pkg.relationships(parts.workbook), ...pkg.relationships('')]) {
    if (r.kind !== 'customXml' || r.external || !pkg.has(r.target)) continue;
    if (pkg.text(r.target).slice(0, 1000).includes(MEMORY_NAMESPACE)) return r.target;
  }
  return undefined;
}

/** What the book remembers for us; an empty object when there is nothing or it cannot be read as JSON. */
export function readMemory(pkg: OoxmlPackage, parts: Pick<BookParts, 'workbook'>): BookMemory {
  const part = findMemoryPart(pkg, parts);
  if (!part) return {};
  const text = pkg.text(part);
  const root = checkedScan(text, part);
  const end = text.lastIndexOf('</');
  try {
    const value: unknown = JSON.parse(unescapeXml(text.slice(root.openEnd, end)));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as BookMemory) : {};
  } catch {
    return {};
  }
}
