import type { MarkColour } from './host';

/**
 * How our marks are told from the user's own conditional formats, the same in every host.
 *
 * A mark is one conditional format of type 自定义公式. The formula is always true (N of a text is 0) and names us, so it
 * can be found again after saving, in Excel as in the file, and by a reviewer in 条件格式 → 管理规则.
 */
const NAMES: Record<MarkColour, string> = { error: '错误', warning: '警告', info: '提示' };

/** Light fills that stay readable in print; the same in the pane's legend. */
export const MARK_FILL: Record<MarkColour, string> = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' };

/** Formula of a mark with its leading `=` (a file's `<formula>` leaves the `=` out). */
export function markFormula(colour: MarkColour): string {
  return `=N("附表通：${NAMES[colour]}")=0`;
}

/** True if a conditional format's formula (with or without the leading `=`) is one of ours. */
export function isOwnMark(formula: string): boolean {
  return /^=?\s*N\("附表通：[^"]*"\)\s*=\s*0$/.test(formula.trim());
}
