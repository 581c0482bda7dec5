import { kindOf } from '../../tables';
import type { Inspection, InspectionRule } from '../types';

/** A table without amounts needs a sentence saying why. */
export const BS_08: InspectionRule = {
  id: 'BS-08',
  title: '空表有说明',
  basis: '财预〔2016〕143号；部门决算公开模板（没有的，保留空表并在表下说明）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      if (!table.isEmpty || kindOf(table.kind).layout === 'free') continue;
      if (table.notes.some((n) => /无|没有|空/.test(n))) continue;
      yield {
        verdict: '空表未说明',
        severity: 'warning',
        table,
        cell: table.titleRef ?? { sheet: table.sheet, row: table.area.top, col: table.area.left },
        message: `${table.name}没有数据，表下也没有说明；请注明“本单位没有……收支，故本表为空”`,
      };
    }
  },
};
