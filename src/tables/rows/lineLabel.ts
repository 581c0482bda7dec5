import { classOf } from '../classNames';
import { remembered } from '../remembered';
import { stripNumbering } from '../text';
import { leadingCode, withoutCode } from './leadingCode';

/** The label of a line of a two-sided table without its numbering and without a 科目 code before it: 「207 文化…」「[207]文化…」「七、文化…」. */
export const lineLabel = remembered((label: string): string => stripNumbering(withoutCode(label)));

const FUND = /^(?:国有资本经营预算|国有资本经营)(?:资金|拨款|收入)?$/;

/** The functional 类 that a line is about, by its code or its name; '' for none. 「国有资本经营预算」 alone is a fund, no 类. */
export const classOfLine = remembered((label: string): string => {
  const code = leadingCode(label);
  if (/^2\d{2}$/.test(code)) return code;
  const text = lineLabel(label);
  return FUND.test(text) ? '' : classOf(text);
});
