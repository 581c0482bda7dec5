import type { Cell, CellRef, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook';

/** A cell typed anew; undefined empties it. */
export interface Typed {
  readonly ref: CellRef;
  readonly cell: Cell | undefined;
}

/** The book with other contents typed into some cells. */
export function typed(snapshot: WorkbookSnapshot, changes: readonly Typed[]): WorkbookSnapshot {
  return onSheets(snapshot, (sheet) => {
    const own = changes.filter((c) => c.ref.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const cells = [...sheet.cells];
    for (const { ref, cell } of own) {
      const row = [...(cells[ref.row] ?? [])];
      const format = row[ref.col]?.format;
      row[ref.col] = cell && format !== undefined && cell.format === undefined ? { ...cell, format } : cell;
      cells[ref.row] = row;
    }
    return { ...sheet, cells };
  });
}

/** An amount typed over a cell, its formula lost; null blanks. */
export interface Change {
  readonly ref: CellRef;
  readonly now: number | null;
}

/** The book with these amounts, and the amounts. */
export function amounts(
  snapshot: WorkbookSnapshot,
  changes: readonly Change[],
): { readonly snapshot: WorkbookSnapshot; readonly changes: readonly Change[] } {
  const cells = changes.map(({ ref, now }) => ({ ref, cell: now === null ? undefined : { value: now } }));
  return { snapshot: typed(snapshot, cells), changes };
}

/** A sheet row deleted: what stands below moves up. */
export function withoutRow(snapshot: WorkbookSnapshot, name: string, row: number): WorkbookSnapshot {
  return onSheet(snapshot, name, (sheet) => ({
    ...sheet,
    cells: sheet.cells.filter((_, r) => r !== row),
    merges: sheet.merges
      .filter((m) => !(m.top === row && m.bottom === row))
      .map((m) => ({ ...m, top: m.top > row ? m.top - 1 : m.top, bottom: m.bottom >= row ? m.bottom - 1 : m.bottom })),
    hiddenRows: new Set([...sheet.hiddenRows].filter((r) => r !== row).map((r) => (r > row ? r - 1 : r))),
    area: sheet.area && { ...sheet.area, bottom: sheet.area.bottom - 1 },
  }));
}

/** A sheet row inserted before `at`: what stands there and below moves down. */
export function withRow(
  snapshot: WorkbookSnapshot,
  name: string,
  at: number,
  cells: SheetSnapshot['cells'][number],
): WorkbookSnapshot {
  return onSheet(snapshot, name, (sheet) => ({
    ...sheet,
    cells: [...sheet.cells.slice(0, at), cells, ...sheet.cells.slice(at)],
    merges: sheet.merges.map((m) => ({
      ...m,
      top: m.top >= at ? m.top + 1 : m.top,
      bottom: m.bottom >= at ? m.bottom + 1 : m.bottom,
    })),
    hiddenRows: new Set([...sheet.hiddenRows].map((r) => (r >= at ? r + 1 : r))),
    area: sheet.area && { ...sheet.area, bottom: sheet.area.bottom + 1 },
  }));
}

export function withHiddenRow(snapshot: WorkbookSnapshot, name: string, row: number): WorkbookSnapshot {
  return onSheet(snapshot, name, (sheet) => ({ ...sheet, hiddenRows: new Set([...sheet.hiddenRows, row]) }));
}

export function sheetOf(snapshot: WorkbookSnapshot, name: string): SheetSnapshot {
  return snapshot.sheets.find((s) => s.name === name)!;
}

function onSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return onSheets(snapshot, (sheet) => (sheet.name === name ? change(sheet) : sheet));
}

function onSheets(snapshot: WorkbookSnapshot, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map(change) };
}
