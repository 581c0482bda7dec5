import { generalStructure, generalSubjects, isAmount, priorFigure } from '../charts';
import type { Context } from './context';
import { aspectOf, holds } from './figureSlots';
import { words, type Value } from './fragment';
import { nameOf, withoutSuffix } from './js05General';
import { OWN_SECTION, type Sentence } from './template';
import type { Section } from './types';
import { money, shareOf } from './values';
import { SectionWriter } from './writer';

/** A section that the unit's template writes itself: its lines in their order, one paragraph each or one for each 科目. */
export function ownSection(context: Context, name: string, number: number): Section {
  const part = `${OWN_SECTION}${name}`;
  const w = new SectionWriter(context, `${context.book.kind === '预算' ? 'ys' : 'js'}-own-${number}`, part, name);
  for (const [key, sentence] of context.template) {
    if (!key.startsWith(`${part}/`)) continue;
    const line = key.slice(part.length + 1).replace(/#\d+$/, '');
    const condition = /（([^）]+)）$/.exec(line)?.[1];
    if (condition !== undefined && !holds(context.book, condition, sentence.line)) continue;
    write(w, line.replace(/（[^）]+）$/, ''), sentence);
  }
  return w.done();
}

function write(w: SectionWriter, kind: string, sentence: Sentence): void {
  if (kind === '段') w.body(w.fillIn(sentence, {}));
  else if (kind === '小标题') w.ownSubheading(w.fillIn(sentence, {}));
  else if (kind === '图') w.figure(w.fillIn(sentence, {}).text.trim());
  else if (kind === '逐项') eachItem(w, sentence);
  else if (kind === '逐类') eachClass(w, sentence);
}

/** A paragraph for each 项 with an amount; its facts are those of the 项: `{填:用途}` is `用途.2080502`. */
function eachItem(w: SectionWriter, sentence: Sentence): void {
  const { book, style } = w.context;
  const subjects = generalSubjects(book);
  const items = subjects.filter((s) => s.level === '项' && isAmount(s));
  items.forEach((item, i) => {
    const before = priorFigure(w.context.prior, `项.${item.code}`);
    const aspect = (name: Parameters<typeof aspectOf>[1]) => () =>
      aspectOf(w, name, item, before, `上年.项.${item.code}`, name, () => undefined);
    w.body(
      w.fillIn(
        sentence,
        {
          序号: words(String(i + 1)),
          类: nameOf(subjects, item.code.slice(0, 3), book.year),
          款: nameOf(subjects, item.code.slice(0, 5), book.year),
          项: item.name,
          金额: money(item, style),
          上年数: aspect('上年'),
          增减: aspect('增减'),
          变动额: aspect('变动额'),
          升降: aspect('升降'),
          变动率: aspect('变动率'),
          比上年: aspect('比上年'),
        },
        (id) => w.fact(`${id}.${item.code}`),
      ),
    );
  });
}

function eachClass(w: SectionWriter, sentence: Sentence): void {
  const { book, style } = w.context;
  const { whole, parts } = generalStructure(book);
  parts.filter(isAmount).forEach((part, i) => {
    const share = whole && shareOf(part, whole, style);
    const values: Record<string, Value> = {
      序号: words(String(i + 1)),
      类: withoutSuffix(part.name),
      名称: part.name,
      金额: money(part, style),
      占比: share ?? '',
    };
    w.body(w.fillIn(sentence, values));
  });
}
