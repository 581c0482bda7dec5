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
  let cut = 0;
  for (let i = 0; i < before.length; i++) {
    if ('，；。：！？'.includes(before[i]!) && i < before.length - 1) cut = i + 1;
  }
  return cut;
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
  for (let i = 0; i < text.length; i++) if (text[i] === '。' || text[i] === '！' || text[i] === '？') ends.push(i + 1);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** How many brackets are open at a place, counted from the start of its sentence. */
export function depthAt(text: string, from: number, at: number): number {
  let n = 0;
  for (let i = from; i < at; i++) {
    if (text[i] === '（') n++;
    else if (text[i] === '）' && n > 0) n--;
  }
  return n;
}

/** Offset of the last match; -1 when there is none. */
export function lastIndexOf(text: string, pattern: RegExp): number {
  const g = new RegExp(pattern.source, 'g');
  let at = -1;
  for (let m = g.exec(text); m; m = g.exec(text)) at = m.index;
  return at;
}
