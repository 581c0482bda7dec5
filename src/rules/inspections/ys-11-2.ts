import { decimalsOf } from '../../amount';
import type { Inspection, InspectionRule } from '../types';

/** Weights of a project's indicators add to 100, or to 90 where 预算执行率 carries the other 10. */
export const JX_01: InspectionRule = {
  id: 'YS-11-2',
  title: '绩效指标权重之和为 100 或 90',
  basis: '四川省部门预算公开表（2024）；另 10 分为预算执行率',
  report: '预算',
  severity: 'warning',
  *inspect({ book, snapshot }): Iterable<Inspection> {
    for (const table of book.tables) {
      if (table.kind !== 'YS.JX') continue;
      const sheet = snapshot.sheets.find((s) => s.name === table.sheet);
      const weight = table.blocks[0]?.columns.find((c) => c.key === 'weight');
      if (!sheet || !weight) continue;
      for (const project of table.rows.filter((r) => r.role === 'project')) {
        const rows = table.children(project);
        const weights = rows
          .map((r) => Number(sheet.cells[r.row]?.[weight.col]?.value ?? 0))
          .filter((n) => Number.isFinite(n));
        const sum = weights.reduce((a, b) => a + b, 0);
        if (sum === 0 || isWhole(sum)) continue;
        yield {
          verdict: '不符',
          severity: 'warning',
          table,
          cell: { sheet: table.sheet, row: project.row, col: weight.col },
          cells: rows.map((r) => ({ sheet: table.sheet, row: r.row, col: weight.col })),
          message: `${table.name}“${project.label.trim()}”各指标权重之和 ${sum.toFixed(decimalsOf(sum))}，应为 100 或 90（另 10 分为预算执行率）`,
          expected: '100',
          actual: String(sum),
        };
      }
    }
  },
};

/** 100 or 90; or as much for several projects, whose own rows have no amount and were read as one (YS-11-1 tells of that). */
function isWhole(sum: number): boolean {
  for (let projects = 1; projects <= 4; projects++)
    for (let tens = 0; tens <= projects; tens++) if (Math.abs(sum - projects * 100 + tens * 10) < 1e-6) return true;
  return false;
}
