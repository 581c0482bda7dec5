import type { TakenOut } from '../../workbook';
import { HostError, MEMORY_NAMESPACE, RECORDS_NAMESPACE, ownSheetTag, taggedSheet } from '../../workbook';
import { askFormats, isOwnFormat } from './mark';
import type { OwnState } from './ownState';

/**
 * Takes everything of ours out of the open book, in three syncs: marks, our sheets and the names by which they are known,
 * the custom XML parts. Throws `HostError` before anything is changed when a protection does not allow it.
 */
export async function takeOutOfBook(context: Excel.RequestContext, state: OwnState): Promise<TakenOut> {
  const { workbook } = context;
  const { worksheets, names, customXmlParts, protection } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  names.load('items/name,items/formula');
  protection.load('protected');
  const kept = [MEMORY_NAMESPACE, RECORDS_NAMESPACE].map((space) => customXmlParts.getByNamespace(space));
  for (const parts of kept) parts.load('items/id');
  await context.sync();

  const tags = names.items.filter(({ name }) => name.startsWith(ownSheetTag('')));
  const own = new Set(tags.map(({ formula }) => taggedSheet(String(formula))?.toLowerCase()));
  const isOwn = (sheet: Excel.Worksheet): boolean => own.has(sheet.name.toLowerCase());
  const ours = worksheets.items.filter(isOwn);
  const others = worksheets.items.filter((sheet) => !isOwn(sheet));
  if (ours.length > 0 && protection.protected)
    throw new HostError('cannot-write', '工作簿的结构受保护，不能删除工作表。请先在“审阅”里撤销工作簿保护，再试一次。');
  if (!others.some(({ visibility }) => visibility === 'Visible'))
    throw new HostError(
      'cannot-write',
      '除附表通写的工作表外，没有可见的工作表，Excel 不允许全部删除。请先取消隐藏一张工作表，再试一次。',
    );

  const asked = others.map((sheet) => ({ sheet, formats: askFormats(sheet) }));
  await context.sync();
  const marked = asked.map(({ sheet, formats }) => ({ sheet, marks: formats.items.filter(isOwnFormat) }));
  const locked = marked.find(
    ({ sheet: { protection: p }, marks }) => marks.length > 0 && p.protected && !p.options?.allowFormatCells,
  );
  if (locked)
    throw new HostError(
      'cannot-write',
      `工作表“${locked.sheet.name}”受保护，上面的标记去不掉，没有去掉任何内容。请先在“审阅”里撤销工作表保护，再试一次。`,
    );

  for (const { marks } of marked) for (const mark of marks) mark.delete();
  for (const sheet of ours) sheet.delete();
  for (const tag of tags) tag.delete();
  for (const { items } of kept) for (const part of items) part.delete();
  await context.sync();
  state.forget();
  return { sheets: ours.map(({ name }) => name) };
}
