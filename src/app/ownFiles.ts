import type { Desk } from './desk';
import { runTask } from './runTask';
import { setSetting } from './setSetting';

/** Longest files kept in a book, in characters and rows: rules and lists are short, anything longer is another file. */
const LONGEST_RULES = 200_000;
const MOST_CODES = 20_000;

/** Takes the user's own rules from a text file (.txt, .csv, .json); kept in the book. Undefined takes them away. */
export async function setRuleFile(
  desk: Desk,
  file: { readonly name: string; readonly bytes: () => Promise<Uint8Array> } | undefined,
): Promise<void> {
  if (!file) return setSetting(desk, 'ruleFile', undefined);
  const text = await runTask(desk, 'reading', async () => desk.place.decodeText(await file.bytes()));
  if (text === undefined) return;
  if (text.length > LONGEST_RULES || !text.trim())
    return desk.store.setState({ problem: { key: 'ownFiles.badRules', values: { name: file.name } } });
  await setSetting(desk, 'ruleFile', { name: file.name, text });
  desk.store.setState({ notice: { key: 'ownFiles.rulesTaken', values: { name: file.name } } });
}

/**
 * Takes the user's own 科目 list: rows of code, name[, from, to] from a workbook's first sheet, a .csv or a .json; kept in
 * the book. A list with a row that is none is refused, naming the row. Undefined takes the list away.
 */
export async function setCodeList(
  desk: Desk,
  file: { readonly name: string; readonly bytes: () => Promise<Uint8Array> } | undefined,
): Promise<void> {
  if (!file) return setSetting(desk, 'codeList', undefined);
  const { name } = file;
  const read = await runTask(desk, 'reading', async () => {
    const rows = await rowsOf(desk, name, await file.bytes());
    return { rows, errors: await (await desk.engine()).codeListErrors(rows) };
  });
  if (!read) return;
  const { rows, errors } = read;
  const why = errors.slice(0, 3).join('；');
  if (errors.length > 0 || rows.length === 0 || rows.length > MOST_CODES)
    return desk.store.setState({ problem: { key: 'ownFiles.badList', values: { name, why } } });
  await setSetting(desk, 'codeList', { name, rows, isWhole: false });
  desk.store.setState({ notice: { key: 'ownFiles.listTaken', values: { name, count: rows.length } } });
}

/** Whether the user's list stands instead of the built-in one or before it. */
export async function setListIsWhole(desk: Desk, isWhole: boolean): Promise<void> {
  const { codeList } = desk.store.getState().memory.settings;
  if (codeList) await setSetting(desk, 'codeList', { ...codeList, isWhole });
}

async function rowsOf(desk: Desk, name: string, bytes: Uint8Array): Promise<string[][]> {
  const rows = /\.xls[xm]?$/i.test(name)
    ? ((await desk.place.readBook(bytes, name)).sheets.find((s) => s.area)?.cells ?? []).map((row) =>
        Array.from(row ?? [], (cell) => cell?.value ?? ''),
      )
    : textRows(await desk.place.decodeText(bytes), name);
  return rows.map((row) => row.map(String)).filter((row) => row.some((cell) => cell.trim()));
}

function textRows(text: string, name: string): unknown[][] {
  if (!/\.json$/i.test(name))
    return text.split(/\r?\n/).map((line) => line.split(/[,，\t]/).map((cell) => cell.trim()));
  try {
    const rows: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row : Object.values(row as object))) : [];
  } catch {
    return []; // An empty list is refused with a sentence, like any other that is none.
  }
}
