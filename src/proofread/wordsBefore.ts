import { backTo } from './backTo';
import type { Claim } from './model';

/** The words right before a number, back to the last punctuation mark. */
export function wordsBefore(c: Claim): string {
  return backTo('，。；：、（', c.line.text, c.mention.start);
}

/** 「某局2024年收入预算」, 「支出预算」: of the whole unit, not of one kind of money. */
export function sideOf(c: Claim): '收入' | '支出' | undefined {
  const words = wordsBefore(c);
  if (/财政拨款|公共|基金|事业|其他|经营|基本|项目/.test(words)) return undefined;
  return /(收入|支出)预算(?:为|是)?$/.exec(words)?.[1] as '收入' | '支出' | undefined;
}
