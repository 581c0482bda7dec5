import type { Paper } from '../paper';
import { headerText, type Style } from '../style';

/** Header of one column, upper levels first. */
export type Path = readonly string[];

/** Draws a header of one to four rows and gives the number of its rows. Equal neighbours on a level are one cell. */
export function drawHeader(paper: Paper, top: number, left: number, paths: readonly Path[], style: Style): number {
  const depth = Math.max(...paths.map((p) => p.length));
  for (let level = 0; level < depth; level++) {
    for (let i = 0; i < paths.length; i++) {
      const path = paths[i]!;
      const text = path[level];
      if (text === undefined || text === '') continue;
      if (i > 0 && isSame(paths[i - 1]!, path, level)) continue;
      let end = i;
      while (end + 1 < paths.length && isSame(paths[end + 1]!, path, level)) end++;
      const isLast = level === path.length - 1;
      const bottom = isLast ? depth - 1 : level;
      const unit = isLast && style.headUnit && /合计|小计|金额|决算数|预算数/.test(text) ? `（${style.headUnit}）` : '';
      paper.put(top + level, left + i, headerText(text + unit, style));
      if (style.isMerged) paper.merge(top + level, left + i, top + bottom, left + end);
    }
  }
  return depth;
}

function isSame(a: Path, b: Path, level: number): boolean {
  if (a.length === b.length && a.every((text, i) => text === b[i])) return true;
  // A level that is the last one of a path belongs to that column alone.
  if (level === a.length - 1 || level === b.length - 1) return false;
  return a.length > level && a.slice(0, level + 1).every((text, i) => text === b[i]);
}
