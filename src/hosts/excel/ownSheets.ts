import type { OwnSheet, SheetRecord } from '../../workbook';
import {
  HostError,
  RECORDS_NAMESPACE,
  freeSheetName,
  ownSheetTag,
  ownSheetTagTarget,
  recordsFromXml,
  taggedSheet,
} from '../../workbook';
import { Contents, askContents, askWhole, contentArea, readContents, usedArea } from './contents';
import { officeCode } from './errors';
import type { OwnState } from './ownState';

/** Where a sheet of ours goes. */
export interface Target {
  readonly own: OwnSheet;
  /** Name it has or gets in the book. */
  readonly name: string;
  /** Id when it is there already. */
  readonly id: string | undefined;
  /** The defined name that marks the sheet as ours is there (perhaps pointing nowhere). */
  readonly hasTag: boolean;
  /** What we wrote there last time; undefined for a new sheet and where no record is left. */
  readonly before: SheetRecord | undefined;
  /** What stands there now; empty for a new sheet. */
  readonly contents: Contents;
  /** Names of the charts that stand there now. */
  readonly charts: readonly string[];
  /** All that stands there, when it was asked for whole. */
  readonly whole?: Excel.Range;
}

type Found = Omit<Target, 'contents' | 'charts' | 'before' | 'whole'>;

/** What was asked about a sheet that we expect to be ours. */
interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly charts: Excel.ChartCollection;
  readonly range: Excel.Range | undefined;
  readonly isWhole: boolean;
}

/**
 * Finds the sheets we wrote before, what stands on them, and free names for the others; one sync when the book was read
 * before. Throws HostError before anything is written when one of them is protected or the book's structure does not
 * allow a new sheet.
 *
 * @param isWhole everything that stands on them is wanted, because what will be written is not known yet
 */
export async function findTargets(
  context: Excel.RequestContext,
  sheets: readonly OwnSheet[],
  state: OwnState,
  isWhole = false,
): Promise<Target[]> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const asked = sheets.map((own) => askKnown(worksheets, own, state, isWhole));
  const tags = sheets.map((own) => workbook.names.getItemOrNullObject(ownSheetTag(own.name)));
  worksheets.load('items/id,items/name,items/protection/protected');
  workbook.protection.load('protected');
  for (const tag of tags) tag.load('formula');
  try {
    await context.sync();
  } catch (error) {
    // A sheet that we knew is gone: ask again without it.
    if (officeCode(error) !== 'ItemNotFound' || state.keys.size === 0) throw error;
    state.keys.clear();
    return findTargets(context, sheets, state, isWhole);
  }
  const found = placeSheets(sheets, tags, worksheets.items);
  if (workbook.protection.protected && found.some(({ id }) => id === undefined)) {
    throw new HostError('cannot-write', '工作簿的结构受保护，不能新建工作表。请先在“审阅”里撤销工作簿保护，再试一次。');
  }
  return surveyed(context, found, asked, state, isWhole);
}

function askKnown(
  worksheets: Excel.WorksheetCollection,
  own: OwnSheet,
  state: OwnState,
  isWhole: boolean,
): Asked | undefined {
  const key = state.keys.get(own.name);
  if (key === undefined || state.records === undefined) return undefined;
  return ask(worksheets.getItem(key), own, state.records[own.name], isWhole);
}

function ask(sheet: Excel.Worksheet, own: OwnSheet, before: SheetRecord | undefined, isWhole: boolean): Asked {
  sheet.load('id');
  const { charts } = sheet;
  charts.load('items/name');
  const area = isWhole ? undefined : contentArea(own, before);
  return { sheet, charts, isWhole, range: isWhole ? askWhole(sheet) : area && askContents(sheet, area) };
}

function placeSheets(
  sheets: readonly OwnSheet[],
  tags: readonly Excel.NamedItem[],
  present: readonly Excel.Worksheet[],
): Found[] {
  const byName = new Map(present.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const taken = new Set(present.map((sheet) => sheet.name));
  return sheets.map((own, i) => {
    const tag = tags[i]!;
    const tagged = tag.isNullObject ? undefined : taggedSheet(String(tag.formula));
    const sheet = tagged === undefined ? undefined : byName.get(tagged.toLowerCase());
    if (sheet?.protection.protected) {
      throw new HostError(
        'cannot-write',
        `工作表“${sheet.name}”受保护，不能写入。请先在“审阅”里撤销工作表保护，再试一次。`,
      );
    }
    const name = sheet?.name ?? freeSheetName(own.name, taken);
    taken.add(name);
    return { own, name, id: sheet?.id, hasTag: !tag.isNullObject };
  });
}

/** Adds what stands on the sheets that are there, asking for what was not asked yet. */
async function surveyed(
  context: Excel.RequestContext,
  found: readonly Found[],
  asked: readonly (Asked | undefined)[],
  state: OwnState,
  isWhole: boolean,
): Promise<Target[]> {
  const isThere = found.some(({ id }) => id !== undefined);
  const records = isThere ? (state.records ?? (await readRecords(context, state))) : {};
  const answers = found.map(({ own, id }, i) => {
    const early = asked[i];
    if (id === undefined) return undefined;
    if (early?.sheet.id === id) return early;
    return ask(context.workbook.worksheets.getItem(id), own, records[own.name], isWhole);
  });
  if (answers.some((answer, i) => answer && answer !== asked[i])) await context.sync();
  const targets: Target[] = [];
  for (const [i, place] of found.entries()) {
    const answer = answers[i];
    const before = answer && records[place.own.name];
    const contents = new Contents();
    const whole = answer?.isWhole ? answer.range : undefined;
    const area = whole ? usedArea(whole) : answer && contentArea(place.own, before);
    if (area && answer?.range) contents.add(area, answer.range);
    else if (area && answer) await readContents(context, answer.sheet, area, contents);
    const charts = answer?.charts.items.map(({ name }) => name) ?? [];
    targets.push({ ...place, before, contents, charts, ...(whole ? { whole } : {}) });
  }
  return targets;
}

/** The records, when nobody read the book before: two syncs more. */
async function readRecords(context: Excel.RequestContext, state: OwnState): Promise<NonNullable<OwnState['records']>> {
  const parts = context.workbook.customXmlParts.getByNamespace(RECORDS_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const { items } = parts;
  const first = items[0];
  const xml = first?.getXml();
  if (xml) await context.sync();
  state.recordPart = first?.id;
  state.records = recordsFromXml(xml?.value ?? '');
  return state.records;
}

/** Queues the making of a sheet and of the hidden defined name by which it is known as ours. */
export function openTarget(context: Excel.RequestContext, target: Target): Excel.Worksheet {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  if (target.id !== undefined) return worksheets.getItem(target.id);
  const sheet = worksheets.add(target.name);
  sheet.showGridlines = false;
  const tagName = ownSheetTag(target.own.name);
  if (target.hasTag) names.getItem(tagName).formula = `=${ownSheetTagTarget(target.name)}`;
  else names.add(tagName, sheet.getRange('A1')).visible = false;
  return sheet;
}
