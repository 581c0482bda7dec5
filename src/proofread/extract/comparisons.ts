import { conceptOf } from '../concepts';
import { CHANGE_BEFORE, COMPARISON, EMPTY_ITEM } from '../lexicon';
import type { Comparison } from '../model';
import type { Topic } from '../outline';
import { lastCut, lastIndexOf, LEADING, OWNER } from './clauses';
import type { Collector } from './collector';
import type { Place } from './place';

/**
 * The comparison a change or a rate belongs to: the one that is open, or a new one. A rate may belong to several:
 * 「分别增加1、2万元，增长3%、4%」.
 *
 * @param lead the words before the verb of change
 */
export function comparisonsFor(
  place: Place,
  lead: string,
  what: 'change' | 'rate',
  collector: Collector,
): Comparison[] {
  // prettier-ignore
  const { open, line, mention, from, aside, frame: near } = place;
  const item = comparedItem(lead) || subjectBefore(lead, line.section.topic);
  const last = open.at(-1);
  if (what === 'change' && item === '' && last?.previous && last.changes.length === 0) return [last];
  // 「同比增长10.85%，增收2798万元」: the rate came first.
  const rateFirst = last?.rates.length === 1 && last.changes.length === 0 && last.near === near && /^，(?:净|共)?$/.test(lead); // prettier-ignore
  if (what === 'change' && rateFirst && !last.aside) return [last];
  const before = line.text.slice(from, mention.start);
  const spoken = near && near.sentence === collector.sentence ? near : undefined;
  if (what === 'rate' && item === '') {
    // 「减少38万元，同口径比2018年下降7.4%」 repeats the words of comparison.
    const again =
      last !== undefined && last.rates.length === 0 && last.near === spoken && /^，/.test(lead) && sameBase(last, lead);
    if (again) return [last];
    const clause = from + Math.max(before.lastIndexOf('；'), before.lastIndexOf('：'));
    const waiting = open.filter((c) => c.rates.length === 0 && c.near === spoken && !COMPARISON.test(lead));
    const latest = waiting.filter((c) => c.start > clause);
    if (waiting.length > 0) return latest.length > 0 ? latest : waiting.slice(-1);
  }
  const goesOn = item === '' && last && last.item !== '' && !(spoken && spoken.start > last.start) ? last : undefined;
  const made: Comparison = {
    id: collector.comparisons.length, line, sentence: collector.sentence, start: mention.start, item: goesOn?.item ?? item,
    // 「“三公”经费较上年减少……，下降……；较年初预算减少……」 goes on about the same.
    concept: goesOn ? goesOn.concept : item ? conceptOf(item, line.section.topic) : undefined,
    ...baseOf(before), aside,
    near: spoken, paragraphHead: collector.paragraphHead ?? near, changes: [], rates: [],
  }; // prettier-ignore
  collector.comparisons.push(made);
  open.push(made);
  return [made];
}

/** What is compared with, from the words of the sentence so far: 「比2022年预算执行数增加」. */
function baseOf(before: string): Pick<Comparison, 'base' | 'baseYear' | 'baseWords'> {
  const at = lastIndexOf(before, COMPARISON);
  const words = at === -1 ? '' : before.slice(at);
  const match = at === -1 ? null : COMPARISON.exec(words);
  if (!match) return { base: 'unknown', baseYear: undefined, baseWords: '' };
  const baseWords = words.slice(1).split(/[，。；]/)[0]!.replace(CHANGE_BEFORE, ''); // prettier-ignore
  const isBudget = /预算/.test(baseWords) && !/执行数|20\d\d年|上年/.test(baseWords);
  return { base: isBudget ? 'budget' : 'year', baseYear: match[1] ? Number(match[1]) : undefined, baseWords };
}

/** Whether the words before a rate compare with the same year as a comparison made just before. */
function sameBase(last: Comparison, lead: string): boolean {
  const m = COMPARISON.exec(lead);
  return m !== null && last.changes.length > 0 && (m[1] ? Number(m[1]) : undefined) === last.baseYear;
}

/** 「公务接待费比预算无增减变化，比去年增加」: the subject stands in the clause before. */
function subjectBefore(lead: string, topic: Topic): string {
  const clauses = lead.slice(0, lastCut(lead)).split(/[，；。：]/).filter((clause) => clause !== '').reverse(); // prettier-ignore
  for (const clause of clauses) {
    const name = /^[^\d]*?(?=比|较|与|同)/.exec(clause)?.[0];
    if (name && conceptOf(name, topic)) return comparedItem(name);
  }
  return '';
}

/** Words that name what changed: 「与2019年相比，收支总计各」 → 收支总计. */
function comparedItem(lead: string): string {
  const clause = lead.slice(lastCut(lead));
  const words = clause
    .replace(/^[，；。：、]+/, '')
    .replace(/(?:比|较|与|同|和)(?:20\d\d年(?:度)?|上年(?:度)?|去年|上一年度?|上一?度|年初|预算|同期).*$/, '')
    .replace(/按?(?:同口径)?(?:同比|环比).*$/, '')
    .replace(/^.*(?:相比(?:较)?|对比)/, '')
    .replace(LEADING, '')
    .replace(/(?:各|均|共|分别|又|也|略|有所|总体|按?同口径)+$/, '')
    .replace(/(?:支出)?(?:决算|预算)(?:数)?$/, '')
    .replace(OWNER, '')
    .replace(/[，；。：、“”]+$/, '');
  return EMPTY_ITEM.test(words) || /^(?:(?:费用|经费)支出|(?:支出|决算|执行|完成)数|实际支出)$/.test(words)
    ? ''
    : words.replace(/^20\d\d年(?:度)?/, '');
}
