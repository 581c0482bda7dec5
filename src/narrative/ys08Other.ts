import { Decimal } from '../amount';
import { given } from '../charts';
import type { Context } from './context';
import { factText } from './facts';
import type { SlotValue } from './fragment';
import { tellOperatingOutlay } from './operatingOutlay';
import { procurement } from './procurement';
import type { Section } from './types';
import { count, money, none } from './values';
import { SectionWriter } from './writer';

const GROUPS = ['人员类', '运转类', '特定目标类'] as const;

/** 八、其他重要事项的情况说明: 机关运行经费, 政府采购, 国有资产, 预算绩效. */
export function ys08Other(context: Context): Section {
  const w = new SectionWriter(context, 'ys-8', '八');
  w.subheading('小标题一');
  tellOperatingOutlay(w, '机关运行经费.预算数');

  w.subheading('小标题二');
  const { total, values } = procurement(w);
  w.body(total?.isZero() ? w.say('无采购', { 无: none(undefined) }) : w.say('采购', values));

  w.subheading('小标题三');
  w.body(w.say('资产'));
  const plan = factText(context.facts, '资产.购置安排');
  w.body(w.say(plan === undefined || !/^(无|没有|未安排|0)$/.test(plan) ? '购置安排' : '未安排购置'));

  w.subheading('小标题四');
  w.body(w.say('绩效', performance(w)));
  return w.done();
}

/** Counts and amounts of the three groups; the totals are added up when they were left blank and compared when not. */
function performance(w: SectionWriter): Record<string, SlotValue> {
  const { style } = w.context;
  const values: Record<string, SlotValue> = {};
  for (const group of GROUPS) {
    const short = group.replace(/(目标)?类$/, '');
    const amount = w.amountFact(`绩效.${group}金额`);
    values[`${short}个数`] = w.fact(`绩效.${group}个数`);
    values[`${short}金额`] = amount
      ? { ...money(given(amount), style), fact: `绩效.${group}金额` }
      : w.fact(`绩效.${group}金额`);
  }
  const number = total(w, '绩效.项目数', '个数', '项目数');
  const sum = total(w, '绩效.金额', '金额', '涉及预算');
  values['项目数'] = number ? { ...count(number.toNumber(), '个'), fact: '绩效.项目数' } : w.fact('绩效.项目数');
  values['金额'] = sum ? { ...money(given(sum), style), fact: '绩效.金额' } : w.fact('绩效.金额');
  return values;
}

function total(w: SectionWriter, id: string, suffix: string, label: string): Decimal | undefined {
  const parts = GROUPS.map((group) => w.amountFact(`绩效.${group}${suffix}`));
  const sum = parts.every((p) => p) ? parts.reduce<Decimal>((s, p) => s.plus(p!), new Decimal(0)) : undefined;
  const stated = w.amountFact(id);
  if (stated && sum && !stated.eq(sum))
    w.note(`绩效目标管理的${label}${stated.toString()}与三类之和${sum.toString()}不一致，请核对所填的数。`);
  return stated ?? sum;
}
