import type { Place } from '../app';

const documents = () => import(/* webpackChunkName: "document-host" */ '../hosts/document');

/** Character maps of pdfjs, copied beside the pages by the build. */
const PDF_ASSETS = { cMapUrl: 'pdf/cmaps/', standardFontDataUrl: 'pdf/standard_fonts/' };

/** Reading texts, for every page; the readers of Word and PDF files are loaded at first need. */
export const readingTexts: Pick<Place, 'readDocument' | 'decodeText' | 'annotateDocument'> = {
  readDocument: async (bytes, name) => {
    const here = (path: string) => new URL(path, document.baseURI).href;
    const assets = { cMapUrl: here(PDF_ASSETS.cMapUrl), standardFontDataUrl: here(PDF_ASSETS.standardFontDataUrl) };
    return (await documents()).readDocument({ bytes, name }, { assets });
  },
  decodeText: async (bytes) => (await documents()).decodeText(bytes),
  annotateDocument: async (bytes, text, findings) => (await documents()).annotateDocx(bytes, text, findings),
};
