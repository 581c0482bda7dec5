import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { failure } from './failures';
import { LIMITS } from './limits';

/** One file inside a zip, as the central directory lists it; `raw` are its packed bytes. */
export interface ZipEntry {
  readonly name: string;
  /** The name as it stands in the file, which need not be UTF-8. */
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
  /** DOS date and time, kept when the entry is copied. */
  readonly time: number;
  readonly externalAttributes: number;
}

const utf8 = new TextDecoder('utf-8');

/**
 * Lists a zip without unpacking anything. fflate's own reader trusts the headers, so the directory is read here: sizes
 * against the limits, no overlap, no encryption, every entry where the directory says it is. Throws `HostError`.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const big = Number(view.getBigUint64(end - 12, true));
    if (big + 56 > bytes.length || view.getUint32(big, true) !== 0x06064b50) throw failure.truncated();
    count = Number(view.getBigUint64(big + 32, true));
    at = Number(view.getBigUint64(big + 48, true));
  }
  if (count > LIMITS.entries) throw failure.tooBig(`文件内部有 ${count} 个部件`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: [number, number][] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw failure.truncated();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = utf8.decode(nameBytes).replaceAll('\\', '/');
    let packed = view.getUint32(at + 20, true);
    let size = view.getUint32(at + 24, true);
    let local = view.getUint32(at + 42, true);
    if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) {
      let field = at + 46 + nameLength;
      const fieldsEnd = field + extraLength;
      while (field + 4 <= fieldsEnd && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
      let q = field + 4;
      const next = () => {
        if (q + 8 > fieldsEnd) throw failure.truncated();
        const value = Number(view.getBigUint64(q, true));
        q += 8;
        return value;
      };
      if (size === 0xffffffff) size = next();
      if (packed === 0xffffffff) packed = next();
      if (local === 0xffffffff) local = next();
    }
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw failure.truncated();
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + packed > bytes.length) throw failure.truncated();
    if (flags & 1) throw failure.encrypted();
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw failure.damagedPart(name, `compression method ${method}`);
    total += size;
    if (size > LIMITS.total || total > LIMITS.total) throw failure.tooBig(`文件展开后有 ${megabytes(total)} MB`);
    if (size > LIMITS.ratioFrom && size / Math.max(1, packed) > LIMITS.ratio)
      throw failure.tooBig(`其中的“${name}”展开后有 ${megabytes(size)} MB`);
    const key = name.toLowerCase();
    if (names.has(key)) throw failure.damagedPart(name, 'listed twice');
    names.add(key);
    if (packed > 0) spans.push([local, data + packed]);
    entries.push({
      name,
      nameBytes,
      method,
      flags,
      crc: view.getUint32(at + 16, true),
      size,
      raw: bytes.subarray(data, data + packed),
      time: view.getUint32(at + 12, true),
      externalAttributes: view.getUint32(at + 38, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  spans.sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < spans.length; i++)
    if (spans[i]![0] < spans[i - 1]![1]) throw failure.damagedPart('zip', 'entries overlap');
  return entries;
}

function findEnd(view: DataView): number {
  for (let i = view.byteLength - 22; i >= 0 && i >= view.byteLength - 65_557; i--)
    if (view.getUint32(i, true) === 0x06054b50) return i;
  throw failure.truncated();
}

/**
 * Unpacks one entry and holds it to its header: not a byte more (a lying header would otherwise unpack without end), not
 * one less, and the right CRC-32.
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  eachPiece(entry, (piece) => {
    out.set(piece, length);
    length += piece.length;
  });
  if (crc32(out) !== entry.crc) throw failure.damagedPart(entry.name, 'CRC-32');
  return out;
}

/** The same check without keeping the bytes: for pictures and other parts that are only passed through. */
export function verify(entry: ZipEntry): void {
  let crc = 0;
  eachPiece(entry, (piece) => (crc = crc32(piece, crc)));
  if (crc !== entry.crc) throw failure.damagedPart(entry.name, 'CRC-32');
}

const PIECE = 32 * 1024;

function eachPiece(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  let length = 0;
  const accept = (piece: Uint8Array) => {
    length += piece.length;
    if (length > entry.size) throw failure.damagedPart(entry.name, 'longer than its header says');
    take(piece);
  };
  if (entry.method === 0) {
    accept(entry.raw);
  } else {
    const inflate = new Inflate(accept);
    try {
      if (entry.raw.length === 0) throw new Error('no data');
      for (let i = 0; i < entry.raw.length; i += PIECE)
        inflate.push(entry.raw.subarray(i, i + PIECE), i + PIECE >= entry.raw.length);
    } catch (error) {
      if (error instanceof Error && error.name === 'HostError') throw error;
      throw failure.damagedPart(entry.name, error);
    }
  }
  if (length !== entry.size) throw failure.damagedPart(entry.name, 'shorter than its header says');
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
