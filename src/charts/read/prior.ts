import { Decimal, parseAmount, shiftBetween, type Unit } from '../../amount';
import type { Book } from '../../tables/types';
import { add, given, read, TEXT_UNIT, type Quantity } from './quantity';

/**
 * Last year's figures: amounts in 万元 as decimal strings by semantic coordinates `附表.行`, e.g.
 * `收入支出决算总表.总计`. They come from a file, from what the user typed, or from last year's book.
 */
export interface PriorFigures {
  readonly year?: number;
  readonly figures: Readonly<Record<string, string>>;
}

export const NO_PRIOR: PriorFigures = { figures: {} };

/** A figure of last year that charts and text can use, as the pane asks for it. */
export interface PriorField {
  readonly key: string;
  readonly label: string;
  readonly kind: '决算' | '预算';
  /** Its place in last year's book; several are tried in turn, those of one place are added. */
  readonly places: readonly (readonly (readonly [
    table: Parameters<Book['table']>[0],
    row: string,
    column: string,
  ])[])[];
  /** Other keys people write for it. */
  readonly aliases: readonly string[];
}

const sanGong = (kind: '决算' | '预算'): PriorField[] =>
  (
    [
      ['合计', '“三公”经费合计', 'aT', 'total', []],
      ['因公出国（境）费', '因公出国（境）费', 'aOut', 'out', ['因公出国（境）费用', '因公出国（境）经费']],
      [
        '公务用车购置及运行费',
        '公务用车购置及运行维护费',
        'aCar',
        'car',
        ['公务用车购置及运行维护费', '公务用车购置及运行费小计'],
      ],
      ['公务接待费', '公务接待费', 'aRec', 'rec', []],
    ] as const
  ).map(([row, label, actual, budget, aliases]) => ({
    key: `“三公”经费${kind === '决算' ? '支出决算' : '支出预算'}表.${row}`,
    label,
    kind,
    places: kind === '决算' ? [[['JS.SG', 'DATA', actual]]] : [[['YS.SG', 'TOTAL', budget]]],
    aliases: [
      '“三公”经费',
      `财政拨款“三公”经费支出${kind}表`,
      `一般公共预算财政拨款“三公”经费支出${kind}表`,
      `一般公共预算“三公”经费支出${kind}表`,
    ].flatMap((table) => [row, ...aliases, ...(row === '合计' ? ['总计'] : [])].map((name) => `${table}.${name}`)),
  }));

/** Every figure of last year that 图1–图7 and the 情况说明 can use. */
export const PRIOR_FIELDS: readonly PriorField[] = [
  {
    key: '收入支出决算总表.收入总计',
    label: '收入总计',
    kind: '决算',
    places: [[['JS.SZ', 'IG', 'inAmt']]],
    aliases: ['收入支出决算总表.总计', '收入支出决算总表.收、支总计', '收入支出决算表.总计', '收支决算总表.总计'],
  },
  {
    key: '收入支出决算总表.支出总计',
    label: '支出总计',
    kind: '决算',
    places: [[['JS.SZ', 'OG', 'outAmt']]],
    aliases: ['收入支出决算总表.总计', '收入支出决算总表.收、支总计', '收入支出决算表.总计', '收支决算总表.总计'],
  },
  {
    key: '财政拨款收入支出决算总表.收入总计',
    label: '财政拨款收入总计',
    kind: '决算',
    places: [[['JS.CZ', 'GG', 'inAmt']]],
    aliases: ['财政拨款收入支出决算总表.总计', '财政拨款收入支出决算表.总计', '财政拨款收支决算总表.总计'],
  },
  {
    key: '财政拨款收入支出决算总表.支出总计',
    label: '财政拨款支出总计',
    kind: '决算',
    places: [[['JS.CZ', 'OG', 'outTotal']]],
    aliases: ['财政拨款收入支出决算总表.总计', '财政拨款收入支出决算表.总计', '财政拨款收支决算总表.总计'],
  },
  {
    key: '一般公共预算财政拨款支出决算表.合计',
    label: '一般公共预算财政拨款支出合计',
    kind: '决算',
    places: [[['JS.YB', 'TOTAL', 'total']]],
    aliases: [
      '一般公共预算财政拨款支出决算表.总计',
      '一般公共预算财政拨款支出决算表.本年支出合计',
      '一般公共预算财政拨款支出决算表.本年支出',
      '一般公共预算财政拨款支出决算表.合计.合计',
      '一般公共预算财政拨款收入支出决算表.本年支出',
    ],
  },
  ...sanGong('决算'),
  {
    key: '机关运行经费.决算数',
    label: '机关运行经费支出',
    kind: '决算',
    places: [],
    aliases: ['机关运行经费', '机关运行经费.合计', '机关运行经费.支出'],
  },
  {
    key: '收支总表.收支总计',
    label: '收支预算总数',
    kind: '预算',
    places: [[['YS.SZ', 'IG', 'inAmt']], [['YS.SZ', 'OG', 'outAmt']]],
    aliases: [
      '收支总表.总计',
      '收支总表.收入总计',
      '收支总表.支出总计',
      '单位收支总表.总计',
      '部门收支总表.总计',
      '收支预算总表.总计',
    ],
  },
  {
    key: '财政拨款收支总表.收支总计',
    label: '财政拨款收支预算总数',
    kind: '预算',
    places: [
      [['YS.CZ', 'GG', 'inAmt']],
      [
        ['YS.CZ', 'GT', 'inAmt'],
        ['YS.CZ', 'GB', 'inAmt'],
      ],
    ],
    aliases: ['财政拨款收支预算总表.总计', '财政拨款收支总表.总计', '财政拨款收支预算总表.收支总计'],
  },
  {
    key: '一般公共预算支出表.当年财政拨款',
    label: '一般公共预算当年拨款',
    kind: '预算',
    places: [[['YS.YB', 'TOTAL', 'cur']], [['YS.YB', 'TOTAL', 'total']]],
    aliases: [
      '一般公共预算支出预算表.当年财政拨款安排',
      '一般公共预算支出预算表.合计',
      '一般公共预算支出表.合计',
      '一般公共预算支出预算表.合计.当年财政拨款安排',
    ],
  },
  ...sanGong('预算'),
  {
    key: '机关运行经费.预算数',
    label: '机关运行经费预算',
    kind: '预算',
    places: [[['YS.SG', 'TOTAL', 'org']]],
    aliases: ['机关运行经费', '机关运行经费.合计', '机关运行经费.预算'],
  },
];

/** One spelling for keys: half-width, without spaces, quotes and the words 单位/部门 in front. */
export function priorKey(key: string): string {
  return key
    .normalize('NFKC')
    .replace(/[\s“”"'‘’]/g, '')
    .replace(/^(单位|部门|预算单位)/, '');
}

/** Last year's amount by the key of a field (in 万元), or undefined when nobody gave it. */
export function priorFigure(prior: PriorFigures, key: string): Quantity | undefined {
  const field = PRIOR_FIELDS.find((f) => f.key === key);
  const byKey = new Map(Object.entries(prior.figures).map(([k, v]) => [priorKey(k), v]));
  const coordinates = (field?.places ?? []).flatMap((place) =>
    place.length === 1 ? place.flatMap(([t, r, c]) => [`${t}.${r}.${c}`, `${t}.${r}`]) : [],
  );
  for (const name of [key, ...(field?.aliases ?? []), ...coordinates]) {
    const text = byKey.get(priorKey(name));
    const parsed = text === undefined ? undefined : parseAmount(text);
    if (parsed) return given(new Decimal(parsed.value));
  }
  return undefined;
}

/** Why these figures cannot be last year's of the book: they are said to be of another year. */
export function priorMismatch(book: Book, prior: PriorFigures): string | undefined {
  if (book.year === undefined || prior.year === undefined || prior.year === book.year - 1) return undefined;
  return `所给的上年数是${prior.year}年的，不是${book.year - 1}年的，没有采用。`;
}

/** The figures if they are of the year before the book's, else none. */
export function priorOf(book: Book, prior: PriorFigures): PriorFigures {
  return priorMismatch(book, prior) === undefined ? prior : NO_PRIOR;
}

/** The figures of last year's recognised book that the standard text and charts use. */
export function standardPriorFigures(book: Book): PriorFigures {
  const figures: Record<string, string> = {};
  for (const field of PRIOR_FIELDS) {
    if (field.kind !== book.kind) continue;
    for (const place of field.places) {
      const found = add(...place.map(([table, row, column]) => read(book, table, row, column)));
      if (!found) continue;
      figures[field.key] = found.value.toString();
      break;
    }
  }
  return { ...(book.year === undefined ? {} : { year: book.year }), figures };
}

/** What is wrong with a file of last year's figures, in Chinese. */
export class PriorError extends Error {
  override readonly name = 'PriorError';
}

/**
 * Reads the JSON form `{ "year": 2019, "unit": "万元", "figures": { "收入支出决算总表.总计": "251.09" } }`.
 * @throws PriorError with a sentence that says what to mend
 */
export function priorFromJson(data: unknown): PriorFigures {
  if (
    typeof data !== 'object' ||
    data === null ||
    !('figures' in data) ||
    typeof data.figures !== 'object' ||
    data.figures === null
  ) {
    throw new PriorError('上年数文件格式不对：应为 {"year": 2019, "figures": {"收入支出决算总表.总计": "251.09"}}。');
  }
  const unit = 'unit' in data && typeof data.unit === 'string' ? (data.unit as Unit) : TEXT_UNIT;
  const exponent = shiftBetween(unit, TEXT_UNIT);
  if (!Number.isFinite(exponent)) throw new PriorError(`上年数文件的单位“${unit}”不认识：请写 元、万元 或 亿元。`);
  const figures: Record<string, string> = {};
  for (const [key, value] of Object.entries(data.figures)) {
    const parsed = typeof value === 'number' ? { value } : typeof value === 'string' ? parseAmount(value) : undefined;
    if (!parsed || !Number.isFinite(parsed.value))
      throw new PriorError(`上年数文件里“${key}”的值不是金额：${JSON.stringify(value)}。`);
    figures[key] = new Decimal(parsed.value).times(new Decimal(10).pow(exponent)).toString();
  }
  const year = 'year' in data ? Number(data.year) : undefined;
  if (year !== undefined && !(year > 1990 && year < 2200))
    throw new PriorError('上年数文件里的 year 应为四位年份，例如 2019。');
  return { ...(year === undefined ? {} : { year }), figures };
}
