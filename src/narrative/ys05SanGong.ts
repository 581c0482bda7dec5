import { isAmount, priorFigure, sanGongActual, type Quantity } from '../charts';
import { tellChange } from './change';
import type { Context } from './context';
import { join, words, type Fragment } from './fragment';
import type { Section } from './types';
import { money, none } from './values';
import { SectionWriter } from './writer';

const TABLE = '“三公”经费支出预算表';
const ORDINALS = ['序数一', '序数二', '序数三'];

/** 五、“三公”经费财政拨款预算安排情况说明: total, then each part against last year and what it is for. */
export function ys05SanGong(context: Context): Section {
  const w = new SectionWriter(context, 'ys-5', '五');
  const { style, prior } = context;
  const sg = sanGongActual(context.book);
  if (!sg.total) {
    w.missingTable('一般公共预算“三公”经费支出表');
    return w.done();
  }
  if (!isAmount(sg.total)) {
    w.body(w.say('全无', { 无: none(sg.total) }));
    return w.done();
  }
  const parts: readonly (readonly [name: string, q: Quantity | undefined, row: string, reason: string])[] = [
    ['公务接待费', sg.reception, '公务接待费', '原因.接待'],
    ['公务用车购置及运行维护费', sg.car, '公务用车购置及运行费', '原因.公务用车'],
    ['因公出国（境）经费', sg.abroad, '因公出国（境）费', '原因.出国'],
  ];
  const listed = parts.flatMap(([name, q]) => (q ? [w.say('各项', { 名称: name, 金额: money(q, style) })] : []));
  w.body(w.say('总体', { 合计: money(sg.total, style) }), join(listed, '，'), words('。'));
  w.figure('图7');
  let number = 0;
  for (const [name, q, row, reason] of parts) {
    const before = priorFigure(prior, `${TABLE}.${row}`);
    if (!q || (!isAmount(q) && !isAmount(before))) continue;
    const change = tellChange(w, q, before, `${TABLE}.${row}`, { 名称: name, 原因: w.lazyFact(reason) });
    w.body(w.say(ORDINALS[number++]!), change);
    if (name === '公务接待费') w.body(w.say(isAmount(q) ? '接待用途' : '未安排接待'));
    if (name === '因公出国（境）经费') w.body(w.say(isAmount(q) ? '出国用途' : '未安排出国'));
    if (name === '公务用车购置及运行维护费') for (const text of cars(w, sg.purchase, sg.running)) w.body(text);
  }
  return w.done();
}

function cars(w: SectionWriter, purchase: Quantity | undefined, running: Quantity | undefined): Fragment[] {
  const { style } = w.context;
  const texts = [w.say('保有量')];
  if (purchase) texts.push(w.say(isAmount(purchase) ? '购置' : '未购置', { 金额: money(purchase, style) }));
  if (running) texts.push(w.say(isAmount(running) ? '运行' : '无运行', { 金额: money(running, style) }));
  return texts;
}
