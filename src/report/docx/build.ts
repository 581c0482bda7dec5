import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { chartSpecs, NO_PRIOR, type ChartSpec } from '../../charts';
import { documentWords, priorWithFacts, type DocumentWords, type Section } from '../../narrative';
import type { Book } from '../../tables/types';
import type { DocumentOptions } from './options';
import { pageNumbersOf } from './pageNumbersOf';
import { LANDSCAPE, PORTRAIT } from './pages';
import { bodyText, sectionParagraphs } from './paragraphs';
import { placeCharts } from './placeCharts';
import { FONT, SIZE, STYLES } from './styles';
import { wordTables } from './tables';

/** Builds the document and packs it; see `narrativeDocument`. */
export async function buildDocument(
  book: Book,
  sections: readonly Section[],
  options: DocumentOptions,
): Promise<Uint8Array> {
  const prior = priorWithFacts(options.prior ?? NO_PRIOR, options.facts ?? {});
  const charts = new Map(chartSpecs(book, prior).map((c) => [c.id, c]));
  const words = wordsOf(book, options);
  const title = [book.organisation ?? '', words.封面] as const;
  const document = new Document({
    title: title.join(''),
    creator: '附表通',
    description: '由附表通按附表生成，公开前请核对。',
    styles: STYLES,
    pageNumbers: pageNumbersOf,
    sections: [
      { properties: { page: PORTRAIT }, children: cover(title) },
      {
        properties: { page: PORTRAIT },
        footers: { default: pageNumbers() },
        children: [...contents(), ...parts(book, sections, charts, words, options)],
      },
      ...tableSections(book, options),
    ],
  });
  return placeCharts(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function wordsOf(book: Book, { prior, facts, template }: DocumentOptions): DocumentWords {
  return documentWords(book, {
    ...(prior ? { prior } : {}),
    ...(facts ? { facts } : {}),
    ...(template === undefined ? {} : { options: { template } }),
  });
}

function cover([organisation, name]: readonly [string, string]): Paragraph[] {
  const line = (text: string, before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after: 240 },
      children: [new TextRun({ text, font: FONT.black, size: SIZE.cover })],
    });
  return [line(organisation, 3600), line(name, 240)];
}

function contents(): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: '目　录', font: FONT.black, size: SIZE.part })],
    }),
    new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

const part = (text: string, isFirst = false): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_1, pageBreakBefore: !isFirst });

/** 概况, 情况说明, 名词解释, 附件 and 附表, in the order and wording of the published documents. */
function parts(
  book: Book,
  sections: readonly Section[],
  charts: ReadonlyMap<string, ChartSpec>,
  words: DocumentWords,
  options: DocumentOptions,
): FileChild[] {
  const terms = sections.filter((s) => /-terms$/.test(s.id));
  const text = sections.filter((s) => !/-terms$/.test(s.id));
  const overview = (heading: string, id: string): Paragraph[] => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
    ...bodyText(options.facts?.[id]?.trim() || `【待填：${heading.replace(/^.、/, '')}】`),
  ];
  const head = [part(words.第一部分, true), ...overview(words.职能, '概况.职能'), ...overview(words.机构, '概况.机构')];
  const main = [part(words.第二部分), ...text.flatMap((s) => sectionParagraphs(s, charts))];
  const glossary =
    terms.length > 0 ? [part(words.名词解释部分), ...terms.flatMap((s) => sectionParagraphs(s, charts, false))] : [];
  return [...head, ...main, ...glossary, ...tableList(book, words, options)];
}

/** The last part: the titles of the 附表; the tables themselves follow on landscape pages where asked. */
function tableList(book: Book, words: DocumentWords, options: DocumentOptions): Paragraph[] {
  const titles = book.tables.map((t, i) => bodyText(`${i + 1}.${t.title}`)).flat();
  const none = bodyText('【待填：附表】');
  return [
    part(words.附表部分),
    ...(titles.length > 0 ? titles : none),
    ...(options.tables || titles.length === 0 ? [] : bodyText('（附表另附）')),
  ];
}

function tableSections(book: Book, options: DocumentOptions): ISectionOptions[] {
  if (!options.tables || book.tables.length === 0) return [];
  const children = book.tables.flatMap((table, i) => wordTables(table, i + 1, i > 0));
  return [{ properties: { page: LANDSCAPE }, footers: { default: pageNumbers() }, children }];
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 24 })],
      }),
    ],
  });
}
