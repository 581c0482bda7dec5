import type { Book } from '../tables/types';
import { placesOf } from './bookPlaces';
import { yearNote } from './checkYears';
import type { Ground } from './ground';
import type { Claim, Frame } from './model';
import type { Note } from './note';
import type { Line } from './outline';
import { compare } from './resolveBook';

/** A year printed with figures that are this year's. */
export interface WrongYear {
  readonly note: Note;
  /** The amounts that it was printed with. */
  readonly claims: readonly Claim[];
}

/**
 * Years of another report left standing, or mistyped, where the figures are of this year: at the head of a paragraph, and where an amount printed
 * with another year is this year's in the tables or elsewhere in the text.
 */
export function wrongYears(ground: Ground, book: Book | undefined): WrongYear[] {
  const { year, kind } = ground;
  if (year === undefined || kind === undefined) return [];
  const tables = book?.year === year && book.kind === kind ? book : undefined;
  const found = new Map<string, WrongYear>();
  const add = (line: Line, start: number, wrong: number, why: string, severity: Note['severity']): void => {
    const key = `${line.start} ${start}`;
    if (found.has(key)) return;
    const sentence = sentenceAt(line.text, start);
    const claims = ground.claimsOf(line).filter((c) => c.year === wrong && c.mention.start >= sentence.start && c.mention.start < sentence.end); // prettier-ignore
    const text = /^20\d\d年(?:度)?/.exec(line.text.slice(start))![0];
    const right = text.replace(String(wrong), String(year));
    found.set(key, { note: yearNote(line, start, text, right, `应为“${right}”：${why}`, severity), claims });
  };
  for (const line of ground.outline.lines) {
    if (line.section.zone !== 'statement' || line.tabular || line.isHeading) continue;
    const opening = openingYear(line, ground, year, kind);
    if (opening) add(line, opening.start, opening.year, `本节说的是${year}年度${kind}，年份没有更新`, kind === '决算' ? 'error' : 'warning'); // prettier-ignore
  }
  for (const frame of ground.extraction.frames) {
    const claim = onlyAmount(frame, ground);
    const why = claim && evidence(claim, frame, ground, tables);
    if (!why) continue;
    const { line, mention } = claim;
    const start = line.text.lastIndexOf(`${claim.year}年`, mention.start);
    const sentence = sentenceAt(line.text, mention.start);
    if (start < sentence.start || beforeReason(line.text.slice(sentence.start, sentence.end)).includes(`${year}年`)) continue; // prettier-ignore
    add(line, start, claim.year!, why, 'error');
  }
  return [...found.values()];
}

function sentenceAt(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('。', at);
  return { start: text.lastIndexOf('。', at - 1) + 1, end: end < 0 ? text.length : end };
}

/** A sentence as far as it reports figures: a reason may speak of any year. */
const beforeReason = (sentence: string): string => sentence.split(/主要(?:变动)?原因|原因是|主要是|由于/)[0]!;

const SUBJECT = /决算|预算|收入|支出|费|总计|合计/;
const NUMBERING = '(?:[（(]?[\\d一二三四五六七八九十]{1,3}[)）.．、])?';
/** A unit that speaks of itself before the year: 「我局2024年……」. */
const UNIT =
  '(?:[^，。；：\\d比较与和同自从至在于]{0,18}(?:局|委|厅|部|处|办|院|校|站|所|中心|单位|部门|会|馆|机关|镇|乡|街道|政府|大学|学院))?';
const OPENING = new RegExp(`^${NUMBERING}${UNIT}(20\\d\\d)年(?:度)?`);
const NONE = /无|没有|未安排|未发生|未使用/;

/** A paragraph that begins with another year and reports a figure, or that there is none: another year's text left standing. */
function openingYear(
  line: Line,
  ground: Ground,
  year: number,
  kind: string,
): { start: number; year: number } | undefined {
  const { topic } = line.section;
  const m = OPENING.exec(line.text);
  if (!m || topic === 'other') return undefined;
  const found = Number(m[1]);
  const sentence = /^[^。]*/.exec(line.text)![0];
  const after = sentence.slice(m[0].length);
  if (found === year || found > year + 1 || beforeReason(sentence).includes(`${year}年`) || !SUBJECT.test(after))
    return undefined;
  if (topic === 'performance' && !/^[^，。\d]{0,24}(?:开展|实行|实施|纳入)绩效/.test(after)) return undefined;
  if (/执行|以来|^.{0,14}(?:上年|结转)|^.{0,6}(?:月|转隶|成立|开始|新)/.test(after)) return undefined;
  const hasFigure = ground.claimsOf(line).some((c) => !c.aside && (c.kind === 'amount' || c.kind === 'completion'));
  // 「2024年公务接待费计划用于……」 plans for the year of the budget.
  const plans = kind === '预算' && /计划用于|^安排/.test(after);
  if (!hasFigure && !NONE.test(after) && !plans) return undefined;
  return { start: m[0].lastIndexOf(m[1]!), year: found };
}

/** The one amount of a thing that would be this year's if it were not for the year before it. */
function onlyAmount(frame: Frame, ground: Ground): Claim | undefined {
  const [claim, ...others] = frame.amounts.filter((a) => !a.of);
  const { year, kind } = ground;
  if (!claim || others.length > 0 || frame.aside || frame.line.section.zone !== 'statement') return undefined;
  if (claim.year === undefined || claim.year === year || claim.mention.isApproximate) return undefined;
  return claim.phase === 'own' || claim.phase === kind ? claim : undefined;
}

/** What shows an amount to be this year's: a cell, the same figure elsewhere, or that all others of its kind are. */
function evidence(claim: Claim, frame: Frame, ground: Ground, book: Book | undefined): string | undefined {
  const { year, kind } = ground;
  const isLong = claim.value.toString().replace(/\D|^0+/g, '').length >= 3;
  const places = book && isLong ? placesOf(frame, claim, book) : [];
  if (places.length > 0 && compare(claim, places, ground).state === 'ok')
    return `${compare(claim, places, ground).where}就是这个数，是${year}年的`;
  const same = (frame.concept && isLong && ground.figures.get(frame.concept)) || [];
  if (same.some((c) => c.value.eq(claim.value) && c.exponent === claim.exponent))
    return `与文中另一处${year}年的数相同`;
  if (!frame.path || frame.level !== '项') return undefined;
  const others = ground.framesIn(frame.line.section).filter((f) => f !== frame && f.level === '项' && !f.aside);
  const ofThisYear = others.filter((f) => ground.own(f)?.year === year);
  return ofThisYear.length > 1 && ofThisYear.length === others.length ? `其他各项都是${year}年${kind}` : undefined;
}
