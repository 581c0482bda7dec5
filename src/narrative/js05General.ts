import { functional } from '../classification';
import { completionRate } from '../amount';
import {
  add,
  generalSpending,
  generalStructure,
  generalSubjects,
  given,
  yearSpending,
  type Quantity,
  type Subject,
} from '../charts';
import { tellChange } from './change';
import type { Context } from './context';
import { EMPTY, concat, words, type Fragment, type SlotValue } from './fragment';
import type { Section } from './types';
import { comparison, money, none, percent, shareOf } from './values';
import { SectionWriter, sentence } from './writer';

/** 五、一般公共预算财政拨款支出决算情况说明: 总体, 结构 by 类, each 项 with its completion. */
export function js05General(context: Context): Section {
  const w = new SectionWriter(context, 'js-5', '五');
  const { now, prior } = generalSpending(context.book, context.prior);
  if (!now) {
    w.missingTable('一般公共预算财政拨款支出决算表');
    return w.done();
  }
  if (now.value.isZero()) {
    w.body(w.say('全无', { 无: none(now) }));
    return w.done();
  }
  overall(w, now, prior);
  structure(w, now);
  details(w, now);
  return w.done();
}

function overall(w: SectionWriter, now: Quantity, prior: Quantity | undefined): void {
  const { style, book } = w.context;
  w.subheading('小标题一');
  const whole = yearSpending(book);
  const share = whole && shareOf(now, whole, style);
  const opening = share
    ? w.say('总体', { 支出: money(now, style), 占比: share })
    : w.say('总体无占比', { 支出: money(now, style) });
  w.body(
    opening,
    tellChange(w, now, prior, '一般公共预算财政拨款支出决算表.合计', {}, '', () => w.say('原因')),
  );
  w.figure('图5');
}

function structure(w: SectionWriter, now: Quantity): void {
  const { style, book } = w.context;
  w.subheading('小标题二');
  const { whole, parts } = generalStructure(book);
  const classes = parts.filter((p) => !p.value.isZero());
  const base = whole && !whole.value.isZero() ? whole : now;
  const shares = classes.map((p) => shareOf(p, base, style)).filter((s): s is SlotValue => s !== undefined);
  const items = classes.map((p, i) =>
    w.say('结构各类', { 名称: withoutSuffix(p.name), 金额: money(p, style), 占比: shares[i] ?? '' }),
  );
  if (items.length === 0) w.missingTable('一般公共预算财政拨款支出决算表（类级科目）');
  else w.body(concat(w.say('结构', { 支出: money(now, style) }), sentence(items)));
  w.residue(shares);
  w.figure('图6');
}

/** 教育支出 → 教育, as 「教育（类）支出」 wants it. */
export function withoutSuffix(name: string): string {
  return name.length > 3 ? name.replace(/支出$/, '') : name;
}

function details(w: SectionWriter, now: Quantity): void {
  const { style, book, facts } = w.context;
  w.subheading('小标题三');
  const subjects = generalSubjects(book);
  const items = subjects.filter((s) => s.level === '项' && !s.value.isZero());
  const allMet = facts['预算.均等于决算'] === '是';
  const budgets = items.map((s) => (allMet ? s : budgetOf(w, s)));
  const total = w.amountFact('预算数.合计');
  const budget = allMet
    ? now
    : total
      ? given(total)
      : budgets.every((b) => b !== undefined)
        ? add(...budgets)
        : undefined;
  w.body(w.say('具体', { 支出: money(now, style), 完成情况: completion(w, now, budget, '预算数.合计') }));
  for (const [i, item] of items.entries()) {
    w.body(
      w.say('各项', {
        序号: words(String(i + 1)),
        类: nameOf(subjects, item.code.slice(0, 3), book.year),
        款: nameOf(subjects, item.code.slice(0, 5), book.year),
        项: item.name,
        金额: money(item, style),
        完成情况: completion(w, item, budgets[i], `预算数.${item.code}`),
        说明: explanation(w, item, budgets[i]),
      }),
      items[i + 1]?.code.slice(0, 5) === item.code.slice(0, 5)
        ? EMPTY
        : groupTotal(w, subjects, items, item.code.slice(0, 5)),
    );
  }
  w.sumResidue(
    '合计',
    now,
    items.map((s) => [s.name, s] as const),
  );
}

/** The total of a 款 of several 项, after its last one, for units that print it. */
function groupTotal(w: SectionWriter, subjects: readonly Subject[], items: readonly Subject[], code: string): Fragment {
  const group = subjects.find((s) => s.code === code);
  const count = items.filter((s) => s.code.startsWith(code)).length;
  if (!w.context.groupTotals || !group || count < 2) return EMPTY;
  return w.say('款小计', { 款: group.name, 金额: money(group, w.context.style) });
}

/** 预算数 of a 项: a column of the table where it is printed, else what the user typed. */
function budgetOf(w: SectionWriter, item: Subject): Quantity | undefined {
  const typed = w.amountFact(`预算数.${item.code}`);
  return typed && given(typed);
}

function completion(w: SectionWriter, actual: Quantity, budget: Quantity | undefined, factId: string): Fragment {
  if (!budget) return w.say('完成未知', { 缺预算数: w.fact(factId) });
  const rate = completionRate(actual.value, budget.value, w.context.style.percentDecimals);
  return rate
    ? w.say('完成', { 完成率: percent(rate, [...actual.cells, ...budget.cells], w.context.style) })
    : w.say('无预算');
}

function explanation(w: SectionWriter, item: Subject, budget: Quantity | undefined): Fragment {
  if (!budget) return EMPTY;
  if (budget.value.eq(item.value)) return w.say('与预算持平');
  return w.say('与预算不同', { 比较: comparison(item, budget), 原因: w.fact(`原因.${item.code}`) });
}

/** Name of a 类 or 款: as the table prints it, else from the classification of the year. */
export function nameOf(subjects: readonly Subject[], code: string, year: number | undefined): string {
  return subjects.find((s) => s.code === code)?.name ?? functional.name(code, year) ?? code;
}
