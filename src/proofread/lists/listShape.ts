import type { Frame, PartList } from '../model';

/** 「包括：」 at the end of a line, then lines 1., 2., 3. with one amount each to add. */
export function isNumbered(frames: readonly Frame[], list: PartList): boolean {
  if (frames.length < 2 || frames.some((f) => f.line === list.line)) return false;
  return frames.every((f, i) => new RegExp(`^[（(]?${i + 1}[)）.．、]`).test(f.line.text));
}

/** Whether another 其中 follows inside a list: some of its parts are parts of parts. */
export const isNested = (list: PartList): boolean => list.nestedFrom.length > 0;
