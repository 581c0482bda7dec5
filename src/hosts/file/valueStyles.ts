import type { Cell, WorkbookSnapshot } from '../../workbook';
import { looksLikeFormula } from './cellText';
import { XML_HEAD } from './namespaces';
import { escapeXml } from './xmlScan';

/**
 * A styles part with one cell format for each number format of a book (and one more that marks texts which look like
 * formulas), and the way from a cell to its number.
 */
export function ensureNumberFormats(
  book: WorkbookSnapshot,
  main: string,
): { stylesXml: string; of: (cell: Cell) => number } {
  const numbers = new Map<string, number>();
  const keyOf = (cell: Cell) =>
    `${typeof cell.value === 'string' && !cell.formula && looksLikeFormula(cell.value) ? 1 : 0}${cell.format ?? ''}`;
  for (const sheet of book.sheets)
    for (const r of Object.keys(sheet.cells))
      for (const cell of Object.values(sheet.cells[Number(r)] ?? {}))
        if (cell && keyOf(cell) !== '0' && !numbers.has(keyOf(cell))) numbers.set(keyOf(cell), numbers.size + 1);
  const codes = [...new Set([...numbers.keys()].map((k) => k.slice(1)).filter((code) => code !== ''))];
  const numFmts = codes.map((code, i) => `<numFmt numFmtId="${176 + i}" formatCode="${escapeXml(code)}"/>`).join('');
  const xfs = [...numbers.keys()].map((k) => {
    const id = k.length > 1 ? 176 + codes.indexOf(k.slice(1)) : 0;
    return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${k.startsWith('1') ? ' quotePrefix="1"' : ''} applyNumberFormat="1"/>`;
  });
  const stylesXml =
    `${XML_HEAD}<styleSheet xmlns="${main}">${codes.length > 0 ? `<numFmts count="${codes.length}">${numFmts}</numFmts>` : ''}` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${numbers.size + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  return { stylesXml, of: (cell) => numbers.get(keyOf(cell)) ?? 0 };
}
