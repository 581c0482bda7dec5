import * as v from 'valibot';
import type { WrittenParagraph } from '../narrative';
import type { BookMemory } from '../workbook';

/**
 * What the user told us about this book. It is kept inside the book, so it may have been written by another version or
 * another hand: every part is checked on reading and a part that does not fit is left out, never trusted.
 */
const Dismissal = v.object({
  /** `rule|sheet!cell`. */
  key: v.string(),
  rule: v.string(),
  message: v.string(),
  reason: v.string(),
  /** Of the cells as they were; other values make it 已过期. */
  fingerprint: v.string(),
  /** ISO date. */
  at: v.string(),
});

const Settings = v.object({
  unitKind: v.optional(v.picklist(['行政', '参公', '事业'])),
  trailingZeros: v.optional(v.boolean()),
  rules: v.optional(v.record(v.string(), v.picklist(['off', 'error', 'warning', 'info'])), {}),
});

const Prior = v.object({ year: v.optional(v.number()), figures: v.record(v.string(), v.string()) });

const Written = v.object({
  section: v.string(),
  place: v.string(),
  text: v.string(),
  pending: v.array(v.object({ start: v.number(), end: v.number(), fact: v.string() })),
});

export type Dismissal = v.InferOutput<typeof Dismissal>;
export type Settings = v.InferOutput<typeof Settings>;

export interface Memory {
  readonly dismissals: readonly Dismissal[];
  readonly facts: Readonly<Record<string, string>>;
  readonly prior: v.InferOutput<typeof Prior> | undefined;
  readonly sheetKinds: Readonly<Record<string, string>>;
  /** The 情况说明 as we wrote it last, so that the user's own words can be told from ours. */
  readonly written: readonly WrittenParagraph[];
  readonly settings: Settings;
}

export const EMPTY_MEMORY: Memory = {
  dismissals: [],
  facts: {},
  prior: undefined,
  sheetKinds: {},
  written: [],
  settings: { rules: {} },
};

function part<S extends v.GenericSchema>(schema: S, value: unknown, otherwise: v.InferOutput<S>): v.InferOutput<S> {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : otherwise;
}

/** Reads what a book remembers; parts that do not fit are left out. */
export function readMemory(stored: BookMemory): Memory {
  const list = Array.isArray(stored['dismissals']) ? stored['dismissals'] : [];
  const texts = v.record(v.string(), v.string());
  return {
    dismissals: list.flatMap((d) => {
      const read = v.safeParse(Dismissal, d);
      return read.success ? [read.output] : [];
    }),
    facts: part(texts, stored['facts'], {}),
    prior: part(v.optional(Prior), stored['prior'], undefined),
    sheetKinds: part(texts, stored['sheetKinds'], {}),
    written: part(v.array(Written), stored['written'], []),
    settings: part(Settings, stored['settings'], EMPTY_MEMORY.settings),
  };
}

/** What the book is given to keep: only what differs from nothing. */
export function writeMemory(memory: Memory): BookMemory {
  return JSON.parse(JSON.stringify({ version: 1, ...memory })) as BookMemory;
}
