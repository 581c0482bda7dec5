/** What the lines around a table say of it, told by their words. */

const TITLE = /表(?:[（(][^（）()]{1,12}[)）]|续|\d{1,2})?$/;
const NUMBER = /^(?:附件|附?表|预算|财决|部门)?(?:公开)?[\d一二三四五六七八九十]{1,3}(?:[-—]\d+)?表?$/;
const NOTE = /^(?:注|备注|说明)[:：\d.、]|本表(?:为空|无数据)|故本表/;
const MOST_HEADING_LINES = 8;
const MOST_NOTES = 4;

export const squashed = (text: string): string => text.replace(/\s+/g, '');

/** The name of a table: a short line that ends in 表. */
export function isTitleText(line: string): boolean {
  const text = squashed(line);
  return text.length >= 4 && text.length <= 60 && TITLE.test(text) && !/[，。；：]/.test(text);
}

/** Unit, organisation or number of a table. */
export function isMetaText(line: string): boolean {
  const text = squashed(line);
  return /单位[:：]|部门[:：]|(?:千|万|亿)?元[)）]?$/.test(text) || NUMBER.test(text);
}

/** The title without 续表. */
export function plainTitle(line: string): string {
  return squashed(line).replace(/[（(]?续[表页]?[)）]?/g, '');
}

/** Title, unit and number stand right above a table; a sentence ends the search for them. */
export function headingAbove<Line extends { readonly text: string }>(
  lines: readonly Line[],
  isTitle: (line: Line) => boolean = (line) => isTitleText(line.text),
): { title: string; heading: Line[] } {
  const heading: Line[] = [];
  let title = '';
  for (let i = lines.length - 1; i >= 0 && heading.length < MOST_HEADING_LINES; i--) {
    const line = lines[i]!;
    const text = squashed(line.text);
    if (title !== '') {
      if (NUMBER.test(text)) heading.unshift(line);
      break;
    }
    if (/[。；]/.test(text) || text.length > 70 || NOTE.test(text)) break;
    heading.unshift(line);
    if (isTitle(line)) title = text;
  }
  return { title, heading: title === '' ? heading.filter((l) => isMetaText(l.text)) : heading };
}

/** Notes right below a table. */
export function notesBelow<Line extends { readonly text: string }>(lines: readonly Line[]): Line[] {
  const end = lines.findIndex((l) => !NOTE.test(squashed(l.text)));
  return lines.slice(0, end < 0 ? MOST_NOTES : Math.min(end, MOST_NOTES));
}
