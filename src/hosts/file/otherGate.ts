import { MAX_COLS, MAX_ROWS } from '../../workbook';
import { failure } from './failures';
import { LIMITS } from './limits';
import { checkedScan } from './package';
import { attributeIn } from './xmlScan';

/** Any span is a promise of so many cells: SheetJS would make them all. */
const SPAN = /\b(colspan|rowspan)\s*=\s*["']?\s*(\d+)/gi;

/** Lets a web page through whose tables are whole and lie within a sheet. Throws `HostError`. */
export function checkHtml(text: string): void {
  // SheetJS shows what is there of a page that was cut off, without a word.
  if (count(text, /<table[\s>]/gi) > count(text, /<\/table\s*>/gi)) throw failure.truncated();
  for (const [, name, number] of text.matchAll(SPAN))
    if (Number(number) > (name!.toLowerCase() === 'colspan' ? MAX_COLS : MAX_ROWS)) throw failure.damagedXls(name);
  if (count(text, /<t[dh][\s>]/gi) > LIMITS.cells) throw failure.tooManyCells();
}

/**
 * Lets an XML spreadsheet 2003 through that is whole, has no DOCTYPE and lies within a sheet; gives the number of cells that
 * hold something, to be compared with what was read. Throws `HostError`.
 */
export function checkXml2003(text: string): number {
  let row = -1;
  let col = -1;
  let inCell = false;
  let filled = 0;
  /** Place of an element after the one before it, by its ss:Index, spans included. */
  const next = (tag: string, before: number, span: string, max: number): number => {
    const index = number(tag, 'Index');
    const last = (index === undefined ? before + 1 : index - 1) + (number(tag, span) ?? 0);
    if (!(last >= 0 && last < max)) throw failure.damagedXls(tag);
    return last;
  };
  checkedScan(text, 'XML', {
    open(name, start, _nameEnd, end, selfClosing) {
      const tag = text.slice(start, end);
      if (name === 'Table') row = -1;
      else if (name === 'Column') next(tag, -1, 'Span', MAX_COLS);
      else if (name === 'Row') {
        row = next(tag, row, 'Span', MAX_ROWS);
        col = -1;
      } else if (name === 'Cell') {
        col = next(tag, col, 'MergeAcross', MAX_COLS);
        if (row + (number(tag, 'MergeDown') ?? 0) >= MAX_ROWS) throw failure.damagedXls(tag);
        inCell = !selfClosing;
      } else if (name === 'Comment') inCell = false;
      else if (name === 'Data' && inCell && !selfClosing && text.charCodeAt(end) !== 60) filled++;
    },
    close(name) {
      if (name === 'Cell') inCell = false;
    },
  });
  if (filled > LIMITS.cells) throw failure.tooManyCells();
  return filled;
}

function number(tag: string, name: string): number | undefined {
  const text = attributeIn(tag, `(?:\\w+:)?${name}`);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw failure.damagedXls(tag);
  return Number(text);
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (pattern.lastIndex = 0; pattern.exec(text);) n++;
  return n;
}
