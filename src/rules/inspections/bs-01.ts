import type { Inspection, InspectionRule } from '../types';
import { moneyFigures, placeText } from './figures';

/** Amounts stored as text: SUM leaves them out. */
export const BS_01: InspectionRule = {
  id: 'BS-01',
  title: '金额单元格存为数字',
  basis: '表格编制要求（文本数字不参与求和）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      for (const place of moneyFigures(table)) {
        const { figure } = place;
        if (figure.form !== 'text-number') continue;
        yield {
          verdict: '文本数字',
          severity: 'warning',
          table,
          cell: figure.ref,
          message: `${table.name}${placeText(place)} ${figure.value} 是以文本存储的数字，求和公式会漏计；请改为数字格式后重新输入`,
          actual: String(figure.value),
        };
      }
    }
  },
};
