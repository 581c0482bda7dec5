import { MEMORY_NAMESPACE, memoryToXml, type BookMemory } from '../../workbook';
import { findBookParts } from './bookParts';
import { addOverride, hasDefault, removeOverride } from './contentTypes';
import { findCustomXml } from './memoryPart';
import { OFFICE_RELATIONSHIPS, XML_HEAD } from './namespaces';
import { relationshipsPart, type OoxmlPackage } from './package';
import { addRelationship, removeRelationship } from './relationships';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Keeps what the user told us inside the book; an empty memory takes the part out again. */
export function writeMemory(pkg: OoxmlPackage, memory: BookMemory): void {
  const isEmpty = Object.keys(memory).length === 0;
  writeCustomXml(
    pkg,
    MEMORY_NAMESPACE,
    isEmpty ? undefined : memoryToXml(memory),
    '{5C1C29CE-6B14-4A0E-9B5D-FB0001000001}',
  );
}

/**
 * Writes or removes a custom XML part of ours: the item, its properties with the namespace (Excel finds parts by it) and
 * the relationships of both.
 */
export function writeCustomXml(pkg: OoxmlPackage, namespace: string, xml: string | undefined, itemId: string): void {
  const { workbook } = findBookParts(pkg);
  const known = findCustomXml(pkg, workbook, namespace);
  if (xml === undefined) {
    if (known) removeItem(pkg, workbook, known);
    return;
  }
  if (known) return pkg.setText(known, XML_HEAD + xml);
  let n = 1;
  while (pkg.has(`customXml/item${n}.xml`) || pkg.has(`customXml/itemProps${n}.xml`)) n++;
  const item = `customXml/item${n}.xml`;
  const properties = `customXml/itemProps${n}.xml`;
  pkg.setText(item, XML_HEAD + xml);
  pkg.setText(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  if (!hasDefault(pkg, 'xml')) addOverride(pkg, item, 'application/xml');
  addOverride(pkg, properties, PROPERTIES_TYPE);
  addRelationship(pkg, item, `${OFFICE_RELATIONSHIPS}/customXmlProps`, properties);
  addRelationship(pkg, workbook, `${OFFICE_RELATIONSHIPS}/customXml`, item);
}

function removeItem(pkg: OoxmlPackage, workbook: string, item: string): void {
  for (const r of pkg.relationships(item)) {
    if (r.external) continue;
    removeOverride(pkg, r.target);
    pkg.remove(r.target);
  }
  pkg.remove(relationshipsPart(item));
  for (const owner of [workbook, '']) {
    const relationship = pkg.relationships(owner).find((r) => r.target === item);
    if (relationship) removeRelationship(pkg, owner, relationship.id);
  }
  removeOverride(pkg, item);
  pkg.remove(item);
}
