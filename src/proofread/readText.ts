import type { DocumentParagraph, DocumentTable, TextDocument } from './document';
import { figuresInText } from './chartResidue';

/** A line of the file as it stands, with its offset. */
interface RawLine {
  readonly text: string;
  readonly start: number;
  readonly number: number;
}

const STARTER =
  /^\s*(?:\[bookmark:[^\]]*\]\s*)*(?:第[一二三四五六七八九十\d]{1,3}\s*部分|[一二三四五六七八九十]{1,3}\s*[、．.]|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）]|\d{1,2}\s*[.、．](?!\d)|[（(]?图\s*\d|目\s*录\s*$|附件|注\s*[：:])/;
const TITLE = /^[^，。；：]{4,40}(?:说明|情况)$/;
const TERMINATED = /[。！？!?]["”’）)]*\s*$/;

function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  let number = 0;
  for (const part of text.split(/\r\n|\r|\n/)) {
    lines.push({ text: part, start, number: number++ });
    start += part.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

/** Printed width in Chinese characters. */
function width(line: string): number {
  let w = 0;
  for (const ch of line.replace(/\s+/g, ' ').trim()) w += ch.charCodeAt(0) < 256 ? 0.5 : 1;
  return w;
}

/** Line width of text that was broken at a fixed width (copied from a PDF); undefined when lines are paragraphs. */
function wrapWidth(lines: readonly RawLine[]): number | undefined {
  const widths = lines.filter((l) => !l.text.includes('\t')).map((l) => width(l.text)).filter((w) => w > 12); // prettier-ignore
  if (widths.length < 5) return undefined;
  const sorted = [...widths].sort((a, b) => a - b);
  const full = sorted[Math.floor(sorted.length * 0.9)]!;
  if (full > 70) return undefined;
  const long = lines.filter((l) => width(l.text) >= full * 0.8 && !l.text.includes('\t'));
  const open = long.filter((l) => !/[。；：！？:;]["”’）)]*\s*$/.test(l.text));
  return open.length >= long.length * 0.4 ? full : undefined;
}

/**
 * Reads plain or pasted text. The text stays as it is (offsets are those of the input); lines that a PDF or a mail
 * program broke are put together into paragraphs, tab-separated lines are kept as tables and chart data.
 *
 * @param text the whole text, any line ends
 * @param name file name for the report
 */
export function readText(text: string, name = '文稿.txt'): TextDocument {
  const lines = splitLines(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  const wrap = wrapWidth(lines);
  const paragraphs: DocumentParagraph[] = [];
  let open: { start: number; end: number; line: number; last: RawLine } | undefined;

  const close = (): void => {
    if (!open) return;
    paragraphs.push({
      text: text.slice(open.start, open.end),
      start: open.start,
      locator: { kind: 'text', line: open.line + 1 },
    });
    open = undefined;
  };
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const end = line.start + line.text.length;
    if (open && continues(open.last, line, wrap)) {
      open.end = end;
      // A full stop alone on its line belongs to the line before it, whose width still counts.
      open.last = /^\s*[，。；：、）”"]+\s*$/.test(line.text)
        ? { ...line, text: open.last.text + line.text.trim() }
        : line;
    } else {
      close();
      open = { start: line.start, end, line: line.number, last: line };
    }
  }
  close();
  const { figures, used } = figuresInText(paragraphs);
  return { name, text, paragraphs, figures, tables: tablesOf(paragraphs, used) };
}

function continues(before: RawLine, line: RawLine, wrap: number | undefined): boolean {
  if (before.text.includes('\t') || line.text.includes('\t') || STARTER.test(line.text)) return false;
  if (/^[\s\u3000]{2,}\S/.test(line.text) && TERMINATED.test(before.text)) return false;
  const w = width(before.text);
  if (/^\s*[，。；、）”]/.test(line.text)) return true;
  if (TITLE.test(before.text.trim())) return /^\s*(?:说|明|说明|情况说明)\s*$/.test(line.text);
  if (wrap !== undefined) {
    const prose = /[，。；]/;
    if (TERMINATED.test(before.text)) return w >= wrap * 0.94;
    if (STARTER.test(before.text) && w < wrap * 0.85 && !prose.test(before.text.replace(/^\s*\S{1,4}[、．.：]/, ''))) {
      return /^\s*\d+\s*[.、．]\s*$/.test(before.text);
    }
    return w >= wrap * 0.72 || prose.test(before.text) || prose.test(line.text);
  }
  if (TERMINATED.test(before.text) || /[；：:;]\s*$/.test(before.text)) return false;
  return w >= 24 && /[，。；]/.test(before.text) && !/(?:说明|情况|表)\s*$/.test(before.text);
}

function tablesOf(paragraphs: readonly DocumentParagraph[], used: ReadonlySet<DocumentParagraph>): DocumentTable[] {
  const tables: DocumentTable[] = [];
  let rows: { text: string; start: number }[][] = [];
  const close = (): void => {
    if (rows.length >= 2) tables.push({ rows });
    rows = [];
  };
  for (const p of paragraphs) {
    if (!p.text.includes('\t') || used.has(p)) {
      close();
      continue;
    }
    const cells: { text: string; start: number }[] = [];
    let at = p.start;
    for (const cell of p.text.split('\t')) {
      cells.push({ text: cell.trim(), start: at + (cell.length - cell.trimStart().length) });
      at += cell.length + 1;
    }
    rows.push(cells);
  }
  close();
  return tables;
}
