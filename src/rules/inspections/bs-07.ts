import { kindOf, type TableKindId } from '../../tables';
import type { Inspection, InspectionRule } from '../types';

const REQUIRED: Readonly<Record<'决算' | '预算', readonly (readonly TableKindId[])[]>> = {
  决算: [['JS.SZ'], ['JS.SR'], ['JS.ZC'], ['JS.CZ'], ['JS.YB'], ['JS.JB'], ['JS.SG'], ['JS.JJ'], ['JS.GZ', 'JS.GZZC']],
  预算: [['YS.SZ'], ['YS.SR'], ['YS.ZC'], ['YS.CZ'], ['YS.YB'], ['YS.JB'], ['YS.SG'], ['YS.JJ'], ['YS.GZ']],
};
const STATE_CAPITAL_SINCE = { 决算: 2020, 预算: 2021 } as const;

/** Tables that every public set has; said once, at the first table. A book with fewer than half of them is not taken for a whole set. */
export const BS_07: InspectionRule = {
  id: 'BS-07',
  title: '应公开的附表齐全',
  basis: '财预〔2016〕143号；财政部部门预决算公开表式',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    const first = book.tables[0];
    if (!first || !book.kind) return;
    const wanted = REQUIRED[book.kind].filter(
      (kinds) => !/GZ/.test(kinds[0]!) || (book.year ?? 9999) >= STATE_CAPITAL_SINCE[book.kind!],
    );
    const missing = wanted.filter((kinds) => !kinds.some((kind) => book.table(kind)));
    if (missing.length === 0 || missing.length * 2 > wanted.length) return;
    yield {
      verdict: '缺表',
      severity: 'warning',
      table: first,
      cell: { sheet: first.sheet, row: first.area.top, col: first.area.left },
      message: `没有找到应公开的${missing.map((kinds) => `“${kindOf(kinds[0]!).name}”`).join('、')}；没有收支的表也应保留空表并说明`,
    };
  },
};
