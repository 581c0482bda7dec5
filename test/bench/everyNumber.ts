import { generatedTexts } from '../support/everyNumber/generated';
import { figuresOf, tryAll, type Figures, type Group, type Tried } from '../support/everyNumber/outcomes';

const GROUPS: readonly Group[] = ['数字', '单位和%', '方向和比较', '年份和日期', '图号', '科目名称', '漏项'];

/**
 * Prints what is found when every number and every word of every text written from a book is changed, one at a time: per book and per kind of
 * slip, against the book and alone. `every` tries only every n-th change.
 */
export async function benchEveryNumber(every: number): Promise<void> {
  console.log('由附表生成的说明，逐数、逐词改错一处：改动数，指到改动处，指到或列出，连带指错邻处');
  const all: Record<'有附表' | '仅文稿', Tried[]> = { 有附表: [], 仅文稿: [] };
  const open: Record<'有附表' | '仅文稿', Tried[]> = { 有附表: [], 仅文稿: [] };
  for (const text of await generatedTexts()) {
    for (const how of ['有附表', '仅文稿'] as const) {
      const tried = tryAll(text, how === '有附表' ? text.book : undefined, every);
      all[how].push(...tried.filter((t) => t.isDetermined));
      open[how].push(...tried.filter((t) => !t.isDetermined));
      console.log(`${text.title}（${how}）：${print(figuresOf(tried.filter((t) => t.isDetermined)))}`);
    }
  }
  for (const how of ['有附表', '仅文稿'] as const) {
    console.log(`合计（${how}，附表决定的）：${print(figuresOf(all[how]))}`);
    for (const group of GROUPS)
      console.log(`  ${group}：${print(figuresOf(all[how].filter((t) => t.group === group)))}`);
    console.log(`合计（${how}，附表不决定的：上年数、个数、填写的事实）：${print(figuresOf(open[how]))}`);
  }
}

const share = (n: number, of: number): string => `${n}（${of === 0 ? '—' : `${((n / of) * 100).toFixed(1)}%`}）`;
const print = ({ all, at, named, neighbours }: Figures): string =>
  `${all}，${share(at, all)}，${share(named, all)}，${neighbours}`;
