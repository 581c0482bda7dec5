import { formatAmount } from '../../amount';
import type { Inspection, InspectionRule } from '../types';
import { oddFigures, placeText } from './figures';

/** Negative amounts; 结转 and 结余 may be negative in rare legal cases. */
export const BS_06: InspectionRule = {
  id: 'BS-06',
  title: '金额不为负数',
  basis: '部门决算审核公式（核实性公式：各项收支 ≥ 0）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      for (const place of oddFigures(table)) {
        const { figure } = place;
        if (figure.value >= 0 || place.column.isMemo || /结转|结余|增减|变动|差额/.test(placeText(place))) continue;
        yield {
          verdict: '负数',
          severity: 'warning',
          table,
          cell: figure.ref,
          message: `${table.name}${placeText(place)} ${formatAmount(figure.value)} 是负数，请核实`,
          marks: [{ text: formatAmount(figure.value), ref: figure.ref }],
          actual: String(figure.value),
        };
      }
    }
  },
};
