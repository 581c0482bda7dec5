import type { Inspection, InspectionRule } from '../types';

/** The unit line contradicts the magnitudes: the table prints the very amounts of the other tables under another unit. */
export const BS_02: InspectionRule = {
  id: 'BS-02',
  title: '金额单位与各表一致',
  basis: '公开表式（单位逐表标注）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      const printed = table.printedUnit;
      if (!printed || printed.unit === table.unit) continue;
      yield {
        verdict: '单位不符',
        severity: 'warning',
        table,
        cell: printed.ref,
        message: `${table.name}标注“${printed.text.trim()}”，但表中数字与其他各表的${table.unit}数相同，金额单位应为${table.unit}`,
        marks: [{ text: printed.text.trim(), ref: printed.ref }],
        expected: table.unit,
        actual: printed.unit,
      };
    }
  },
};
