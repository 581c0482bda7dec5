import { remembered } from '../remembered';
import { asCode, squash } from '../text';

/** 「2080505 机关事业单位…」「[2080505]机关…」: the code before a name. */
export function leadingCode(value: string | number | boolean): string {
  return typeof value === 'string' ? codeBeforeName(value) : asCode(value);
}

const codeBeforeName = remembered((value: string): string => {
  const m = /^[[(]?(\d{3}(?:\d{2}){0,3})[\])]?(?=[-_:：、]?[^\d.%元万])/.exec(squash(value));
  return m ? m[1]! : '';
});

/** A name without the code before it. */
export function withoutCode(label: string): string {
  return leadingCode(label) ? label.trim().replace(/^[[(【（]?[\d０-９]+[\])】）]?[-_:：、\s]*/, '') : label;
}
