import type { CurrentParagraph, Paragraph, Section, Slot } from '../narrative';
import {
  formatRef,
  OWN_SHEETS,
  type Area,
  type CellRef,
  type OwnCell,
  type OwnSheet,
  type OwnStyle,
  type SheetSnapshot,
} from '../workbook';
import { textAt } from '../workbook';

/** A: number of the paragraph, B: the text (as wide as the text of an A4 page), C: what to fill in and where figures come from. */
const WIDTHS = [7, 84, 40];

const STYLES: Readonly<Record<Paragraph['role'], OwnStyle>> = {
  heading: 'heading',
  subheading: 'subheading',
  body: 'body',
  figure: 'caption',
  caption: 'caption',
};

export interface NarrativeSheetOptions {
  /** Unit and year, e.g. `某局2020年度部门决算`. */
  readonly heading?: string;
}

/** The sheet 「情况说明」: headings and paragraphs in one column, hints beside them, the list of all figures below. */
export function narrativeSheet(sections: readonly Section[], options: NarrativeSheetOptions = {}): OwnSheet {
  const rows: (OwnCell | undefined)[][] = [
    [undefined, { text: `${options.heading ?? ''}情况说明`, style: 'title' }],
    [undefined, { text: summary(sections), style: 'note' }],
    [],
  ];
  const merges: Area[] = [];
  sections.forEach((section, k) => {
    rows.push([{ text: `${k + 1}`, style: 'note' }, { text: section.heading, style: 'heading' }, ...notes(section)]);
    section.paragraphs.forEach((paragraph, i) =>
      rows.push([{ text: placeOf(paragraph, k, i), style: 'note' }, textCell(paragraph), hint(paragraph)]),
    );
    rows.push([]);
  });
  rows.push([undefined, { text: '附：数字来源清单（点单元格可跳到附表）', style: 'heading' }], []);
  rows.push([
    { text: '段落', style: 'tableHead' },
    { text: '正文中的数', style: 'tableHead' },
    { text: '来自', style: 'tableHead' },
  ]);
  for (const item of reviewList(sections)) rows.push(reviewRow(item));
  return { name: OWN_SHEETS.narrative, columnWidths: WIDTHS, rows, merges };
}

function summary(sections: readonly Section[]): string {
  const missing = sections.reduce((n, s) => n + s.missing.length, 0);
  return missing === 0
    ? '本文的数字都取自本工作簿的附表和您填写的事实。'
    : `还有${missing}处需要填写或补充，正文中以【待填：…】标出；直接在正文里填写，再次生成时会保留。`;
}

function notes(section: Section): OwnCell[] {
  const text = [...section.missing.filter((m) => !m.startsWith('待填：')), ...(section.notes ?? [])].join('\n');
  return text ? [{ text, style: 'note' }] : [];
}

function textCell(paragraph: Paragraph): OwnCell {
  const text =
    paragraph.role === 'figure'
      ? `（此处插入${paragraph.chart ?? '图'}，见工作表“${OWN_SHEETS.charts}”）`
      : paragraph.text;
  return { text, style: STYLES[paragraph.role] };
}

function hint(paragraph: Paragraph): OwnCell | undefined {
  const pending = [...new Set(paragraph.slots.filter((s) => s.isPending).map((s) => s.text.slice(1, -1)))];
  return pending.length > 0 ? { text: pending.join('\n'), style: 'note' } : undefined;
}

/** `1.1`; what the user put in has none, so that it is told from ours when the text is read back. */
function placeOf(paragraph: Paragraph, section: number, index: number): string {
  return paragraph.isUsers ? '' : (paragraph.place ?? `${section + 1}.${index + 1}`);
}

/** A figure of the text with its place and its cells, for the review list. */
export interface ReviewItem {
  /** `1.1`: section and paragraph. */
  readonly place: string;
  readonly section: string;
  /** The words around it. */
  readonly context: string;
  readonly slot: Slot;
}

/** Every figure and direction word of the text in order; years and facts of the user without cells are left out. */
export function reviewList(sections: readonly Section[]): ReviewItem[] {
  return sections.flatMap((section, k) =>
    section.paragraphs.flatMap((paragraph, i) =>
      paragraph.slots
        .filter((slot) => slot.cells.length > 0)
        .map((slot) => ({
          place: placeOf(paragraph, k, i),
          section: section.heading,
          context: around(paragraph.text, slot),
          slot,
        })),
    ),
  );
}

function around(text: string, slot: Slot): string {
  const before = text.slice(Math.max(0, slot.start - 14), slot.start);
  const after = text.slice(slot.end, slot.end + 4);
  return `${slot.start > 14 ? '…' : ''}${before}〔${slot.text}〕${after}`;
}

function reviewRow(item: ReviewItem): OwnCell[] {
  const cells: readonly CellRef[] = item.slot.cells;
  const shown = cells.slice(0, 6).map(formatRef).join('、') + (cells.length > 6 ? ` 等${cells.length}格` : '');
  return [
    { text: item.place, style: 'label' },
    { text: item.context, style: 'label' },
    { text: shown, style: 'link', link: cells[0]! },
  ];
}

/** Reads the text back from the sheet, up to the list of sources. */
export function readNarrativeSheet(sheet: SheetSnapshot): CurrentParagraph[] {
  const found: CurrentParagraph[] = [];
  const last = sheet.area?.bottom ?? -1;
  for (let row = 3; row <= last; row++) {
    const text = textAt(sheet, row, 1);
    if (/^附：数字来源清单/.test(text)) break;
    const place = textAt(sheet, row, 0);
    if (text && !/^\d+$/.test(place)) found.push({ place: /^\d+\.\d+$/.test(place) ? place : undefined, text });
  }
  return found;
}
