import type { Topic } from './outline';

/**
 * The figures that every 情况说明 speaks of, whatever words a province uses. `gen` = within 一般公共预算财政拨款,
 * `sg` = 三公, `gp` = 政府采购.
 */
export type Concept =
  | 'total.both' | 'total.income' | 'total.expense'
  | 'income.year' | 'income.fiscal' | 'income.general' | 'income.fund' | 'income.capital' | 'income.upper' | 'income.business'
  | 'income.operating' | 'income.subordinate' | 'income.other' | 'income.carry' | 'income.account'
  | 'expense.year' | 'expense.basic' | 'expense.project' | 'expense.up' | 'expense.operating' | 'expense.subordinate'
  | 'fiscal.both' | 'fiscal.income' | 'fiscal.expense'
  | 'gen.total' | 'gen.basic' | 'gen.project' | 'gen.personnel' | 'gen.public' | 'fund.total' | 'capital.total'
  | 'sg.total' | 'sg.abroad' | 'sg.car' | 'sg.buy' | 'sg.run' | 'sg.reception' | 'sg.domestic' | 'sg.foreign'
  | 'running' | 'gp.total' | 'gp.goods' | 'gp.works' | 'gp.services' | 'gp.sme' | 'gp.micro'; // prettier-ignore

interface Entry {
  readonly concept: Concept;
  readonly pattern: RegExp;
  /** Only under these topics; other topics leave the words without a meaning. */
  readonly topics?: readonly Topic[];
}

const FIN = '(?:财政)?(?:当年)?(?:拨款)?';

/** Order matters only among patterns that end at the same place: the first wins. */
const ENTRIES: readonly Entry[] = [
  { concept: 'gp.micro', pattern: /小微企业|小型微型企业|小型和微型企业/ },
  { concept: 'gp.sme', pattern: /中小企业/ },
  {
    concept: 'gp.goods',
    pattern: /(?:政府采购)?货物(?:类)?(?:采购)?(?:支出|金额|预算)?(?:金额)?/,
    topics: ['purchase'],
  },
  {
    concept: 'gp.works',
    pattern: /(?:政府采购)?工程(?:类)?(?:采购)?(?:支出|金额|预算)?(?:金额)?/,
    topics: ['purchase'],
  },
  {
    concept: 'gp.services',
    pattern: /(?:政府采购|购买)?服务(?:类)?(?:采购)?(?:支出|金额|预算)?(?:金额)?/,
    topics: ['purchase'],
  },
  {
    concept: 'gp.total',
    pattern: /政府采购(?:支出|金额|预算|计划)?(?:总额|总金额|金额|合计|总计|总预算|预算)?/,
    topics: ['purchase', 'other'],
  },
  { concept: 'running', pattern: /(?:机[关构]|单位)运行经费(?:财政拨款)?(?:支出)?(?:决算|预算)?/ },
  { concept: 'sg.foreign', pattern: /(?:外事接待|外宾接待|国（境）外公务接待|接待外宾)(?:费|支出|经费)?/ },
  { concept: 'sg.domestic', pattern: /国内(?:公务)?接待(?:费|支出|经费)?/ },
  { concept: 'sg.reception', pattern: /公务接待(?:费用|费|支出|经费)?(?:支出)?/ },
  {
    concept: 'sg.car',
    pattern:
      /公务?用?车(?:辆)?购置(?:费)?(?:及|和|与)(?:公务用车)?运(?:行(?:及?维护)?|维)(?:费用|费|经费|支出)?(?:支出)?/,
  },
  { concept: 'sg.buy', pattern: /公务?用?车(?:辆)?(?:更新)?购置(?:费用|费|经费|支出)?(?!及|和|与)(?:支出)?/ },
  { concept: 'sg.run', pattern: /公务?用?车(?:辆)?运(?:行(?:及?维护)?|维)(?:费用|费|经费|支出)?(?:支出)?/ },
  { concept: 'sg.run', pattern: /车辆运(?:行(?:及?维护)?|维)(?:费用|费|经费)(?:支出)?/, topics: ['sangong', 'other'] },
  { concept: 'sg.abroad', pattern: /因公出国（?出?境）?(?:费用|费|经费|支出)?(?:支出)?/ },
  {
    concept: 'sg.total',
    pattern:
      /三公(?:经费|(?=支出))(?:一般)?(?:公共预算)?(?:财政拨款)?(?:总?支出)?(?:决算|预算)?(?:总额|合计|总计|数据|数)?/,
  },
  { concept: 'gen.basic', pattern: new RegExp(`一般公共预算${FIN}(?:安排的)?基本支出`) },
  { concept: 'gen.project', pattern: new RegExp(`一般公共预算${FIN}(?:安排的)?项目支出`) },
  { concept: 'gen.basic', pattern: /基本支出/, topics: ['basic'] },
  { concept: 'expense.basic', pattern: /基本支出/, topics: ['expense', 'total'] },
  { concept: 'expense.project', pattern: /项目支出/, topics: ['expense', 'total'] },
  { concept: 'gen.personnel', pattern: /人员经费/, topics: ['basic'] },
  { concept: 'gen.public', pattern: /(?:日常)?公用经费/, topics: ['basic'] },
  { concept: 'income.general', pattern: new RegExp(`一般公共预算(?:财政)?(?:拨款)?(?:资金)?收入`) },
  { concept: 'income.fund', pattern: /政府性基金(?:预算)?(?:财政)?(?:拨款)?收入/ },
  { concept: 'income.capital', pattern: /国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入/ },
  { concept: 'income.upper', pattern: /上级补助收入/ },
  { concept: 'income.operating', pattern: /(?:事业单位)?经营收入/ },
  { concept: 'income.business', pattern: /事业收入/ },
  { concept: 'income.subordinate', pattern: /附属单位(?:上缴)?(?:收入|缴款)/ },
  { concept: 'income.account', pattern: /财政专户(?:管理)?(?:资金)?(?:管理)?(?:教育)?收入/ },
  {
    concept: 'income.carry',
    pattern: /上年结转(?:和|及)?(?:结余)?|年初(?:财政拨款)?结转(?:和|及)?结余/,
    topics: ['income', 'total', 'fiscal'],
  },
  { concept: 'income.other', pattern: /其他收入/ },
  { concept: 'expense.up', pattern: /上缴上级支出/ },
  { concept: 'expense.operating', pattern: /经营支出/ },
  { concept: 'expense.subordinate', pattern: /对附属单位补助支出/ },
  {
    concept: 'fiscal.both',
    pattern: /财政拨款(?:收入?支出?|收支)(?:(?:决算|预算)?(?:总计|总数|总额|合计|总体)|总预算)/,
  },
  { concept: 'fiscal.income', pattern: /财政拨款收入(?:决算|预算)?(?:总计|总数|总额)/ },
  { concept: 'fiscal.expense', pattern: /财政拨款支出(?:决算|预算)?(?:总计|总数|总额)/ },
  { concept: 'income.fiscal', pattern: /财政拨款收入/, topics: ['income', 'total', 'fiscal'] },
  { concept: 'fiscal.both', pattern: /(?:收入支出|收支|收入和支出)(?:决算|预算)?(?:总计|总数|总额|合计)/, topics: ['fiscal'] }, // prettier-ignore
  { concept: 'fiscal.income', pattern: /收入(?:决算|预算)?(?:总计|总数|总额)/, topics: ['fiscal'] },
  { concept: 'fiscal.expense', pattern: /支出(?:决算|预算)?(?:总计|总数|总额)/, topics: ['fiscal'] },
  { concept: 'total.both', pattern: /(?:收入支出|收支|收入和支出)(?:决算|预算)?(?:总计|总数|总额|合计)|收支总预算/ },
  { concept: 'total.income', pattern: /收入(?:决算|预算)?(?:总计|总数|总额)/, topics: ['total'] },
  { concept: 'total.expense', pattern: /支出(?:决算|预算)?(?:总计|总数|总额)/, topics: ['total'] },
  { concept: 'income.year', pattern: /本年收入(?:决算|预算)?(?:合计|总计)?|收入合计/, topics: ['income', 'total'] },
  { concept: 'expense.year', pattern: /本年支出(?:决算|预算)?(?:合计|总计)?|支出合计/ },
  {
    concept: 'gen.total',
    pattern: new RegExp(`一般公共预算${FIN}(?:财政拨款)?(?:总)?支出(?:决算|预算)?|一般公共预算${FIN}$`),
    topics: ['general', 'expense', 'fiscal', 'total'],
  },
  { concept: 'fund.total', pattern: /政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:支出)?/, topics: ['fund'] },
  { concept: 'capital.total', pattern: /国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:支出)?/, topics: ['capital'] },
];

/** Parts that make up a figure; the sum holds within one kind of figure (决算, 预算) of one year. */
export const CONCEPT_SUMS: readonly {
  readonly whole: Concept;
  readonly parts: readonly Concept[];
  readonly optional?: readonly Concept[];
}[] = [
  { whole: 'gen.basic', parts: ['gen.personnel', 'gen.public'] },
  { whole: 'sg.total', parts: ['sg.abroad', 'sg.car', 'sg.reception'] },
  { whole: 'sg.car', parts: ['sg.buy', 'sg.run'] },
  { whole: 'sg.reception', parts: ['sg.domestic', 'sg.foreign'] },
  { whole: 'gp.total', parts: ['gp.goods', 'gp.works', 'gp.services'] },
  {
    whole: 'expense.year',
    parts: ['expense.basic', 'expense.project'],
    optional: ['expense.up', 'expense.operating', 'expense.subordinate'],
  },
];

/** A part cannot be larger than what it is part of. */
export const CONCEPT_BOUNDS: readonly (readonly [part: Concept, whole: Concept])[] = [
  ['running', 'gen.basic'],
  ['gen.basic', 'gen.total'],
  ['gen.total', 'fiscal.both'],
  ['gen.total', 'fiscal.expense'],
  ['income.year', 'total.both'],
  ['expense.year', 'total.both'],
  ['income.fiscal', 'income.year'],
  ['income.general', 'income.year'],
  ['gp.sme', 'gp.total'],
  ['sg.domestic', 'sg.reception'],
];

/** Parts of a whole, for deciding to which level of a nested list an item belongs. */
export const CONCEPT_PARENT: Partial<Record<Concept, Concept>> = {
  'sg.buy': 'sg.car', 'sg.run': 'sg.car', 'sg.abroad': 'sg.total', 'sg.car': 'sg.total', 'sg.reception': 'sg.total',
  'sg.domestic': 'sg.reception', 'sg.foreign': 'sg.reception', 'gp.micro': 'gp.sme',
  'gp.goods': 'gp.total', 'gp.works': 'gp.total', 'gp.services': 'gp.total',
}; // prettier-ignore

/** Chinese name of a concept for messages. */
export const CONCEPT_NAME: Record<Concept, string> = {
  'total.both': '收支总计', 'total.income': '收入总计', 'total.expense': '支出总计',
  'income.year': '本年收入合计', 'income.fiscal': '财政拨款收入', 'income.general': '一般公共预算财政拨款收入', 'income.fund': '政府性基金预算财政拨款收入',
  'income.capital': '国有资本经营预算财政拨款收入', 'income.upper': '上级补助收入', 'income.business': '事业收入', 'income.operating': '经营收入',
  'income.subordinate': '附属单位上缴收入', 'income.other': '其他收入', 'income.carry': '上年结转', 'income.account': '财政专户管理资金收入',
  'expense.year': '本年支出合计', 'expense.basic': '基本支出', 'expense.project': '项目支出', 'expense.up': '上缴上级支出',
  'expense.operating': '经营支出', 'expense.subordinate': '对附属单位补助支出',
  'fiscal.both': '财政拨款收支总计', 'fiscal.income': '财政拨款收入总计', 'fiscal.expense': '财政拨款支出总计',
  'gen.total': '一般公共预算财政拨款支出', 'gen.basic': '一般公共预算财政拨款基本支出', 'gen.project': '一般公共预算财政拨款项目支出',
  'gen.personnel': '人员经费', 'gen.public': '公用经费', 'fund.total': '政府性基金预算财政拨款支出', 'capital.total': '国有资本经营预算财政拨款支出',
  'sg.total': '“三公”经费', 'sg.abroad': '因公出国（境）费', 'sg.car': '公务用车购置及运行维护费', 'sg.buy': '公务用车购置费',
  'sg.run': '公务用车运行维护费', 'sg.reception': '公务接待费', 'sg.domestic': '国内公务接待', 'sg.foreign': '外事接待',
  running: '机关运行经费', 'gp.total': '政府采购总额', 'gp.goods': '政府采购货物', 'gp.works': '政府采购工程', 'gp.services': '政府采购服务',
  'gp.sme': '授予中小企业合同金额', 'gp.micro': '授予小微企业合同金额',
}; // prettier-ignore

/**
 * What figure some words name: the known name that ends last, of those the longest.
 *
 * @param words text right before a number, in normal spelling
 * @param topic subject of the section, which decides what 「基本支出」 alone means
 */
export function conceptOf(words: string, topic: Topic): Concept | undefined {
  // 「人员经费与公用经费合计」 is neither of the two.
  if (/[\u4e00-\u9fa5](?:与|和|、|加)[^，。；]{2,}(?:合计|之和|总和|两项|相加)(?:为|共)?$/.test(words))
    return undefined;
  const text = words.replace(/[“”"、]/g, '');
  if (text.length === 0) return undefined;
  let best: { concept: Concept; end: number; length: number } | undefined;
  for (const { concept, everywhere, word, topics } of SEARCHED) {
    if ((topics && !topics.includes(topic)) || !text.includes(word)) continue;
    const m = lastMatch(text, everywhere);
    if (!m) continue;
    const end = m.index + m[0].length;
    if (!best || end > best.end || (end === best.end && m[0].length > best.length))
      best = { concept, end, length: m[0].length };
  }
  if (!best || !GENERIC.test(text.slice(best.end))) return undefined;
  // Of 「因公出国费、公务用车费和公务接待费决算」 the last name is one of three.
  const joined = JOINED.exec(words.replace(/[“”"]/g, ''))?.[1];
  return joined && !joined.includes('等') && best.length <= joined.replaceAll('、', '').length
    ? undefined
    : best.concept;
}

/** Names of expenses in a row: what stands behind the last 和 or 、. */
const JOINED = /(?:费|经费|支出)(?:（[^（）]*）)?(?:、|和|与|及|以及)((?:(?![、和与及])[^，。；：]){3,})$/;

/** What may stand between a name and its number without changing what the name means. */
const GENERIC =
  /^(?:20\d\d年(?:度)?|财政拨款|支出|收入|决算|预算|数据|年初|全年|年度|执行|实际|总额|总数|总量|合计|总计|金额|费用|经费|情况|采购|合同|批次|团组|（[^）]*）|数|额|费|共|为|是|计|达|约|安排|完成|的|中|均|各|：)*$/;

const SEARCHED = ENTRIES.map((entry) => ({
  ...entry,
  everywhere: new RegExp(entry.pattern.source, 'g'),
  word: requiredWord(entry.pattern.source),
}));

/** The longest word that every match of a pattern holds; '' when alternatives leave none. Looking for it is quicker. */
function requiredWord(source: string): string {
  const words: string[] = [''];
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const ch = source[i]!;
    if (ch === '(') depth++;
    else if (ch === ')') depth--;
    else if (depth === 0 && ch === '|') return '';
    else if (depth === 0 && /[\u4e00-\u9fff]/.test(ch) && !/[?*]/.test(source[i + 1] ?? '')) {
      words[words.length - 1] += ch;
      continue;
    } else if (ch === '[') i = source.indexOf(']', i);
    if (words.at(-1) !== '') words.push('');
  }
  return words.reduce((best, word) => (word.length > best.length ? word : best));
}

function lastMatch(text: string, everywhere: RegExp): RegExpExecArray | undefined {
  everywhere.lastIndex = 0;
  let last: RegExpExecArray | undefined;
  for (let m = everywhere.exec(text); m; m = everywhere.exec(text)) {
    last = m;
    if (m[0].length === 0) everywhere.lastIndex++;
  }
  return last;
}
