import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { readDocument, type PdfAssets } from '../hosts/document';
import type { TextDocument } from '../proofread';

/** Reads a text file: .docx, .pdf, .txt. @throws DocumentError */
export function openDocument(path: string, bytes: Uint8Array): Promise<TextDocument> {
  return readDocument({ name: basename(path), bytes }, { assets: pdfAssets() });
}

/** Character maps and fonts of the PDF library, wherever the command is called from. */
function pdfAssets(): PdfAssets {
  const root = dirname(createRequire(__filename).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(root, 'cmaps') + sep, standardFontDataUrl: join(root, 'standard_fonts') + sep };
}
