import type { WorkbookSnapshot } from '../workbook';
import type { Segment } from './segments';
import type { ReportKind } from './types';

/** The value that occurs most; the first of them when several do; undefined for none. */
export function mostFrequent<T>(values: readonly (T | undefined)[]): T | undefined {
  const count = new Map<T, number>();
  for (const v of values) if (v !== undefined) count.set(v, (count.get(v) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, n] of count) if (best === undefined || n > count.get(best)!) best = value;
  return best;
}

const FILE_NAME_VOTES = 2;

/** 决算 or 预算: the titles vote, and the file name; where both say nothing, the sheet names. */
export function reportKind(snapshot: WorkbookSnapshot, segments: readonly Segment[]): ReportKind | undefined {
  const votes = segments.map((s) => (s.header ? s.title?.report : undefined));
  const named = onlyOne(snapshot.name);
  for (let i = 0; i < FILE_NAME_VOTES; i++) votes.push(named);
  const voted = mostFrequent(votes) ?? onlyOne(snapshot.sheets.map((s) => s.name).join(' '));
  if (voted) return voted;
  return segments.some((s) => s.title) ? '预算' : undefined;
}

function onlyOne(name: string): ReportKind | undefined {
  const text = name.replace(/一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算/g, '');
  const isFinal = text.includes('决算');
  return isFinal === text.includes('预算') ? undefined : isFinal ? '决算' : '预算';
}

/** Year of the report: file name, else what most tables print, else the year that the texts name most. */
export function bookYear(snapshot: WorkbookSnapshot, segments: readonly Segment[]): number | undefined {
  const named = /(?<!\d)(20\d{2})\s*年?度?\s*(?:部门|单位)?\s*(?:预|决)算/.exec(snapshot.name);
  if (named) return Number(named[1]);
  const printed = segments.map((s) => s.title?.year ?? s.meta.year).filter((y) => y !== undefined);
  // big-20000.xlsx and 20240315 name no year.
  const mentioned = /(?<!\d)(20\d{2})(?!\d)/.exec(snapshot.name);
  // A bare year in the file's name may be the day it was saved: titles that agree on another one are right.
  if (mentioned && (printed.length < 2 || new Set(printed).size > 1)) return Number(mentioned[1]);
  if (printed.length >= 2) return mostFrequent(printed);
  const texts: number[] = [...printed];
  for (const sheet of snapshot.sheets) {
    for (const row of sheet.cells) {
      for (const cell of row ?? []) {
        if (typeof cell?.value !== 'string' || !cell.value.includes('年')) continue;
        for (const m of cell.value.matchAll(/(20\d{2})年/g)) texts.push(Number(m[1]));
      }
    }
  }
  return mostFrequent(texts);
}

/** Name of the unit: the lines 单位：…, else what stands before the titles. */
export function organisationOf(segments: readonly Segment[]): string | undefined {
  const printed = mostFrequent(segments.map((s) => s.meta.organisation));
  if (printed) return printed;
  return mostFrequent(segments.map((s) => (s.header ? organisationInTitle(s.title?.prefix) : undefined)));
}

function organisationInTitle(prefix: string | undefined): string | undefined {
  const name = prefix?.replace(/^(?:年度?|年)|(?:年度?|部门|单位)$/g, '');
  return name && /^[\p{Script=Han}()]{4,30}$/u.test(name) && !/(?:基金|资金|经费|预算|决算|支出|收入)$/.test(name)
    ? name
    : undefined;
}
