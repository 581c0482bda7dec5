import { completionRate } from '../amount';
import {
  given,
  isAmount,
  priorFigure,
  sanGongActual,
  sanGongBudget,
  sanGongParts,
  type Quantity,
  type SanGong,
} from '../charts';
import { tellChange } from './change';
import type { Context } from './context';
import { EMPTY, type Fragment, type SlotValue } from './fragment';
import type { Section } from './types';
import { comparison, money, none, percent, shareOf } from './values';
import { SectionWriter, sentence } from './writer';

const TABLE = '“三公”经费支出决算表';

/** 七、“三公”经费财政拨款支出决算情况说明: against the budget, by part, against last year, with cars and visits. */
export function js07SanGong(context: Context): Section {
  const w = new SectionWriter(context, 'js-7', '七');
  const actual = sanGongActual(context.book);
  const budget = sanGongBudget(context.book);
  if (!actual.total) {
    w.missingTable('财政拨款“三公”经费支出决算表');
    return w.done();
  }
  w.subheading('小标题一');
  if (!isAmount(actual.total) && !isAmount(budget.total)) {
    w.body(w.say('全无', { 无: none(actual.total) }));
    return w.done();
  }
  w.body(
    w.say('总体', {
      决算: money(actual.total, context.style),
      完成情况: completion(w, actual.total, budget.total),
      说明: overallReason(w, actual.total, budget.total),
    }),
  );
  w.subheading('小标题二');
  structure(w, actual, actual.total);
  w.figure('图7');
  abroad(w, actual, budget);
  cars(w, actual, budget);
  reception(w, actual, budget);
  return w.done();
}

function completion(w: SectionWriter, actual: Quantity, budget: Quantity | undefined): Fragment {
  const rate = budget && completionRate(actual.value, budget.value, w.context.style.percentDecimals);
  return rate
    ? w.say('完成', { 完成率: percent(rate, [...actual.cells, ...budget.cells], w.context.style) })
    : w.say('未安排预算');
}

function overallReason(w: SectionWriter, actual: Quantity, budget: Quantity | undefined): Fragment {
  if (!budget || budget.value.isZero()) return EMPTY;
  return budget.value.eq(actual.value)
    ? w.say('与预算持平')
    : w.say('与预算不同', { 比较: comparison(actual, budget) });
}

function structure(w: SectionWriter, actual: SanGong, total: Quantity): void {
  const { style } = w.context;
  const shares: SlotValue[] = [];
  const items = sanGongParts(actual).map((part) => {
    const share = part.value.isZero() ? undefined : shareOf(part, total, style);
    if (share) shares.push(share);
    return share
      ? w.say('具体各项', { 名称: part.name, 金额: money(part, style), 占比: share })
      : w.say('具体为零', { 名称: part.name, 金额: money(part, style) });
  });
  if (items.length === 0) return;
  w.body(w.say('具体'), sentence(items), w.say('具体结束'));
  w.residue(shares);
}

function against(w: SectionWriter, name: string, now: Quantity, row: string, reason: string): Fragment {
  const before = priorFigure(w.context.prior, `${TABLE}.${row}`);
  return tellChange(w, now, before, `${TABLE}.${row}`, { 名称: name, 原因: w.lazyFact(reason) });
}

function abroad(w: SectionWriter, actual: SanGong, budget: SanGong): void {
  if (!actual.abroad) return;
  const told = isAmount(actual.abroad) || (w.has('出国.团组') && w.has('出国.人次'));
  w.body(
    w.say('出国', {
      决算: money(actual.abroad, w.context.style),
      完成情况: completion(w, actual.abroad, budget.abroad),
    }),
    against(w, '因公出国（境）费', actual.abroad, '因公出国（境）费', '原因.出国'),
    told ? w.say('出国人次') : w.say('未出国'),
  );
}

function cars(w: SectionWriter, actual: SanGong, budget: SanGong): void {
  const { style } = w.context;
  if (!actual.car) return;
  w.body(
    w.say('车辆', { 决算: money(actual.car, style), 完成情况: completion(w, actual.car, budget.car) }),
    against(w, '公务用车购置及运行维护费', actual.car, '公务用车购置及运行费', '原因.公务用车'),
  );
  if (actual.purchase) {
    const bought = isAmount(actual.purchase) || w.has('车辆.购置');
    w.body(w.say(bought ? '购置' : '未购置', { 金额: money(actual.purchase, style) }), w.say('保有量'));
  }
  if (actual.running)
    w.body(w.say(isAmount(actual.running) ? '运行' : '无运行', { 金额: money(actual.running, style) }));
  if (actual.purchase && actual.running) {
    w.sumResidue('公务用车购置及运行维护费', actual.car, [
      ['公务用车购置费', actual.purchase],
      ['公务用车运行维护费', actual.running],
    ]);
  }
}

function reception(w: SectionWriter, actual: SanGong, budget: SanGong): void {
  const { style } = w.context;
  if (!actual.reception) return;
  w.body(
    w.say('接待', {
      决算: money(actual.reception, style),
      完成情况: completion(w, actual.reception, budget.reception),
    }),
    against(w, '公务接待费', actual.reception, '公务接待费', '原因.接待'),
  );
  if (!isAmount(actual.reception)) {
    w.body(w.say('接待为零', { 金额: money(actual.reception, style) }));
    return;
  }
  const foreign = w.amountFact('接待.外事金额');
  const domestic = foreign && { ...actual.reception, value: actual.reception.value.minus(foreign) };
  if (domestic?.value.isNegative()) w.note('外事接待支出大于公务接待费，请核对所填的外事接待支出。');
  w.body(
    w.say('国内接待', {
      国内: domestic
        ? money(domestic, style)
        : w.fact('接待.外事金额', '国内公务接待支出（填写外事接待支出后自动算出）'),
    }),
  );
  if (!foreign) w.body(w.say('外事为零', { 外事: w.fact('接待.外事金额') }));
  else w.body(w.say(foreign.isZero() ? '外事为零' : '外事接待', { 外事: money(given(foreign), style) }));
}
