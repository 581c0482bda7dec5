import type { Paragraph, Section } from '../../narrative/types';

const TAG = { heading: 'h2', subheading: 'h3', body: 'p', caption: 'p', figure: 'p' } as const;

/** Fonts and lines of 公文, as the .docx has them: Word takes them over when the text is pasted. */
const TEXT = 'font-size:16pt;text-indent:32pt;line-height:28pt;margin:0;text-align:justify';
const STYLE = {
  heading: `font-family:'黑体';font-weight:normal;color:#000;${TEXT}`,
  subheading: `font-family:'楷体';font-weight:bold;color:#000;${TEXT}`,
  body: `font-family:'仿宋';${TEXT}`,
  caption: "font-family:'黑体';font-size:12pt;text-align:center;margin:3pt 0 12pt",
  figure: '',
} as const;

/** The text as simple HTML for Word; every character of the user's is escaped. */
export function richText(sections: readonly Section[]): string {
  return paragraphs(sections)
    .map((p) => `<${TAG[p.role]} style="${STYLE[p.role]}">${marked(p.text)}</${TAG[p.role]}>`)
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

/** What is still to be filled in is marked, as in the .docx. */
function marked(text: string): string {
  return escape(text).replace(/【(?:待填|缺表)[^】]*】/g, '<span style="background:yellow">$&</span>');
}
