import { formatAmount } from '../../amount';
import type { Inspection, InspectionRule } from '../types';
import { oddFigures, placeText } from './figures';

/** Beyond so many in one table it is said once: an export that wrote every amount as text. */
const MOST_TOLD = 3;

/** Amounts stored as text: SUM leaves them out. */
export const BS_01: InspectionRule = {
  id: 'BS-01',
  title: '金额单元格存为数字',
  basis: '表格编制要求（文本数字不参与求和）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    for (const table of book.tables) {
      const texts = oddFigures(table).filter((place) => place.figure.form === 'text-number');
      const told = texts.length > MOST_TOLD ? texts.slice(0, 1) : texts;
      for (const place of told) {
        const { figure } = place;
        const amount = formatAmount(figure.value);
        yield {
          verdict: '文本数字',
          severity: 'warning',
          table,
          cell: figure.ref,
          cells: told === texts ? [] : texts.map((t) => t.figure.ref),
          message:
            told === texts
              ? `${table.name}${placeText(place)} ${amount} 是以文本存储的数字，求和公式会漏计；请改为数字格式后重新输入`
              : `${table.name}有 ${texts.length} 个金额是以文本存储的数字，例如${placeText(place)} ${amount}，求和公式会漏计；请选中这些单元格转换为数字`,
          marks: [{ text: amount, ref: figure.ref }],
          // A text of hundreds of digits is no amount.
          ...(/\d/.test(String(figure.value)) ? { actual: String(figure.value) } : {}),
        };
      }
    }
  },
};
