import { HostError, MAX_COLS, MAX_ROWS, OWN_SHEETS } from '../../src/workbook';
import { FileHost, readWorkbook } from '../../src/hosts/file';
import { checkPipeline } from './pipeline';

/**
 * Reads a file as a user's and does everything with it; then marks it, writes a sheet into it, and reads what was written.
 * A refusal in Chinese that says what to do is right; anything else that is thrown is not.
 */
export async function driveFile(bytes: Uint8Array, name: string, writes: boolean): Promise<void> {
  const before = Buffer.from(bytes);
  const snapshot = await refusable(() => readWorkbook(bytes, name));
  if (!before.equals(bytes)) throw new Error('reading changed the bytes');
  if (!snapshot) return;
  for (const { name, area, cells } of snapshot.sheets) {
    if (area && (area.bottom >= MAX_ROWS || area.right >= MAX_COLS || area.top < 0 || area.left < 0))
      throw new Error(`${name}: area beyond the sheet`);
    for (const row of Object.values(cells))
      for (const cell of Object.values(row ?? {}))
        if (typeof cell?.value === 'number' && !Number.isFinite(cell.value)) throw new Error(`${name}: ${cell.value}`);
  }
  checkPipeline(snapshot);
  if (writes) await writeAndRead(bytes, name);
}

async function writeAndRead(bytes: Uint8Array, name: string): Promise<void> {
  const host = new FileHost(bytes, name);
  const { sheets } = await host.read();
  const sheet = sheets.find((s) => s.area);
  const saved = await refusable(async () => {
    if (sheet?.area)
      await host.mark([{ ref: { sheet: sheet.name, row: sheet.area.top, col: sheet.area.left }, colour: 'error' }]);
    await host.writeSheets([{ name: OWN_SHEETS.report, columnWidths: [20], rows: [[{ text: '=1+1' }]] }]);
    return host.save();
  });
  if (saved) await readWorkbook(saved, host.outputName);
}

/** What the work gives, or undefined when it is refused with a sentence for the user. */
async function refusable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (!/[\u4e00-\u9fff].*[。！]/.test(error.message) || /\bundefined\b|\[object/.test(error.message))
      throw new Error(`refusal is no sentence: ${error.message}`, { cause: error });
    return undefined;
  }
}
