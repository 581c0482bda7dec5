import { basicSpending, generalSubjects, given, isAmount, priorFigure, read, type Quantity } from '../charts';
import { tellChange } from './change';
import { factText } from './facts';
import { money, none } from './values';
import type { SectionWriter } from './writer';

export type UnitNature = '行政' | '事业' | '未知';

/** What the unit is: as the user said, else from its 科目 (行政运行 without 事业运行, or the other way round). */
export function unitNature(w: SectionWriter): { readonly nature: UnitNature; readonly isInferred: boolean } {
  const stated = factText(w.context.facts, '单位性质');
  if (stated)
    return {
      nature: /行政|参公|参照/.test(stated) ? '行政' : /事业/.test(stated) ? '事业' : '未知',
      isInferred: false,
    };
  const names = generalSubjects(w.context.book).filter((s) => s.level === '项' && !s.value.isZero());
  const isAdministrative = names.some((s) => s.name === '行政运行');
  const isPublic = names.some((s) => s.name === '事业运行');
  const nature = isAdministrative === isPublic ? '未知' : isAdministrative ? '行政' : '事业';
  return { nature, isInferred: nature !== '未知' };
}

/**
 * 机关运行经费: what the user typed, a column of the 预算 “三公” table, or for 行政/参公 units of a 决算 the 公用经费 of
 * 基本支出. A 事业单位 has none. The 预算 figure may be wider than 公用经费, so there it is never guessed.
 */
export function tellOperatingOutlay(w: SectionWriter, priorKey: string): void {
  const { book, style, prior } = w.context;
  const typed = w.amountFact('机关运行经费.金额');
  const printed = book.kind === '预算' ? read(book, 'YS.SG', 'TOTAL', 'org') : undefined;
  const { nature, isInferred } = unitNature(w);
  if (typed === undefined && !isAmount(printed) && nature === '事业') {
    if (isInferred)
      w.note('按支出科目（有事业运行、无行政运行）推断本单位为事业单位，无机关运行经费；如不是，请填写单位性质。');
    w.body(w.say('事业单位', { 无: none(undefined) }));
    return;
  }
  const operating = book.kind === '决算' && nature === '行政' ? basicSpending(book).operating : undefined;
  const amount: Quantity | undefined = typed ? given(typed) : isAmount(printed) ? printed : operating;
  if (!amount) {
    w.body(w.say('性质未知', { 金额: w.fact('机关运行经费.金额') }));
    return;
  }
  if (!typed && amount === operating) {
    w.note(
      `机关运行经费取自一般公共预算基本支出的公用经费${isInferred ? '（按科目“行政运行”推断本单位为行政或参公单位）' : ''}；口径不同时请直接填写金额。`,
    );
  }
  if (typed && isAmount(printed) && !typed.eq(printed.value))
    w.note(
      `所填的机关运行经费${typed.toString()}万元与附表的${printed.value.toString()}万元不一致，正文用了所填的数，请核对。`,
    );
  w.body(
    w.say('机关运行', { 金额: money(amount, style) }),
    tellChange(w, amount, priorFigure(prior, priorKey), priorKey, {}, '机关运行'),
  );
}
