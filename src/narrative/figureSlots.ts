import {
  bareLabel,
  FIGURE_NAMES,
  isAmount,
  namedFigure,
  priorKeyOf,
  priorOfFigure,
  quantity,
  type FigureName,
  type Quantity,
} from '../charts';
import type { Book } from '../tables/types';
import type { Context } from './context';
import { toFragment, words, type Fragment, type SlotValue, type Value } from './fragment';
import { TemplateError } from './template';
import { changeOf, money, shareOf } from './values';

/** What figures are told by: the writer of a section. */
export interface Teller {
  readonly context: Context;
  say(name: string, values?: Readonly<Record<string, Value>>): Fragment;
  fact(id: string): SlotValue;
  lack(name: string): void;
}

/** What may follow a figure's name: `{数:财政拨款收入.变动率}`. */
const ASPECTS = ['上年', '增减', '变动额', '升降', '变动率', '比上年', '占比'] as const;
type Aspect = (typeof ASPECTS)[number];

/** Wholes that `.占比` divides by; the rest are parts of spending. */
const INCOME_PARTS = /收入$|^上年结转$/;

/**
 * A named figure (`{数:事业收入}`), how it moved (`{数:事业收入.比上年}`) or a cell by its table, row and column
 * (`{表:收入总表/合计/事业收入}`). What the book does not have reads 【缺数：…】 and is listed.
 * @throws TemplateError for a name that does not exist
 */
export function figureSlot(w: Teller, slot: string, line: number): Fragment {
  const [mark, body] = [slot.slice(0, 1), slot.slice(2).trim()];
  if (mark === '表') return cellSlot(w, body, line);
  const [name, aspect] = body.split(/[.．]/).map((s) => s.trim()) as [string, string | undefined];
  if (!isFigureName(name))
    throw new TemplateError(`模板第${line}行：没有名为“${name}”的数。可用的有：${FIGURE_NAMES.join('、')}。`);
  if (aspect !== undefined && !(ASPECTS as readonly string[]).includes(aspect))
    throw new TemplateError(`模板第${line}行：“${name}”后面不能写“.${aspect}”。可用的有：${ASPECTS.map((a) => `.${a}`).join('、')}。`); // prettier-ignore
  const { book } = w.context;
  const now = namedFigure(book, name);
  if (!now) return lacking(w, name);
  if (aspect === undefined) return toFragment(money(now, w.context.style), slot);
  const before = priorOfFigure(w.context.prior, name, book.kind);
  return aspectOf(w, aspect as Aspect, now, before, `上年.${priorKeyOf(name, book.kind)}`, slot, () => wholeOf(book, name));
} // prettier-ignore

/** How an amount moved since last year, as the words of 共用 say it. */
export function aspectOf(
  w: Teller,
  aspect: Aspect,
  now: Quantity,
  before: Quantity | undefined,
  priorFact: string,
  slot: string,
  whole: () => Quantity | undefined,
): Fragment {
  const { style } = w.context;
  if (aspect === '占比') {
    const base = whole();
    return toFragment((base && shareOf(now, base, style)) ?? '0', slot);
  }
  if (aspect === '上年') return toFragment(before ? money(before, style) : w.fact(priorFact), slot);
  if (!before) return aspect === '比上年' ? w.say('比上年缺', { 缺上年数: w.fact(priorFact) }) : toFragment(w.fact(priorFact), slot);
  const change = changeOf(now, before, style);
  const isSame = change.kind === '持平';
  const values: Record<string, Value> = { 增减: change.direction, 变动额: change.amount, 升降: change.trend, 变动率: change.rate ?? '' };
  if (aspect === '比上年') return w.say(`比上年${change.kind}`, values);
  if (isSame && (aspect === '增减' || aspect === '升降')) return toFragment({ ...change.direction, text: '持平', value: '持平' }, slot);
  return toFragment(values[aspect] ?? '', slot);
} // prettier-ignore

export function isFigureName(name: string): name is FigureName {
  return (FIGURE_NAMES as readonly string[]).includes(name);
}

/** Whether a line that is written only with (without) a figure is written: `有 政府性基金支出`. */
export function holds(book: Book, condition: string, line: number): boolean {
  const m = /^(有|无)\s*(.+)$/.exec(condition.trim());
  const name = m?.[2]?.trim() ?? condition;
  if (!m || !isFigureName(name))
    throw new TemplateError(
      `模板第${line}行：条件“${condition}”看不懂，应写成“有 政府性基金支出”或“无 政府性基金支出”。`,
    );
  return isAmount(namedFigure(book, name)) === (m[1] === '有');
}

function wholeOf(book: Book, name: FigureName): Quantity | undefined {
  const general = /^(?:人员经费|公用经费)$/.test(name) ? '一般公共预算基本支出' : undefined;
  const sanGong = /^(?:因公|公务)/.test(name) ? '三公经费' : undefined;
  return namedFigure(book, general ?? sanGong ?? (INCOME_PARTS.test(name) ? '收入合计' : '支出合计'));
}

function cellSlot(w: Teller, body: string, line: number): Fragment {
  const [table = '', row = '', column = ''] = body.split(/[/／]/).map((s) => s.trim());
  if (!table || !row || !column)
    throw new TemplateError(
      `模板第${line}行：“{表:${body}}”应写成“{表:表名/行名/列名}”，例如{表:支出总表/合计/基本支出}。`,
    );
  const found = cellOf(w.context.book, table, row, column);
  return found ? toFragment(money(found, w.context.style), `表:${body}`) : lacking(w, body);
}

/** The amount at a row and a column by their printed names; the shortest name of a table that holds the words is meant. */
function cellOf(book: Book, table: string, row: string, column: string): Quantity | undefined {
  const plain = (text: string): string => bareLabel(text).replace(/[“”"]/g, '');
  const tables = book.tables
    .filter((t) => [t.title, t.name, t.sheet].some((n) => plain(n).includes(plain(table))))
    .sort((a, b) => a.title.length - b.title.length);
  for (const t of tables)
    for (const r of t.rows) {
      if (plain(r.label) !== plain(row) && r.printedCode !== row) continue;
      const columns = t.blocks[r.block]?.columns ?? [];
      const c =
        columns.find((x) => x.isMoney && plain(x.header.split('/').at(-1)!) === plain(column)) ??
        columns.find((x) => x.isMoney && plain(x.header).includes(plain(column)));
      const found = c && quantity(t.figure(r, c.key));
      if (found) return found;
    }
  return undefined;
}

function lacking(w: Teller, name: string): Fragment {
  w.lack(name);
  return words(`【待填：附表中没有找到“${name}”】`);
}
