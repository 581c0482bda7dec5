import type { Grid } from '../grid';
import type { Header } from '../header';

const remembered = new WeakMap<Header, { readonly bottom: number; readonly header: Header }>();

/**
 * The header without columns that hold nothing, neither a header of their own nor an amount: left blank for the looks, they would
 * take the meaning of the group that they stand under (`支出`) from the column it belongs to.
 * @param bottom last row of the part under the header
 */
export function withoutSpacers(header: Header, grid: Grid, bottom: number): Header {
  const known = remembered.get(header);
  if (known?.bottom === bottom) return known.header;
  const stripped = strip(header, grid, bottom);
  remembered.set(header, { bottom, header: stripped });
  return stripped;
}

function strip(header: Header, grid: Grid, bottom: number): Header {
  const blank = new Set(header.paths.keys());
  for (let row = header.top; row <= bottom && blank.size > 0; row++)
    for (const col of grid.filled(row)) blank.delete(col);
  if (blank.size === 0) return header;
  return { ...header, paths: new Map([...header.paths].filter(([col]) => !blank.has(col))) };
}
