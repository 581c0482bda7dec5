import type { OwnSheet } from '../../workbook';
import { LOOKS, a1, areaA1, quoteSheet } from '../../workbook';
import { CHART_BYTES, removeStaleCharts, writeChart } from './charts';
import { officeCode } from './errors';
import { LOOK_BYTES, applyLook } from './looks';
import { Outbox } from './outbox';
import type { Target } from './ownSheets';
import { findTargets, openTarget } from './ownSheets';
import { columnPoints, contentBlocks, links, mergedRowHeights, styleAreas } from './sheetPlan';

const LINK_BYTES = 700;

/**
 * Creates or rewrites sheets of our own in two syncs, or three when charts of an earlier time have to be found first or
 * a new sheet is to be printed across. Cells left undefined, charts and texts of the user's on these sheets stay.
 *
 * @returns the names the sheets have in the book, in the order given
 */
export async function writeOwnSheets(context: Excel.RequestContext, sheets: readonly OwnSheet[]): Promise<string[]> {
  const targets = await findTargets(context, sheets);
  const charts = await chartsThere(context, targets);
  const outbox = new Outbox(context);
  context.application.suspendApiCalculationUntilNextSync();
  const opened: Excel.Worksheet[] = [];
  for (const [i, target] of targets.entries()) {
    const sheet = openTarget(context, target);
    opened.push(sheet);
    await writeCells(outbox, sheet, target);
    await writeCharts(outbox, sheet, target.own, charts[i]!);
  }
  await outbox.send();
  await printAcross(
    context,
    opened.filter((_, i) => targets[i]!.own.landscape && targets[i]!.id === undefined),
  );
  return targets.map(({ name }) => name);
}

/** Names of the charts on each sheet; a sync only where a sheet with charts was there before. */
async function chartsThere(context: Excel.RequestContext, targets: readonly Target[]): Promise<string[][]> {
  const asked = targets.map(({ own, id }) => {
    if (id === undefined || !own.charts) return undefined;
    const { charts } = context.workbook.worksheets.getItem(id);
    charts.load('items/name');
    return charts;
  });
  if (asked.some((charts) => charts)) await context.sync();
  return asked.map((charts) => charts?.items.map(({ name }) => name) ?? []);
}

async function writeCells(outbox: Outbox, sheet: Excel.Worksheet, { own, id }: Target): Promise<void> {
  const blocks = contentBlocks(own.rows);
  const isNew = id === undefined;
  if (isNew) {
    await outbox.room(own.columnWidths.length * LINK_BYTES);
    own.columnWidths.forEach((width, c) => {
      sheet.getRange(areaA1({ top: 0, left: c, bottom: 0, right: c })).format.columnWidth = columnPoints(width);
    });
  }
  for (const { area, formats, contents, bytes } of blocks) {
    await outbox.room(bytes);
    const range = sheet.getRange(areaA1(area));
    // What stood in the covered cells of an older merge would be lost without a word.
    if (!isNew) range.unmerge();
    range.numberFormat = formats;
    range.formulas = contents;
  }
  for (const { row, col, to } of links(own.rows)) {
    await outbox.room(LINK_BYTES);
    sheet.getRange(a1(row, col)).hyperlink = { documentReference: `${quoteSheet(to.sheet)}!${a1(to.row, to.col)}` };
  }
  for (const [style, areas] of styleAreas(own.rows)) {
    await outbox.room(LOOK_BYTES + areas.length * 40);
    applyLook(sheet, areas, LOOKS[style]);
  }
  for (const merge of own.merges ?? []) {
    await outbox.room(LINK_BYTES);
    sheet.getRange(areaA1(merge)).merge(false);
  }
  for (const { area } of blocks) sheet.getRange(areaA1(area)).format.autofitRows();
  for (const { row, points } of mergedRowHeights(own)) {
    await outbox.room(LINK_BYTES);
    sheet.getRange(a1(row, 0)).format.rowHeight = points;
  }
}

async function writeCharts(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  own: OwnSheet,
  there: readonly string[],
): Promise<void> {
  if (!own.charts) return;
  removeStaleCharts(sheet, there, own.charts);
  for (const chart of own.charts) {
    await outbox.room(CHART_BYTES);
    writeChart(sheet, chart, there.includes(chart.id));
  }
}

/** Page set-up needs a printer driver on some machines; without one the sheets are still right. */
async function printAcross(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  if (!sheets.length) return;
  for (const { pageLayout } of sheets) {
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
  }
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
  }
}
