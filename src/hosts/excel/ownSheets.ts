import type { OwnSheet } from '../../workbook';
import { HostError, freeSheetName, ownSheetTag, ownSheetTagTarget, taggedSheet } from '../../workbook';

/** Where a sheet of ours goes. */
export interface Target {
  readonly own: OwnSheet;
  /** Name it has or gets in the book. */
  readonly name: string;
  /** Id when it is there already. */
  readonly id: string | undefined;
  /** The defined name that marks the sheet as ours is there (perhaps pointing nowhere). */
  readonly hasTag: boolean;
}

/**
 * Finds the sheets we wrote before, and free names for the others, in one sync. Throws HostError before anything is
 * written when one of them is protected or the book's structure does not allow a new sheet.
 */
export async function findTargets(context: Excel.RequestContext, sheets: readonly OwnSheet[]): Promise<Target[]> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const tags = sheets.map((own) => workbook.names.getItemOrNullObject(ownSheetTag(own.name)));
  worksheets.load('items/id,items/name,items/protection/protected');
  workbook.protection.load('protected');
  for (const tag of tags) tag.load('formula');
  await context.sync();

  const present = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const taken = new Set(worksheets.items.map((sheet) => sheet.name));
  const targets = sheets.map((own, i): Target => {
    const tag = tags[i]!;
    const tagged = tag.isNullObject ? undefined : taggedSheet(String(tag.formula));
    const sheet = tagged === undefined ? undefined : present.get(tagged.toLowerCase());
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
  if (workbook.protection.protected && targets.some(({ id }) => id === undefined)) {
    throw new HostError('cannot-write', '工作簿的结构受保护，不能新建工作表。请先在“审阅”里撤销工作簿保护，再试一次。');
  }
  return targets;
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
