import { MAX_CELL_TEXT } from '../../workbook';

/**
 * A text as a cell may hold it: characters that XML does not allow become the `_xHHHH_` that Excel uses (a text that
 * happens to look like one is protected), half characters become U+FFFD, and beyond 32,767 characters it ends with “…”.
 */
export function cellText(text: string): string {
  let whole = text.replace(/\r\n?/g, '\n');
  if (whole.length > MAX_CELL_TEXT) whole = `${whole.slice(0, MAX_CELL_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return (
    whole
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      // Exactly these characters are not allowed in XML 1.0.
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
        (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
  );
}

/** What `_xHHHH_` in a stored text stands for. */
export function plainCellText(stored: string): string {
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** True if Excel would read a typed text as a formula: the cell then gets the text prefix. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r'＝＋－＠]/.test(text);
}

/** A decimal string that may stand in a cell as a number. */
export function isNumber(text: string): boolean {
  return /^-?\d{1,300}(\.\d+)?([eE][+-]?\d{1,3})?$/.test(text) && Number.isFinite(Number(text));
}
