import { functional, inYear, nameStem } from '../classification';
import type { Book } from '../tables/types';
import { codesAt, LENGTH, type Level, type NamesOf } from './accountNames';
import { classCodeOf, type Ground } from './ground';
import type { Frame } from './model';
import type { Note } from './note';
import type { Line } from './outline';

/**
 * Names of 支出功能分类科目 that no year's classification has and that are one character away from one it has: 「卫健康支出（类）」.
 * Names that the tables print, and local names that the text prints again and again, are left alone.
 */
export function* mistypedNames(ground: Ground, namesOf: NamesOf, book: Book | undefined): Iterable<Note> {
  const printed = new Set(book?.tables.flatMap((t) => t.rows.map((r) => nameStem(r.label))));
  const times = timesPrinted(ground, namesOf);
  let above: string | undefined;
  for (const line of ground.outline.lines) {
    if (line.tabular || line.section.zone === 'tables') continue;
    // 名词解释 explains 类, 款 and 项 one under the other.
    if (line.section.zone !== 'terms') above = undefined;
    for (const { start, name, level } of namesOf(line)) {
      const codes = codesAt(name, level);
      const upper = level === '类' ? undefined : above;
      if (codes.length === 1 && level !== '项') above = codes[0];
      // A name of another 款 where the one printed has one like it.
      const isOwn = codes.length > 0 && (upper === undefined || codes.some((c) => c.startsWith(upper)));
      if (isOwn || (codes.length > 0 && level !== '项')) continue;
      const right = rightName(name, level, upper, ground.year);
      const isLocal = printed.has(nameStem(name)) || (times.get(`${name}${level}`) ?? 0) > 2;
      if (right !== undefined && !isLocal) yield note(line, start, name, right);
    }
  }
  yield* withoutLevels(ground, printed);
}

function timesPrinted(ground: Ground, namesOf: NamesOf): Map<string, number> {
  const times = new Map<string, number>();
  for (const line of ground.outline.lines) {
    if (line.tabular) continue;
    for (const { name, level } of namesOf(line)) times.set(`${name}${level}`, (times.get(`${name}${level}`) ?? 0) + 1);
  }
  return times;
}

/** The only name of that level and year, under the code printed before it, that one slip turns into this. */
function rightName(
  name: string,
  level: Level,
  upper: string | undefined,
  year: number | undefined,
): string | undefined {
  const near = functional
    .nearestTo(name)
    .filter((e) => e.code.length === LENGTH[level] && inYear(e, year))
    // 「在教育支出（类）」: a word that is no part of the name.
    .filter((e) => !nameStem(name).endsWith(nameStem(e.name)));
  const under = upper === undefined ? near : near.filter((e) => e.code.startsWith(upper));
  // A short name is one character away from many: only the code above it tells.
  const isShort = nameStem(name).length < 3;
  if (isShort && level !== '类' && (upper === undefined || under.length === 0)) return undefined;
  const isKnown = functional.codesOf(name).length > 0;
  if (isKnown && under.length === 0) return undefined;
  const names = new Set((under.length > 0 ? under : near).map((e) => e.name));
  return names.size === 1 || (names.size === 2 && under.length > 0) ? [...names].join('”或“') : undefined;
}

/** 「教育支出5万元，占1%；卫健康支出7万元，占2%」: 类 in a row, without the word. */
function* withoutLevels(ground: Ground, printed: ReadonlySet<string>): Iterable<Note> {
  for (const line of ground.outline.lines) {
    if (!/^(?:general|fiscal|expense)$/.test(line.section.topic)) continue;
    const frames = ground.framesOf(line).filter((f) => !f.aside && !f.path);
    const isClass = (f: Frame): boolean => classCodeOf(f) !== undefined;
    if (frames.filter(isClass).length < 2) continue;
    for (const frame of frames) {
      const { item } = frame;
      if (isClass(frame) || frame.concept || printed.has(nameStem(item))) continue;
      const right = rightName(item, '类', undefined, ground.year);
      const start = line.text.indexOf(item, frame.start - item.length - 8);
      if (right !== undefined && start >= 0) yield note(line, start, item, right);
    }
  }
}

function note(line: Line, start: number, name: string, right: string): Note {
  return {
    line, start, end: start + name.length, kind: 'text', verdict: '科目名称', severity: 'warning', expected: right,
    message: `应为“${right}”：政府收支分类科目中没有“${name}”`,
  }; // prettier-ignore
}
