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

/**
 * A code left out: the name is that of the next code after the row above, on its level or right below it. The row then stands for that code,
 * without a printed one.
 */
export function fillCodes(rows: readonly RowDraft[], list: Classification): void {
  let previous: string | undefined;
  for (const row of rows) {
    if (!row.code && row.label && previous && !isTotalLabel(row.label)) {
      const before = previous;
      const fitting = list
        .codesOf(row.label)
        .filter((c) => c > before && (c.slice(0, -2) === before.slice(0, -2) || c.slice(0, -2) === before));
      if (fitting.length === 1) {
        row.code = fitting[0]!;
        row.key = fitting[0]!;
      }
    }
    if (row.code) previous = row.code;
  }
}

/**
 * A list without any codes (人员经费 | 金额 by names only): the names tell the codes, each within the class printed before it. Names of several
 * codes stay without one.
 */
export function codeByNames(rows: RowDraft[], list: Classification): void {
  if (rows.some((r) => r.code)) return;
  const first = list.kind === 'economic' ? '3' : '2';
  let group = '';
  let block = -1;
  for (const row of rows) {
    if (row.block !== block) group = startsWithClass(rows, row, list, first) ? '' : group;
    block = row.block;
    if (!row.label || isTotalLabel(row.label)) continue;
    const codes = list.codesOf(row.label).filter((c) => c.startsWith(first));
    const within = codes.find((c) => c.length > 3 && group !== '' && c.startsWith(group));
    const code = within ?? codes.find((c) => c.length === 3);
    if (!code) continue;
    if (!within) group = code;
    row.code = code;
    row.key = code;
  }
}

/** Does the block of this row begin with a class of its own? Otherwise it goes on with the class of the block before. */
function startsWithClass(rows: readonly RowDraft[], row: RowDraft, list: Classification, first: string): boolean {
  const own = rows.find((r) => r.block === row.block && r.label);
  return own !== undefined && list.codesOf(own.label).some((c) => c.length === 3 && c.startsWith(first));
}

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
