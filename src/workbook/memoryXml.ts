import type { BookMemory } from './snapshot';

/** Namespace of the custom XML part that keeps what the user told us inside the book. */
export const MEMORY_NAMESPACE = 'urn:fubiao:memory:1';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The part as text: JSON inside one element, no XML declaration (the file host adds its own). */
export function memoryToXml(memory: BookMemory): string {
  const json = JSON.stringify(memory)
    // Two characters that JSON allows and XML does not.
    .replace(/[\uFFFE\uFFFF]/g, (ch) => `\\u${ch.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<memory xmlns="${MEMORY_NAMESPACE}">${json}</memory>`;
}

/** Reads the part back, also after another program re-serialised it (prefix, CDATA, entities); {} when it is not ours or damaged. */
export function memoryFromXml(xml: string): BookMemory {
  const inner = /<(?:[\w.-]+:)?memory\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?memory\s*>/.exec(xml)?.[1];
  if (inner === undefined) return {};
  const json = inner
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : decode(piece)))
    .join('');
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as BookMemory) : {};
  } catch {
    return {};
  }
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, dec, name: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (dec) return String.fromCodePoint(Number(dec));
    return ENTITIES[name] ?? whole;
  });
}
