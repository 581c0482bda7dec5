import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOfPages, readPdfPages } from '../../../src/hosts/document/pdf';
import { readWorkbook } from '../../../src/hosts/file';
import { proofread } from '../../../src/proofread';
import { recognise } from '../../../src/tables';
import { DOCUMENTS } from '../../support/proofreadScore';
import { longPdf } from './longPdf';
import { race, type Costs } from './race';

export interface PdfCosts {
  readonly pages: number;
  readonly characters: number;
  /** Tables that were read from it. */
  readonly tables: number;
  readonly costs: readonly Costs[];
}

/** So many units that the file has more than a hundred pages. */
const UNITS = 5;

/** A real PDF of more than a hundred pages: what pdfjs takes to read it, and what comes after. */
export async function racePdf(root: string, rounds: number): Promise<PdfCosts> {
  const { title, book: file } = DOCUMENTS[2];
  const snapshot = await readWorkbook(readFileSync(join(root, 'samples', file)), file);
  const book = recognise(snapshot);
  const text = readFileSync(join(root, 'test/fixtures/proofread', `${title}.txt`), 'utf8');
  const { bytes, pages } = longPdf(text, snapshot, UNITS);
  const folder = (name: string): string => `${join(root, 'node_modules/pdfjs-dist', name)}/`;
  const assets = { cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts') };
  const read = await readPdfPages(bytes, { assets });
  const document = documentOfPages(read, title);
  const costs = await race(
    [
      { name: 'parse', run: () => readPdfPages(bytes, { assets }) },
      { name: 'lay out', run: () => documentOfPages(read, title) },
      { name: 'alone', run: () => proofread(document) },
      { name: 'with a book', run: () => proofread(document, book) },
    ],
    { rounds, warmUps: 1, turn: 0 },
  );
  return { pages, characters: document.text.length, tables: document.sheets?.length ?? 0, costs };
}
