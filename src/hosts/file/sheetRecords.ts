import { RECORDS_NAMESPACE, recordsFromXml, recordsToXml, type SheetRecords } from '../../workbook';
import { writeCustomXml } from './customXmlWrite';
import { findCustomXml } from './memoryPart';
import type { OoxmlPackage } from './package';

/** Records of what we wrote on our sheets, by the name under which we wrote them. */
export function readRecords(pkg: OoxmlPackage, workbook: string): SheetRecords {
  const part = findCustomXml(pkg, workbook, RECORDS_NAMESPACE);
  return part ? recordsFromXml(pkg.text(part)) : {};
}

export function writeRecords(pkg: OoxmlPackage, records: SheetRecords): void {
  writeCustomXml(pkg, RECORDS_NAMESPACE, recordsToXml(records), '{5C1C29CE-6B14-4A0E-9B5D-FB0001000002}');
}

export function dropRecords(pkg: OoxmlPackage): void {
  writeCustomXml(pkg, RECORDS_NAMESPACE, undefined, '');
}
