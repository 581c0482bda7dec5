import type { Phase } from '../model';
import { COPULA, lastCut, LEADING, OWNER } from './clauses';

/** What an amount is the amount of. */
export interface Level {
  readonly item: string;
  readonly phase: Phase;
  readonly year: number | undefined;
}

const MEASURE =
  /(年初|全年|调整后?的?|年度|当年|本年|年中)?(?:的)?(?:财政拨款)?(?:支出|收入|总)?(预算执行数|预算(?:安排|指标|限额|总额|总数|数|金额|资金)?|决算(?:总额|总数|数)?|执行数|(?<!基本|项目|总|预算)支出数|实际(?:支出|执行|完成)(?:数)?)(?:共计|合计|总计|总额|金额|共)?(?:为|是|达到|达|约|安排|：)*$/;

/** Kinds of money whose name ends in 预算: 「其中：一般公共预算9万元，政府性基金预算1万元」. */
const MONEY = /(?:公共|公共财政|基金|经营)预算$/;

/** Item, phase and year of an amount, from the words before it: 「2020年一般公共预算支出决算数为」. */
export function levelOf(before: string, clause: string): Level {
  let words = clause.replace(/^[，；。：]+/, '');
  if (words === '' && /：$/.test(before)) words = before.slice(0, -1).slice(lastCut(before.slice(0, -1)));
  words = words.replace(LEADING, '');
  const years = [...words.matchAll(/(20\d\d)年(?:度)?/g)];
  let year = years.length > 0 ? Number(years.at(-1)![1]) : undefined;
  const isPrevious = /(?:上年|去年|上一年度?)(?:度)?/.test(words) && !/上年(?:度)?(?:结转|结余)/.test(words);
  let phase: Phase = 'own';
  const measure = MONEY.test(words) ? null : MEASURE.exec(words);
  let item = words;
  if (measure) {
    item = words.slice(0, measure.index);
    phase = phaseOf(measure[2]!, measure[1]);
  }
  if (isPrevious) {
    phase = '上年';
    year = undefined;
  }
  const named = /^[\u4e00-\u9fa5]{2,}(?:费|支出|收入|运行|经费)(?=20\d\d年)/.exec(item)?.[0];
  item = item.replace(/^.*20\d\d年(?:度)?(?:末|底)?/, '').replace(/(?:上年|去年|上一年度?)/, '').replace(OWNER, '').replace(COPULA, ''); // prettier-ignore
  // 「公务接待费2016年预算8万元」: the name stands before the year.
  if (item === '' && named) item = named;
  return { item: item.replace(LEADING, ''), phase, year };
}

function phaseOf(measure: string, word: string | undefined): Phase {
  if (measure.startsWith('预算') && !measure.includes('执行')) return budgetPhase(word);
  return /执行/.test(measure) ? '执行数' : '决算';
}

/** Which 预算 is meant: 年初, 全年, 调整 … */
export function budgetPhase(word: string | undefined): Phase {
  if (word === '年初') return '年初预算';
  if (word && /全年|调整|年度|当年|本年|年中/.test(word)) return '全年预算';
  return '预算';
}

/** 「2011年……预算中，因公出国（境）费617万元」: the year that opens the sentence is that of its amounts. */
export function withLead(level: Level, sentence: string): Level {
  if (level.year !== undefined || level.phase !== 'own') return level;
  const lead = /^(20\d\d)年(?:度)?[^，。；\d]{0,40}(?:预算|决算)(?:安排|支出)?中，/.exec(sentence);
  return lead ? { ...level, year: Number(lead[1]) } : level;
}
