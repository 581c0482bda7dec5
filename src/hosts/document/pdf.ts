import type * as pdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import { joinParagraphs, type TextDocument } from '../../proofread';
import { DocumentError, documentFailure } from './documentError';
import { hasBomb } from './pdfBomb';
import { layOutPdf, type PdfItem, type PdfPage } from './pdfLayout';

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
  if (isCutOff(bytes)) throw documentFailure.damaged('这个 PDF');
  if (hasBomb(bytes)) throw documentFailure.tooBig('这个 PDF 的一部分展开后超过 100 MB');
  const { getDocument: open } = await loadPdfjs();
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
      pages.push(await readPage(pdf, n));
      options.onProgress?.(n, pdf.numPages);
    }
    const characters = pages.reduce((sum, p) => sum + p.items.reduce((s, i) => s + i.text.trim().length, 0), 0);
    if (characters < Math.max(20, pages.length * 4)) throw documentFailure.scanned();
    const { text, paragraphs } = joinParagraphs(layOutPdf(pages));
    return { name, text, paragraphs, figures: [], tables: [] };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw inOurWords(error);
  } finally {
    await task.destroy();
  }
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

async function readPage(pdf: PdfDocument, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items: PdfItem[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, , , e, f] = item.transform as [number, number, number, number, number, number];
    const [x, y] = viewport.convertToViewportPoint(e, f) as [number, number];
    // Type size from the matrix; text standing on its side is left out of lines by its size.
    const size = Math.hypot(a, b) || item.height;
    items.push({ text: item.str, x, y: viewport.height - y, width: item.width, size });
  }
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, items };
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
