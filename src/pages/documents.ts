import type { Place } from '../app';

const documents = () => import(/* webpackChunkName: "document-host" */ '../hosts/document');

/** Character maps of pdfjs, copied beside the pages by the build. */
const PDF_ASSETS = { cMapUrl: 'pdf/cmaps/', standardFontDataUrl: 'pdf/standard_fonts/' };

/** Reading texts and giving back what was found in them, for every page; what that needs is loaded at first need. */
export const readingTexts: Pick<Place, 'readDocument' | 'decodeText' | 'annotateDocument' | 'newBook'> = {
  readDocument: async (bytes, name) => {
    const here = (path: string) => new URL(path, document.baseURI).href;
    const assets = { cMapUrl: here(PDF_ASSETS.cMapUrl), standardFontDataUrl: here(PDF_ASSETS.standardFontDataUrl) };
    return (await documents()).readDocument({ bytes, name }, { assets });
  },
  decodeText: async (bytes) => (await documents()).decodeText(bytes),
  annotateDocument: async (bytes, text, findings) => (await documents()).annotateDocx(bytes, text, findings),
  newBook: async (name, sheets) => {
    const { FileHost } = await import(/* webpackChunkName: "file-host" */ '../hosts/file');
    const host = FileHost.blank(name);
    await host.writeSheets(sheets);
    return host.save();
  },
};
