import type { HostEvent, SheetArea, StopWatching } from '../../workbook';
import { parseA1 } from '../../workbook';
import { read } from './run';
import { supports } from './requirements';

interface CellEvent {
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * Tells what happens in the open book: cells selected, cells changed, sheets added, deleted and (where Excel says so)
 * renamed. Writes of our own are not told.
 */
export async function watchBook(listener: (event: HostEvent) => void): Promise<StopWatching> {
  return read(async (context) => {
    const { worksheets } = context.workbook;
    const told = async (): Promise<void> => listener({ kind: 'sheets' });
    const handlers: { remove(): void }[] = [
      worksheets.onSelectionChanged.add(async (event) => {
        const place = await placeOf(event);
        if (place) listener({ kind: 'selection', ...place });
      }),
      worksheets.onChanged.add(async (event) => {
        if (event.triggerSource === 'ThisLocalAddin') return;
        const place = await placeOf(event);
        if (place) listener({ kind: 'changed', ...place, remote: event.source === 'Remote' });
      }),
      worksheets.onAdded.add(told),
      worksheets.onDeleted.add(told),
    ];
    if (supports('sheetEvents')) {
      handlers.push(
        worksheets.onNameChanged.add(told),
        worksheets.onMoved.add(told),
        worksheets.onVisibilityChanged.add(told),
      );
    }
    await context.sync();
    return () => stop(context, handlers);
  });
}

/** Handlers can only be taken off with the context that put them on. */
async function stop(registered: Excel.RequestContext, handlers: readonly { remove(): void }[]): Promise<void> {
  await Excel.run(registered, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

/** The sheet's name now (the event only has its id) and the cells; undefined when the sheet is already gone. */
async function placeOf({ worksheetId, address }: CellEvent): Promise<{ sheet: string; area?: SheetArea } | undefined> {
  const name = await read(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  }).catch(() => undefined);
  if (name === undefined) return undefined;
  const area = parseA1(address.slice(address.lastIndexOf('!') + 1));
  return area ? { sheet: name, area: { sheet: name, ...area } } : { sheet: name };
}
