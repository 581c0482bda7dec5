import type { TextDocument } from './document';
import { normalise, type Normalised } from './normalise';

/** Subject of a section of a 情况说明. */
export type Topic =
  | 'total' | 'income' | 'expense' | 'fiscal' | 'general' | 'basic' | 'project' | 'sangong' | 'fund' | 'capital'
  | 'running' | 'purchase' | 'assets' | 'performance' | 'other'; // prettier-ignore

/** Part of the document: only `statement` is held to the rules of a 情况说明. */
export type Zone = 'cover' | 'intro' | 'statement' | 'terms' | 'attachment' | 'tables';

export interface Section {
  readonly index: number;
  /** Heading as normalised text; '' before the first one. */
  readonly heading: string;
  /** 0 第X部分, 1 一、, 2 （一）, 3 unnumbered line that reads as a heading. */
  readonly level: number;
  readonly zone: Zone;
  readonly topic: Topic;
  /** For the second level: 总体 / 结构 / 具体. */
  readonly aspect: 'whole' | 'structure' | 'detail' | undefined;
  readonly lines: Line[];
  readonly start: number;
}

/** A paragraph in its normal spelling. */
export interface Line {
  readonly norm: Normalised;
  readonly text: string;
  readonly start: number;
  readonly section: Section;
  /** Index of the first source paragraph of this line. */
  readonly paragraph: number;
  /** Tab-separated cells: a table row or the data of a chart, not running text. */
  readonly tabular: boolean;
  readonly isHeading: boolean;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly lines: readonly Line[];
  readonly year: number | undefined;
  readonly kind: '决算' | '预算' | undefined;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const PART = new RegExp(`^第(?:${NUMERAL}|\\d{1,2})部分`);
const FIRST = new RegExp(`^(?:${NUMERAL}[、．.，]|\\d{1,2}、(?=(?:收入支出|收入决算|支出决算|评价结论)))`);
const SECOND = new RegExp(`^（${NUMERAL}）`);
const TITLE_END = /(?:情况(?:的)?说明|情况|名词解释|概况|附件|附表|编制说明)[。:：]?$/;
const TABLE_TITLE = /^(?:20\d\d年(?:度)?)?[^，。；：\d]{4,30}(?:决算|预算)(?:总|明细|情况)?表$/;
const CAPTION = /^[（(]?图\s*\d/;

function topicOf(heading: string): Topic {
  const h = heading.replace(/[、，]/g, '');
  if (/机[关构]运行经费|单位运行经费/.test(h)) return 'running';
  if (/政府采购/.test(h)) return 'purchase';
  if (/国有资产|资产占[有用]/.test(h)) return 'assets';
  if (/绩效/.test(h)) return 'performance';
  if (/三公/.test(h)) return 'sangong';
  if (/政府性基金/.test(h)) return 'fund';
  if (/国有资本/.test(h)) return 'capital';
  if (/基本支出/.test(h)) return 'basic';
  if (/一般公共预算.*项目支出/.test(h)) return 'project';
  if (/一般公共预算|财政拨款支出/.test(h)) return 'general';
  if (/财政拨款(?:收入支出|收支)/.test(h)) return 'fiscal';
  if (/(?:收入支出|收支)(?:决算|预算)?(?:总体|总表)?|收入支出总体/.test(h)) return 'total';
  if (/收入(?:决算|预算|情况)/.test(h)) return 'income';
  if (/支出(?:决算|预算|情况)/.test(h)) return 'expense';
  return 'other';
}

function zoneOf(heading: string, level: number, before: Zone): Zone {
  const isExplanation = /(?:情况|编制)(?:的)?说明/.test(heading);
  if (before === 'attachment' && level > 0) return before;
  // In some forms 名词解释 comes before the explanation, which then begins with an unnumbered title.
  if (before === 'terms' && level > 0 && !(level === 3 && isExplanation))
    return /附件|附表/.test(heading) && level === 1 ? 'attachment' : before;
  if (/名词解释/.test(heading)) return 'terms';
  if (/绩效评价报告|绩效自评报告|整体支出绩效评价/.test(heading)) return 'attachment';
  if (level === 0 || level === 1) {
    if (/附件/.test(heading)) return 'attachment';
    if (/(?:决算|预算)(?:公开)?(?:报)?表$|附表$|^第.{1,3}部分.*表$/.test(heading)) return 'tables';
    if (isExplanation || /说明$/.test(heading)) return 'statement';
    if (/概况|职能|职责|机构设置|基本情况|重点工作/.test(heading) && (level === 0 || before !== 'statement'))
      return 'intro';
    if (level === 0) return before === 'terms' || before === 'attachment' ? 'cover' : before;
  }
  if (level === 3 && TABLE_TITLE.test(heading)) return 'tables';
  if (isExplanation || /机关运行经费|政府采购(?:支出)?情况|国有资产占/.test(heading)) return 'statement';
  return before;
}

function aspectOf(heading: string): Section['aspect'] {
  if (/具体/.test(heading)) return 'detail';
  if (/结构/.test(heading)) return 'structure';
  if (/总体|规模/.test(heading)) return 'whole';
  return undefined;
}

/** Heading of a line: its level and words, also when the body follows in the same paragraph (「（一）收入情况。2020年……」). */
function headingOf(text: string): { level: number; heading: string; whole: boolean } | undefined {
  if (text.length === 0 || CAPTION.test(text)) return undefined;
  const level = PART.test(text) ? 0 : FIRST.test(text) ? 1 : SECOND.test(text) ? 2 : undefined;
  const sentence = /^[^。；：！？]*/.exec(text)![0];
  const whole = sentence.length >= text.length - 1;
  if (level === undefined) {
    if (whole && text.length <= 36 && TABLE_TITLE.test(text)) return { level: 3, heading: text, whole: true };
    const plain =
      whole && text.length <= 32 && TITLE_END.test(text) && !/\d/.test(text.replace(/20\d\d年(?:度)?/g, ''));
    return plain && !/[，；]/.test(text) ? { level: 3, heading: text.replace(/[。：]$/, ''), whole: true } : undefined;
  }
  if (sentence.length > 60 || /[\d.]+(?:%|(?:万|亿)?元)/.test(sentence)) return undefined;
  return { level, heading: sentence, whole };
}

/** A line of a table of contents: a heading followed by dots or a page number. */
const CONTENTS = /(?:[.．·…]{3,}|\.{2,}|—{2,})\s*\d*$|^[^，。；]{4,40}\D\d{1,3}$/;

/** Splits a document into sections by its headings and finds out its year and kind. */
export function outline(document: TextDocument): Outline {
  const sections: Section[] = [];
  const lines: Line[] = [];
  let section = open('', 3, 'cover', 'other', undefined, 0);
  const parents: { zone: Zone; topic: Topic }[] = [];
  let titleOf = -1;

  function open(
    heading: string,
    level: number,
    zone: Zone,
    topic: Topic,
    aspect: Section['aspect'],
    start: number,
  ): Section {
    const made: Section = { index: sections.length, heading, level, zone, topic, aspect, lines: [], start };
    sections.push(made);
    return made;
  }

  document.paragraphs.forEach((p, index) => {
    const tabular = /\S\t+\s*\S/.test(p.text) && !/[。；]/.test(p.text);
    const norm = normalise(p.text, p.start);
    const text = norm.text;
    if (text.length === 0) return;
    let head = tabular || index === titleOf ? undefined : headingOf(text);
    let isHeading = index === titleOf;
    if (head?.level === 0 && head.heading.length <= 7) {
      // 「第三部分」 on a line of its own: the line below says of what.
      let next = index + 1;
      while (document.paragraphs[next]?.text.trim() === '') next++;
      const below = document.paragraphs[next];
      const title = below ? normalise(below.text).text : '';
      if (title !== '' && title.length <= 48 && !/[，。；]/.test(title) && !PART.test(title)) {
        head = { ...head, heading: head.heading + title };
        titleOf = next;
      }
    }
    // Entries of 名词解释 (「九、“三公”经费：指……」) are not headings.
    const isTerm = section.zone === 'terms' && head !== undefined && head.level > 0 && !head.whole;
    if (head && !isTerm && !(CONTENTS.test(text) && section.zone === 'cover')) {
      const { heading, level } = head;
      const zone = zoneOf(heading, level, level <= 1 && section.zone === 'cover' ? 'cover' : section.zone);
      let topic = topicOf(heading);
      const parent = parents[1];
      const inherits =
        level >= 2 &&
        parent &&
        parent.topic !== 'other' &&
        (topic === 'other' || (parent.topic === 'general' && /^(?:general|expense|fiscal|total)$/.test(topic)));
      if (inherits) topic = parent.topic;
      section = open(heading, level, zone, topic, aspectOf(heading), p.start);
      if (level <= 1) parents[1] = { zone, topic };
      else if (level === 3 && topic !== 'other') parents[1] = { zone, topic };
      isHeading = head.whole;
    }
    const line: Line = { norm, text, start: p.start, section, paragraph: index, tabular, isHeading };
    section.lines.push(line);
    lines.push(line);
  });
  const kind = kindOf(lines);
  return { sections, lines, kind, year: yearOf(lines, kind) };
}

/** Words that tell a text on 决算 or 预算; 「比年初预算数」, 「完成预算」 are said in either. */
const TELLS = {
  决算: /支出决算|收入决算|决算数|决算情况|部门决算|单位决算|决算总额|决算汇总|(?<!基本|项目|总)支出数/g,
  预算: /收入预算|支出预算|部门预算|单位预算|(?<!(?:年初|全年|调整|[比较与同和]))预算数|预算安排|预算情况/g,
};

function kindOf(lines: readonly Line[]): '决算' | '预算' | undefined {
  const opening = lines.slice(0, 40).map((l) => l.text).join('\n'); // prettier-ignore
  const said = /20\d\d年(?:度)?[^\n，。]{0,24}?(决算|预算)/;
  const score = { 决算: 0, 预算: 0 };
  for (const line of lines) {
    if (line.tabular) continue;
    score.决算 += line.text.match(TELLS.决算)?.length ?? 0;
    score.预算 += line.text.match(TELLS.预算)?.length ?? 0;
  }
  // A title weighs as much as several sentences, the first that is said of a year as much as one.
  const title = lines.slice(0, 3).find((l) => !/[。；]/.test(l.text) && said.test(l.text)); // prettier-ignore
  if (title) score[said.exec(title.text)![1] as '决算' | '预算'] += TITLE_WEIGHT;
  const first = said.exec(opening)?.[1];
  if (first) score[first as '决算' | '预算']++;
  if (score.决算 === 0 && score.预算 === 0) return undefined;
  // A 决算 text speaks of 预算 in every sentence (完成预算), hardly ever the other way round.
  return score.决算 * 3 >= score.预算 ? '决算' : '预算';
}

const TITLE_WEIGHT = 3;

/**
 * The year the document is about: titles and headings say it, then the years that open sentences. A year that something
 * is compared with (比2022年), and one that only dates a base (2022年执行数), says nothing.
 */
function yearOf(lines: readonly Line[], kind: string | undefined): number | undefined {
  const votes = new Map<number, number>();
  const isNamed = kind === undefined ? undefined : new RegExp(`^[^\\d]{0,24}${kind}`);
  const vote = (year: number, weight: number): void => void votes.set(year, (votes.get(year) ?? 0) + weight);
  lines.forEach((line, i) => {
    if (line.tabular) return;
    const isTitle = line.isHeading || (i < 30 && !/[。；，]/.test(line.text));
    for (const m of line.text.matchAll(/(20\d\d)年(?:度)?(?=([^，。；]{0,24}))/g)) {
      const before = line.text.slice(0, m.index);
      if (/(?:比|较|与|同|和)$/.test(before) || /^[^，。；]{0,6}执行数/.test(m[2]!)) continue;
      const opens = before === '' || /[。；]$/.test(before);
      const named = isNamed?.test(m[2]!) === true;
      vote(Number(m[1]), isTitle ? (named ? 12 : 3) : (opens ? 2 : 1) * (named ? 2 : 1));
    }
  });
  let best: number | undefined;
  for (const [year, n] of votes)
    if (best === undefined || n > votes.get(best)! || (n === votes.get(best) && year > best)) best = year;
  return best;
}
