import type { Area, Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook';

/** Changes of a book that leave what it says as it is. */
export type Disturbance = (book: WorkbookSnapshot) => WorkbookSnapshot;

type Cells = SheetSnapshot['cells'];

const eachSheet =
  (change: (sheet: SheetSnapshot) => SheetSnapshot): Disturbance =>
  (book) => ({ ...book, sheets: book.sheets.map(change) });

const eachCell = (change: (cell: Cell) => Cell): Disturbance =>
  eachSheet((s) => ({ ...s, cells: s.cells.map((row) => row?.map((cell) => cell && change(cell))) }));

const moved = (a: Area, rows: number, cols: number): Area => ({
  top: a.top + rows,
  bottom: a.bottom + rows,
  left: a.left + cols,
  right: a.right + cols,
});

function movedCells(cells: Cells, rows: number, cols: number): Cells {
  const blank = Array.from({ length: cols }, () => undefined);
  return [...Array.from({ length: rows }, () => []), ...cells.map((row) => row && [...blank, ...row])];
}

/** Blank rows above and blank columns left of everything. */
export const shifted = (rows: number, cols: number): Disturbance =>
  eachSheet((s) => ({
    ...s,
    area: s.area && moved(s.area, rows, cols),
    cells: movedCells(s.cells, rows, cols),
    merges: s.merges.map((m) => moved(m, rows, cols)),
  }));

/** A column left blank before this one, in every sheet that reaches so far; heads over both sides grow with it. */
export const blankBefore = (col: number): Disturbance =>
  eachSheet((s) => {
    if (!s.area || s.area.right < col) return s;
    const later = (at: number): number => (at >= col ? at + 1 : at);
    return {
      ...s,
      area: { ...s.area, right: s.area.right + 1 },
      cells: s.cells.map(
        (row) => row && [...Array.from({ length: col }, (_, i) => row[i]), undefined, ...row.slice(col)],
      ),
      merges: s.merges.map((m) => ({ ...m, left: later(m.left), right: later(m.right) })),
    };
  });

/** Amounts with decimals become text with separators. */
export const numbersAsText: Disturbance = eachCell((cell) =>
  typeof cell.value === 'number' && cell.format
    ? { value: cell.value.toLocaleString('en-US', { minimumFractionDigits: 2 }) }
    : cell,
);

/** Short labels are spread with full-width spaces: 合　计. */
export const spacedLabels: Disturbance = eachCell((cell) =>
  typeof cell.value === 'string' && /^[\u4e00-\u9fff]{2,3}$/.test(cell.value)
    ? { ...cell, value: [...cell.value].join('　') }
    : cell,
);

/** All sheets below each other on one. */
export const onOneSheet: Disturbance = (book) => {
  const cells: Cells[number][] = [];
  const merges: Area[] = [];
  for (const sheet of book.sheets) {
    merges.push(...sheet.merges.map((m) => moved(m, cells.length, 0)));
    cells.push(...sheet.cells, [], []);
  }
  const right = Math.max(...cells.map((row) => row?.length ?? 0)) - 1;
  const area: Area = { top: 0, left: 0, bottom: cells.length - 1, right };
  return { ...book, sheets: [{ ...book.sheets[0]!, name: '附表', area, cells, merges }] };
};

/** Groups of header cells typed into their first cell only. */
export const unmerged: Disturbance = eachSheet((s) => ({ ...s, merges: [] }));

/** Labels and headers broken into two lines. */
export const brokenLines: Disturbance = eachCell((cell) =>
  typeof cell.value === 'string' && cell.value.length >= 5 && cell.value.length < 20
    ? { ...cell, value: `${cell.value.slice(0, 3)}\n${cell.value.slice(3)}` }
    : cell,
);
