import { nameStem, type Classification } from '../../classification';
import type { Block } from '../types';
import { isTotalLabel } from '../text';
import type { RowDraft } from './common';

/** 四川表3 prints 类 and 款 by name only: the next coded rows tell which ones they are. */
export function nameSubtotalsWithoutCode(rows: RowDraft[], list: Classification, blocks: readonly Block[]): void {
  const isSameList = (a: RowDraft, b: RowDraft): boolean => blocks[a.block]!.left === blocks[b.block]!.left;
  let next: RowDraft | undefined;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i]!;
    if (!row.code && row.label && next?.code && isSameList(row, next) && !isTotalLabel(row.label)) nameByNext(row, next, list);
    if (row.code) next = row;
  }
} // prettier-ignore

/** The deepest level above the next coded row that has this name: 其他支出 is 22999 before 2299999, and 229 before that. */
function nameByNext(row: RowDraft, next: RowDraft, list: Classification): void {
  const stem = nameStem(row.label);
  const below = next.code!;
  for (const length of [7, 5, 3]) {
    const code = below.slice(0, length);
    if (code.length !== length || !list.entries(code).some((e) => nameStem(e.name) === stem)) continue;
    // A row of the same level is the 项 of the projects below it, unless it only has the same name.
    if (length === below.length && nameStem(next.label) === stem) continue;
    row.code = code;
    row.key = code;
    return;
  }
}

/**
 * A mistyped code: its name is another code's name, and its children, its neighbours or a second row with the same code say the same. The
 * row then stands for the right code; `printedCode` keeps what is printed, for the 科目 rules to report.
 */
export function repairCodes(rows: RowDraft[], list: Classification, year: number | undefined): void {
  const count = new Map<string, number>();
  for (const row of rows) if (row.code) count.set(row.code, (count.get(row.code) ?? 0) + 1);
  let previous: string | undefined;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.code && row.printedCode && row.label && list.matchName(row.code, row.label, year) === 'mismatch') {
      const right = rightCode(row.code, row.label, previous, rows[i + 1]?.code, count, list);
      if (right) {
        row.code = right;
        row.key = right;
      }
    }
    if (row.code) previous = row.code;
  }
}

function rightCode(
  code: string,
  label: string,
  previous: string | undefined,
  next: string | undefined,
  count: ReadonlyMap<string, number>,
  list: Classification,
): string | undefined {
  return list.codesOf(label).find((candidate) => {
    if (candidate.length !== code.length || candidate.slice(0, 3) !== code.slice(0, 3) || count.has(candidate)) return false;
    const isParent =
      next !== undefined && next.length > candidate.length && next.startsWith(candidate) && !next.startsWith(code);
    const isTwice = (count.get(code) ?? 0) > 1;
    const isOutOfOrder =
      previous !== undefined && code < previous.slice(0, code.length) && candidate > previous.slice(0, code.length);
    return isParent || isTwice || isOutOfOrder;
  });
} // prettier-ignore
