import { Unzlib } from 'fflate';

/** Packed streams below this size cannot unpack to much (deflate reaches about 1,000 to 1). */
const FROM = 64 * 1024;
const MOST = 100 * 1024 * 1024;
const PIECE = 16 * 1024;

/** True if a PDF holds a stream that unpacks to more than pdfjs, which unpacks a stream whole, should be given. */
export function hasBomb(bytes: Uint8Array): boolean {
  let at = 0;
  for (;;) {
    const word = indexOf(bytes, STREAM, at);
    if (word < 0) return false;
    const end = indexOf(bytes, END, word);
    if (end < 0) return false;
    at = end + END.length;
    let from = word + STREAM.length;
    while (bytes[from] === 13 || bytes[from] === 10) from++;
    if (end - from >= FROM && unpacksTo(bytes.subarray(from, end)) > MOST) return true;
  }
}

const STREAM = [...'stream'].map((c) => c.charCodeAt(0));
const END = [...'endstream'].map((c) => c.charCodeAt(0));

/** Size of a deflated stream, counted no further than needed; 0 for what is packed in other ways (pictures). */
function unpacksTo(packed: Uint8Array): number {
  let size = 0;
  const inflate = new Unzlib((piece) => (size += piece.length));
  try {
    for (let i = 0; i < packed.length && size <= MOST; i += PIECE) inflate.push(packed.subarray(i, i + PIECE));
  } catch {
    // Not deflated, or damaged: pdfjs decides.
  }
  return size;
}

function indexOf(bytes: Uint8Array, word: readonly number[], from: number): number {
  for (let at = bytes.indexOf(word[0]!, from); at >= 0; at = bytes.indexOf(word[0]!, at + 1))
    if (word.every((b, i) => bytes[at + i] === b)) return at;
  return -1;
}
