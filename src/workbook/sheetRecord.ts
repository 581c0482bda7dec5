/**
 * What a host wrote on a sheet of ours, kept in the book in a custom XML part of its own, the same in every host: the
 * next write knows by it which cells are still as we left them and may make room, and which the user has taken over.
 */
export interface SheetRecord {
  /** Cell (`A1`) → mark of the content we wrote. */
  readonly cells: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly charts: readonly string[];
  /** Page breaks: one-based rows. */
  readonly breaks?: readonly number[];
}

/** By the name under which we wrote the sheet. */
export type SheetRecords = Readonly<Record<string, SheetRecord>>;

export const RECORDS_NAMESPACE = 'urn:fubiao:sheets:1';

/** The custom XML part of the records, without XML declaration. */
export function recordsToXml(records: SheetRecords): string {
  const json = JSON.stringify(records).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<sheets xmlns="${RECORDS_NAMESPACE}">${json}</sheets>`;
}

/** Reads the part back; {} when it is damaged: then nothing is taken for ours. */
export function recordsFromXml(xml: string): SheetRecords {
  const inner = /<(?:[\w.-]+:)?sheets\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?sheets\s*>/.exec(xml)?.[1];
  try {
    const value: unknown = JSON.parse(
      (inner ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );
    return typeof value === 'object' && value !== null ? (value as SheetRecords) : {};
  } catch {
    return {};
  }
}

/** Mark of a formula (without its `=`), a text, a number, or nothing. */
export const contentMark = {
  formula: (formula: string): string => `f${hash(formula)}`,
  text: (text: string): string => (text === '' ? '' : `t${hash(text)}`),
  number: (number: number): string => `n${number}`,
} as const;

/** FNV-1a, 32 bits: enough to notice that somebody typed something else. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}
