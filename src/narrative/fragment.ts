import type { CellRef } from '../workbook';
import type { Slot } from './types';

/** A piece of text with its slots; offsets are into `text`. */
export interface Fragment {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** What stands in a slot of the template: plain words, a piece already made, or a value with its source. */
export type Value = string | Fragment | SlotValue;

/** A number or word that becomes a slot of its own. */
export interface SlotValue {
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  readonly cells: readonly CellRef[];
  readonly fact?: string;
  readonly isPending?: boolean;
}

export const EMPTY: Fragment = { text: '', slots: [] };

/** Fragments one after the other. */
export function concat(...parts: readonly Fragment[]): Fragment {
  let text = '';
  const slots: Slot[] = [];
  for (const part of parts) {
    for (const slot of part.slots)
      slots.push({ ...slot, start: slot.start + text.length, end: slot.end + text.length });
    text += part.text;
  }
  return { text, slots };
}

export function words(text: string): Fragment {
  return { text, slots: [] };
}

/** Fragments with a separator between them. */
export function join(parts: readonly Fragment[], separator: string): Fragment {
  return concat(...parts.flatMap((part, i) => (i === 0 ? [part] : [words(separator), part])));
}

/** A value as a fragment; a slot value becomes one slot over its whole text. */
export function toFragment(value: Value, name?: string): Fragment {
  if (typeof value === 'string') return words(value);
  if ('slots' in value) return value;
  return {
    text: value.text,
    slots: [
      {
        start: 0,
        end: value.text.length,
        text: value.text,
        value: value.value,
        unit: value.unit,
        cells: value.cells,
        ...(name === undefined ? {} : { name }),
        ...(value.fact === undefined ? {} : { fact: value.fact }),
        ...(value.isPending ? { isPending: true } : {}),
      },
    ],
  };
}
