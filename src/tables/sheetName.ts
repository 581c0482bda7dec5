import { readTitle, type TitleFeatures } from './title';

const remembered = new Map<string, TitleFeatures | undefined>();

/**
 * What a sheet name says as a title: 「GK02 收入决算表」「Z08_1 …」「2.15单位收支总表」, also without 表 or cut at 31 characters. Undefined for
 * 「附表3」「Sheet1」.
 */
export function sheetNameTitle(name: string): TitleFeatures | undefined {
  if (remembered.has(name)) return remembered.get(name);
  const found = read(name);
  if (remembered.size > 2000) remembered.clear();
  remembered.set(name, found);
  return found;
}

function read(name: string): TitleFeatures | undefined {
  const text = name
    .replace(/^[\s\dA-Za-z._\-－—()（）]+/, '')
    .replace(/[(（]?财决.*$/, '')
    // A bracket that the 31 characters of a sheet's name cut off.
    .replace(/[(（][^()（）]*$/, '')
    .trim();
  if (text.length < 3) return undefined;
  const whole = readTitle(text) ?? readTitle(`${text}表`);
  if (whole) return whole;
  // A name cut off in the middle of a word.
  for (let drop = 1; drop <= 3 && text.length - drop > 5; drop++) {
    const cut = readTitle(`${text.slice(0, -drop)}表`);
    if (cut) return cut;
  }
  return undefined;
}
