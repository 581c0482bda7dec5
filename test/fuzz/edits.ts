import fc, { type Arbitrary } from 'fast-check';

/** A change of a sequence. `at` and `length` are shares of the whole, so that the same edit fits any sequence. */
export interface Edit {
  readonly kind: 'drop' | 'repeat' | 'move' | 'put' | 'cut';
  /** 0…1. */
  readonly at: number;
  /** How many members, at most. */
  readonly length: number;
  /** Where to, for `move`; which of the snippets, for `put`. */
  readonly to: number;
}

/** 0…1, everywhere alike (left to itself fast-check prefers the ends). */
export const share: Arbitrary<number> = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((n) => n / 1_000_000);

export const edits: Arbitrary<readonly Edit[]> = fc.array(
  fc.record(
    {
      kind: fc.constantFrom('drop', 'repeat', 'move', 'put', 'put', 'put', 'cut'),
      at: share,
      length: fc.oneof({ arbitrary: fc.integer({ min: 1, max: 12 }), weight: 4 }, fc.integer({ min: 1, max: 2000 })),
      to: share,
    },
    { noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 8 },
);

/** A text with the edits made one after the other; `put` writes one of the snippets over what is there. */
export function editText(text: string, all: readonly Edit[], snippets: readonly string[]): string {
  for (const { kind, at, length, to } of all) {
    const from = Math.floor(at * text.length);
    const part = text.slice(from, from + length);
    const rest = text.slice(0, from) + text.slice(from + length);
    const target = Math.floor(to * rest.length);
    switch (kind) {
      case 'drop':
        text = rest;
        break;
      case 'repeat':
        text = text.slice(0, from) + part + text.slice(from);
        break;
      case 'move':
        text = rest.slice(0, target) + part + rest.slice(target);
        break;
      case 'put':
        text = text.slice(0, from) + pick(snippets, to) + text.slice(from + Math.min(length, 12));
        break;
      case 'cut':
        if (length > 1000) text = text.slice(0, from);
    }
  }
  return text;
}

/** The same with bytes; `put` writes bytes that look random. */
export function editBytes(bytes: Uint8Array, all: readonly Edit[]): Uint8Array {
  let out = Buffer.from(bytes);
  for (const { kind, at, length, to } of all) {
    const from = Math.floor(at * out.length);
    const part = out.subarray(from, from + length);
    const rest = Buffer.concat([out.subarray(0, from), out.subarray(from + length)]);
    const target = Math.floor(to * rest.length);
    switch (kind) {
      case 'drop':
        out = rest;
        break;
      case 'repeat':
        out = Buffer.concat([out.subarray(0, from), part, out.subarray(from)]);
        break;
      case 'move':
        out = Buffer.concat([rest.subarray(0, target), part, rest.subarray(target)]);
        break;
      case 'put':
        out = Buffer.from(out);
        for (let i = from; i < Math.min(out.length, from + length); i++)
          out[i] = Math.floor(Math.abs(Math.sin(i + to * 1000)) * 256);
        break;
      case 'cut':
        if (length > 1000) out = Buffer.from(out.subarray(0, from));
    }
  }
  return new Uint8Array(out);
}

/** XML that stays well formed: attribute values and texts replaced by others or by the snippets. */
export function editValues(xml: string, all: readonly Edit[], snippets: readonly string[]): string {
  const places = [...xml.matchAll(/="([^"]*)"|>([^<]+)</g)];
  if (places.length === 0) return xml;
  const changes = new Map<number, string>();
  for (const { kind, at, length, to } of all) {
    const place = Math.floor(at * places.length);
    const other = pick(places, to);
    const value = kind === 'put' || kind === 'cut' ? pick(snippets, to) : (other[1] ?? other[2] ?? '');
    // Many changes alike are rarer than single ones: a whole column of odd values.
    const many = length > 1000 ? places.length : length > 12 ? 20 : 1;
    for (let i = place; i < Math.min(places.length, place + many); i++) changes.set(i, kind === 'drop' ? '' : value);
  }
  let out = '';
  let from = 0;
  for (const [i, value] of [...changes].sort((a, b) => a[0] - b[0])) {
    const place = places[i]!;
    const isAttribute = place[1] !== undefined;
    const start = place.index + (isAttribute ? 2 : 1);
    out += xml.slice(from, start) + value;
    from = place.index + place[0].length - 1;
  }
  return out + xml.slice(from);
}

export function pick<T>(list: readonly T[], at: number): T {
  return list[Math.min(list.length - 1, Math.floor(at * list.length))]!;
}
