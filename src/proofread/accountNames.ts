import { functional } from '../classification';
import type { Line } from './outline';

/** Digits of a code of each level. */
export const LENGTH = { 类: 3, 款: 5, 项: 7 } as const;
export type Level = keyof typeof LENGTH;

/** A 科目 name printed with its level: 「教育支出（类）」. */
export interface Named {
  readonly line: Line;
  readonly start: number;
  readonly name: string;
  readonly level: Level;
}

const NAME = /((?:[^，。；：、“”"（）\d.．]|（(?!\d{0,3}[类款项]）)[^（）]{1,8}）){2,34})（\d{0,3}([类款项])）/g;

/** 科目 named in each line; read once for both who ask. */
export type NamesOf = (line: Line) => readonly Named[];

export function readNames(): NamesOf {
  const read = new Map<Line, readonly Named[]>();
  return (line) => {
    let names = read.get(line);
    if (!names) read.set(line, (names = [...namesIn(line)]));
    return names;
  };
}

function* namesIn(line: Line): Iterable<Named> {
  if (!/（\d{0,3}[类款项]）/.test(line.text)) return;
  for (const m of line.text.matchAll(NAME)) {
    let name = m[1]!;
    let start = m.index;
    const lead =
      /^(?:支出)?(?:主要(?:是|用于)|其中|用于|包括|为|科目)+/.exec(name)?.[0] ??
      (/^支出(?=.{3})/.exec(name)?.[0] || '');
    name = name.slice(lead.length);
    start += lead.length;
    yield { line, start, name, level: m[2] as Level };
  }
}

/** Codes of a level that a name stands for. */
export const codesAt = (name: string, level: Level): string[] =>
  functional.codesOf(name).filter((c) => c.length === LENGTH[level]);
