import { formatRef } from '../workbook';
import type { Section } from './types';

export interface SectionJson {
  readonly section: string;
  readonly heading: string;
  readonly text: string;
  readonly slots: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly value: string;
    readonly unit: string;
    readonly cells: readonly string[];
  }[];
  readonly missing: readonly string[];
  readonly notes?: readonly string[];
}

/** The sections as the command line prints them: one text a section, slot offsets into it, pending slots left to `missing`. */
export function toJson(sections: readonly Section[]): SectionJson[] {
  return sections.map((section) => {
    let text = '';
    const slots: SectionJson['slots'][number][] = [];
    for (const paragraph of section.paragraphs) {
      if (paragraph.role === 'figure') continue;
      if (text !== '') text += '\n';
      for (const slot of paragraph.slots) {
        if (slot.isPending) continue;
        const { start, end, text: shown, value, unit, cells } = slot;
        slots.push({
          start: start + text.length,
          end: end + text.length,
          text: shown,
          value,
          unit,
          cells: cells.map(formatRef),
        });
      }
      text += paragraph.text;
    }
    return {
      section: section.id,
      heading: section.heading,
      text,
      slots,
      missing: section.missing,
      ...(section.notes ? { notes: section.notes } : {}),
    };
  });
}

/** The whole 情况说明 as plain text. */
export function toText(sections: readonly Section[]): string {
  return toJson(sections)
    .map((s) => `${s.heading}\n${s.text}`)
    .join('\n\n');
}
