import {
  array,
  number,
  object,
  optional,
  picklist,
  record,
  safeParse,
  string,
  boolean,
  type GenericSchema,
  type InferOutput,
} from 'valibot';
import type { WrittenParagraph } from '../narrative';
import type { BookMemory } from '../workbook';

/**
 * What the user told us about this book. It is kept inside the book, so it may have been written by another version or
 * another hand: every part is checked on reading and a part that does not fit is left out, never trusted.
 */
const Dismissal = object({
  /** `rule|sheet!cell`. */
  key: string(),
  rule: string(),
  message: string(),
  reason: string(),
  /** Of the cells as they were; other values make it 已过期. */
  fingerprint: string(),
  /** Of the finding's own cell alone: tells a change there from another finding at the same place. */
  ownFingerprint: optional(string()),
  /** ISO date. */
  at: string(),
});

const Settings = object({
  /** Year the tables are of, where they do not say it themselves or say it wrong. */
  year: optional(number()),
  trailingZeros: optional(boolean()),
  rules: optional(record(string(), picklist(['off', 'error', 'warning', 'info'])), {}),
  /** The user's own rules, as the text of the file. */
  ruleFile: optional(object({ name: string(), text: string() })),
  /** The user's own 科目: rows of code, name[, from, to]; before the built-in ones, or instead of them. */
  codeList: optional(object({ name: string(), rows: array(array(string())), isWhole: boolean() })),
});

const Prior = object({ year: optional(number()), figures: record(string(), string()) });

const Written = object({
  section: string(),
  place: string(),
  text: string(),
  pending: array(object({ start: number(), end: number(), fact: string() })),
});

export type Dismissal = InferOutput<typeof Dismissal>;
export type Settings = InferOutput<typeof Settings>;

export interface Memory {
  readonly dismissals: readonly Dismissal[];
  readonly facts: Readonly<Record<string, string>>;
  readonly prior: InferOutput<typeof Prior> | undefined;
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

function part<S extends GenericSchema>(schema: S, value: unknown, otherwise: InferOutput<S>): InferOutput<S> {
  const read = safeParse(schema, value);
  return read.success ? read.output : otherwise;
}

/** Reads what a book remembers; parts that do not fit are left out. */
export function readMemory(stored: BookMemory): Memory {
  const list = Array.isArray(stored['dismissals']) ? stored['dismissals'] : [];
  const texts = record(string(), string());
  return {
    dismissals: list.flatMap((d) => {
      const read = safeParse(Dismissal, d);
      return read.success ? [read.output] : [];
    }),
    facts: part(texts, stored['facts'], {}),
    prior: part(optional(Prior), stored['prior'], undefined),
    sheetKinds: part(texts, stored['sheetKinds'], {}),
    written: part(array(Written), stored['written'], []),
    settings: part(Settings, stored['settings'], EMPTY_MEMORY.settings),
  };
}

/** What the book is given to keep: only what differs from nothing. */
export function writeMemory(memory: Memory): BookMemory {
  return JSON.parse(JSON.stringify({ version: 1, ...memory })) as BookMemory;
}
