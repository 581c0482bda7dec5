import type { Decimal } from '../amount';
import { changeRate, roundHalfUp, share } from '../amount';
import type { Quantity } from '../charts';
import type { CellRef } from '../workbook';
import type { SlotValue } from './fragment';

/** How numbers are written. */
export interface NumberStyle {
  /** Decimals of amounts in 万元. */
  readonly decimals: number;
  /** Decimals of percentages. */
  readonly percentDecimals: number;
  /** `102.40万元` and `100.00%` instead of `102.4万元` and `100%`. */
  readonly trailingZeros: boolean;
}

function digits(value: Decimal, decimals: number, trailingZeros: boolean): string {
  const rounded = roundHalfUp(value, decimals);
  return trailingZeros ? rounded.toFixed(decimals) : rounded.toString();
}

/** An amount in 万元. */
export function money(q: Quantity, style: NumberStyle): SlotValue {
  return amount(q.value, q.cells, style);
}

export function amount(value: Decimal, cells: readonly CellRef[], style: NumberStyle): SlotValue {
  return {
    text: digits(value, style.decimals, style.trailingZeros),
    value: roundHalfUp(value, style.decimals).toString(),
    unit: '万元',
    cells,
  };
}

/** A percentage already on the scale of 100; the sign % stands in the template. */
export function percent(value: Decimal, cells: readonly CellRef[], style: NumberStyle): SlotValue {
  return {
    text: digits(value, style.percentDecimals, style.trailingZeros),
    value: roundHalfUp(value, style.percentDecimals).toString(),
    unit: '%',
    cells,
  };
}

/** part ÷ whole in percent, or undefined when the whole is nought. */
export function shareOf(part: Quantity, whole: Quantity, style: NumberStyle): SlotValue | undefined {
  const value = share(part.value, whole.value, style.percentDecimals);
  return value && percent(value, [...part.cells, ...whole.cells], style);
}

/** A word that follows from figures: 增加, 下降, 小于 … */
export function word(text: string, cells: readonly CellRef[]): SlotValue {
  return { text, value: text, unit: '', cells };
}

/** 「无」 for a nought: reads as a word, counts as 0 with its cells. */
export function none(q: Quantity | undefined): SlotValue {
  return { text: '无', value: '0', unit: '万元', cells: q?.cells ?? [] };
}

export function count(value: number, unit: string): SlotValue {
  return { text: String(value), value: String(value), unit, cells: [] };
}

/** Difference of two years as the text tells it. */
export interface Change {
  readonly kind: '变动' | '持平' | '零基数';
  /** 增加 / 减少. */
  readonly direction: SlotValue;
  /** 增长 / 下降. */
  readonly trend: SlotValue;
  /** Without sign. */
  readonly amount: SlotValue;
  readonly rate: SlotValue | undefined;
}

/**
 * now − before. Equal at the printed decimals is 持平 (a change that prints as 0 is none); a base of nought has no rate.
 */
export function changeOf(now: Quantity, before: Quantity, style: NumberStyle): Change {
  const cells = [...now.cells, ...before.cells];
  const difference = now.value.minus(before.value);
  const up = difference.gt(0);
  const rate = changeRate(now.value, before.value, style.percentDecimals);
  return {
    kind: roundHalfUp(difference, style.decimals).isZero() ? '持平' : before.value.isZero() ? '零基数' : '变动',
    direction: word(up ? '增加' : '减少', cells),
    trend: word(up ? '增长' : '下降', cells),
    amount: amount(difference.abs(), cells, style),
    rate: rate && percent(rate.abs(), cells, style),
  };
}

/** 决算 against 预算: 大于, 小于, 等于. */
export function comparison(actual: Quantity, budget: Quantity): SlotValue {
  const sign = actual.value.comparedTo(budget.value);
  return word(sign > 0 ? '大于' : sign < 0 ? '小于' : '等于', [...actual.cells, ...budget.cells]);
}
