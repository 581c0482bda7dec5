import { everythingBook, everythingParts } from '../everything';
import { zipParts } from '../xlsxParts';
import type { BadInput } from './badInput';
import { bomb, directory, doubled, flipped, withFlag } from './tools';

const SHEET = 'xl/worksheets/sheet3.xml';

/** Zips that are broken, lie about themselves or unpack to more than anyone needs. */
export const CONTAINERS: readonly BadInput[] = [
  { name: 'download broken off', bytes: () => everythingBook().slice(0, 20_000), code: 'damaged', says: /不完整/ },
  { name: 'only the first bytes of a zip', bytes: () => everythingBook().slice(0, 6), code: 'damaged', says: /不完整/ },
  {
    name: 'the first half zeros',
    bytes: () => everythingBook().fill(0, 4, 20_000),
    code: 'damaged',
    says: /不完整|已损坏/,
  },
  { name: 'directory cut out', bytes: withoutDirectory, code: 'damaged', says: /不完整/ },
  { name: 'directory beyond the end', bytes: () => endOf(16, 0x7fffffff), code: 'damaged', says: /不完整/ },
  { name: 'zip64 directory beyond the end', bytes: zip64Nowhere, code: 'damaged', says: /不完整/ },
  { name: 'more parts than any book', bytes: () => endOf(10, 60_000, 2), code: 'too-big', says: /60000 个部件/ },
  { name: 'zip with a password', bytes: () => withFlag(everythingBook(), 1), code: 'encrypted', says: /密码/ },
  {
    name: 'unknown way of packing',
    bytes: () => inDirectory(SHEET, (entry) => entry.writeUInt16LE(93, 10)),
    code: 'damaged',
    says: /sheet3\.xml/,
  },
  {
    name: 'bits flipped in a sheet',
    bytes: () => flipped(everythingBook(), SHEET),
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
    name: 'wrong CRC of a sheet',
    bytes: () => inDirectory(SHEET, (entry) => entry.writeUInt32LE(0xdeadbeef, 16)),
    code: 'damaged',
    says: /工作表“公开01表”/,
  },
  {
    name: 'wrong CRC of a picture',
    bytes: () => inDirectory('xl/media/image1.png', (entry) => entry.writeUInt32LE(1, 16)),
    code: 'damaged',
    says: /image1\.png/,
  },
  {
    name: 'zip bomb in a sheet',
    bytes: () => bomb('xl/worksheets/sheet1.xml', 1024),
    code: 'too-big',
    says: /1024 MB/,
  },
  { name: 'zip bomb in a picture', bytes: () => bomb('xl/media/image1.png', 1024), code: 'too-big', says: /1024 MB/ },
  {
    name: 'zip bomb in many parts',
    bytes: () =>
      zipParts({
        ...everythingParts(),
        ...Object.fromEntries(
          Array.from({ length: 12 }, (_, i) => [`xl/media/p${i}.bin`, new Uint8Array(30 * 2 ** 20)]),
        ),
      }),
    code: 'too-big',
    says: /展开后有 3\d\d MB/,
  },
  {
    name: 'zip bomb that lies about its size',
    bytes: () => bomb('xl/media/image1.png', 1024, 1000),
    code: 'damaged',
    says: /image1\.png/,
  },
  {
    name: 'zip bomb in a sheet that lies about its size',
    bytes: () => bomb('xl/worksheets/sheet1.xml', 1024, 1000),
    code: 'damaged',
    says: /工作表“封面”/,
  },
  {
    name: 'size in the header too large',
    bytes: () => bomb('xl/media/image1.png', 1, 2 * 1024 * 1024),
    code: 'damaged',
    says: /image1\.png/,
  },
  { name: 'part listed twice', bytes: () => doubled(), code: 'damaged', says: /sheet2\.xml/ },
  { name: 'two parts in the same bytes', bytes: overlapping, code: 'damaged', says: /读不出来/ },
];

function withoutDirectory(): Uint8Array {
  const bytes = Buffer.from(everythingBook());
  const from = directory(bytes).start;
  return new Uint8Array(Buffer.concat([bytes.subarray(0, from + 200), bytes.subarray(bytes.length - 22)]));
}

/** The record at the end with one of its numbers changed. */
function endOf(offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const bytes = Buffer.from(everythingBook());
  const at = bytes.length - 22 + offset;
  if (size === 2) bytes.writeUInt16LE(value, at);
  else bytes.writeUInt32LE(value, at);
  return new Uint8Array(bytes);
}

function zip64Nowhere(): Uint8Array {
  const bytes = Buffer.from(everythingBook());
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(0xffff_ffff_ffffn, 8);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, -22), locator, bytes.subarray(-22)]));
}

/** Changes the entry of a part in the central directory. */
function inDirectory(part: string, change: (entry: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(everythingBook());
  change(bytes.subarray(directory(bytes).entries.get(part)!));
  return new Uint8Array(bytes);
}

/** The directory says of a second part that its bytes begin inside the first. */
function overlapping(): Uint8Array {
  const bytes = Buffer.from(everythingBook());
  const { entries } = directory(bytes);
  const [first, second] = [entries.get(SHEET)!, entries.get('xl/worksheets/sheet4.xml')!];
  bytes.copy(bytes, second + 16, first + 16, first + 28);
  bytes.copy(bytes, second + 42, first + 42, first + 46);
  return new Uint8Array(bytes);
}
