import { Decimal, shiftBetween, toDecimal } from '../../amount';
import type { Book, Figure, Table, TableKindId } from '../../tables/types';
import type { CellRef } from '../../workbook';

/** The unit that charts and text speak in, whatever the 附表 print. */
export const TEXT_UNIT = '万元';

/** An amount in 万元 with the cells that make it: their sum × 10^exponent. Without cells it was given by the user. */
export interface Quantity {
  readonly value: Decimal;
  readonly cells: readonly CellRef[];
  readonly exponent: number;
  /** No cell holds anything: nothing was filled in, which is not the same as a printed zero. */
  readonly isBlank: boolean;
}

/** A quantity with the name that charts and text call it by. */
export interface NamedQuantity extends Quantity {
  readonly name: string;
}

/** The figure in 万元; undefined when there is none or its cell is an error or words. */
export function quantity(figure: Figure | undefined): Quantity | undefined {
  if (!figure || figure.form === 'error' || figure.form === 'text') return undefined;
  const exponent = shiftBetween(figure.unit, TEXT_UNIT);
  return {
    value: toDecimal(figure.value).times(new Decimal(10).pow(exponent)),
    cells: [figure.ref],
    exponent,
    isBlank: figure.form === 'blank' || figure.form === 'dash',
  };
}

/** Amount of a table kind at a row and a column, in 万元. */
export function read(book: Book, kind: TableKindId, row: string, column: string): Quantity | undefined {
  return quantity(book.table(kind)?.at(row, column));
}

/** Sum of those that are there; undefined when none is. */
export function add(...parts: readonly (Quantity | undefined)[]): Quantity | undefined {
  const known = parts.filter((p): p is Quantity => p !== undefined);
  const first = known[0];
  if (!first) return undefined;
  const filled = known.filter((p) => !p.isBlank);
  return {
    value: known.reduce((sum, p) => sum.plus(p.value), new Decimal(0)),
    cells: (filled.length > 0 ? filled : known).flatMap((p) => p.cells),
    exponent: first.exponent,
    isBlank: known.every((p) => p.isBlank),
  };
}

/** An amount in 万元 that the user gave. */
export function given(value: Decimal): Quantity {
  return { value, cells: [], exponent: 0, isBlank: false };
}

/** Row label without its numbering, level marks and spaces: 「一、一般公共预算财政拨款收入」→「一般公共预算财政拨款收入」. */
export function bareLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^\d{3,7}(?=[\u4e00-\u9fa5])/, '')
    .replace(/^(其中:|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])+/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** Rows whose key fits, in printed order, named by their labels. 其中 lines and rows below another such row are part of it. */
export function namedRows(table: Table, column: string, keys: RegExp): NamedQuantity[] {
  return table.rows.flatMap((row) => {
    const above = row.parent === undefined ? undefined : table.rows[row.parent];
    const isPart = row.role === 'memo' || (above !== undefined && keys.test(above.key));
    const found = keys.test(row.key) && !isPart ? quantity(table.figure(row, column)) : undefined;
    return found ? [{ ...found, name: bareLabel(row.label) }] : [];
  });
}
