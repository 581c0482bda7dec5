import type { CellRef, Mark, MarkColour, MarkOutcome } from '../../workbook';
import { MARK_FILL, formatRef, isOwnMark, markFormula } from '../../workbook';
import { addressLists, joinCells } from './addressList';
import { officeCode } from './errors';

/** Lightest first: what is added last comes first in Excel, so the most serious colour wins. */
const COLOURS: readonly MarkColour[] = ['info', 'warning', 'error'];

interface MarkedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly own: readonly Excel.ConditionalFormat[];
  readonly isLocked: boolean;
}

type Refused = MarkOutcome['refused'][number];

/**
 * Replaces all our marks by these, in two syncs whatever their number. Nothing but conditional formats of our own is
 * added or taken away. A protected sheet keeps what it has; its cells are told in `refused`.
 *
 * @param known names and ids of the sheets last read: where old marks are looked for
 */
export async function markCells(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  known: ReadonlyMap<string, string>,
): Promise<MarkOutcome> {
  const sheets = await findOwnMarks(context, marks, known);
  const { byName, refused } = sortMarks(marks, sheets);
  for (const { own, isLocked } of sheets) if (!isLocked) for (const format of own) format.delete();
  let marked = 0;
  for (const { name, sheet } of sheets) {
    const colours = byName.get(name);
    if (colours) marked += addMarks(sheet, colours);
  }
  try {
    await context.sync();
  } catch (error) {
    await takeOffAll(sheets, context);
    throw error;
  }
  return { marked, refused };
}

/** The sheets that are there, with the marks of ours that they carry. */
async function findOwnMarks(
  context: Excel.RequestContext,
  marks: readonly Mark[],
  known: ReadonlyMap<string, string>,
): Promise<MarkedSheet[]> {
  const { worksheets } = context.workbook;
  const keys = new Map(known);
  for (const { ref } of marks) if (!keys.has(ref.sheet)) keys.set(ref.sheet, ref.sheet);
  const asked = [...keys].map(([name, key]) => {
    const sheet = worksheets.getItemOrNullObject(key);
    sheet.load('name,protection/protected,protection/options');
    return { name, sheet, formats: askFormats(sheet) };
  });
  try {
    await context.sync();
  } catch (error) {
    // A sheet deleted meanwhile: Excel may answer the whole request with an error instead of a null object.
    if (officeCode(error) !== 'ItemNotFound') throw error;
    const present = await presentSheets(context);
    return findOwnMarks(context, [], new Map([...keys].filter(([, key]) => present.has(key))));
  }
  return asked
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ name, sheet, formats }) => ({
      name,
      sheet,
      isLocked: sheet.protection.protected && !sheet.protection.options?.allowFormatCells,
      own: formats.items.filter(isOwnFormat),
    }));
}

/** Names and ids of the sheets that are there now. */
async function presentSheets(context: Excel.RequestContext): Promise<Set<string>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return new Set(worksheets.items.flatMap(({ id, name }) => [id, name]));
}

/** Queues the question which conditional formats a sheet has. */
export function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return formats;
}

/** True if a conditional format, loaded by `askFormats`, is a mark of ours. */
export function isOwnFormat(format: Excel.ConditionalFormat): boolean {
  return format.type === 'Custom' && isOwnMark(String(format.customOrNullObject.rule.formula));
}

/** Marks by sheet and colour, the most serious for a cell named twice; what cannot be marked with its reason. */
function sortMarks(
  marks: readonly Mark[],
  sheets: readonly MarkedSheet[],
): { byName: Map<string, Map<MarkColour, CellRef[]>>; refused: Refused[] } {
  const present = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const refused: Refused[] = [];
  const cells = new Map<string, Mark>();
  for (const mark of marks) {
    const { ref } = mark;
    const sheet = present.get(ref.sheet);
    if (!sheet) refused.push({ ref, reason: `找不到工作表“${ref.sheet}”，可能已被删除或改名，请重新核对。` });
    else if (sheet.isLocked)
      refused.push({ ref, reason: `工作表“${ref.sheet}”受保护，没有标记。请先在“审阅”里撤销工作表保护，再标记。` });
    else {
      const before = cells.get(formatRef(ref));
      if (!before || COLOURS.indexOf(mark.colour) > COLOURS.indexOf(before.colour)) cells.set(formatRef(ref), mark);
    }
  }
  for (const { name, own, isLocked } of sheets) {
    const isTold = refused.some(({ ref }) => ref.sheet === name);
    if (isLocked && own.length && !isTold) {
      refused.push({
        ref: { sheet: name, row: 0, col: 0 },
        reason: `工作表“${name}”受保护，原有的标记没有去掉。请先在“审阅”里撤销工作表保护，再试一次。`,
      });
    }
  }
  const byName = new Map<string, Map<MarkColour, CellRef[]>>();
  for (const { ref, colour } of cells.values()) {
    const colours = byName.get(ref.sheet) ?? new Map<MarkColour, CellRef[]>();
    const refs = colours.get(colour) ?? [];
    refs.push(ref);
    byName.set(ref.sheet, colours.set(colour, refs));
  }
  return { byName, refused };
}

/** Queues the conditional formats of one sheet; gives the number of cells. */
function addMarks(sheet: Excel.Worksheet, colours: ReadonlyMap<MarkColour, readonly CellRef[]>): number {
  let count = 0;
  for (const colour of COLOURS) {
    const cells = colours.get(colour) ?? [];
    count += cells.length;
    for (const addresses of addressLists(joinCells(cells))) {
      const format = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = markFormula(colour);
      format.custom.format.fill.color = MARK_FILL[colour];
    }
  }
  return count;
}

/** A batch that stopped half way leaves some marks: all of ours are taken off again, as far as Excel still answers. */
async function takeOffAll(sheets: readonly MarkedSheet[], context: Excel.RequestContext): Promise<void> {
  try {
    const known = new Map(sheets.filter(({ isLocked }) => !isLocked).map(({ name }) => [name, name]));
    const left = await findOwnMarks(context, [], known);
    for (const { own } of left) for (const format of own) format.delete();
    await context.sync();
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
  }
}
