/** Words before the name of what is spoken of: 「其中：」, 「分别为」, 「（1）」. */
export const LEADING =
  /^(?:[，、；：。“”"）.．]|其中[：，]?|和|及|与|以及|分别(?:为|是)|一是|二是|三是|四是|另|并|（\d+）|\d+[.．、])+/;
/** Whose it is: 「我局」, 「本部门」. */
export const OWNER =
  /^(?:我(?:局|委|厅|部|处|办|院|校|站|所|中心|单位|部门|会|馆)|本(?:部门|单位|级|局|中心|年度?)|全(?:年|系统)|当年)/;
/** Between a name and its number: 「为」, 「共计」. */
export const COPULA = /(?:共计|(?<![总合])计|为|是|达到|达|约|共|安排|完成|有|：)+$/;

/** Start of the clause at the end of some text. */
export function lastCut(before: string): number {
  for (let i = before.length - 2; i >= 0; i--) if ('，；。：！？'.includes(before[i]!)) return i + 1;
  return 0;
}

/** What a clause names, without its year, its owner and its copula. */
export function clauseItem(clause: string): string {
  return clause.replace(/^[，；。：]+/, '').replace(LEADING, '').replace(/^.*20\d\d年(?:度)?(?:末|底)?/, '').replace(OWNER, '').replace(COPULA, ''); // prettier-ignore
}

/** How many characters before a number belong into the quotation: its name, when that is short. */
export function quoteLead(clause: string): number {
  const words = clause.replace(/^[，；。：、”》）]+/, '');
  return words.length > 0 && words.length <= 24 && !/[（“][^）”]*$/.test(words) ? words.length : 0;
}

/** Offset just behind each sentence; the last is the length of the text. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const m of text.matchAll(/[。！？]/g)) ends.push(m.index + 1);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** Tells how many brackets of a sentence are open at a place; to be asked from left to right. */
export function depthMeter(text: string, from: number, to: number): (at: number) => number {
  const brackets = [...text.slice(from, to).matchAll(/[（）]/g)];
  let next = 0;
  let depth = 0;
  return (at) => {
    for (; next < brackets.length && from + brackets[next]!.index < at; next++)
      depth = brackets[next]![0] === '（' ? depth + 1 : Math.max(0, depth - 1);
    return depth;
  };
}

const everywhere = new Map<RegExp, RegExp>();

/** Offset of the last match; -1 when there is none. */
export function lastIndexOf(text: string, pattern: RegExp): number {
  let g = everywhere.get(pattern);
  if (!g) everywhere.set(pattern, (g = new RegExp(pattern.source, 'g')));
  g.lastIndex = 0;
  let at = -1;
  for (let m = g.exec(text); m; m = g.exec(text)) at = m.index;
  return at;
}
