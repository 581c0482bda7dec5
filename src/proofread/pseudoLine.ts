import type { Line, Outline, Section } from './outline';

/** A number that stands outside the running text (a chart, a table cell) as a line of its own. */
export function pseudoLine(text: string, start: number, section: Section): Line {
  return {
    norm: { text, from: (i) => start + i, to: (i) => start + i },
    text,
    start,
    section,
    paragraph: 0,
    tabular: true,
    isHeading: false,
  };
}

/** The section that an offset of the document lies in. */
export function sectionAt(outline: Outline, offset: number): Section {
  let found = outline.sections[0]!;
  for (const s of outline.sections) if (s.start <= offset) found = s;
  return found;
}
