import * as v from 'valibot';
import type { Memory } from '../app/memory';
import { NO_PRIOR, priorFromBook, type PriorFigures } from '../charts';
import { decodeText } from '../hosts/document';
import { readBytes } from '../hosts/file/node';
import { openBook } from './book';
import { CliError } from './exit';

const Amount = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.maxLength(40, '应为十进制金额，太长'),
  v.regex(/^-?\d{1,3}(,?\d{3})*(\.\d+)?$|^-?\d+(\.\d+)?$/, '应为十进制金额，如 "251.09"'),
);

const FiguresFile = v.object({
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))),
  figures: v.record(v.string(), Amount),
});

/**
 * Last year's figures from a FIGURES.json or from last year's workbook; when no file is named, those the book remembers.
 * @param memory of the book the figures are for
 */
export async function readPrior(path: string | undefined, memory?: Memory): Promise<PriorFigures> {
  if (!path) return memory?.prior ? toPrior(memory.prior) : NO_PRIOR;
  if (!/\.json$/i.test(path)) return priorFromBook((await openBook(path)).book);
  const parsed = v.safeParse(FiguresFile, await readJson(path));
  if (!parsed.success)
    throw new CliError(
      `上年数文件“${path}”的内容不对：${problem(parsed.issues)}。格式应为 {"year": 2019, "figures": {"收入支出决算总表.总计": "251.09"}}。`,
    );
  return toPrior(parsed.output);
}

function toPrior({ year, figures }: NonNullable<Memory['prior']>): PriorFigures {
  return year === undefined ? { figures } : { year, figures };
}

const FactsFile = v.pipe(
  v.custom<Record<string, unknown>>((file) => !Array.isArray(file), '应为一项一项的内容，不是列表'),
  v.record(v.string(), v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
);

/** Facts that no table holds, by field id, from a FACTS.json. */
export async function readFacts(path: string | undefined): Promise<Readonly<Record<string, string>>> {
  if (!path) return {};
  const parsed = v.safeParse(FactsFile, await readJson(path));
  if (!parsed.success)
    throw new CliError(`填报项文件“${path}”的内容不对：${problem(parsed.issues)}。格式应为 {"项目": "内容"}。`);
  return parsed.output;
}

async function readJson(path: string): Promise<unknown> {
  const text = decodeText(await readBytes(path)).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CliError(`“${path}”不是正确的 JSON 文件。请检查引号、逗号和括号是否成对，再试一次。`);
  }
}

function problem(issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0]!;
  const where = first.path?.map((p) => String(p.key)).join('.');
  // The library's own messages are English; where the form is wrong as a whole, the example says what is wanted.
  const message = /[\u4e00-\u9fff]/.test(first.message) ? first.message : '缺少，或不是应有的类型';
  return `${where ? `“${where}”` : ''}${message}`;
}
