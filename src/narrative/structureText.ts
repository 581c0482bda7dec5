import type { NamedQuantity, Quantity } from '../charts';
import { concat, type SlotValue } from './fragment';
import { money, none, shareOf } from './values';
import { sentence, type SectionWriter } from './writer';

/** 「合计…万元，其中：甲…万元，占…%；乙…」 with the sentences 总体, 单列, 各项 and 全无 of the section; residue said. */
export function tellStructure(w: SectionWriter, whole: Quantity, parts: readonly NamedQuantity[], prefix = ''): void {
  const { style } = w.context;
  const drawn = parts.filter((p) => !p.value.isZero());
  if (whole.value.isZero() && drawn.length === 0) {
    w.body(w.say(`${prefix}全无`, { 无: none(whole) }));
    return;
  }
  const shares = drawn.map((p) => shareOf(p, whole, style));
  const 合计 = money(whole, style);
  if (drawn.length === 0 || shares.some((s) => s === undefined)) {
    w.body(w.say(`${prefix}单列`, { 合计 }));
    w.note('没有找到各项构成，只写了合计。');
    return;
  }
  const items = drawn.map((p, i) => w.say('各项', { 名称: p.name, 金额: money(p, style), 占比: shares[i]! }));
  w.body(concat(w.say(`${prefix}总体`, { 合计 }), sentence(items)));
  w.residue(shares.filter((s): s is SlotValue => s !== undefined));
  w.sumResidue(
    '合计',
    whole,
    drawn.map((p) => [p.name, p] as const),
    false,
  );
}
