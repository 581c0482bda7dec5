import { chartSheet, narrativeSheet, reportSheet } from '../../test/generators/ownSheets';
import { chartBreaks, pageScale } from './ownPage';

test('fit to page where that works, else a fixed scale', () => {
  expect(pageScale(reportSheet())).toBeUndefined();
  expect(pageScale(narrativeSheet())).toBeGreaterThan(70);
  expect(pageScale({ ...narrativeSheet(), columnWidths: [20] })).toBe(100);
  expect(pageScale({ ...narrativeSheet(), columnWidths: [5000] })).toBe(10);
});

test('no chart is cut: each break stands before the figures of a chart, and pages hold what is between', () => {
  const sheet = chartSheet();
  const breaks = chartBreaks(sheet, () => 20);
  expect(breaks.length).toBeGreaterThan(1);
  for (const row of breaks) {
    expect(sheet.rows[row]![0]!.style).toBe('tableHead');
    expect(sheet.charts!.every((c) => row <= c.anchor.top || row > c.anchor.bottom)).toBe(true);
  }
  expect(chartBreaks({ ...sheet, charts: sheet.charts!.slice(0, 1) }, () => undefined)).toEqual([]);
});
