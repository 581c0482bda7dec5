import type { ClassificationEntry } from './classification';

/** The user's own 科目: added before the built-in ones, or instead of them. */
export interface OwnList {
  readonly entries: readonly ClassificationEntry[];
  /** The list is complete: the built-in one is not asked at all. */
  readonly isWhole?: boolean;
}

/**
 * Reads a list of 科目 from rows of 编码, 名称[, 启用年[, 停用年]] (a sheet, a csv, a JSON array). A header row is passed over.
 *
 * @returns the entries, and for each row that is not one a sentence saying which and why
 */
export function readOwnList(rows: readonly (readonly unknown[])[]): {
  readonly entries: ClassificationEntry[];
  readonly errors: string[];
} {
  const entries: ClassificationEntry[] = [];
  const errors: string[] = [];
  rows.forEach((row, i) => {
    const [code = '', name = '', from = '', to = ''] = row.map((cell) =>
      String(cell ?? '')
        .normalize('NFKC')
        .trim(),
    );
    if (!code && !name) return;
    if (!/^[235]\d{2}(?:\d{2}){0,3}$/.test(code)) {
      if (i > 0 || /\d/.test(code)) errors.push(`第 ${i + 1} 行：“${code}”不是科目编码（3、5、7 或 9 位数字）`);
      return;
    }
    if (!name) errors.push(`第 ${i + 1} 行：编码 ${code} 没有名称`);
    else if (!isYear(from) || !isYear(to)) errors.push(`第 ${i + 1} 行：启用年、停用年应为四位年份或留空`);
    else entries.push({ code, name, from: Number(from), to: Number(to) });
  });
  return { entries, errors };
}

function isYear(text: string): boolean {
  return text === '' || text === '0' || /^20\d{2}$/.test(text);
}
