import type { OwnSheet, SheetRecord } from '../../workbook';
import { LOOKS, a1, areaA1, quoteSheet, recordsToXml } from '../../workbook';
import { addressLists, joinAreas } from './addressList';
import { CHART_BYTES, removeStaleCharts, writeChart } from './charts';
import { LOOK_BYTES, applyLook } from './looks';
import { Outbox } from './outbox';
import type { Target } from './ownSheets';
import { findTargets, openTarget } from './ownSheets';
import type { OwnState } from './ownState';
import { failedOnPage, setUpPage } from './page';
import { frameHoles, recordOf, safeMerges, staleCells } from './rewrite';
import { columnPoints, contentBlocks, links, mergedRowHeights, styleAreas } from './sheetPlan';

/** Bytes of one small call: a link, a width, a height. */
const CALL_BYTES = 700;

/**
 * Creates or rewrites sheets of our own in two syncs (more only for sheets too big for one request, or when the book was
 * not read before). Cells left undefined, charts and texts of the user's on these sheets stay; what we wrote last time,
 * nobody changed and is not written now goes.
 *
 * @returns the names the sheets have in the book, in the order given
 */
export async function writeOwnSheets(
  context: Excel.RequestContext,
  sheets: readonly OwnSheet[],
  state: OwnState,
): Promise<string[]> {
  return writeTargets(context, await findTargets(context, sheets, state), state);
}

/**
 * Writes to sheets found before, in one sync.
 * @param also queues what belongs to the same change
 */
export async function writeTargets(
  context: Excel.RequestContext,
  targets: readonly Target[],
  state: OwnState,
  also: () => void = () => {},
): Promise<string[]> {
  const outbox = new Outbox(context);
  context.application.suspendApiCalculationUntilNextSync();
  const records: Record<string, SheetRecord> = { ...state.records };
  const pages: (() => void)[] = [];
  for (const target of targets) {
    const { own, charts } = target;
    const sheet = openTarget(context, target);
    records[own.name] = await writeCells(outbox, sheet, target);
    await writeCharts(outbox, sheet, own, charts);
    if (target.id === undefined) {
      const heights = new Map(mergedRowHeights(own).map(({ row, points }) => [row, points]));
      pages.push(() => setUpPage(sheet, own, heights));
    }
  }
  const part = await keepRecords(context, outbox, records, state);
  also();
  for (const setUp of pages) setUp();
  try {
    await outbox.send();
  } catch (error) {
    if (!failedOnPage(error)) throw error;
  }
  state.records = records;
  if (part) state.recordPart = part.id;
  for (const { own, name } of targets) state.keys.set(own.name, name);
  return targets.map(({ name }) => name);
}

/** Queues everything of a sheet but its charts; gives the record for next time. */
async function writeCells(outbox: Outbox, sheet: Excel.Worksheet, target: Target): Promise<SheetRecord> {
  const { own, id, before, contents } = target;
  const blocks = contentBlocks(own.rows);
  const merges = safeMerges(target);
  if (id === undefined) await setWidths(outbox, sheet, own);
  else await makeRoom(outbox, sheet, target);
  for (const { area, formats, contents: cells, bytes } of blocks) {
    await outbox.room(bytes);
    const range = sheet.getRange(areaA1(area));
    // Without a record any merge here may be one of ours that would swallow cells.
    if (id !== undefined && !before) range.unmerge();
    range.numberFormat = formats;
    range.formulas = cells;
  }
  for (const { row, col, to } of links(own.rows)) {
    await outbox.room(CALL_BYTES);
    sheet.getRange(a1(row, col)).hyperlink = { documentReference: `${quoteSheet(to.sheet)}!${a1(to.row, to.col)}` };
  }
  const looks = styleAreas(own.rows, merges);
  looks.set('label', [...(looks.get('label') ?? []), ...joinAreas(frameHoles(own, contents))]);
  for (const [style, areas] of looks) {
    await outbox.room(LOOK_BYTES + areas.length * 40);
    applyLook(sheet, areas, LOOKS[style]);
  }
  for (const merge of merges) {
    await outbox.room(CALL_BYTES);
    sheet.getRange(areaA1(merge)).merge(false);
  }
  for (const { area } of blocks) sheet.getRange(areaA1(area)).format.autofitRows();
  for (const { row, points } of mergedRowHeights(own)) {
    await outbox.room(CALL_BYTES);
    sheet.getRange(a1(row, 0)).format.rowHeight = points;
  }
  return recordOf(own, merges);
}

/** Widths are ours only on a new sheet; later the user may have set them. */
async function setWidths(outbox: Outbox, sheet: Excel.Worksheet, { columnWidths }: OwnSheet): Promise<void> {
  await outbox.room(columnWidths.length * CALL_BYTES);
  columnWidths.forEach((width, c) => {
    sheet.getRange(areaA1({ top: 0, left: c, bottom: 0, right: c })).format.columnWidth = columnPoints(width);
  });
}

/** Takes away what we left there last time and do not write now. */
async function makeRoom(outbox: Outbox, sheet: Excel.Worksheet, target: Target): Promise<void> {
  for (const address of target.before?.merges ?? []) {
    await outbox.room(CALL_BYTES);
    sheet.getRange(address).unmerge();
  }
  for (const addresses of addressLists(joinAreas(staleCells(target)))) {
    await outbox.room(CALL_BYTES + addresses.length);
    sheet.getRanges(addresses).clear();
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

/** Queues the keeping of the records; gives the part when it is a new one. */
async function keepRecords(
  context: Excel.RequestContext,
  outbox: Outbox,
  records: Readonly<Record<string, SheetRecord>>,
  state: OwnState,
): Promise<Excel.CustomXmlPart | undefined> {
  const xml = recordsToXml(records);
  await outbox.room(xml.length);
  const { customXmlParts } = context.workbook;
  if (state.recordPart !== undefined) {
    customXmlParts.getItemOrNullObject(state.recordPart).setXml(xml);
    return undefined;
  }
  const part = customXmlParts.add(xml);
  part.load('id');
  return part;
}
