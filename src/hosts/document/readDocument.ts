import { readText, type TextDocument } from '../../proofread';
import { hasStream, sniff } from '../file/sniff';
import { LIMITS } from '../file/limits';
import { documentFailure } from './documentError';
import { readDocx } from './docx';
import { readPdf, type PdfOptions } from './pdf';

/** The longest budget books, tables and all, have some 300,000 letters, and no paragraph of theirs has 5,000. */
const MOST_LETTERS = 600_000;
const MOST_IN_A_PARAGRAPH = 20_000;

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a text to be proofread from a file: .docx, .pdf or plain text, told apart by their content and not by their name.
 *
 * @throws DocumentError with a Chinese sentence that says what to do
 */
export async function readDocument(file: DocumentFile, options: PdfOptions = {}): Promise<TextDocument> {
  const document = await readAny(file, options);
  if (document.text.length > MOST_LETTERS)
    throw documentFailure.tooLong(`这个文件有 ${Math.round(document.text.length / 10_000)} 万字`);
  const longest = document.text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > MOST_IN_A_PARAGRAPH) throw documentFailure.tooLong(`其中一段有 ${Math.round(longest / 10_000)} 万字`);
  return document;
}

async function readAny(file: DocumentFile, options: PdfOptions): Promise<TextDocument> {
  const { name, bytes } = file;
  if (bytes.length > LIMITS.file) throw documentFailure.tooBig(`这个文件有 ${Math.round(bytes.length / 1048576)} MB`);
  switch (sniff(bytes)) {
    case 'empty':
      throw documentFailure.empty();
    case 'zip':
      if (isOpenLayout(bytes)) throw documentFailure.openLayout();
      return readDocx(bytes, name);
    case 'pdf':
      return readPdf(bytes, name, options);
    case 'blank':
      throw documentFailure.blank();
    case 'archive':
      throw documentFailure.archive();
    case 'encrypted':
      throw documentFailure.encrypted();
    case 'xls':
    case 'old-xls':
    case 'xml2003':
      throw documentFailure.workbook();
    case 'ole':
      if (/\.wps$/i.test(name)) throw documentFailure.wps();
      throw hasStream(bytes, 'WordDocument') ? documentFailure.oldWord() : documentFailure.unsupported();
    case 'text':
    case 'html':
      return readPlain(bytes, name);
    default:
      // Text in GB18030 or UTF-16 without a mark may look like something else.
      if (isText(bytes)) return readPlain(bytes, name);
      throw documentFailure.unsupported();
  }
}

function readPlain(bytes: Uint8Array, name: string): TextDocument {
  const text = decodeText(bytes);
  if (text.trim() === '') throw documentFailure.noWords();
  const ending = /\.(?:pdf|docx|docm|doc|wps)$/i.exec(name)?.[0];
  if (/^\s*\{\\rtf/i.test(text)) throw documentFailure.richText();
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) throw documentFailure.unsupported();
  if (ending && !/\d[\d.,]*\s*(?:元|万元|亿元|%|％)/.test(text)) throw documentFailure.misnamed(ending.toLowerCase());
  return readText(text, name);
}

/** An OFD is a zip whose list of parts names OFD.xml. */
function isOpenLayout(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, 200), bytes.subarray(-20_000)];
  return ends.some((part) => new TextDecoder('latin1').decode(part).includes('OFD.xml'));
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0);
}

/** Plain text in the encodings that Chinese Windows writes: UTF-8, UTF-16 with a mark, else GB18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
