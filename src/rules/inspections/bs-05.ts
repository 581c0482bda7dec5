import type { Inspection, InspectionRule } from '../types';
import { oddFigures, placeText } from './figures';

/** Formulas that return an error, and words where an amount should stand. */
export const BS_05: InspectionRule = {
  id: 'BS-05',
  title: '金额单元格没有公式错误和文字',
  basis: '表格编制要求',
  report: 'both',
  severity: 'error',
  *inspect({ book, snapshot }): Iterable<Inspection> {
    for (const table of book.tables) {
      const sheet = snapshot.sheets.find((s) => s.name === table.sheet);
      for (const place of oddFigures(table)) {
        const { figure } = place;
        if (figure.form !== 'error' && figure.form !== 'text') continue;
        const cell = sheet?.cells[figure.ref.row]?.[figure.ref.col];
        const isError = figure.form === 'error';
        yield {
          verdict: isError ? '公式出错' : '文本数字',
          severity: isError ? 'error' : 'warning',
          table,
          cell: figure.ref,
          message: isError
            ? `${table.name}${placeText(place)}的公式出错（${cell?.error ?? '错误值'}），与它有关的恒等式无法核对`
            : `${table.name}${placeText(place)}填的是文字“${String(cell?.value ?? '').slice(0, 20)}”，不是金额`,
          actual: String(cell?.error ?? cell?.value ?? ''),
        };
      }
    }
  },
};
