import { MEMORY_NAMESPACE, memoryFromXml, type BookMemory } from '../../workbook';
import type { OoxmlPackage } from './package';

/** Finds a custom XML part of ours by its namespace: the part name, or undefined. */
export function findCustomXml(pkg: OoxmlPackage, workbook: string, namespace: string): string | undefined {
  for (const r of [...pkg.relationships(workbook), ...pkg.relationships('')]) {
    if (r.kind !== 'customXml' || r.external || !pkg.has(r.target)) continue;
    const root = /<[^!?][^>]*>/.exec(pkg.text(r.target).slice(0, 4000))?.[0];
    if (root?.includes(`"${namespace}"`) || root?.includes(`'${namespace}'`)) return r.target;
  }
  return undefined;
}

/** What the book remembers for us; an empty object when there is nothing or it cannot be read. */
export function readMemory(pkg: OoxmlPackage, workbook: string): BookMemory {
  const part = findCustomXml(pkg, workbook, MEMORY_NAMESPACE);
  return part ? memoryFromXml(pkg.text(part)) : {};
}
