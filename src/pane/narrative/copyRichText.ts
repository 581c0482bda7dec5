import type { Paragraph, Section } from '../../narrative/types';

const TAG = { heading: 'h1', subheading: 'h2', body: 'p', caption: 'p', figure: 'p' } as const;

/** The text as simple HTML for Word; every character of the user's is escaped. */
export function richText(sections: readonly Section[]): string {
  return paragraphs(sections)
    .map((p) => `<${TAG[p.role]}>${escape(p.text)}</${TAG[p.role]}>`)
    .join('\n');
}

export function plainText(sections: readonly Section[]): string {
  return paragraphs(sections)
    .map((p) => p.text)
    .join('\n');
}

/** Puts the text on the clipboard as rich text; false when the browser refuses. */
export async function copyRichText(sections: readonly Section[]): Promise<boolean> {
  const html = richText(sections);
  const plain = plainText(sections);
  try {
    const blob = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(plain, 'text/plain') }),
    ]);
    return true;
  } catch {
    return copyByEvent(html, plain); // A task pane is often not allowed the newer way.
  }
}

function copyByEvent(html: string, plain: string): boolean {
  let done = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    done = true;
  };
  document.addEventListener('copy', onCopy);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy);
  }
  return done;
}

function paragraphs(sections: readonly Section[]): Paragraph[] {
  return sections.flatMap((section) => {
    const headed = section.paragraphs.some((p) => p.role === 'heading');
    const heading: Paragraph = { role: 'heading', text: section.heading, slots: [] };
    return [...(headed ? [] : [heading]), ...section.paragraphs.filter((p) => p.role !== 'figure')];
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
