import type { Quantity } from '../charts';
import { concat, type Fragment, type SlotValue, type Value } from './fragment';
import { changeOf } from './values';
import type { SectionWriter } from './writer';

/** Names of the prior figures of the two sides, for what is still to be given. */
export interface PriorKeys {
  readonly income: string;
  readonly outlay: string;
}

const slots = (change: ReturnType<typeof changeOf>): Record<string, Value> => ({
  增减: change.direction,
  变动额: change.amount,
  升降: change.trend,
  变动率: change.rate ?? '',
});

/** A figure of last year that nobody gave, as 【待填：…】. */
export function lacking(w: SectionWriter, key: string): SlotValue {
  return w.fact(`上年.${key}`);
}

/**
 * 「与上年相比」 of one amount, in the sentences 变动, 持平, 零基数 and 缺上年 of the section; `because` follows where there is
 * a change.
 */
export function tellChange(
  w: SectionWriter,
  now: Quantity,
  before: Quantity | undefined,
  priorKey: string,
  values: Record<string, Value | (() => Value)> = {},
  prefix = '',
  because?: () => Fragment,
): Fragment {
  if (!before) return w.say(`${prefix}缺上年`, { ...values, 缺上年数: lacking(w, priorKey) });
  const change = changeOf(now, before, w.context.style);
  if (change.kind === '持平') return w.say(`${prefix}持平`, values);
  return concat(w.say(`${prefix}${change.kind}`, { ...values, ...slots(change) }), ...(because ? [because()] : []));
}

/**
 * 「与上年相比」 of a pair of totals: one sentence when both sides moved alike, else one clause a side.
 */
export function tellPairChange(
  w: SectionWriter,
  income: readonly [name: string, now: Quantity, before: Quantity | undefined, key: string],
  outlay: readonly [name: string, now: Quantity, before: Quantity | undefined, key: string],
): Fragment {
  const side = ([name, now, before, key]: typeof income): { text: Fragment; moved: boolean } => {
    if (!before) return { text: w.say('单项缺上年', { 名称: name, 缺上年数: lacking(w, key) }), moved: true };
    const change = changeOf(now, before, w.context.style);
    return { text: w.say(`单项${change.kind}`, { 名称: name, ...slots(change) }), moved: change.kind !== '持平' };
  };
  const because = (): Fragment => w.say('原因');
  const [, inNow, inBefore] = income;
  const [, outNow, outBefore] = outlay;
  if (inBefore && outBefore && inNow.value.eq(outNow.value) && inBefore.value.eq(outBefore.value)) {
    const change = changeOf(inNow, inBefore, w.context.style);
    const both = {
      ...slots(change),
      变动额: { ...change.amount, cells: [...change.amount.cells, ...outNow.cells, ...outBefore.cells] },
    };
    return change.kind === '持平' ? w.say('持平') : concat(w.say(change.kind, both), because());
  }
  const left = side(income);
  const right = side(outlay);
  const text = w.say('分别变动', { 收入变动: left.text, 支出变动: right.text });
  return left.moved || right.moved ? concat(text, because()) : text;
}
