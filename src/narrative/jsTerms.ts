import {
  generalSubjects,
  grandTotals,
  incomeStructure,
  isAmount,
  read,
  sanGongActual,
  spendingStructure,
  type Subject,
} from '../charts';
import type { Context } from './context';
import { definitionOf } from './definitions';
import { factText } from './facts';
import { words, type Fragment } from './fragment';
import { nameOf, withoutSuffix } from './js05General';
import type { Section } from './types';
import { SectionWriter } from './writer';

const INCOME_TERMS = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
const OUTLAY_TERMS = ['上缴上级支出', '经营支出', '对附属单位补助支出'];

/** 名词解释: the standing terms that the figures call for, and exactly the 科目 that occur. */
export function jsTerms(context: Context): Section {
  const w = new SectionWriter(context, 'js-terms', '名词解释');
  let number = 0;
  const entry = (name: string | Fragment, text: Fragment): void => {
    number += 1;
    w.body(w.say('条目', { 序号: words(String(number)), 名词: name, 释义: text }));
  };
  const term = (name: string): void => entry(name, w.say(name));
  const { book } = context;
  const income = new Set(
    incomeStructure(book)
      .parts.filter(isAmount)
      .map((p) => p.name),
  );
  const outlay = new Set(
    spendingStructure(book)
      .parts.filter(isAmount)
      .map((p) => p.name),
  );

  term('财政拨款收入');
  for (const name of INCOME_TERMS) if (income.has(name)) term(name);
  if (isAmount(read(book, 'JS.SZ', 'IU', 'inAmt'))) term('使用非财政拨款结余');
  if (isAmount(read(book, 'JS.SZ', 'IB', 'inAmt'))) term('年初结转和结余');
  if (isAmount(read(book, 'JS.SZ', 'OD', 'outAmt'))) term('结余分配');
  if (isAmount(read(book, 'JS.SZ', 'OE', 'outAmt'))) term('年末结转和结余');
  const subjects = generalSubjects(book);
  for (const s of subjects) {
    if (s.level !== '项' || s.value.isZero()) continue;
    const [className, groupName] = [
      nameOf(subjects, s.code.slice(0, 3), book.year),
      nameOf(subjects, s.code.slice(0, 5), book.year),
    ];
    entry(
      w.say('科目', { 类: withoutSuffix(className), 款: groupName, 项: s.name }),
      words(`指${explain(w, s, groupName)}。`),
    );
  }
  term('基本支出');
  term('项目支出');
  for (const name of OUTLAY_TERMS) if (outlay.has(name)) term(name);
  if (sanGongActual(book).total) term('“三公”经费');
  if (grandTotals(book, context.prior).income) term('机关运行经费');
  return w.done();
}

/** The unit's own explanation (fact `释义.<code>`), else the usual one; a made-up one is noted. */
export function explain(w: SectionWriter, s: Subject, above: string): string {
  const own = factText(w.context.facts, `释义.${s.code}`);
  if (own) return own.replace(/^(指|反映)/, '');
  const definition = definitionOf(s.code, s.name, above);
  if (definition.isGeneric)
    w.note(`“${s.name}”（${s.code}）没有内置释义，按科目名称写成，请对照《政府收支分类科目》核改。`);
  return definition.text;
}
