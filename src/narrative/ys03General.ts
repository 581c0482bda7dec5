import { generalSpending, generalStructure, generalSubjects, isAmount } from '../charts';
import { tellChange } from './change';
import type { Context } from './context';
import { words, type SlotValue } from './fragment';
import { nameOf } from './js05General';
import type { Section } from './types';
import { money, none, shareOf } from './values';
import { SectionWriter, sentence } from './writer';

/** 三、一般公共预算当年拨款情况说明: scale, structure by 类, use of each 项. */
export function ys03General(context: Context): Section {
  const w = new SectionWriter(context, 'ys-3', '三');
  const { book, style } = context;
  const { now, prior } = generalSpending(book, context.prior);
  if (!now) {
    w.missingTable('一般公共预算支出表');
    return w.done();
  }
  if (!isAmount(now)) {
    w.body(w.say('全无', { 无: none(now) }));
    return w.done();
  }
  w.subheading('小标题一');
  w.body(w.say('规模', { 拨款: money(now, style) }), tellChange(w, now, prior, '一般公共预算支出表.当年财政拨款'));
  w.figure('图5');

  w.subheading('小标题二');
  const { whole, parts } = generalStructure(book);
  const classes = parts.filter(isAmount);
  const shares = classes.map((p) => shareOf(p, whole ?? now, style)).filter((s): s is SlotValue => s !== undefined);
  w.body(
    sentence(classes.map((p, i) => w.say('各类', { 名称: p.name, 金额: money(p, style), 占比: shares[i] ?? '' }))),
  );
  w.residue(shares);
  w.figure('图6');

  w.subheading('小标题三');
  const subjects = generalSubjects(book);
  const items = subjects.filter((s) => s.level === '项' && isAmount(s));
  for (const [i, item] of items.entries()) {
    w.body(
      w.say('具体', {
        序号: words(String(i + 1)),
        类: nameOf(subjects, item.code.slice(0, 3), book.year),
        款: nameOf(subjects, item.code.slice(0, 5), book.year),
        项: item.name,
        金额: money(item, style),
        用途: w.fact(`用途.${item.code}`),
      }),
    );
  }
  w.sumResidue(
    '一般公共预算当年拨款',
    now,
    items.map((s) => [s.name, s] as const),
  );
  return w.done();
}
