export type Value = string | number | boolean;

/** One stored cell. An empty cell has value ''. */
export interface CellState {
  value: Value;
  /** With its leading `=`. */
  formula?: string;
  /** The value is an error such as `#REF!`. */
  error?: boolean;
  /** Entered with a leading apostrophe: text, whatever it looks like. */
  quoted?: boolean;
  /** Number format code. */
  format: string;
  /** Format properties that differ from the default, by path: `font.bold`, `fill.color`. */
  style: Record<string, unknown>;
  link?: { documentReference?: string; address?: string; screenTip?: string; textToDisplay?: string };
}

export function blankCell(): CellState {
  return { value: '', format: 'General', style: {} };
}

export function isEmpty(cell: CellState): boolean {
  return cell.value === '' && cell.formula === undefined;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^[+-]?(\d+\.?\d*|\.\d+)%$/;
const DATE = /^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$|^\d{4}年\d{1,2}月(\d{1,2}日)?$/;
export const ERROR_VALUE = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/;

/**
 * Types a value into a cell the way Excel does: a string is parsed unless the cell is formatted as text or the string
 * begins with an apostrophe. Dates become day numbers (any number: what matters is that the text is gone).
 */
export function enter(cell: CellState, input: unknown): void {
  if (input === null || input === undefined) return;
  delete cell.formula;
  delete cell.error;
  delete cell.quoted;
  if (typeof input === 'number') cell.value = Number(input.toPrecision(15));
  else if (typeof input === 'boolean') cell.value = input;
  else enterText(cell, String(input));
}

function enterText(cell: CellState, text: string): void {
  if (text.startsWith("'")) {
    cell.value = text.slice(1);
    cell.quoted = true;
    return;
  }
  if (text === '' || cell.format === '@') {
    cell.value = text;
    return;
  }
  const trimmed = text.trim();
  if (/^[=@]|^[+-](?![\d.])/.test(text) && text.length > 1) {
    cell.formula = text.startsWith('=') ? text : `=${text.replace(/^@/, '')}`;
    cell.value = 0;
  } else if (NUMBER.test(trimmed)) cell.value = Number(Number(trimmed).toPrecision(15));
  else if (GROUPED.test(trimmed)) {
    cell.value = Number(trimmed.replaceAll(',', ''));
    if (cell.format === 'General') cell.format = trimmed.includes('.') ? '#,##0.00' : '#,##0';
  } else if (PERCENT.test(trimmed)) {
    cell.value = Number(trimmed.slice(0, -1)) / 100;
    if (cell.format === 'General') cell.format = trimmed.includes('.') ? '0.00%' : '0%';
  } else if (DATE.test(trimmed)) {
    cell.value = 45000;
    if (cell.format === 'General') cell.format = 'yyyy/m/d';
  } else if (/^(true|false)$/i.test(trimmed)) cell.value = /^t/i.test(trimmed);
  else if (ERROR_VALUE.test(trimmed)) {
    cell.value = trimmed;
    cell.error = true;
  } else cell.value = text;
}
