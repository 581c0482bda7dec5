import { readUnit, type Unit } from '../amount';
import type { CellRef } from '../workbook';
import type { Grid } from './grid';
import { remembered } from './remembered';
import { squash } from './text';

/** What the lines between title and header say. */
export interface TableMeta {
  readonly unit?: { readonly unit: Unit; readonly ref: CellRef; readonly text: string };
  readonly year?: number;
  readonly organisation?: string;
  readonly printedNumber?: string;
}

const ORGANISATION =
  /(?:^|[^额])(?:编制|填报|预算|汇总|公开|主管|报送|申报)?(?:单位|部门|机构)(?:名称|全称)?(?:\((?:盖章|公章|公开)\))?[:：]([^:：]+)$/;
const NUMBER = /^(?:财决|部门|单位)?(?:公开)?(?:附?表)?(\d+(?:-\d+)?|[一二三四五六七八九十]+)表?$/;

/** True for cells that carry unit, organisation, year or table number rather than a header. */
export const isMetaText = remembered((raw: string): boolean => {
  if (raw.length > 80) return false;
  const text = squash(raw);
  return (
    (readUnit(text) !== undefined && !isAmountHeader(text)) ||
    /^(?:编制|填报|预算|汇总|公开|主管|报送|申报)?(?:单位|部门|机构)(?:名称|全称|\((?:盖章|公章)\)|公章)*[:：]/.test(
      text,
    ) ||
    /^(?:财决|部门|单位|预算)?公开\d+(?:-\d+)?表$/.test(text) ||
    /^(?:附?表|附件|预算|公开表?|财决)(?:\d+(?:-\d+)?|[一二三四五六七八九十]+)表?[:：]?$/.test(text) ||
    /^20\d{2}年度?(?:\d{1,2}月(?:\d{1,2}日)?)?$/.test(text) ||
    /^(?:编制|填报|报送|打印|公开)(?:日期|时间)[:：]/.test(text)
  );
});

/** 「金额（万元）」 heads amounts; 「（金额单位：万元）」 is a line of its own. */
function isAmountHeader(text: string): boolean {
  return /^[^:(]*金额\((?:百万|千|万|亿)?元\)$/.test(text);
}

/** Reads unit, year, organisation and table number from the rows `from`…`to`. */
export function readMeta(grid: Grid, from: number, to: number): TableMeta {
  const meta: { -readonly [K in keyof TableMeta]: TableMeta[K] } = {};
  for (let row = from; row <= to; row++) {
    for (const col of grid.filled(row)) {
      const raw = grid.own(row, col);
      if (raw.length > 120) continue;
      const text = squash(raw);
      const unit = text.length <= 60 ? readUnit(text) : undefined;
      if (unit && !meta.unit) meta.unit = { unit, ref: { sheet: grid.sheet.name, row, col }, text: raw };
      const org = ORGANISATION.exec(
        unit ? text.replace(/[(]?(?:金额)?(?:计量)?单位[:：]?[^:：]{0,5}元[)]?$/, '') : text,
      );
      if (org && !meta.organisation && !readUnit(`单位:${org[1]}`)) {
        const name = org[1]!.replace(/^\d+[-_、]?/, '').replace(/(?:金额|20\d{2}年度?).*$/, '');
        if (name) meta.organisation = name;
      }
      const year = /(20\d{2})年/.exec(text);
      if (year && meta.year === undefined) meta.year = Number(year[1]);
      if (!meta.printedNumber && text.includes('表') && text.length < 14 && NUMBER.test(text))
        meta.printedNumber = raw.replace(/\s+/g, '');
    }
  }
  return meta;
}
