import { basename } from 'node:path';
import { inUse } from '../app/takeOut';
import { FileHost, readBytes, writeBytes } from '../hosts/file/node';
import { formatRef, ownSheetsInUse } from '../workbook';
import { CliError, EXIT } from './exit';

/**
 * Writes a copy of a book without anything that we ever wrote into it: marks, sheets, reasons, settings.
 * @throws HostError when it is no readable workbook or cannot be written, CliError when the user's formulas need our sheets
 */
export async function clear(file: string, { output }: { readonly output: string }): Promise<number> {
  const host = new FileHost(await readBytes(file), basename(file));
  const [used, ...others] = ownSheetsInUse(await host.read());
  if (used) throw new CliError(inUse(formatRef(used), others.length));
  const { sheets } = await host.takeOut();
  await writeBytes(output, await host.save());
  const gone = sheets.length > 0 ? `，去掉工作表“${sheets.join('”“')}”` : '';
  process.stdout.write(`已去掉附表通写入的标记、忽略理由和设置${gone}：${output}\n`);
  return EXIT.clean;
}
