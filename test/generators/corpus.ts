import { everythingBook, everythingParts } from './everything';
import { HONEST } from './bad/honest';
import { text, variants } from './variants';
import { HEAD, MAIN, readSample, REL, relationships, SAMPLES, SHEET_TYPES, zipParts, type Parts } from './xlsxParts';

/** Books that must come through our writing unharmed: real ones, one with everything, other producers', rare parts and forms. */
export function corpus(): Record<string, () => Uint8Array> {
  const honest = (name: string): (() => Uint8Array) => HONEST.find((k) => k.name === name)!.bytes;
  return {
    ...Object.fromEntries(Object.values(SAMPLES).map((name) => [name, () => readSample(name)])),
    everything: everythingBook,
    ...Object.fromEntries(Object.entries(variants()).map(([name, bytes]) => [name, () => bytes])),
    'pivot table with its cache': pivot,
    macros: honest('macros'),
    '200 sheets more': honest('200 sheets'),
    'sheet name of 31 letters': honest('sheet named like 31 letters'),
    'sheet name in emoji': honest('sheet named like emoji'),
    'sheet name that is markup': honest('sheet named like a picture that runs a script'),
    'sizes behind the data': honest('zip with sizes behind the data'),
    zip64,
    'parts in another order, folders among them': () => zipParts({ 'xl/': new Uint8Array(0), ...Object.fromEntries(Object.entries(everythingParts()).reverse()) }), // prettier-ignore
    'LibreOffice: no shared strings, no theme': () => zipParts(withoutStrings()),
    'openpyxl: no defined names, no calculation chain': () => zipParts(lean()),
  };
}

/** A pivot table on the hidden sheet 参数, over the cells of the same sheet. */
function pivot(): Uint8Array {
  const parts = everythingParts();
  const add = (name: string, from: string | RegExp, to: string): void => void (parts[name] = text(parts[name]!).replace(from, to)); // prettier-ignore
  add('xl/workbook.xml', '</workbook>', '<pivotCaches><pivotCache cacheId="1" r:id="rId70"/></pivotCaches></workbook>');
  add('xl/_rels/workbook.xml.rels', '</Relationships>', `<Relationship Id="rId70" Type="${REL}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>`); // prettier-ignore
  add('xl/worksheets/_rels/sheet6.xml.rels', '</Relationships>', `<Relationship Id="rId70" Type="${REL}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`); // prettier-ignore
  const types = [
    ['pivotCache/pivotCacheDefinition1', 'pivotCacheDefinition'],
    ['pivotCache/pivotCacheRecords1', 'pivotCacheRecords'],
    ['pivotTables/pivotTable1', 'pivotTable'],
  ].map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${SHEET_TYPES}${type}+xml"/>`);
  add('[Content_Types].xml', '</Types>', `${types.join('')}</Types>`);
  const field = (name: string): string =>
    `<cacheField name="${name}" numFmtId="0"><sharedItems count="1"><s v="在用"/></sharedItems></cacheField>`;
  parts['xl/pivotCache/pivotCacheDefinition1.xml'] =
    `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}" r:id="rId1" refreshedVersion="6" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C2" sheet="参数"/></cacheSource><cacheFields count="3">${['单位名称', '单位代码', '状态'].map(field).join('')}</cacheFields></pivotCacheDefinition>`;
  parts['xl/pivotCache/pivotCacheRecords1.xml'] =
    `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><x v="0"/><x v="0"/></r></pivotCacheRecords>`;
  parts['xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels'] = relationships([['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']]); // prettier-ignore
  parts['xl/pivotTables/pivotTable1.xml'] =
    `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视" cacheId="1" dataCaption="值"><location ref="F1:G3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="1"><item x="0"/></items></pivotField><pivotField showAll="0"/><pivotField showAll="0"/></pivotFields></pivotTableDefinition>`;
  parts['xl/pivotTables/_rels/pivotTable1.xml.rels'] = relationships([['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']]); // prettier-ignore
  return zipParts(parts);
}

function withoutStrings(): Parts {
  const parts = everythingParts();
  const strings = [...text(parts['xl/sharedStrings.xml']!).matchAll(/<si\/>|<si>(.*?)<\/si>/gs)].map((m) => m[1] ?? '');
  for (const name of Object.keys(parts).filter((n) => /worksheets\/sheet\d+\.xml$/.test(n)))
    parts[name] = text(parts[name]!).replace(/ t="s"><v>(\d+)<\/v>/g, (_, i: string) => ` t="inlineStr"><is>${strings[Number(i)]}</is>`); // prettier-ignore
  return without(parts, ['xl/sharedStrings.xml', 'xl/theme/theme1.xml']);
}

function lean(): Parts {
  const parts = without(everythingParts(), ['xl/calcChain.xml']);
  parts['xl/workbook.xml'] = text(parts['xl/workbook.xml']!).replace(/<definedNames>.*<\/definedNames>/, '');
  return parts;
}

/** Leaves parts out together with what refers to them. */
function without(parts: Parts, names: readonly string[]): Parts {
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name)));
  for (const name of names) {
    const types = text(kept['[Content_Types].xml']!);
    kept['[Content_Types].xml'] = types.replace(new RegExp(`<Override PartName="/${name}"[^>]*>`), '');
    const relations = text(kept['xl/_rels/workbook.xml.rels']!);
    kept['xl/_rels/workbook.xml.rels'] = relations.replace(new RegExp(`<Relationship [^>]*Target="${name.slice(3)}"[^>]*>`), ''); // prettier-ignore
  }
  return kept;
}

/** Sizes, places and the directory in the fields of zip64, as programs write that cannot know how large a file becomes. */
function zip64(): Uint8Array {
  const bytes = Buffer.from(everythingBook());
  const start = bytes.readUInt32LE(bytes.length - 6);
  const count = bytes.readUInt16LE(bytes.length - 12);
  const entries: Buffer[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    const length = bytes.readUInt16LE(at + 28);
    const entry = Buffer.from(bytes.subarray(at, at + 46 + length));
    const field = Buffer.alloc(28);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(24, 2);
    field.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    field.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    field.writeBigUInt64LE(BigInt(entry.readUInt32LE(42)), 20);
    for (const place of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, place);
    entry.writeUInt16LE(28, 30);
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    entries.push(entry, field);
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + directory.length), 64);
  end.writeUInt32LE(1, 72);
  const last = Buffer.from(bytes.subarray(bytes.length - 22));
  last.writeUInt16LE(0xffff, 8);
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), directory, end, last]));
}
