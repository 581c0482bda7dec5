import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip';

/** 1980-01-01 00:00, the zero of zip dates: the same input gives the same bytes. */
const NO_DATE = 0x0021_0000;
const UTF8_NAMES = 0x0800;

/** Packs one part; the result can be written by `writeZip` as if it had been in the file before. */
export function pack(name: string, bytes: Uint8Array, like?: ZipEntry): ZipEntry {
  const packed = deflateSync(bytes, { level: 6 });
  const stored = packed.length >= bytes.length;
  return {
    name,
    nameBytes: like?.nameBytes ?? new TextEncoder().encode(name),
    method: stored ? 0 : 8,
    flags: (like?.flags ?? UTF8_NAMES) & UTF8_NAMES,
    crc: crc32(bytes),
    size: bytes.length,
    raw: stored ? bytes : packed,
    time: like?.time ?? NO_DATE,
    externalAttributes: like?.externalAttributes ?? 0,
  };
}

/** Writes entries as a zip in the given order; packed bytes are copied as they are, nothing is packed again. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let size = 22;
  for (const e of entries) size += 30 + 46 + 2 * e.nameBytes.length + e.raw.length;
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (e: ZipEntry) => {
    view.setUint16(at, 20, true);
    // Bit 3 (sizes after the data) is cleared: the sizes stand in the header here.
    view.setUint16(at + 2, e.flags & ~8, true);
    view.setUint16(at + 4, e.method, true);
    view.setUint32(at + 6, e.time, true);
    view.setUint32(at + 10, e.crc, true);
    view.setUint32(at + 14, e.raw.length, true);
    view.setUint32(at + 18, e.size, true);
    view.setUint16(at + 22, e.nameBytes.length, true);
    at += 24;
  };
  for (const e of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    common(e);
    at += 2; // no extra field
    out.set(e.nameBytes, at);
    at += e.nameBytes.length;
    out.set(e.raw, at);
    at += e.raw.length;
  }
  const directory = at;
  entries.forEach((e, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(e);
    at += 8; // no extra field, no comment, disk 0, no internal attributes
    view.setUint32(at, e.externalAttributes, true);
    view.setUint32(at + 4, offsets[i]!, true);
    at += 8;
    out.set(e.nameBytes, at);
    at += e.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
