import { generalSubjects, incomeStructure, isAmount, sanGongActual, type Subject } from '../charts';
import type { Context } from './context';
import { concat, words, type Fragment } from './fragment';
import { explain } from './jsTerms';
import { nameOf } from './js05General';
import type { Section } from './types';
import { SectionWriter } from './writer';

const INCOME_TERMS = ['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入', '上年结转'];
const CHINESE = '一二三四五六七八九十';

/** 1 → 一, 12 → 十二, 30 → 三十. */
function chineseNumber(n: number): string {
  if (n <= 10) return CHINESE[n - 1]!;
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? CHINESE[tens - 1]! : ''}十${n % 10 === 0 ? '' : CHINESE[(n % 10) - 1]!}`;
}

/** 名词解释 of the budget: standing terms, then 类, 款 and 项 that occur, a numbered entry a 类. */
export function ysTerms(context: Context): Section {
  const w = new SectionWriter(context, 'ys-terms', '名词解释');
  const { book } = context;
  let number = 0;
  const entry = (name: string, text: Fragment): void => {
    number += 1;
    w.body(w.say('条目', { 序号: words(chineseNumber(number)), 名词: name, 释义: text }));
  };
  const term = (name: string): void => entry(name, w.say(name));
  const income = new Set(
    incomeStructure(book)
      .parts.filter(isAmount)
      .map((p) => p.name),
  );
  term('财政拨款收入');
  for (const name of INCOME_TERMS) if (income.has(name)) term(name);
  term('基本支出');
  term('项目支出');

  const subjects = generalSubjects(book);
  const items = subjects.filter((s) => s.level === '项' && isAmount(s));
  const level = (code: string, length: 3 | 5): Subject =>
    subjects.find((s) => s.code === code) ?? {
      ...items[0]!,
      code,
      name: nameOf(subjects, code, book.year),
      level: length === 3 ? '类' : '款',
    };
  const line = (s: Subject, above: string): Fragment => w.say(s.level, { 名称: s.name, 释义: explain(w, s, above) });
  for (const classCode of new Set(items.map((s) => s.code.slice(0, 3)))) {
    const top = level(classCode, 3);
    number += 1;
    w.body(concat(words(`${chineseNumber(number)}、`), line(top, '')));
    for (const groupCode of new Set(items.filter((s) => s.code.startsWith(classCode)).map((s) => s.code.slice(0, 5)))) {
      const group = level(groupCode, 5);
      w.body(line(group, top.name));
      for (const item of items.filter((s) => s.code.startsWith(groupCode))) w.body(line(item, group.name));
    }
  }
  if (sanGongActual(book).total) term('“三公”经费');
  term('机关运行经费');
  return w.done();
}
