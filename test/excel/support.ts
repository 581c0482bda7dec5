import type { Place } from '../../src/app';
import type { WorkbookHost, WorkbookSnapshot } from '../../src/workbook';
import { a1 } from '../../src/workbook';
import type { EmulatedExcel } from './emulator';
import { OFFICE_JS_DIST, seedFromRows } from './emulator';

export { OFFICE_JS_DIST };

/** All an emulated book holds, as plain data: two equal dumps mean that nothing of it changed. */
export function dump(excel: EmulatedExcel): unknown {
  const { book } = excel;
  return {
    names: book.names,
    customXml: book.customXml.map(({ xml }) => xml),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges,
      protection: sheet.protection,
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenCols]],
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      conditionalFormats: sheet.conditionalFormats.map(({ id, ...rest }) => ({ ...rest, isNamed: id !== '' })),
      charts: sheet.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((s) => ({ ...s, pointFills: [...s.pointFills], unlabelled: [...s.unlabelled] })),
      })),
      cells: [...sheet.cells()].filter(
        ({ cell }) => cell.value !== '' || cell.formula || cell.format !== 'General' || Object.keys(cell.style).length,
      ),
    })),
  };
}

/** Cells of a snapshot as text, for short comparisons: `表1!B2 = 12.5 {=SUM(B1)} [#,##0.00] "12.50"`. */
export function cellTexts(snapshot: WorkbookSnapshot): string[] {
  return snapshot.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => {
        if (!cell) return [];
        const parts = [
          `${sheet.name}!${a1(r, c)} = ${cell.error ?? JSON.stringify(cell.value)}`,
          cell.formula && `{${cell.formula}}`,
          cell.format && `[${cell.format}]`,
          cell.text && `"${cell.text}"`,
        ];
        return [parts.filter(Boolean).join(' ')];
      }),
    ),
  );
}

/** A book of one sheet with `rows` × `cols` cells of labels and amounts. */
export function bigBook(rows: number, cols: number): ReturnType<typeof seedFromRows> {
  const sheet = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) =>
      c % 5 === 0 ? `一般公共服务支出${r}` : Math.round((r * 977 + c * 131) % 1e6) / 100,
    ),
  );
  return seedFromRows({ 大表: sheet });
}

/** Where the pane stands, for use-cases that run without one. */
export function placeInExcel(host: WorkbookHost): Place {
  const unused = () => Promise.reject(new Error('not used here'));
  return {
    kind: 'excel',
    samples: [],
    host,
    readBook: unused,
    readDocument: unused,
    decodeText: unused,
    annotateDocument: unused,
    newBook: unused,
    giveFile: () => {},
    preferences: { get: () => undefined, set: () => true },
  };
}
