import type { Place } from '../app';
import type { PdfFolder } from '../hosts/document';
import { bytesOf } from './inlined';

const documents = () => import(/* webpackChunkName: "document-host" */ '../hosts/document');

/** Character maps and fonts of pdfjs, each in a script of its own: the page allows itself no request to read a file with. */
const PDF_FILES: Record<PdfFolder, (file: string) => Promise<{ readonly default: string }>> = {
  cmaps: (file) =>
    import(/* webpackChunkName: "pdf/[request]" */ `pdfjs-dist/cmaps/${file.replace(/\.bcmap$/, '')}.bcmap`),
  standard_fonts: (file) =>
    import(
      /* webpackChunkName: "pdf/[request]", webpackInclude: /\.(?:pfb|ttf)$/ */ `pdfjs-dist/standard_fonts/${file}`
    ),
};
const assets = { read: async (folder: PdfFolder, file: string) => bytesOf(await PDF_FILES[folder](file)) };

/** Reading texts and giving back what was found in them, for every page; what that needs is loaded at first need. */
export const readingTexts: Pick<Place, 'readDocument' | 'decodeText' | 'annotateDocument' | 'newBook'> = {
  readDocument: async (bytes, name) => (await documents()).readDocument({ bytes, name }, { assets }),
  decodeText: async (bytes) => (await documents()).decodeText(bytes),
  annotateDocument: async (bytes, text, findings) => (await documents()).annotateDocx(bytes, text, findings),
  newBook: async (name, sheets) => {
    const { FileHost } = await import(/* webpackChunkName: "file-host" */ '../hosts/file');
    const host = FileHost.blank(name);
    await host.writeSheets(sheets);
    return host.save();
  },
};
