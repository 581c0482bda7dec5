import type { Ground } from './ground';
import type { Note } from './note';
import type { Line } from './outline';

/**
 * Years of the text against the year of the report: dates of state (截至……), years in headings, years of comparison, and
 * goals of last year left standing in a budget. Years of figures: {@link wrongYears}.
 */
export function checkYears(ground: Ground): Note[] {
  const { year, kind } = ground;
  if (year === undefined || kind === undefined) return [];
  const notes: Note[] = [];
  for (const line of ground.outline.lines) {
    if (line.section.zone === 'terms') continue;
    notes.push(...malformed(line));
    if (line.isHeading) notes.push(...heading(line, year, kind));
    else if (line.section.zone === 'statement' && !line.tabular) {
      notes.push(...stateDates(line, year, kind), ...stateDays(line, kind));
    }
    notes.push(...levelYears(line, year, kind));
    if (kind === '预算') notes.push(...staleGoals(line, year));
  }
  return [...notes, ...comparisonYears(ground, year, kind)];
}

/** A finding about a year or a date. */
export function yearNote(
  line: Line,
  start: number,
  text: string,
  expected: string,
  message: string,
  severity: Note['severity'],
): Note {
  return {
    line, start, end: start + text.length, kind: 'date', verdict: '年度不符', severity, message, value: isoOf(text), unit: '年', refersTo: '年度', expected,
  }; // prettier-ignore
}

/** 「2019年12月31日」 → `2019-12-31`; 「2019年」 → `2019`. */
export function isoOf(text: string): string {
  const m = /(\d{4})年(?:度)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/.exec(text);
  if (!m) return text;
  return [m[1], m[2]?.padStart(2, '0'), m[3]?.padStart(2, '0')].filter(Boolean).join('-');
}

function malformed(line: Line): Note[] {
  return [...line.text.matchAll(/(?<![\d.])(?:20\d|2\d00\d|20\d{3})年度?(?=[^\d]{0,16}(?:决算|预算|支出|收入))/g)].map(
    (m) => yearNote(line, m.index, m[0], '', '年份的位数不对，请改正', 'warning'),
  );
}

function heading(line: Line, year: number, kind: string): Note[] {
  const m = /(20\d\d)年(?:度)?/.exec(line.text);
  if (!m || Number(m[1]) === year || /执行|上年|绩效目标|关于/.test(line.text)) return [];
  if (!new RegExp(`${kind}|情况说明`).test(line.text) || Number(m[1]) > year + 1) return [];
  const right = m[0].replace(m[1]!, String(year));
  return [
    yearNote(line, m.index, m[0], right, `应为“${right}”：本文是${year}年度${kind}，标题的年度没有更新`, 'error'),
  ];
}

const STATE_DATE = /截[至止](?:到)?(20\d\d)年(?:度)?(?:12月(?:31日|底|末)?|年?(?:底|末))/g;

function stateDates(line: Line, year: number, kind: string): Note[] {
  const { topic } = line.section;
  if (topic !== 'assets' && topic !== 'sangong' && topic !== 'other') return [];
  const expected = kind === '决算' ? year : year - 1;
  return [...line.text.matchAll(STATE_DATE)].map((m): Note => {
    const found = Number(m[1]);
    const start = m.index + m[0].indexOf(m[1]!);
    const text = m[0].slice(m[0].indexOf(m[1]!));
    const right = text.replace(m[1]!, String(expected));
    const isAhead = found > expected && (kind === '决算' || found === year);
    if (isAhead) return yearNote(line, start, text, isoOf(right), `应为“${right}”：${year}年度${kind}的时点是${kind === '决算' ? '本' : '上'}年末`, kind === '决算' ? 'error' : 'warning'); // prettier-ignore
    if (found < expected) return yearNote(line, start, text, isoOf(right), `应为“${right}”：${year}年度${kind}的时点，年份没有更新`, kind === '决算' ? 'error' : 'warning'); // prettier-ignore
    return {
      line, start, end: start + text.length, kind: 'date', verdict: found === expected ? '一致' : '无从核对', severity: null, message: '', value: isoOf(text),
      unit: '日', refersTo: '时点',
    }; // prettier-ignore
  });
}

const STATE_DAY = /截[至止](?:到)?20\d\d年(?:度)?(\d{1,2})月(?:(\d{1,2})日|底|末)/g;

/** 「截至2020年11月底」: a 决算 tells how things stood at the end of the year; and no month has more days than it has. */
function stateDays(line: Line, kind: string): Note[] {
  const { topic } = line.section;
  return [...line.text.matchAll(STATE_DAY)].flatMap((m) => {
    const [month, day] = [Number(m[1]), m[2] === undefined ? undefined : Number(m[2])];
    const start = m.index + m[0].indexOf('年') + 1;
    const text = m[0].slice(m[0].indexOf('年') + 1).replace(/^度/, '');
    const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
    if (days === undefined || (day !== undefined && day > days))
      return [yearNote(line, start, text, '', '没有这一天，请改正', 'error')];
    const isEnd = month === 12 && (day === undefined || day === 31);
    if (isEnd || kind !== '决算' || !/^(?:assets|sangong)$/.test(topic)) return [];
    const right = day === undefined ? `12月${text.slice(-1)}` : '12月31日';
    return [yearNote(line, start, text, right, `应为“${right}”：决算反映年末的情况`, 'warning')];
  });
}

const LEVEL_WITH =
  /(?:与|同|比|较)(20\d\d)年(?:度)?(?:决算|预算|支出|收入)?(?:数)?(?:相比)?(?:基本)?(?:持平|一致|相同|无增减|无变化)/g;

/** 「与2022年决算数持平」 in a report for 2022: last year is meant. */
function levelYears(line: Line, year: number, kind: string): Note[] {
  const { zone } = line.section;
  if (zone === 'intro' || zone === 'terms' || line.tabular) return [];
  const other = kind === '决算' ? /预算/ : /决算|执行/;
  return [...line.text.matchAll(LEVEL_WITH)].flatMap((m) => {
    if (Number(m[1]) === year - 1 || other.test(m[0])) return [];
    return [yearNote(line, m.index + 1, `${m[1]}年`, String(year - 1), `应为“${year - 1}年”：${year}年度的数字应与上一年比较`, Number(m[1]) === year ? 'error' : 'warning')]; // prettier-ignore
  });
}

/** Comparisons are with the year before; another year wants a word of explanation. */
function comparisonYears(ground: Ground, year: number, kind: string): Note[] {
  const notes: Note[] = [];
  const noted = new Set<string>();
  for (const c of ground.extraction.comparisons) {
    if (c.baseYear === undefined || c.base !== 'year' || c.aside || c.line.section.zone !== 'statement') continue;
    if (c.baseYear === year - 1 || (c.baseYear === year && /预算/.test(c.baseWords) && kind === '决算')) continue;
    const sentence = c.line.text;
    if (/疫情|五年|三年|基期|同口径/.test(sentence.slice(Math.max(0, c.start - 40), c.start + 20))) continue;
    const others = ground.comparisonsOf(c.line).filter((o) => o !== c);
    if (others.some((o) => o.baseYear === year - 1 || /上年/.test(o.baseWords))) continue;
    const at = sentence.lastIndexOf(`${c.baseYear}年`, c.start);
    if (at < 0 || noted.has(`${c.line.start}:${at}`)) continue;
    noted.add(`${c.line.start}:${at}`);
    notes.push(yearNote(c.line, at, `${c.baseYear}年`, String(year - 1), `应为“${year - 1}年”：${year}年度的数字应与上一年比较`, c.baseYear === year ? 'error' : 'warning')); // prettier-ignore
  }
  return notes;
}

const GOAL = /(?:完成|开展|实施|推进)(20\d\d)年(?:度)?/g;

/** 「完成2023年度……工作」 among the goals of a budget for 2024. */
function staleGoals(line: Line, year: number): Note[] {
  const { zone, topic } = line.section;
  if (zone !== 'tables' && zone !== 'attachment' && topic !== 'performance') return [];
  const notes: Note[] = [];
  for (const m of line.text.matchAll(GOAL)) {
    const before = line.text.slice(0, m.index);
    if (before.lastIndexOf('《') > before.lastIndexOf('》')) continue;
    const rest = line.text.slice(m.index, m.index + 40);
    if (Number(m[1]) !== year - 1 || /结转|尾款|欠款|清算|决算|上年|往年|遗留/.test(rest)) continue;
    const start = m.index + m[0].indexOf(m[1]!);
    const text = m[0].slice(m[0].indexOf(m[1]!));
    notes.push(
      yearNote(
        line,
        start,
        text,
        String(year),
        `应为“${text.replace(m[1]!, String(year))}”：这是${year}年预算的绩效目标，年度没有更新`,
        'warning',
      ),
    );
  }
  return notes;
}
