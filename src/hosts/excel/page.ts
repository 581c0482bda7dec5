import type { OwnSheet } from '../../workbook';
import { PAGE_FOOTER, PAGE_MARGIN, a1, chartBreaks, pageScale } from '../../workbook';
import { officeCode } from './errors';

/** Queues the page set-up of a new sheet of ours: A4, as wide as the page, page numbers, no chart cut in two. */
export function setUpPage(sheet: Excel.Worksheet, own: OwnSheet, heights: ReadonlyMap<number, number>): void {
  const { pageLayout } = sheet;
  const scale = pageScale(own);
  pageLayout.orientation = own.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = scale === undefined ? { horizontalFitToPages: 1 } : { scale };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageLayout.rightMargin = PAGE_MARGIN.side;
  pageLayout.topMargin = pageLayout.bottomMargin = PAGE_MARGIN.top;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_FOOTER;
  for (const row of chartBreaks(own, (r) => heights.get(r))) sheet.horizontalPageBreaks.add(a1(row, 0));
}

/** Without a printer driver some machines refuse page set-up; it stands last in the batch, so all else is done by then. */
export function failedOnPage(error: unknown): boolean {
  if (officeCode(error) === undefined) return false;
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string; statement?: string } };
  return /pageLayout|pageBreak|headersFooters/i.test(`${debugInfo?.errorLocation} ${debugInfo?.statement}`);
}
