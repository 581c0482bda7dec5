/** What a place of a text is, found by its look alone: the proofreading is not asked. */
export type PlaceKind =
  | '金额' | '百分比' | '个数' | '年份' | '日期' | '图号' | '方向' | '比较' | '科目名称' | '漏项'; // prettier-ignore

/** A number or a word of a text that a slip may hit; offsets are those of the whole text. */
export interface Place {
  readonly kind: PlaceKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For numbers: the unit behind them, `万元`, `%`, `辆`. */
  readonly unit: string;
}

const NUMBER = /(?<![\d.])(\d+(?:,\d{3})*(?:\.\d+)?)(亿元|万元|元|%|台（套）|人次|批次|[辆次人个台套])?/g;
const NAME =
  /(?:^|[：；。、，.\d“])((?:主要用于)?[^：；。、，.\d“（）]{2,30})（[类款项]）|(?<=（[类款]）)([^：；。、，.\d“（）]{2,30})（[款项]）/g;

/** Every number and every word of direction or comparison, and every 科目 name of a text, in its order. */
export function placesOf(text: string): Place[] {
  const found: Place[] = [];
  const add = (kind: PlaceKind, start: number, words: string, unit = ''): void =>
    void found.push({ kind, start, end: start + words.length, text: words, unit });
  for (const m of text.matchAll(/图(\d+)：/g)) add('图号', m.index + 1, m[1]!);
  // A comparison still to be filled in compares nothing.
  for (const m of text.matchAll(/(?<!\d)20\d\d(?=年(?![^。\n]*【待填))/g)) add('年份', m.index, m[0]);
  for (const m of text.matchAll(/(?<=年)\d{1,2}月(?:\d{1,2}日|底)/g)) add('日期', m.index, m[0]);
  const taken = (at: number): boolean => found.some((p) => at >= p.start && at < p.end);
  for (const m of text.matchAll(NUMBER)) {
    const before = text.slice(Math.max(0, m.index - 8), m.index);
    // Numbers of paragraphs, and limits that a rule sets (单价50万元以上), are no figures of the unit.
    if (taken(m.index) || /(?:^|\n)$/.test(before) || /(?:单价|单位价值)$/.test(before)) continue;
    const unit = m[2] ?? '';
    if (unit === '') continue;
    add(unit === '%' ? '百分比' : unit.endsWith('元') ? '金额' : '个数', m.index, m[1]!, unit);
  }
  for (const m of text.matchAll(/(?<=[\u4e00-\u9fa5，])(?:增加|减少|增长|下降)(?=\d)/g)) add('方向', m.index, m[0]);
  for (const m of text.matchAll(/(?<=决算数)(?:大于|小于)(?=预算数)|(?<=与(?:预算|预算数|20\d\d年|20\d\d年(?:决算|预算|预算数)))持平/g))
    add('比较', m.index, m[0]);
  for (const m of text.matchAll(NAME)) {
    const name = (m[1] ?? m[2])!.replace(/^主要用于/, '');
    add('科目名称', m.index + m[0].indexOf(name), name);
  }
  return found.sort((a, b) => a.start - b.start);
} // prettier-ignore
