import { MAX_COLS, MAX_ROWS } from '../../workbook';
import { checkValue } from './cellValue';
import { failure } from './failures';
import { checkedScan } from './package';
import { attributeIn, unescapeXml } from './xmlScan';

/** What the reader needs from a sheet part besides the cells that SheetJS gives. */
export interface SheetScan {
  readonly root: string;
  readonly prefix: string;
  /** Cells that hold a value or a formula. */
  readonly filled: number;
  readonly hiddenRows: Set<number>;
  readonly hiddenCols: Set<number>;
  readonly isProtected: boolean;
  /**
   * Formulas that were never calculated (written by a program, not by Excel): no cached value. SheetJS reads them as 0,
   * which would be a wrong amount.
   */
  readonly uncalculated: readonly { readonly row: number; readonly col: number; readonly formula: string }[];
  /** Error values that came after SheetJS, which reads them as another: #SPILL! and the like. */
  readonly newErrors: readonly { readonly row: number; readonly col: number; readonly error: string }[];
  /** SheetJS reads by regular expressions and stumbles over these, so the text must be tidied first. */
  readonly needsTidying: boolean;
}

/** Checks a sheet part and collects the little that is not a cell value. Rows and columns count from 0. */
export function scanSheet(text: string, part: string): SheetScan {
  const hiddenRows = new Set<number>();
  const hiddenCols = new Set<number>();
  const uncalculated: { row: number; col: number; formula: string }[] = [];
  const newErrors: { row: number; col: number; error: string }[] = [];
  let isProtected = false;
  let needsTidying = false;
  let filled = 0;
  let row = -1;
  let col = -1;
  let cellTag = '';
  let hasValue = false;
  let valueFrom = -1;
  let formulaFrom = -1;
  let formula: string | undefined;
  const root = checkedScan(text, part, {
    open(name, start, nameEnd, end, selfClosing) {
      switch (name) {
        case 'c': {
          col = columnAt(text, nameEnd, end, row, col + 1);
          if (col < 0 || col >= MAX_COLS || row < 0) throw failure.damagedPart(part, text.slice(start, end));
          if (selfClosing) return;
          const after = text.charCodeAt(nameEnd);
          if (after !== 32 && after !== 62) needsTidying = true;
          cellTag = text.slice(start, end);
          hasValue = false;
          formula = undefined;
          return;
        }
        case 'v':
          if (selfClosing || text.charCodeAt(end) === 60) return;
          hasValue = true;
          valueFrom = end;
          return;
        case 'is':
          hasValue = true;
          return;
        case 'f':
          formula = '';
          formulaFrom = selfClosing ? -1 : end;
          if (text.slice(start, end).includes("'")) needsTidying = true;
          return;
        case 'row': {
          const tag = text.slice(start, end);
          const r = attributeIn(tag, 'r');
          row = r === undefined ? row + 1 : Number(r) - 1;
          if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS)
            throw failure.damagedPart(part, `row ${r ?? row + 1}`);
          col = -1;
          if (isTrue(tag, 'hidden')) hiddenRows.add(row);
          return;
        }
        case 'col': {
          const tag = text.slice(start, end);
          if (!isTrue(tag, 'hidden')) return;
          const to = Math.min(Number(attributeIn(tag, 'max')), 16_384);
          for (let c = Number(attributeIn(tag, 'min')); c <= to; c++) hiddenCols.add(c - 1);
          return;
        }
        case 'sheetProtection':
          isProtected = isTrue(text.slice(start, end), 'sheet');
      }
    },
    close(name, start) {
      if (name === 'f') {
        if (formulaFrom >= 0) formula = unescapeXml(text.slice(formulaFrom, start));
        formulaFrom = -1;
        return;
      }
      if (name === 'v' && valueFrom >= 0) {
        const error = checkValue(text, valueFrom, start, cellTag, part);
        if (error) newErrors.push({ row, col, error });
        valueFrom = -1;
        return;
      }
      if (name !== 'c' || cellTag === '') return;
      if (hasValue || formula !== undefined) filled++;
      if (formula !== undefined && !hasValue && attributeIn(cellTag, 't') !== 'str')
        uncalculated.push({ row, col, formula });
      cellTag = '';
    },
    other() {
      needsTidying = true;
    },
  });
  return {
    root: root.name,
    prefix: root.prefix,
    filled,
    hiddenRows,
    hiddenCols,
    isProtected,
    uncalculated,
    newErrors,
    needsTidying,
  };
}

/** Text with plain names, no comments, blanks after tag names and double quotes in formulas: what SheetJS's expressions expect. */
export function tidySheet(text: string, prefix: string): string {
  let tidy = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<((?:[\w.-]+:)?c)[\r\n\t]+/g, '<$1 ')
    .replace(/<(?:[\w.-]+:)?f\s[^>]*>/g, (tag) => tag.replaceAll("'", '"'));
  if (prefix) tidy = tidy.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  return tidy;
}

function isTrue(tag: string, name: string): boolean {
  const value = tag.includes(name) ? attributeIn(tag, name) : undefined;
  return value === '1' || value === 'true';
}

/**
 * Column of a cell tag's `r` attribute without cutting the tag out; `otherwise` when it has none, −1 when it is no address or
 * one in another row: SheetJS would put such a cell where no one looks for it.
 */
function columnAt(text: string, from: number, to: number, row: number, otherwise: number): number {
  for (let p = from; p < to - 4; p++) {
    if (text.charCodeAt(p) > 32 || text.charCodeAt(p + 1) !== 114 || text.charCodeAt(p + 2) !== 61) continue;
    let q = p + 4;
    let column = 0;
    for (; ; q++) {
      const c = text.charCodeAt(q);
      if (c >= 65 && c <= 90) column = column * 26 + c - 64;
      else if (c >= 97 && c <= 122) column = column * 26 + c - 96;
      else break;
    }
    let line = 0;
    for (let c = text.charCodeAt(q); c >= 48 && c <= 57; c = text.charCodeAt(++q)) line = line * 10 + c - 48;
    return line === row + 1 && text.charCodeAt(q) === text.charCodeAt(p + 3) ? column - 1 : -1;
  }
  return otherwise;
}
