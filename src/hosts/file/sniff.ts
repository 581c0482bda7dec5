export type FileKind =
  | 'zip'
  | 'archive'
  | 'xls'
  | 'encrypted'
  | 'ole'
  | 'html'
  | 'xml2003'
  | 'text'
  | 'empty'
  | 'blank'
  | 'pdf'
  | 'mht'
  | 'old-xls'
  | 'lock-file'
  | 'companion'
  | 'shortcut'
  | 'other';

/** First bytes of files that are no workbooks and that users pick by mistake. */
const BEGINNINGS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['companion', [0x00, 0x05, 0x16, 0x07]],
  ['shortcut', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
];

/** Tells what a file is by its first bytes; its name is not believed. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'zip';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return sniffOle(bytes);
  const begun = BEGINNINGS.find(([, first]) => first.every((b, i) => bytes[i] === b));
  if (begun) return begun[0];
  if (isLockFile(bytes)) return 'lock-file';
  // BIFF2–BIFF4: Excel 2–4 wrote bare record streams that begin with a BOF record.
  if (bytes[0] === 0x09 && (bytes[1] === 0x00 || bytes[1] === 0x02 || bytes[1] === 0x04) && bytes[3] === 0x00)
    return 'old-xls';
  if (bytes.subarray(0, 4096).every((b) => b === 0)) return 'blank';
  const head = headText(bytes);
  if (head === undefined) return 'other';
  const lower = head.toLowerCase();
  if (/^\s*<\?xml/.test(lower) && lower.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml2003';
  if (/^\s*mime-version:/.test(lower)) return 'mht';
  if (/<(html|table|!doctype html|head|body|meta)[\s>]/.test(lower)) return 'html';
  return 'text';
}

/** `~$附表.xlsx`: the length of the user's name, the name padded with blanks, and the same once more in UTF-16; 165 bytes. */
function isLockFile(bytes: Uint8Array): boolean {
  return bytes.length === 165 && bytes[0]! > 0 && bytes[0]! <= 54 && bytes[55]! <= 54 && bytes[56] === 0;
}

/** OLE2 containers: an encrypted .xlsx holds a stream EncryptedPackage, a .xls holds Workbook (or Book). Names are UTF-16LE. */
function sniffOle(bytes: Uint8Array): FileKind {
  if (hasStream(bytes, 'EncryptedPackage')) return 'encrypted';
  return hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book') ? 'xls' : 'ole';
}

/** True if an OLE2 file holds a stream of this name: directory entries start at multiples of 128 bytes with the name. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  search: for (let at = 512; at + name.length * 2 + 2 <= bytes.length; at += 128) {
    for (let i = 0; i < name.length; i++)
      if (bytes[at + 2 * i] !== name.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) continue search;
    if (bytes[at + 2 * name.length] === 0 && bytes[at + 2 * name.length + 1] === 0) return true;
  }
  return false;
}

/** The first bytes as text, or undefined when they are binary. */
function headText(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  let odd = 0;
  for (const b of head) if (b < 9 || (b > 13 && b < 32)) odd++;
  if (odd > 0) return undefined;
  return new TextDecoder('latin1').decode(head);
}
