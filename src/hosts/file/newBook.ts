import { a1, areaA1, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook';
import { cellText } from './cellText';
import { MAIN_TYPE, namespaces, OFFICE_RELATIONSHIPS, XML_HEAD } from './namespaces';
import { OoxmlPackage } from './package';
import { ensureNumberFormats } from './valueStyles';
import { escapeXml } from './xmlScan';
import { pack, writeZip } from './zipWrite';

/**
 * A plain .xlsx with the values, formulas, number formats, merged cells and hidden rows, columns and sheets of a book
 * that cannot be written itself (.xls, web page). Fonts, colours and widths of the original are not in it.
 */
export function newBook(book: WorkbookSnapshot): OoxmlPackage {
  const ns = namespaces(false);
  const formats = ensureNumberFormats(book, ns.main);
  const encoder = new TextEncoder();
  const parts: [string, string][] = [];
  const sheets = book.sheets;
  parts.push([
    '[Content_Types].xml',
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${MAIN_TYPE}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN_TYPE}styles+xml"/>` +
      sheets
        .map(
          (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${MAIN_TYPE}worksheet+xml"/>`,
        )
        .join('') +
      '</Types>',
  ]);
  parts.push([
    '_rels/.rels',
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  const state = (s: SheetSnapshot) => (s.visibility === 'visible' ? '' : ` state="${s.visibility}"`);
  parts.push([
    'xl/workbook.xml',
    `${XML_HEAD}<workbook xmlns="${ns.main}" xmlns:r="${ns.relationships}"><bookViews><workbookView activeTab="${Math.max(
      0,
      sheets.findIndex((s) => s.visibility === 'visible'),
    )}"/></bookViews><sheets>` +
      sheets
        .map((s, i) => `<sheet name="${escapeXml(s.name)}" sheetId="${i + 1}"${state(s)} r:id="rId${i + 1}"/>`)
        .join('') +
      '</sheets></workbook>',
  ]);
  parts.push([
    'xl/_rels/workbook.xml.rels',
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE_RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  ]);
  parts.push(['xl/styles.xml', formats.stylesXml]);
  sheets.forEach((sheet, i) => parts.push([`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, ns.main, formats.of)]));
  return OoxmlPackage.open(writeZip(parts.map(([name, xml]) => pack(name, encoder.encode(xml)))));
}

function sheetXml(sheet: SheetSnapshot, main: string, formatOf: (cell: Cell) => number): string {
  const rows: string[] = [];
  const lines = new Set([...Object.keys(sheet.cells).map(Number), ...sheet.hiddenRows]);
  for (const r of [...lines].sort((a, b) => a - b)) {
    const line = sheet.cells[r] ?? [];
    const cells = Object.keys(line).map((c) => cellXml(line[Number(c)]!, a1(r, Number(c)), formatOf));
    rows.push(`<row r="${r + 1}"${sheet.hiddenRows.has(r) ? ' hidden="1"' : ''}>${cells.join('')}</row>`);
  }
  const cols = [...sheet.hiddenCols].sort((a, b) => a - b);
  return (
    `${XML_HEAD}<worksheet xmlns="${main}"><sheetFormatPr defaultRowHeight="15"/>` +
    (cols.length > 0
      ? `<cols>${cols.map((c) => `<col min="${c + 1}" max="${c + 1}" width="9" hidden="1"/>`).join('')}</cols>`
      : '') +
    `<sheetData>${rows.join('')}</sheetData>` +
    (sheet.merges.length > 0
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((m) => `<mergeCell ref="${areaA1(m)}"/>`).join('')}</mergeCells>`
      : '') +
    '</worksheet>'
  );
}

function cellXml(cell: Cell, address: string, formatOf: (cell: Cell) => number): string {
  const style = formatOf(cell);
  const open = `<c r="${address}"${style > 0 ? ` s="${style}"` : ''}`;
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cellText(cell.formula.slice(1)))}</f>`;
  if (cell.error !== undefined) return `${open} t="e">${formula}<v>${escapeXml(cell.error)}</v></c>`;
  switch (typeof cell.value) {
    case 'number':
      return `${open}>${formula}<v>${cell.value}</v></c>`;
    case 'boolean':
      return `${open} t="b">${formula}<v>${cell.value ? 1 : 0}</v></c>`;
    case 'string': {
      const text = escapeXml(cellText(cell.value));
      if (formula) return `${open} t="str">${formula}<v>${text}</v></c>`;
      return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    }
    default:
      return `${open}>${formula}</c>`;
  }
}
