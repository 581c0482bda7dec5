import { basename } from 'node:path';
import type { CheckOptions } from '../check';
import { readOwnList, type OwnList } from '../classification';
import { decodeText } from '../hosts/document';
import { readBytes, readWorkbook } from '../hosts/file/node';
import { readRuleBook, readRuleFile, type OwnRules } from '../rules';
import { openBook } from './book';
import { CliError } from './exit';

export interface CheckFiles {
  /** The user's own rules and gradings. */
  readonly rules?: string;
  /** The user's own 科目 list: code, name[, from, to]. */
  readonly classification?: string;
  /** Use the list instead of the built-in one, not before it. */
  readonly replace?: boolean;
  /** Last year's book. */
  readonly prior?: string;
}

/** Reads the files that change how books are checked. Throws `CliError` naming the line that cannot be read. */
export async function readCheckOptions(files: CheckFiles): Promise<CheckOptions> {
  return {
    ...(files.rules ? { ownRules: await readRules(files.rules) } : {}),
    ...(files.classification ? { classification: await readList(files.classification, files.replace ?? false) } : {}),
    ...(files.prior ? { priorBook: (await openBook(files.prior)).book } : {}),
  };
}

async function readRules(path: string): Promise<OwnRules> {
  const bytes = await readBytes(path);
  const name = basename(path);
  return isBook(path) ? readRuleBook(await readWorkbook(bytes, name)) : readRuleFile(decodeText(bytes), name);
}

async function readList(path: string, isWhole: boolean): Promise<OwnList> {
  const bytes = await readBytes(path);
  const { entries, errors } = readOwnList(
    isBook(path) ? await sheetRows(bytes, path) : textRows(decodeText(bytes), path),
  );
  if (errors.length > 0) throw new CliError(`科目表“${path}”有读不懂的行：${errors.slice(0, 3).join('；')}。`);
  if (entries.length === 0)
    throw new CliError(`科目表“${path}”里没有一个科目。每行应写成“编码, 名称”，如“2101501, 行政运行”。`);
  return { entries, isWhole };
}

async function sheetRows(bytes: Uint8Array, path: string): Promise<unknown[][]> {
  const sheet = (await readWorkbook(bytes, basename(path))).sheets.find((s) => s.area);
  return (sheet?.cells ?? []).map((row) => (row ?? []).map((cell) => cell?.value ?? ''));
}

function textRows(text: string, path: string): unknown[][] {
  if (!/\.json$/i.test(path))
    return text.split(/\r?\n/).map((line) => line.split(/[,，\t]/).map((cell) => cell.trim()));
  try {
    const rows = JSON.parse(text) as unknown;
    if (Array.isArray(rows)) {
      const lines = rows.map((row): unknown[] => (Array.isArray(row) ? row : Object.values(Object(row) as object)));
      if (lines.every((line) => line.every((cell) => typeof cell !== 'object' || cell === null))) return lines;
    }
  } catch {
    // Told below like any other wrong form.
  }
  throw new CliError(`科目表“${path}”不是正确的 JSON：应为 [["2101501", "行政运行"], …]。`);
}

function isBook(path: string): boolean {
  return /\.(?:xlsx|xlsm|xls)$/i.test(path);
}
