import { failure } from './failures';
import { attributeIn, scanXml, XmlError } from './xmlScan';
import { listZip, unpack, verify, type ZipEntry } from './zip';
import { LIMITS } from './limits';

/** One relationship of a part; `target` is a part name without a leading slash, or an address when `external`. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles` … */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * The parts of an Office package. Parts are unpacked when first asked for; what was never changed stays packed and is
 * written back byte for byte. Reading a part checks its size, CRC-32 and encoding.
 */
export class OoxmlPackage {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly order: string[] = [];
  private readonly texts = new Map<string, string>();
  /** Changed and new parts; null = taken out. */
  private readonly changed = new Map<string, string | Uint8Array | null>();

  constructor(
    readonly source: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) {
      this.entries.set(key(entry.name), entry);
      this.order.push(entry.name);
    }
  }

  /** Opens a zip; checks the directory only. Throws `HostError`. */
  static open(bytes: Uint8Array): OoxmlPackage {
    return new OoxmlPackage(bytes, listZip(bytes));
  }

  has(part: string): boolean {
    const change = this.changed.get(key(part));
    return change === undefined ? this.entries.has(key(part)) : change !== null;
  }

  /** Names of all parts as they are now. */
  names(): string[] {
    const kept = this.order.filter((name) => this.changed.get(key(name)) !== null);
    const known = new Set(kept.map(key));
    for (const [name, change] of this.changed)
      if (change !== null && !known.has(name)) kept.push(this.spelling.get(name) ?? name);
    return kept;
  }

  private readonly spelling = new Map<string, string>();

  bytes(part: string): Uint8Array {
    const change = this.changed.get(key(part));
    if (typeof change === 'string') return new TextEncoder().encode(change);
    if (change) return change;
    const entry = this.entries.get(key(part));
    if (!entry || change === null) throw failure.damagedPart(part, 'missing');
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
    if (typeof change === 'string') return change;
    let text = this.texts.get(key(part));
    if (text === undefined) this.texts.set(key(part), (text = this.read(part).text));
    return text;
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
    for (const [name, entry] of this.entries) if (!skip.has(name)) verify(entry);
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
