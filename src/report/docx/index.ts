import type { Section } from '../../narrative';
import type { Book } from '../../tables/types';
import type { DocumentOptions } from './options';

export type { DocumentOptions };

/**
 * The 情况说明 as a Word document in the published form: cover, contents, parts with headings, native charts under their
 * sections, the 附表 where asked. What is still to be filled in is highlighted.
 * @returns the bytes of the .docx
 */
export async function narrativeDocument(
  book: Book,
  sections: readonly Section[],
  options: DocumentOptions = {},
): Promise<Uint8Array> {
  // The library is large; only those who ask for a document load it.
  const { buildDocument } = await import('./build');
  return buildDocument(book, sections, options);
}
