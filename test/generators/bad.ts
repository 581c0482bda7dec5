import { constants, deflateRawSync } from 'node:zlib';
import { everythingBook, everythingParts } from './everything';
import { text } from './variants';
import { HEAD, MAIN, zipParts, type Parts } from './xlsxParts';

export interface BadInput {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Code of the HostError it must give. */
  readonly code: string;
  /** What the message must say. */
  readonly says: RegExp;
}

/** Files that must be refused, each with a sentence that tells the user what to do. */
export const BAD_INPUTS: readonly BadInput[] = [
  { name: 'nothing', bytes: () => new Uint8Array(0), code: 'empty-file', says: /0 字节/ },
  { name: 'download broken off', bytes: () => everythingBook().slice(0, 20_000), code: 'damaged', says: /不完整/ },
  { name: 'only the first bytes of a zip', bytes: () => everythingBook().slice(0, 6), code: 'damaged', says: /不完整/ },
  { name: 'text', bytes: () => utf8('这不是一个工作簿\n'.repeat(50)), code: 'not-a-workbook', says: /纯文本/ },
  { name: 'CSV', bytes: () => utf8('科目编码,金额\n2010601,100.5\n'), code: 'not-a-workbook', says: /CSV.*另存为/ },
  {
    name: 'web page without a table',
    bytes: () => utf8('<!DOCTYPE html><html><body>登录超时</body></html>'),
    code: 'not-a-workbook',
    says: /网页/,
  },
  {
    name: 'single-file web page',
    bytes: () => utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html><table>'),
    code: 'unsupported',
    says: /\.mht/,
  },
  { name: 'PDF', bytes: () => utf8('%PDF-1.7\n1 0 obj'), code: 'unsupported', says: /PDF/ },
  {
    name: 'picture',
    bytes: () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]),
    code: 'not-a-workbook',
    says: /不是 Excel 工作簿/,
  },
  { name: 'password (.xlsx)', bytes: () => ole('EncryptedPackage'), code: 'encrypted', says: /打开密码.*清除密码/ },
  { name: 'Word 97 document', bytes: () => ole('WordDocument'), code: 'not-a-workbook', says: /不是 Excel 工作簿/ },
  { name: 'damaged .xls', bytes: () => ole('Workbook'), code: 'damaged', says: /\.xls 文件已损坏/ },
  {
    name: 'Word document',
    bytes: () =>
      zipParts({
        '[Content_Types].xml': types(),
        '_rels/.rels': rootRelation('word/document.xml'),
        'word/document.xml': '<w/>',
      }),
    code: 'unsupported',
    says: /Word/,
  },
  {
    name: 'OpenDocument',
    bytes: () => zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    code: 'unsupported',
    says: /\.ods/,
  },
  {
    name: '.xlsb',
    bytes: () =>
      zipParts({
        '[Content_Types].xml': types(),
        '_rels/.rels': rootRelation('xl/workbook.bin'),
        'xl/workbook.bin': new Uint8Array(9),
      }),
    code: 'unsupported',
    says: /\.xlsb/,
  },
  {
    name: 'archive with a workbook in it',
    bytes: () => zipParts({ '附表.xlsx': everythingBook() }),
    code: 'unsupported',
    says: /压缩包.*解压/,
  },
  {
    name: 'zip of something else',
    bytes: () => zipParts({ 'a.txt': 'x' }),
    code: 'not-a-workbook',
    says: /不是 Excel 工作簿/,
  },
  { name: 'zip with a password', bytes: () => withFlag(everythingBook(), 1), code: 'encrypted', says: /密码/ },
  {
    name: 'no sheets',
    bytes: () => changed({ 'xl/workbook.xml': () => `${HEAD}<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    code: 'no-sheets',
    says: /没有工作表/,
  },
  {
    name: 'declared sheet missing',
    bytes: () => changed({ 'xl/worksheets/sheet3.xml': () => undefined }),
    code: 'damaged',
    says: /工作表“公开01表”/,
  },
  {
    name: 'sheet cut off',
    bytes: () => changed({ 'xl/worksheets/sheet3.xml': (xml) => xml.slice(0, xml.length / 2) }),
    code: 'damaged',
    says: /工作表“公开01表”/,
  },
  {
    name: 'sheet empty',
    bytes: () => changed({ 'xl/worksheets/sheet3.xml': () => '' }),
    code: 'damaged',
    says: /工作表“公开01表”/,
  },
  {
    name: 'tags of a sheet do not match',
    bytes: () => changed({ 'xl/worksheets/sheet4.xml': (xml) => xml.replace('</row>', '</raw>') }),
    code: 'damaged',
    says: /工作表“公开03表”/,
  },
  {
    name: 'row below the last row that a sheet has',
    bytes: () =>
      changed({ 'xl/worksheets/sheet4.xml': (xml) => xml.replace('</sheetData>', '<row r="1048577"/></sheetData>') }),
    code: 'damaged',
    says: /工作表“公开03表”/,
  },
  {
    name: 'column right of the last column that a sheet has',
    bytes: () =>
      changed({
        'xl/worksheets/sheet4.xml': (xml) =>
          xml.replace('</sheetData>', '<row r="900"><c r="XFE900"><v>1</v></c></row></sheetData>'),
      }),
    code: 'damaged',
    says: /工作表“公开03表”/,
  },
  {
    name: 'cell without a place',
    bytes: () => changed({ 'xl/worksheets/sheet4.xml': (xml) => xml.replace('<c r="A1"', '<c r="?"') }),
    code: 'damaged',
    says: /工作表“公开03表”/,
  },
  {
    name: 'text index beyond the shared strings',
    bytes: () => changed({ 'xl/worksheets/sheet4.xml': (xml) => xml.replace(/t="s"><v>\d+/, 't="s"><v>99999') }),
    code: 'damaged',
    says: /工作表“公开03表”/,
  },
  {
    name: 'shared strings cut off',
    bytes: () => changed({ 'xl/sharedStrings.xml': (xml) => xml.slice(0, -40) }),
    code: 'damaged',
    says: /sharedStrings/,
  },
  {
    name: 'relations broken',
    bytes: () => changed({ 'xl/_rels/workbook.xml.rels': () => '<Relationships' }),
    code: 'damaged',
    says: /workbook\.xml\.rels/,
  },
  {
    name: 'bits flipped in a sheet',
    bytes: () => flipped(everythingBook(), 'xl/worksheets/sheet3.xml'),
    code: 'damaged',
    says: /工作表“公开01表”/,
  },
  {
    name: 'bits flipped in a picture',
    bytes: () => flipped(everythingBook(), 'xl/media/image1.png'),
    code: 'damaged',
    says: /image1\.png/,
  },
  {
    name: 'entity bomb',
    bytes: () => changed({ 'xl/sharedStrings.xml': laughs }),
    code: 'unsupported',
    says: /DOCTYPE/,
  },
  {
    name: 'zip bomb in a sheet',
    bytes: () => bomb('xl/worksheets/sheet1.xml', 1024),
    code: 'too-big',
    says: /1024 MB/,
  },
  { name: 'zip bomb in a picture', bytes: () => bomb('xl/media/image1.png', 1024), code: 'too-big', says: /1024 MB/ },
  {
    name: 'zip bomb that lies about its size',
    bytes: () => bomb('xl/media/image1.png', 1024, 1000),
    code: 'damaged',
    says: /image1\.png/,
  },
  {
    name: 'size in the header too large',
    bytes: () => bomb('xl/media/image1.png', 1, 2 * 1024 * 1024),
    code: 'damaged',
    says: /image1\.png/,
  },
  { name: 'part listed twice', bytes: () => doubled(), code: 'damaged', says: /sheet2\.xml/ },
];

/** One cell in the last corner of a sheet: honest and must stay cheap. */
export function sparseBook(): Uint8Array {
  return changed({
    'xl/worksheets/sheet5.xml': (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
  });
}

/** The everything book with parts changed or, where the change gives undefined, left out. */
export function changed(changes: Record<string, (xml: string) => string | undefined>): Uint8Array {
  const parts: Parts = {};
  for (const [name, content] of Object.entries(everythingParts())) {
    const change = changes[name];
    const next = change ? change(text(content)) : content;
    if (next !== undefined) parts[name] = next;
  }
  return zipParts(parts);
}

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function types(): string {
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
}

function rootRelation(target: string): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
}

/** An OLE2 file with nothing but a stream name where the directory would be. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((ch, i) => (bytes[1024 + 2 * i] = ch.charCodeAt(0)));
  return bytes;
}

function laughs(xml: string): string {
  const entities = Array.from(
    { length: 8 },
    (_, k) => `<!ENTITY ${String.fromCharCode(98 + k)} "${`&${String.fromCharCode(97 + k)};`.repeat(10)}">`,
  ).join('');
  return xml
    .replace('<sst', `<!DOCTYPE sst [<!ENTITY a "大大大大大大大大大大">${entities}]><sst`)
    .replace(/(<si><t[^>]*>)/, '$1&i;');
}

function find(bytes: Uint8Array, name: string): number {
  const wanted = utf8(name);
  return bytes.findIndex((_, at) => wanted.every((b, i) => bytes[at + i] === b));
}

function flipped(bytes: Uint8Array, part: string): Uint8Array {
  const at = find(bytes, part) + part.length + 40;
  bytes[at]! ^= 0xff;
  bytes[at + 20]! ^= 0x55;
  return bytes;
}

/** Sets a general-purpose flag of every entry, in both headers. */
function withFlag(bytes: Uint8Array, flag: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < bytes.length - 4; i++) {
    const signature = view.getUint32(i, true);
    if (signature === 0x04034b50) bytes[i + 6]! |= flag;
    if (signature === 0x02014b50) bytes[i + 8]! |= flag;
  }
  return bytes;
}

/** The everything book with a part that unpacks to `megabytes` of zeros, `declared` bytes as its headers say. */
function bomb(part: string, megabytes: number, declared = megabytes * 1024 * 1024): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => block), Buffer.from([3, 0])]);
  const stub = new Uint8Array(packed.length).map((_, i) => (i * 7919) % 251);
  const bytes = zipParts({ ...everythingParts(), [part]: stub });
  return replaceData(bytes, part, packed, declared);
}

/** Replaces the data of one entry in a zip by other packed data. */
function replaceData(bytes: Uint8Array, part: string, packed: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  const name = find(bytes, part);
  const local = name - 30;
  const old = view.getUint32(local + 18, true);
  const data = name + part.length + view.getUint16(local + 28, true);
  const out = Buffer.concat([bytes.subarray(0, data), packed, bytes.subarray(data + old)]);
  const shift = packed.length - old;
  out.writeUInt16LE(8, local + 8);
  out.writeUInt32LE(packed.length, local + 18);
  out.writeUInt32LE(size, local + 22);
  const end = out.length - 22;
  let at = out.readUInt32LE(end + 16) + shift;
  out.writeUInt32LE(at, end + 16);
  while (out.readUInt32LE(at) === 0x02014b50) {
    const length = out.readUInt16LE(at + 28);
    if (out.toString('utf8', at + 46, at + 46 + length) === part) {
      out.writeUInt16LE(8, at + 10);
      out.writeUInt32LE(packed.length, at + 20);
      out.writeUInt32LE(size, at + 24);
    } else if (out.readUInt32LE(at + 42) > local) out.writeUInt32LE(out.readUInt32LE(at + 42) + shift, at + 42);
    at += 46 + length + out.readUInt16LE(at + 30) + out.readUInt16LE(at + 32);
  }
  return new Uint8Array(out);
}

/** Two entries of one name: programs disagree which of them counts. */
function doubled(): Uint8Array {
  const bytes = zipParts({ ...everythingParts(), 'xl/worksheets/sheetX.xml': '<a/>' });
  for (let at = 0; at < bytes.length - 24; at++)
    if (bytes[at] === 0x58 && Buffer.from(bytes.subarray(at - 19, at + 5)).toString() === 'xl/worksheets/sheetX.xml')
      bytes[at] = 0x32;
  return bytes;
}
