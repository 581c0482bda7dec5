import { Decimal, share } from '../amount';
import { given } from '../charts';
import type { SlotValue } from './fragment';
import { money, none, percent } from './values';
import type { SectionWriter } from './writer';

const PARTS = ['货物', '工程', '服务'] as const;

/** 采购 amounts as the user gave them; the total is added up when it was left blank, and compared when it was not. */
export function procurement(w: SectionWriter): {
  readonly total: Decimal | undefined;
  readonly values: Record<string, SlotValue>;
} {
  const { style } = w.context;
  const parts = PARTS.map((name) => [name, w.amountFact(`采购.${name}`)] as const);
  const sum = parts.every(([, v]) => v) ? parts.reduce((s, [, v]) => s.plus(v!), new Decimal(0)) : undefined;
  const total = w.amountFact('采购.总额') ?? sum;
  if (total && sum && !total.eq(sum))
    w.note(`政府采购总额${total.toString()}万元与货物、工程、服务之和${sum.toString()}万元不一致，请核对所填的数。`);
  if (total?.isZero()) return { total, values: {} };
  const slot = (id: string, value: Decimal | undefined): SlotValue =>
    value ? { ...money(given(value), style), fact: id } : w.fact(id);
  return {
    total,
    values: {
      总额: slot('采购.总额', total),
      ...Object.fromEntries(parts.map(([name, value]) => [name, slot(`采购.${name}`, value)])),
    },
  };
}

/** （二）政府采购支出情况 of 决算, contracts to small firms included. */
export function tellProcurement(w: SectionWriter): void {
  const { total, values } = procurement(w);
  if (total?.isZero()) {
    w.body(w.say('无采购', { 无: none(undefined) }));
    return;
  }
  w.body(
    w.say('采购', values),
    w.say('中小企业', { ...firms(w, '中小', '采购.中小企业', total), ...firms(w, '小微', '采购.小微企业', total) }),
  );
}

function firms(w: SectionWriter, name: string, id: string, total: Decimal | undefined): Record<string, SlotValue> {
  const { style } = w.context;
  const value = w.amountFact(id);
  const rate = value && total ? share(value, total, style.percentDecimals) : undefined;
  return {
    [name]: value ? { ...money(given(value), style), fact: id } : w.fact(id),
    [`${name}占比`]: rate ? percent(rate, [], style) : w.fact(id),
  };
}
