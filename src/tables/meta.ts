import { readUnit, type Unit } from '../amount';
import type { CellRef } from '../workbook';
import type { Grid } from './grid';
import { squash } from './text';

/** What the lines between title and header say. */
export interface TableMeta {
  readonly unit?: { readonly unit: Unit; readonly ref: CellRef; readonly text: string };
  readonly year?: number;
  readonly organisation?: string;
  readonly printedNumber?: string;
}

/** True for cells that carry unit, organisation, year or table number rather than a header. */
export function isMetaText(raw: string): boolean {
  const text = squash(raw);
  return (
    readUnit(text) !== undefined ||
    /^(?:编制|填报|预算|汇总|公开)?(?:单位|部门)(?:名称|\(盖章\)|公章)?[:：]/.test(text) ||
    /^(?:财决|部门|单位)?公开\d+(?:-\d+)?表$/.test(text) ||
    /^(?:附?表|预算|公开表?|财决)\d+(?:-\d+)?表?$/.test(text) ||
    /^20\d{2}年度?$/.test(text)
  );
}

/** Reads unit, year, organisation and table number from the rows `from`…`to`. */
export function readMeta(grid: Grid, from: number, to: number): TableMeta {
  const meta: { -readonly [K in keyof TableMeta]: TableMeta[K] } = {};
  for (let row = from; row <= to; row++) {
    for (const col of grid.filled(row)) {
      const raw = grid.own(row, col);
      const text = squash(raw);
      const unit = text.length <= 40 ? readUnit(text) : undefined;
      if (unit && !meta.unit) meta.unit = { unit, ref: { sheet: grid.sheet.name, row, col }, text: raw };
      const org = /(?:^|[^额])(?:编制|填报|预算|汇总|公开)?(?:单位|部门)(?:名称)?(?:\(盖章\))?[:：]([^:：]+)$/.exec(
        text,
      );
      if (org && !unit && !meta.organisation) meta.organisation = org[1]!.replace(/^\d+-?/, '').replace(/金额$/, '');
      const year = /(20\d{2})年/.exec(text);
      if (year && meta.year === undefined) meta.year = Number(year[1]);
      const number = /^(?:财决|部门|单位)?(?:公开)?(?:附?表)?(\d+(?:-\d+)?)表?$/.exec(text);
      if (number && /表/.test(text) && !meta.printedNumber) meta.printedNumber = raw.replace(/\s+/g, '');
    }
  }
  return meta;
}
