import type { Desk } from './desk';
import { runTask } from './runTask';

const MIME: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

/** Name of the checked copy: `某局决算.xlsx` → `某局决算-已核对.xlsx`; an .xls becomes .xlsx. */
export function copyName(name: string): string {
  const m = /^(.*?)(?:-已核对)?\.(xlsx|xlsm|xls)$/i.exec(name);
  const stem = m ? m[1] : name;
  return `${stem}-已核对.${m?.[2]?.toLowerCase() === 'xlsm' ? 'xlsm' : 'xlsx'}`;
}

/** Hands the user the checked copy of the file: marks, charts and text as they are now. The original is not touched. */
export async function downloadCopy(desk: Desk): Promise<void> {
  await runTask(desk, 'saving', async () => {
    const { snapshot } = desk.store.getState();
    if (!desk.host?.save || !snapshot) return;
    const name = copyName(snapshot.name);
    desk.place.giveFile(await desk.host.save(), name, MIME[name.split('.').pop()!] ?? 'application/octet-stream');
    desk.store.setState({ changed: false, notice: { key: 'copy.given', values: { name } } });
  });
}
