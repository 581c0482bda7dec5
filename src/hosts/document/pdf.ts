import type * as pdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import { joinParagraphs, type TextDocument } from '../../proofread';
import { DocumentError, documentFailure } from './documentError';
import { hasBomb } from './pdfBomb';
import { layOutPdf, type PdfItem, type PdfPage } from './pdfLayout';
import { rulingsOf, type Rulings } from './pdfRulings';
import { pdfSheets } from './pdfSheets';

/**
 * Where the character maps and fonts of pdfjs-dist are: folders on the disk, ending in a slash, or what reads one of their files
 * (a page that forbids itself all requests).
 */
export type PdfAssets =
  | { readonly cMapUrl: string; readonly standardFontDataUrl: string }
  | { readonly read: (folder: PdfFolder, file: string) => Promise<Uint8Array> };
export type PdfFolder = 'cmaps' | 'standard_fonts';

export interface PdfOptions {
  readonly assets?: PdfAssets;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

type Pdfjs = typeof pdfjsModule;
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

let loading: Promise<Pdfjs> | undefined;

/** The library with its worker in the same thread: no second file to find, none to load from anywhere. */
async function loadPdfjs(): Promise<Pdfjs> {
  loading ??= (async () => {
    const [pdfjs, worker] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ]);
    (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??= worker;
    return pdfjs;
  })();
  return loading;
}

/** More pages than any 决算 has: such a file is something else. */
const MAX_PAGES = 2000;

/**
 * Reads the text of a PDF: broken lines joined, page numbers and running heads dropped, tables kept as rows.
 *
 * @throws DocumentError for encrypted, damaged and scanned files
 */
export async function readPdf(bytes: Uint8Array, name: string, options: PdfOptions = {}): Promise<TextDocument> {
  const pages = await readPdfPages(bytes, options);
  try {
    return documentOfPages(pages, name);
  } catch (error) {
    throw inOurWords(error);
  }
}

/** First half of {@link readPdf}: what pdfjs finds on each page. */
export async function readPdfPages(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfPage[]> {
  if (isCutOff(bytes)) throw documentFailure.damaged('这个 PDF');
  if (hasBomb(bytes)) throw documentFailure.tooBig('这个 PDF 的一部分展开后超过 100 MB');
  const { getDocument: open, OPS } = await loadPdfjs();
  const task = open({
    // pdfjs takes the buffer for itself.
    data: bytes.slice(),
    ...(options.assets ? findingFiles(options.assets) : {}),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MAX_PAGES) throw documentFailure.tooBig(`这个 PDF 有 ${pdf.numPages} 页`);
    const pages: PdfPage[] = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      options.signal?.throwIfAborted();
      pages.push(await readPage(pdf, n, OPS));
      options.onProgress?.(n, pdf.numPages);
    }
    return pages;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw inOurWords(error);
  } finally {
    await task.destroy();
  }
}

/** Second half of {@link readPdf}: lines, paragraphs and tables out of the pieces on the pages. */
export function documentOfPages(pages: readonly PdfPage[], name: string): TextDocument {
  const characters = pages.reduce((sum, p) => sum + p.items.reduce((s, i) => s + i.text.trim().length, 0), 0);
  if (characters < Math.max(20, pages.length * 4)) throw documentFailure.scanned();
  const laidOut = layOutPdf(pages);
  const { text, paragraphs } = joinParagraphs(laidOut.paragraphs);
  const sheets = pdfSheets(pages, laidOut, paragraphs);
  return { name, text, paragraphs, figures: [], tables: [], sheets };
}

/** Parameters of pdfjs by which it finds its files. */
function findingFiles(assets: PdfAssets): Record<string, unknown> {
  if (!('read' in assets)) return { ...assets, cMapPacked: true };
  class Reader {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      return (assets as { read: (folder: PdfFolder, file: string) => Promise<Uint8Array> }).read(
        kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts',
        filename,
      );
    }
  }
  // The names are never used as addresses; pdfjs only wants them to be there.
  return { cMapUrl: 'cmaps/', standardFontDataUrl: 'standard_fonts/', cMapPacked: true, BinaryDataFactory: Reader };
}

async function readPage(pdf: PdfDocument, number: number, ops: Pdfjs['OPS']): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  const printed = content.items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
  const viewport = uprightView(page, printed);
  const toPage = (x: number, y: number): [number, number] => {
    const [right, down] = viewport.convertToViewportPoint(x, y) as [number, number];
    return [right, viewport.height - down];
  };
  const items = printed.map((item): PdfItem => {
    const [a, b, , , e, f] = item.transform as Matrix;
    const [x, y] = toPage(e, f);
    // Type size from the matrix; text standing on its side is left out of lines by its size.
    return { text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height };
  });
  const rulings = mayHoldTable(items) ? await readRulings(page, ops, toPage) : undefined;
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, items, ...(rulings ? { rulings } : {}) };
}

type Matrix = [number, number, number, number, number, number];
type PdfPageProxy = Awaited<ReturnType<PdfDocument['getPage']>>;

/** The page turned so that most of its words can be read: a table set across the page is often printed on its side. */
function uprightView(page: PdfPageProxy, printed: readonly { readonly str: string; readonly transform: unknown[] }[]) {
  const asItIs = page.getViewport({ scale: 1 });
  const [va, vb, vc, vd] = asItIs.transform as Matrix;
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of printed) {
    const [a, b] = transform as unknown as Matrix;
    const turn = Math.round(Math.atan2(vb * a + vd * b, va * a + vc * b) / (Math.PI / 2)) & 3;
    letters[turn] = letters[turn]! + str.trim().length;
  }
  const most = letters.indexOf(Math.max(...letters));
  return most === 0 ? asItIs : page.getViewport({ scale: 1, rotation: (page.rotate - most * 90 + 360) % 360 });
}

/** Reading what a page draws takes as long as reading its words: done only where words of a line stand far apart. */
function mayHoldTable(items: readonly PdfItem[]): boolean {
  const lines = new Map<number, PdfItem[]>();
  for (const item of items) {
    if (item.text.trim() === '') continue;
    const line = lines.get(Math.round(item.y / 3));
    if (line) line.push(item);
    else lines.set(Math.round(item.y / 3), [item]);
  }
  return [...lines.values()].some((line) => {
    line.sort((a, b) => a.x - b.x);
    return line.some((item, i) => i > 0 && item.x - (line[i - 1]!.x + line[i - 1]!.width) > item.size * 1.5);
  });
}

async function readRulings(
  page: PdfPageProxy,
  ops: Pdfjs['OPS'],
  toPage: (x: number, y: number) => [number, number],
): Promise<Rulings | undefined> {
  try {
    return rulingsOf(await page.getOperatorList(), ops, toPage);
  } catch {
    // The words were read; a drawing that cannot be read only leaves the tables without their lines.
    return undefined;
  }
}

/** pdfjs makes do with what is left of a file, and whole pages go without a word: then the end is missing. */
function isCutOff(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 4096)));
  return !/%%EOF|startxref/.test(end);
}

function inOurWords(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked ? documentFailure.encrypted() : documentFailure.damaged('这个 PDF', error);
}
