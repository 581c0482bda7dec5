import { toHostError } from './errors';

/** Opens file bytes as a new workbook in a window of its own; the open book is not touched. Throws HostError. */
export async function openAsNewBook(bytes: Uint8Array): Promise<void> {
  let text = '';
  // In pieces: one call with all bytes as arguments would overflow the stack.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  try {
    await Excel.createWorkbook(btoa(text));
  } catch (error) {
    throw toHostError(error);
  }
}
