import { columnIndex, type Area, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../../src/workbook';

/**
 * A workbook written as text, for tests and for the examples in docs/rules. A line is a row, ` | ` separates cells, `== 名称` begins a sheet (the
 * first is 表1 without one). `100.00` is a number shown with two decimals, `"100"` is text, `#REF!` an error, `=SUM(C4:C5) → 100.00` a formula
 * with its value, `13.92%` a fraction shown as percentage; `<` merges a cell into the one on its left, `^` into the one above. `== 名称 隐藏行=6 隐藏列=E` hides a row
 * and a column of that sheet.
 */
export function textBook(text: string, name = '测试.xlsx'): WorkbookSnapshot {
  const sheets: SheetSnapshot[] = [];
  let title = '表1';
  let hidden = '';
  let lines: string[] = [];
  const close = (): void => {
    if (lines.some((l) => l.trim())) sheets.push(textSheet(title, lines, hidden));
    lines = [];
  };
  for (const line of text.replace(/^\n+|\s+$/g, '').split('\n')) {
    const heading = /^==\s*(.+?)((?:\s+隐藏[行列]=\S+)*)\s*$/.exec(line);
    if (heading) {
      close();
      title = heading[1]!;
      hidden = heading[2]!;
    } else lines.push(line);
  }
  close();
  return { name, sheets, memory: {} };
}

function textSheet(name: string, lines: readonly string[], hidden: string): SheetSnapshot {
  const merges: Area[] = [];
  const cells = lines.map((line, row) => {
    const texts = line.split('|').map((t) => t.trim());
    return texts.map((text, col) => {
      if (text !== '<' && text !== '^') return readCell(text);
      extend(merges, text === '<' ? { row, col: col - 1 } : { row: row - 1, col }, { row, col });
      return undefined;
    });
  });
  const right = Math.max(...cells.map((r) => r.length)) - 1;
  return {
    name,
    visibility: 'visible',
    area: { top: 0, left: 0, bottom: cells.length - 1, right },
    cells,
    merges,
    hiddenRows: new Set(all(hidden, /隐藏行=(\d+)/g).map((row) => Number(row) - 1)),
    hiddenCols: new Set(all(hidden, /隐藏列=([A-Z]+)/g).map(columnIndex)),
  };
}

/** Makes the merge that holds a cell (or the cell alone) reach to another one. */
function extend(merges: Area[], from: { row: number; col: number }, to: { row: number; col: number }): void {
  const holds = (m: Area, at: typeof from): boolean =>
    at.row >= m.top && at.row <= m.bottom && at.col >= m.left && at.col <= m.right;
  if (merges.some((m) => holds(m, to))) return;
  const i = merges.findIndex((m) => holds(m, from));
  const area = merges[i] ?? { top: from.row, left: from.col, bottom: from.row, right: from.col };
  const wider = { ...area, bottom: Math.max(area.bottom, to.row), right: Math.max(area.right, to.col) };
  if (i < 0) merges.push(wider);
  else merges[i] = wider;
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((m) => m[1]!);
}

function readCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  if (/^".*"$/.test(text)) return { value: text.slice(1, -1) };
  if (/^#(?:REF|DIV\/0|VALUE|NAME\?|N\/A|NUM)!?$/.test(text)) return { value: null, error: text };
  const formula = /^(=.+?)\s*→\s*(\S+)$/.exec(text);
  if (formula) return { ...readCell(formula[2]!)!, formula: formula[1]! };
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent)
    return { value: Number(percent[1]) / 100, format: `0${percent[2] ? `.${'0'.repeat(percent[2].length)}` : ''}%` };
  const number = /^-?(?:0|[1-9][\d,]*)(?:\.(\d+))?$/.exec(text);
  if (!number) return { value: text };
  const value = Number(text.replaceAll(',', ''));
  return number[1] ? { value, format: `#,##0.${'0'.repeat(number[1].length)}` } : { value };
}
