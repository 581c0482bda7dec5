import type { Book } from '../../../src/tables';
import type { GeneratedText } from './generated';
import { placesOf } from './places';
import { omissionsOf, slipsAt, type Slip } from './slips';
import { Trials, type Trial } from './trial';

/** Slips of one kind together. */
export type Group = '数字' | '单位和%' | '方向和比较' | '年份和日期' | '图号' | '科目名称' | '漏项';

const GROUP: Readonly<Record<Slip['kind'], Group>> = {
  错一位: '数字', 两位颠倒: '数字', 小数点移位: '数字', 多一位: '数字', 单位: '单位和%', '缺%': '单位和%', 方向词: '方向和比较', 比较词: '方向和比较',
  年份: '年份和日期', 日期: '年份和日期', 图号: '图号', 科目名称: '科目名称', 漏项: '漏项',
}; // prettier-ignore

export interface Tried extends Trial {
  readonly group: Group;
  /** Whether the tables decide what stands there. */
  readonly isDetermined: boolean;
}

/** Every slip of a text: numbers and words of the 情况说明, 科目 names of 名词解释 too. */
export function slipsOf({ text }: GeneratedText): Slip[] {
  const terms = text.indexOf('\n名词解释\n');
  const places = placesOf(text).filter((p) => terms < 0 || p.start < terms || p.kind === '科目名称');
  return [...places.flatMap((p, i) => slipsAt(text, p, i)), ...omissionsOf(text)];
}

/** Tries every n-th slip of a text, beginning with the one at `from`, against a book or alone. */
export function tryAll(text: GeneratedText, book: Book | undefined, every = 1, from = 0): Tried[] {
  const trials = new Trials(text.text, book);
  return slipsOf(text)
    .filter((_, i) => i % every === from % every)
    .map((slip) => ({ ...trials.try(slip), group: GROUP[slip.kind], isDetermined: isDetermined(slip, text) }));
}

function isDetermined({ kind, place }: Slip, of: GeneratedText): boolean {
  if (/^(?:金额|百分比|个数|方向|比较)$/.test(place.kind)) return of.isDetermined(place.start, place.end);
  // Behind a gap a figure may be missing: only a number that is not the last is shown to be wrong by those around it.
  if (kind === '图号') {
    const numbers = [...of.text.matchAll(/图(\d+)：/g)].map((m) => Number(m[1]));
    const at = numbers.indexOf(Number(place.text));
    return numbers.every((n, i) => n === i + 1) && at < numbers.length - 1;
  }
  return !of.isFact(place.start, place.end);
}

export interface Figures {
  readonly all: number;
  readonly at: number;
  readonly named: number;
  /** Found, but with a finding at a neighbour too; lists that lack a part are told at each total that misses it. */
  readonly neighbours: number;
}

export function figuresOf(tried: readonly Tried[]): Figures {
  const at = tried.filter((t) => t.outcome === '指到');
  return {
    all: tried.length,
    at: at.length,
    named: at.length + tried.filter((t) => t.outcome === '列出').length,
    neighbours: at.filter((t) => t.group !== '漏项' && t.elsewhere.length > 0).length,
  };
}

/** The slip in its surroundings, for a message. */
export function describeSlip({ slip, outcome, findings }: Tried, of: GeneratedText): string {
  const { place } = slip;
  const around = of.text.slice(Math.max(0, place.start - 16), place.start).replace(/\n/g, ' ');
  return `${of.title}：${around}【${place.text} → ${slip.text.slice(slip.start, slip.end).slice(0, 30)}】${slip.kind}，${outcome}：${findings.map((f) => f.message).join('｜')}`; // prettier-ignore
}
