export { readDocument, decodeText, type DocumentFile } from './readDocument';
export { annotateDocx, type AnnotateOptions } from './annotateDocx';
export { DocumentError, type DocumentErrorCode } from './documentError';
export type { PdfFolder, PdfAssets, PdfOptions } from './pdf';
