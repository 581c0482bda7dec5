import { AlignmentType, HeadingLevel, HighlightColor, Paragraph, TextRun } from 'docx';
import type { ChartSpec } from '../../charts';
import type { Paragraph as Written, Section } from '../../narrative';
import { wordChart } from './chart';

/** Heading and paragraphs of a section; `charts` by id. */
export function sectionParagraphs(
  section: Section,
  charts: ReadonlyMap<string, ChartSpec>,
  withHeading = true,
): Paragraph[] {
  const heading = new Paragraph({ text: section.heading, heading: HeadingLevel.HEADING_2 });
  return [...(withHeading ? [heading] : []), ...section.paragraphs.flatMap((p) => paragraph(p, charts))];
}

function paragraph(written: Written, charts: ReadonlyMap<string, ChartSpec>): Paragraph[] {
  switch (written.role) {
    case 'heading':
      return [new Paragraph({ text: written.text, heading: HeadingLevel.HEADING_2 })];
    case 'subheading':
      return [new Paragraph({ text: written.text, heading: HeadingLevel.HEADING_3 })];
    case 'caption':
      return [new Paragraph({ style: 'Caption', children: runs(written) })];
    case 'figure': {
      const chart = charts.get(written.chart ?? '');
      return chart && chart.skipped === undefined
        ? [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              keepNext: true,
              spacing: { before: 160 },
              children: [wordChart(chart)],
            }),
          ]
        : [];
    }
    case 'body':
      return [new Paragraph({ style: 'Body', children: runs(written) })];
  }
}

/** Text with what is still to be filled in highlighted. */
function runs({ text }: Written): TextRun[] {
  return text
    .split(/(【(?:待填|缺表)[^】]*】)/)
    .filter((part) => part !== '')
    .map(
      (part) =>
        new TextRun({ text: part, ...(/^【(待填|缺表)/.test(part) ? { highlight: HighlightColor.YELLOW } : {}) }),
    );
}

/** A paragraph of running text, its lines as paragraphs of their own. */
export function bodyText(text: string): Paragraph[] {
  return text
    .split(/\r?\n/)
    .map((line) => paragraph({ role: 'body', text: line, slots: [] }, new Map()))
    .flat();
}
