import type { WordClaim } from '../model';

const WORDS =
  /(?:决算|支出)(?:数)?(?:均)?(大于|小于|等于|高于|低于|超过|少于|同|与|和)(?:年初|全年|调整|年度)?(?:预算|预期)数?(?:基本)?(持平|一致|相同|相等)?|(?:与|同)(?:年初|全年|调整)?预算数?(?:基本)?(持平|一致|相等|相同)/g;

/** 「与2023年预算执行数持平」, 「较上年无增减」. */
const LEVEL_WITH_YEAR =
  /(?:与|同|比|较|和)(?:20\d\d年(?:度)?|上年(?:度)?|去年)(?:当年)?(?:年初)?(?:预算|决算)?(?:执行)?(?:数)?(?:相比)?(?:基本)?(?:持平|一致|相同|相等|无增减|无变化|没有变化)/g;

/** A comparison made in words alone. */
export interface ComparisonWord {
  readonly at: number;
  readonly end: number;
  readonly relation: WordClaim['relation'];
  readonly base: WordClaim['base'];
}

/** 「决算数小于预算数」 and 「与上年持平」 of a line. */
export function comparisonWords(text: string): ComparisonWord[] {
  const found: ComparisonWord[] = [];
  for (const m of text.matchAll(WORDS)) {
    const relation = relationOf(m[1] ?? '', m[2] ?? m[3]);
    if (relation) found.push({ at: m.index, end: m.index + m[0].length, relation, base: 'budget' });
  }
  for (const m of text.matchAll(LEVEL_WITH_YEAR))
    found.push({ at: m.index, end: m.index + m[0].length, relation: 'equal', base: 'year' });
  return found;
}

function relationOf(word: string, equal: string | undefined): WordClaim['relation'] | undefined {
  if (equal) return 'equal';
  if (/大于|高于|超过/.test(word)) return 'greater';
  if (/小于|低于|少于/.test(word)) return 'less';
  return word === '等于' ? 'equal' : undefined;
}
