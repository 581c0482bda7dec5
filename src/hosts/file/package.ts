import { failure } from './failures';
import { attributeIn, scanXml, XmlError } from './xmlScan';
import { LIMITS } from './limits';
import { listZip, unpack, verify, type ZipEntry } from './zip';
import { pack, writeZip } from './zipWrite';

/** One relationship of a part; `target` is a part name without a leading slash, or an address when `external`. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles` … */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

interface Change {
  readonly name: string;
  readonly content: string | undefined;
}

/**
 * The parts of an Office package. Parts are unpacked when first asked for; what was never changed stays packed and is
 * written back byte for byte. Reading a part checks its size, CRC-32 and encoding. The bytes given are never changed.
 */
export class OoxmlPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly texts = new Map<string, string>();
  /** Changed and new parts by key, in the order in which they came; a removed part has no content. */
  private changed = new Map<string, Change>();
  private verified = false;

  private constructor(private readonly source: Uint8Array) {}

  /** Opens a zip; checks the directory only. Throws `HostError`. */
  static open(bytes: Uint8Array): OoxmlPackage {
    const pkg = new OoxmlPackage(bytes);
    for (const entry of listZip(bytes)) pkg.entries.set(key(entry.name), entry);
    return pkg;
  }

  has(part: string): boolean {
    const change = this.changed.get(key(part));
    return change ? change.content !== undefined : this.entries.has(key(part));
  }

  /** Names of all parts as they are now, folders left out. */
  names(): string[] {
    const names: string[] = [];
    for (const [k, entry] of this.entries)
      if (this.has(k) && !(entry.name.endsWith('/') && entry.size === 0)) names.push(entry.name);
    for (const [k, change] of this.changed)
      if (change.content !== undefined && !this.entries.has(k)) names.push(change.name);
    return names;
  }

  bytes(part: string): Uint8Array {
    const change = this.changed.get(key(part));
    const entry = this.entries.get(key(part));
    if (change?.content !== undefined) return encodeXml(change.content, entry && unpack(entry));
    if (!entry || change) throw failure.damagedPart(part, 'missing');
    if (entry.size > LIMITS.part)
      throw failure.tooBig(`其中的“${entry.name}”展开后有 ${Math.round(entry.size / 1048576)} MB`);
    return unpack(entry);
  }

  /** Bytes and text of an XML part, not kept in memory: for the large ones. */
  read(part: string): { bytes: Uint8Array; text: string } {
    const bytes = this.bytes(part);
    try {
      return { bytes, text: decodeXml(bytes) };
    } catch (error) {
      throw failure.damagedPart(part, error);
    }
  }

  /** Text of an XML part, byte-order mark included; UTF-8, UTF-16 or what the XML declaration names. Kept. */
  text(part: string): string {
    const change = this.changed.get(key(part));
    if (change?.content !== undefined) return change.content;
    let text = this.texts.get(key(part));
    if (text === undefined) this.texts.set(key(part), (text = this.read(part).text));
    return text;
  }

  /** Changes or adds an XML part. Setting it back to what the file holds undoes the change. */
  setText(part: string, text: string): void {
    const k = key(part);
    const entry = this.entries.get(k);
    if (entry && decodeXml(unpack(entry)) === text) this.changed.delete(k);
    else this.changed.set(k, { name: entry?.name ?? part, content: text });
  }

  remove(part: string): void {
    const k = key(part);
    if (this.entries.has(k)) this.changed.set(k, { name: part, content: undefined });
    else this.changed.delete(k);
  }

  /** A part name that is free: `pattern` holds a `#` for the number. */
  freeName(pattern: string): string {
    let n = 1;
    while (this.has(pattern.replace('#', String(n)))) n++;
    return pattern.replace('#', String(n));
  }

  /** The changes so far, to go back to if a later one fails. */
  checkpoint(): ReadonlyMap<string, Change> {
    return new Map(this.changed);
  }

  restore(changes: ReadonlyMap<string, Change>): void {
    this.changed = new Map(changes);
  }

  /** The file as it is now. Without changes these are the very bytes that were opened. */
  save(): Uint8Array {
    if (this.changed.size === 0) return new Uint8Array(this.source);
    const entries: ZipEntry[] = [];
    for (const [k, entry] of this.entries) {
      const change = this.changed.get(k);
      if (!change) entries.push(entry);
      else if (change.content !== undefined)
        entries.push(pack(entry.name, encodeXml(change.content, unpack(entry)), entry));
    }
    for (const [k, change] of this.changed)
      if (change.content !== undefined && !this.entries.has(k))
        entries.push(pack(change.name, encodeXml(change.content)));
    return writeZip(entries);
  }

  /** Relationships of a part; of the package itself for ''. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const text = this.text(name);
    const found: Relationship[] = [];
    checkedScan(text, name, {
      open(local, start, _nameEnd, end) {
        if (local !== 'Relationship') return;
        const tag = text.slice(start, end);
        const external = attributeIn(tag, 'TargetMode') === 'External';
        const target = attributeIn(tag, 'Target') ?? '';
        found.push({
          id: attributeIn(tag, 'Id') ?? '',
          kind: (attributeIn(tag, 'Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : resolvePart(part, target),
          external,
        });
      },
    });
    return found;
  }

  /** Checks size and CRC-32 of every part that nobody has read yet, without keeping it. */
  verifyRest(skip: ReadonlySet<string>): void {
    if (this.verified) return;
    for (const [name, entry] of this.entries) if (!skip.has(name)) verify(entry);
    this.verified = true;
  }
}

/** Scan that says in Chinese which part is broken. */
export function checkedScan(
  text: string,
  part: string,
  visitor: Parameters<typeof scanXml>[1] = {},
): ReturnType<typeof scanXml> {
  try {
    return scanXml(text, visitor);
  } catch (error) {
    if (error instanceof XmlError)
      throw error.message.startsWith('DOCTYPE') ? failure.dangerous(part) : failure.damagedPart(part, error);
    throw error;
  }
}

export function key(part: string): string {
  return part.toLowerCase();
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

export function relationshipsPart(part: string): string {
  return part === '' ? '_rels/.rels' : `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
}

/** Part that a relationship target means, seen from the part that holds the relationship. */
export function resolvePart(from: string, target: string): string {
  const decoded = target.includes('%') ? safeDecode(target) : target;
  if (decoded.startsWith('/')) return decoded.slice(1);
  const path = folderOf(from).split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Bytes of an XML part as text. The byte-order mark stays, so that the part can be written back as it was. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return decode(named && named !== 'utf-16' ? named : 'utf-8', bytes);
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Text of an XML part as bytes, in the encoding the part had before. */
function encodeXml(text: string, before?: Uint8Array): Uint8Array {
  const little = before?.[0] === 0xff && before[1] === 0xfe;
  if (little || (before?.[0] === 0xfe && before[1] === 0xff)) {
    const out = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) out.setUint16(2 * i, text.charCodeAt(i), little);
    return new Uint8Array(out.buffer);
  }
  return new TextEncoder().encode(
    text.replace(/^(\ufeff?<\?xml[^>]*\sencoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8'),
  );
}
