import { isDash, parseAmount } from '../../amount';
import type { DocumentSheet, SheetPlace } from '../../proofread';
import type { Area, Cell } from '../../workbook';

/** A cell of a printed table with the words in it. */
export interface SheetCell {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
  readonly text: string;
  readonly page?: number;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
  readonly isDoubtful?: true;
}

/** Codes stand in columns with such a heading: 201 is a name there and no amount. */
const CODE_HEADER = /编码|代码|^(?:类|款|项|目)$|科目$|^行次$|序号/;

/** Puts printed cells into a sheet; numbers become numbers, with the decimals they are printed with. */
export function sheetOf(
  name: string,
  title: string,
  cells: readonly SheetCell[],
  columns: number,
): Pick<DocumentSheet, 'sheet' | 'title' | 'places'> {
  const codes = codeColumns(cells, columns);
  const grid: (Cell | undefined)[][] = [];
  const merges: Area[] = [];
  const places: SheetPlace[] = [];
  let bottom = 0;
  for (const cell of cells) {
    const { row, col, lastRow, lastCol, text, page, line, start, end, isDoubtful } = cell;
    bottom = Math.max(bottom, lastRow);
    const own = (grid[row] ??= []);
    const there = own[col];
    own[col] = there ? { value: `${there.text ?? String(there.value)}${text}` } : cellFrom(text, codes.has(col));
    if (there) continue;
    if (lastRow > row || lastCol > col) merges.push({ top: row, left: col, bottom: lastRow, right: lastCol });
    if (start !== undefined && end !== undefined)
      places.push({
        row, col, start, end, ...(page === undefined ? {} : { page }), ...(line === undefined ? {} : { line }), ...(isDoubtful ? { isDoubtful } : {}),
      }); // prettier-ignore
  }
  return {
    sheet: {
      name,
      visibility: 'visible',
      area: { top: 0, left: 0, bottom, right: columns - 1 },
      cells: grid,
      merges,
      hiddenRows: new Set(),
      hiddenCols: new Set(),
    },
    title,
    places,
  };
}

function codeColumns(cells: readonly SheetCell[], columns: number): ReadonlySet<number> {
  const out = new Set<number>();
  for (let col = 0; col < columns; col++) {
    const own = cells.filter((c) => c.col === col);
    const isCoded = own.some((c) => CODE_HEADER.test(c.text.replace(/\s/g, '')) || /^0\d+$/.test(c.text));
    const numbers = own.filter((c) => /\d/.test(c.text) && parseAmount(c.text) !== undefined);
    if (isCoded && numbers.every((c) => /^\d{1,9}$/.test(c.text.trim()))) out.add(col);
  }
  return out;
}

function cellFrom(text: string, isCode: boolean): Cell {
  const plain = text.replace(/[％]/g, '%').replace(/[．]/g, '.').trim();
  if (isCode || isDash(plain) || /^0\d/.test(plain)) return { value: text };
  const percent = /^(.+)%$/.exec(plain);
  const amount = parseAmount(percent ? percent[1]! : plain);
  if (!amount) return { value: text };
  const places = amount.decimals > 0 ? `0.${'0'.repeat(amount.decimals)}` : '0';
  if (percent) return { value: Number((amount.value / 100).toPrecision(15)), format: `${places}%`, text };
  return { value: amount.value, format: /[,，]/.test(plain) ? `#,##${places}` : places, text };
}

/** Names of sheets: the number printed with the table where there is one (“附表3”), else counted. No name occurs twice. */
export function sheetNames(headings: readonly (readonly string[])[]): string[] {
  const used = new Set<string>();
  return headings.map((lines, i) => {
    const printed = lines.map((l) => l.replace(/\s/g, '')).find((l) => /^(?:附?表|(?:财决|部门)?公开)\d{1,2}(?:-\d{1,2})?表?$/.test(l)); // prettier-ignore
    let name = printed ?? `附表${i + 1}`;
    for (let n = 2; used.has(name); n++) name = `${printed ?? `附表${i + 1}`}（${n}）`;
    used.add(name);
    return name;
  });
}
