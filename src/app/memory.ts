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
  /** Key and fingerprints once more, with what stands on each sheet for its name: they outlive a renaming of the sheet. */
  byRole: optional(object({ key: string(), fingerprint: string(), ownFingerprint: string() })),
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
  /** The unit's own wording of the 情况说明, as the text of its template. */
  template: optional(object({ name: string(), text: string() })),
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
  /** Facts of the year before, offered to be taken over. */
  readonly lastFacts: Readonly<Record<string, string>>;
  /** Year of the book that the facts were told of. */
  readonly factsYear: number | undefined;
  readonly prior: InferOutput<typeof Prior> | undefined;
  readonly sheetKinds: Readonly<Record<string, string>>;
  /** The 情况说明 as we wrote it last, so that the user's own words can be told from ours. */
  readonly written: readonly WrittenParagraph[];
  readonly settings: Settings;
}

export const EMPTY_MEMORY: Memory = {
  dismissals: [],
  facts: {},
  lastFacts: {},
  factsYear: undefined,
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
    lastFacts: part(texts, stored['lastFacts'], {}),
    factsYear: part(optional(number()), stored['factsYear'], undefined),
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

/** Facts that are as true next year as this: who the unit is and what it does. */
const LASTING = /^(?:称谓|级次|单位简称|单位性质|概况\.|释义\.|车辆\.用途|接待\.用途|用途\.)/;

/**
 * What a book remembers, brought to its year: facts told of a year before are only offered, but for those that do not
 * change.
 */
export function inYear(memory: Memory, year: number | undefined): Memory {
  const { facts, factsYear } = memory;
  if (year === undefined || factsYear === undefined || factsYear >= year) return memory;
  return { ...memory, ...rolledOver(facts), factsYear: year };
}

/** Facts of the year before: those that last, and all of them to be offered. */
export function rolledOver(facts: Memory['facts']): Pick<Memory, 'facts' | 'lastFacts'> {
  const lasting = Object.fromEntries(Object.entries(facts).filter(([id]) => LASTING.test(id)));
  return { facts: lasting, lastFacts: facts };
}
