import { strFromU8 } from 'fflate';
import { everythingParts } from './everything';
import { MAIN, REL, zipParts, type Parts } from './xlsxParts';

/**
 * The everything book as other programs would have written it. All hold the same cells; each name says what is odd.
 * (Prefixed names come from Open XML SDK and WPS, absolute targets from several exporters, UTF-16 from old Java ones.)
 */
export function variants(): Record<string, Uint8Array> {
  return {
    'x: prefix everywhere': zipParts(mapMain(everythingParts(), prefixed)),
    'byte-order mark and absolute targets': zipParts(withBom(everythingParts())),
    'single quotes': zipParts(mapMain(everythingParts(), singleQuoted)),
    'UTF-16': zipParts(mapMain(everythingParts(), utf16)),
    'strict namespaces': zipParts(strict(everythingParts())),
    'comments and line feeds in tags': zipParts(mapMain(everythingParts(), loosened)),
  };
}

function mapMain(parts: Parts, change: (xml: string) => string | Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => {
      const xml = typeof content === 'string' ? content : undefined;
      const isMain = xml !== undefined && name.endsWith('.xml') && xml.slice(0, 300).includes(`xmlns="${MAIN}"`);
      return [name, isMain ? change(xml) : content];
    }),
  );
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s>/])/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
}

function singleQuoted(xml: string): string {
  return xml.replace(/<[^>]*>/g, (tag) => (tag.includes("'") ? tag : tag.replaceAll('"', "'")));
}

function utf16(xml: string): Uint8Array {
  const text = `\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

function loosened(xml: string): string {
  return xml
    .replace(/<sheetData>/, '<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><sheetData><!-- 注 -->')
    .replace(/<c r=/g, '<c\n r=');
}

function withBom(parts: Parts): Parts {
  const changed: Parts = { ...parts };
  for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet3.xml', 'xl/styles.xml'])
    changed[name] = `\ufeff${text(parts[name]!)}`;
  changed['xl/_rels/workbook.xml.rels'] = text(parts['xl/_rels/workbook.xml.rels']!)
    .replaceAll('Target="worksheets/', 'Target="/xl/worksheets/')
    .replace('Target="sharedStrings', 'Target="/xl/sharedStrings');
  return changed;
}

function strict(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string'
        ? content
            .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
            .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/')
        : content,
    ]),
  );
}

export function text(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : strFromU8(content);
}
