import * as XLSX from '@e965/xlsx';
import { everythingBook } from '../everything';
import { zipParts } from '../xlsxParts';
import type { BadInput } from './badInput';
import { ole, rootRelation, types, utf8 } from './tools';

const TABLE = '<table><tr><td>支出决算表</td></tr><tr><td>合计</td><td>1.00</td></tr></table>';
const ROWS =
  '<Row><Cell><Data ss:Type="String">支出决算表</Data></Cell></Row><Row><Cell><Data ss:Type="Number">1.5</Data></Cell></Row>';

/** An XML spreadsheet 2003, as many older systems export it under the name .xls. */
export function xml2003(rows = ROWS, head = ''): string {
  return `<?xml version="1.0"?>${head}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表1"><Table>${rows}</Table></Worksheet></Workbook>`;
}

/** A real .xls of two sheets. */
export function xls(): Uint8Array {
  const book = XLSX.utils.book_new();
  const rows = Array.from({ length: 40 }, (_, i) => [`20801${i + 10}`, `科目${i}`, i * 1.5]);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['支出决算表'], ...rows]), '表1');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['收入决算表'], ...rows]), '表2');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** Things that are no workbook, or one of a kind that cannot be read, whatever their name says. */
export const FOREIGN: readonly BadInput[] = [
  { name: 'nothing', bytes: () => new Uint8Array(0), code: 'empty-file', says: /0 字节/ },
  { name: 'zeros only', bytes: () => new Uint8Array(50_000), code: 'damaged', says: /没有内容.*重新取得/ },
  { name: 'text', bytes: () => utf8('这不是一个工作簿\n'.repeat(50)), code: 'not-a-workbook', says: /纯文本/ },
  { name: 'CSV', bytes: () => utf8('科目编码,金额\n2010601,100.5\n'), code: 'not-a-workbook', says: /CSV.*另存为/ },
  {
    name: 'CSV in GB18030',
    bytes: () => Uint8Array.from([0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0x31, 0x0d, 0x0a]),
    code: 'not-a-workbook',
    says: /CSV/,
  },
  {
    name: 'answer of a server',
    bytes: () => utf8('{"code":401,"msg":"未登录"}'),
    code: 'not-a-workbook',
    says: /纯文本/,
  },
  {
    name: 'web page without a table',
    bytes: () => utf8('<!DOCTYPE html><html><body>登录超时</body></html>'),
    code: 'not-a-workbook',
    says: /网页/,
  },
  {
    name: 'frame of a workbook saved as a web page',
    bytes: () =>
      utf8('<html><head><meta charset="utf-8"></head><frameset><frame src="x.files/sheet001.htm"></frameset></html>'),
    code: 'not-a-workbook',
    says: /网页/,
  },
  {
    name: 'web page cut off inside its table',
    bytes: () => utf8(`<html><body>${TABLE.slice(0, -30)}`),
    code: 'damaged',
    says: /不完整/,
  },
  {
    name: 'web page whose second table is cut off',
    bytes: () => utf8(`<html><body>${TABLE}${TABLE.slice(0, 40)}`),
    code: 'damaged',
    says: /不完整/,
  },
  {
    name: 'web page with a cell across a milliard columns',
    bytes: () =>
      utf8(`<html><body>${TABLE.replace('<td>', '<td colspan="999999999" rowspan="999999999">')}</body></html>`),
    code: 'damaged',
    says: /损坏/,
  },
  {
    name: 'single-file web page',
    bytes: () => utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html><table>'),
    code: 'unsupported',
    says: /\.mht/,
  },
  {
    name: 'XML spreadsheet 2003 cut off',
    bytes: () => utf8(xml2003().slice(0, -60)),
    code: 'damaged',
    says: /已损坏|不完整/,
  },
  {
    name: 'XML spreadsheet 2003 with an entity bomb',
    bytes: () => utf8(xml2003(ROWS.replace('支', '&i;'), '<!DOCTYPE a [<!ENTITY i "大">]>')),
    code: 'unsupported',
    says: /DOCTYPE/,
  },
  {
    name: 'XML spreadsheet 2003 with a milliard columns',
    bytes: () => utf8(xml2003(`<Column ss:Index="1" ss:Span="999999999"/>${ROWS}`)),
    code: 'damaged',
    says: /损坏/,
  },
  {
    name: 'XML spreadsheet 2003 with a row far below the last',
    bytes: () => utf8(xml2003(ROWS.replace('<Row>', '<Row ss:Index="999999999">'))),
    code: 'damaged',
    says: /损坏/,
  },
  { name: 'PDF', bytes: () => utf8('%PDF-1.7\n1 0 obj'), code: 'unsupported', says: /PDF/ },
  {
    name: 'picture',
    bytes: () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]),
    code: 'not-a-workbook',
    says: /不是 Excel 工作簿/,
  },
  {
    name: 'lock file that Excel keeps beside an open book',
    bytes: () => lockFile('王会计'),
    code: 'not-a-workbook',
    says: /临时文件.*~\$/,
  },
  {
    name: 'companion file of macOS',
    bytes: () => Uint8Array.from([0, 5, 0x16, 7, 0, 2, 0, 0, ...new Array<number>(100).fill(0)]),
    code: 'not-a-workbook',
    says: /苹果电脑.*\._/,
  },
  {
    name: 'shortcut',
    bytes: () => Uint8Array.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, ...new Array<number>(100).fill(1)]),
    code: 'not-a-workbook',
    says: /快捷方式/,
  },
  { name: 'password (.xlsx)', bytes: () => ole('EncryptedPackage'), code: 'encrypted', says: /打开密码.*清除密码/ },
  { name: 'password (.xls)', bytes: () => locked(xls()), code: 'encrypted', says: /打开密码/ },
  { name: 'Word 97 document', bytes: () => ole('WordDocument'), code: 'not-a-workbook', says: /不是 Excel 工作簿/ },
  { name: '.xls with nothing in it', bytes: () => ole('Workbook'), code: 'damaged', says: /\.xls 文件已损坏/ },
  { name: '.xls cut off', bytes: () => xls().slice(0, 3000), code: 'damaged', says: /\.xls 文件已损坏/ },
  {
    name: '.xls whose chain of sectors is a ring',
    bytes: () => ring(xls()),
    code: 'damaged',
    says: /\.xls 文件已损坏/,
  },
  { name: '.xls with a sheet of rubbish', bytes: () => scrambled(xls()), code: 'damaged', says: /“表2”/ },
  {
    name: 'Excel 3 workbook',
    bytes: () => Uint8Array.from([9, 2, 6, 0, 0, 3, 0x10, 0, 0, 0, 10, 0, 0, 0]),
    code: 'unsupported',
    says: /很旧/,
  },
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
  { name: 'OFD', bytes: () => zipParts({ 'OFD.xml': '<a/>' }), code: 'unsupported', says: /OFD/ },
  {
    name: 'Numbers',
    bytes: () => zipParts({ 'Index/Document.iwa': new Uint8Array(9) }),
    code: 'unsupported',
    says: /Numbers/,
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
    name: 'archive of archives',
    bytes: () => zipParts({ '一.zip': zipParts({ '二.zip': zipParts({ '三.zip': new Uint8Array(1000) }) }) }),
    code: 'unsupported',
    says: /压缩包/,
  },
  {
    name: 'RAR archive',
    bytes: () => Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0, 1, 2, 3]),
    code: 'unsupported',
    says: /压缩包/,
  },
  {
    name: '7z archive',
    bytes: () => Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
    code: 'unsupported',
    says: /压缩包/,
  },
  { name: 'gzip', bytes: () => Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), code: 'unsupported', says: /压缩包/ },
  {
    name: 'zip of something else',
    bytes: () => zipParts({ 'a.txt': 'x' }),
    code: 'not-a-workbook',
    says: /不是 Excel 工作簿/,
  },
];

/** Name of who has the book open, in code page 936 and again in UTF-16: 165 bytes in all. */
function lockFile(user: string): Uint8Array {
  const bytes = new Uint8Array(165).fill(0x20);
  bytes[0] = user.length * 2;
  bytes[55] = user.length;
  bytes[56] = 0;
  [...user].forEach((ch, i) => {
    bytes.set([0xcd, 0xf5], 1 + 2 * i);
    bytes.set([ch.charCodeAt(0) & 0xff, ch.charCodeAt(0) >> 8], 57 + 2 * i);
  });
  return bytes;
}

/** A FilePass record after the first BOF: what follows is encrypted. */
function locked(book: Uint8Array): Uint8Array {
  const bytes = Buffer.from(book);
  const stream = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
  bytes.set([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4], stream + 20);
  return new Uint8Array(bytes);
}

/** The allocation table says of the second sector that it is followed by the first. */
function ring(book: Uint8Array): Uint8Array {
  const bytes = Buffer.from(book);
  const table = 512 * (1 + bytes.readUInt32LE(76));
  for (let i = 0; i < 60; i++) bytes.writeUInt32LE(0, table + 4 * i);
  return new Uint8Array(bytes);
}

/** From the second sheet's start on, record lengths that lead nowhere. */
function scrambled(book: Uint8Array): Uint8Array {
  const bytes = Buffer.from(book);
  const marker = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00]);
  const sheet = bytes.lastIndexOf(marker);
  for (let i = sheet + 20; i < Math.min(bytes.length, sheet + 600); i++) bytes[i] = (i * 37) % 251;
  return new Uint8Array(bytes);
}
