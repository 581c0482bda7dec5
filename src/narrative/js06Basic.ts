import { basicSpending, isAmount, type Quantity } from '../charts';
import type { Context } from './context';
import { words } from './fragment';
import type { Section } from './types';
import { money, none } from './values';
import { SectionWriter } from './writer';

/** 六、一般公共预算财政拨款基本支出决算情况说明. */
export function js06Basic(context: Context): Section {
  const w = new SectionWriter(context, 'js-6', '六');
  tellBasic(w, '一般公共预算财政拨款基本支出决算表');
  return w.done();
}

/** Total, 人员经费 and 公用经费 with what they are spent on; shared by 决算 and 预算. */
export function tellBasic(w: SectionWriter, table: string): void {
  const { book, style } = w.context;
  const basic = basicSpending(book);
  if (!basic.total || (!basic.personnel && !basic.operating)) {
    w.missingTable(table);
    return;
  }
  if (basic.total.value.isZero() && !isAmount(basic.personnel) && !isAmount(basic.operating)) {
    w.body(w.say('全无', { 无: none(basic.total) }));
    return;
  }
  w.body(w.say('总体', { 合计: money(basic.total, style) }));
  half(w, '人员经费', basic.personnel, basic.personnelItems);
  half(w, '公用经费', basic.operating, basic.operatingItems);
  const parts = [
    ['人员经费', basic.personnel],
    ['公用经费', basic.operating],
  ] as const;
  w.sumResidue(
    '基本支出',
    basic.total,
    parts.filter((p): p is readonly ['人员经费' | '公用经费', Quantity] => p[1] !== undefined),
  );
}

function half(
  w: SectionWriter,
  name: '人员经费' | '公用经费',
  amount: Quantity | undefined,
  items: readonly string[],
): void {
  if (!amount || amount.value.isZero()) {
    w.body(w.say(`无${name}`, { 无: none(amount) }));
    return;
  }
  const values = { 金额: money(amount, w.context.style) };
  w.body(items.length > 0 ? w.say(name, { ...values, 明细: words(items.join('、')) }) : w.say(`${name}无明细`, values));
}
