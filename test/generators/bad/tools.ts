import { constants, deflateRawSync } from 'node:zlib';
import { everythingParts } from '../everything';
import { text } from '../variants';
import { HEAD, zipParts, type Parts } from '../xlsxParts';

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

export function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

export function types(): string {
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
}

export function rootRelation(target: string): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
}

/** An OLE2 file with nothing but a stream name where the directory would be. */
export function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((ch, i) => (bytes[1024 + 2 * i] = ch.charCodeAt(0)));
  return bytes;
}

export function laughs(xml: string): string {
  const entities = Array.from(
    { length: 8 },
    (_, k) => `<!ENTITY ${String.fromCharCode(98 + k)} "${`&${String.fromCharCode(97 + k)};`.repeat(10)}">`,
  ).join('');
  return xml
    .replace('<sst', `<!DOCTYPE sst [<!ENTITY a "大大大大大大大大大大">${entities}]><sst`)
    .replace(/(<si><t[^>]*>)/, '$1&i;');
}

export function find(bytes: Uint8Array, name: string): number {
  const wanted = utf8(name);
  return bytes.findIndex((_, at) => wanted.every((b, i) => bytes[at + i] === b));
}

export function flipped(bytes: Uint8Array, part: string): Uint8Array {
  const at = find(bytes, part) + part.length + 40;
  bytes[at]! ^= 0xff;
  bytes[at + 20]! ^= 0x55;
  return bytes;
}

/** Sets a general-purpose flag of every entry, in both headers. */
export function withFlag(bytes: Uint8Array, flag: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < bytes.length - 4; i++) {
    const signature = view.getUint32(i, true);
    if (signature === 0x04034b50) bytes[i + 6]! |= flag;
    if (signature === 0x02014b50) bytes[i + 8]! |= flag;
  }
  return bytes;
}

/** The everything book with a part that unpacks to `megabytes` of zeros, `declared` bytes as its headers say. */
export function bomb(part: string, megabytes: number, declared = megabytes * 1024 * 1024): Uint8Array {
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
export function doubled(): Uint8Array {
  const bytes = zipParts({ ...everythingParts(), 'xl/worksheets/sheetX.xml': '<a/>' });
  for (let at = 0; at < bytes.length - 24; at++)
    if (bytes[at] === 0x58 && Buffer.from(bytes.subarray(at - 19, at + 5)).toString() === 'xl/worksheets/sheetX.xml')
      bytes[at] = 0x32;
  return bytes;
}

/** Where the central directory of a zip without comment starts, and each entry in it. */
export function directory(bytes: Buffer): { readonly start: number; readonly entries: ReadonlyMap<string, number> } {
  const start = bytes.readUInt32LE(bytes.length - 6);
  const entries = new Map<string, number>();
  for (let at = start; bytes.readUInt32LE(at) === 0x02014b50;) {
    const length = bytes.readUInt16LE(at + 28);
    entries.set(bytes.toString('utf8', at + 46, at + 46 + length), at);
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { start, entries };
}
