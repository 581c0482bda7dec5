/**
 * One spelling for what people, Word and PDF print in many: blanks between characters, half- and full-width digits and
 * brackets, and the radicals that some PDF fonts give instead of characters. Every character of the result knows where
 * it came from, so that findings point at the original text.
 */
export interface Normalised {
  readonly text: string;
  /** Offset in the original of the n-th character. */
  from(index: number): number;
  /** Offset in the original just behind the (n−1)-th character. */
  to(index: number): number;
}

/** CJK radicals that stand for characters and that Unicode normalisation leaves alone. */
const RADICALS: Record<string, string> = {
  '⺁': '厂', '⺇': '几', '⺊': '卜', '⺌': '小', '⺎': '兀', '⺏': '尣', '⺒': '巳', '⺓': '幺', '⺔': '彑', '⺝': '月', '⺠': '民', '⺢': '水',
  '⺤': '爪', '⺦': '丬', '⺨': '犭', '⺬': '示', '⺮': '竹', '⺯': '糸', '⺰': '纟', '⺲': '罒', '⺳': '网', '⺶': '羊', '⺷': '羊', '⺸': '羊',
  '⺹': '老', '⺻': '聿', '⺼': '肉', '⺾': '艹', '⻁': '虎', '⻂': '衣', '⻄': '西', '⻅': '见', '⻆': '角', '⻈': '讠', '⻉': '贝', '⻊': '足',
  '⻋': '车', '⻌': '辶', '⻏': '邑', '⻐': '钅', '⻑': '长', '⻒': '镸', '⻓': '长', '⻔': '门', '⻖': '阜', '⻗': '雨', '⻘': '青', '⻙': '韦',
  '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻠': '饣', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦',
  '⻩': '黄', '⻪': '黾', '⻫': '齐', '⻬': '齐', '⻭': '齿', '⻮': '齿', '⻯': '龙', '⻰': '龙', '⻱': '龟', '⻲': '龟', '⻳': '龟',
}; // prettier-ignore

const PUNCTUATION: Record<string, string> = {
  '(': '（', ')': '）', ':': '：', ';': '；', '?': '？', '!': '！', '︰': '：', '﹕': '：', '﹔': '；', '〈': '《', '〉': '》',
  '％': '%', '﹪': '%', '．': '.', '－': '-', '−': '-', '＋': '+', '﹣': '-', '＂': '"', '﹐': '，', '､': '、', '｡': '。', '﹑': '、',
}; // prettier-ignore

function isBlank(code: number): boolean {
  return (
    (code >= 9 && code <= 13) || code === 32 || code === 160 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f || code === 0xfeff || code === 0x2028 || code === 0x2029
  ); // prettier-ignore
}

const isDigit = (ch: string | undefined): boolean => ch !== undefined && ch >= '0' && ch <= '9';
const isLatin = (ch: string | undefined): boolean => ch !== undefined && /[A-Za-z]/.test(ch);

/** One character in its normal spelling (the same length, but for a few compatibility ligatures that are left alone). */
export function normaliseChar(ch: string): string {
  const code = ch.charCodeAt(0);
  if (code < 128) return PUNCTUATION[ch] ?? ch;
  if (code >= 0x4e00 && code <= 0x9fff) return ch;
  if (code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/.test(ch)) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2e80 && code <= 0x2eff) return RADICALS[ch] ?? ch;
  if (code >= 0x2f00 && code <= 0x2fd5) return ch.normalize('NFKC');
  if (code >= 0xf900 && code <= 0xfaff) return ch.normalize('NFKC');
  return PUNCTUATION[ch] ?? ch;
}

/** Every character of some text in its normal spelling, blanks and commas as they are. */
export function normaliseChars(text: string): string {
  return text.replace(/[^\u4e00-\u9fff0-9A-Za-z]/g, normaliseChar);
}

/** What {@link normalise} may have to change; all else is copied as it stands. A Chinese comma only inside a number. */
const SPECIAL = /[^\u4e00-\u9fff0-9A-Za-z，。、；：“”（）《》？！‘’【】…—·%.+\-/]|，(?=\d{3}\.\d{2})/g;

/** So many characters before one say what it is. */
const TAIL = 16;

/** `1,234.56`: at most three digits before the first comma, three behind each; a full-width comma only before decimals. */
function isThousands(raw: string, before: string, original: string, at: number): boolean {
  const behind = raw === ',' ? /^\d{3}(?!\d)/ : /^\d{3}\.\d{2}(?!\d)/;
  const following = original.slice(at + 1, at + 14);
  // A converter may leave a blank behind the comma: 「1, 537.4万元」.
  const isBroken = raw === ',' && /^ \d{3}(?:\.\d+)?\s*(?:亿|万)?元/.test(following);
  if (!isDigit(before.at(-1)) || !(behind.test(following) || isBroken)) return false;
  return /(?:^|[^\d.,])\d{1,3}(?:,\d{3})*$/.test(before);
}

/** What stands for the blanks between two characters: one blank between two numbers or two Latin words, else nothing. */
function blankBetween(before: string, after: string | undefined): '' | ' ' {
  // A blank anywhere else is layout.
  const last = before.at(-1);
  const next = after === undefined ? undefined : normaliseChar(after);
  const numbering = last === '.' && before.length <= 3 && isDigit(before[0]);
  return ((isDigit(last) || numbering) && isDigit(next)) || (isLatin(last) && isLatin(next)) ? ' ' : '';
}

/** Normalises one stretch of running text; `base` is added to every original offset. */
export function normalise(original: string, base = 0): Normalised {
  const parts: string[] = [];
  let length = 0;
  /** Its last characters. */
  let tail = '';
  /** From the n-th character of the text on, the original is so many characters ahead. */
  const shifts: { at: number; by: number }[] = [{ at: 0, by: 0 }];
  let copied = 0;
  const before = (at: number): string => (tail + original.slice(Math.max(copied, at - TAIL), at)).slice(-TAIL);
  const put = (at: number, end: number, written: string): void => {
    tail = (before(at) + written).slice(-TAIL);
    parts.push(original.slice(copied, at), written);
    length += at - copied + written.length;
    copied = end;
    if (end - length !== shifts.at(-1)!.by) shifts.push({ at: length, by: end - length });
  };
  SPECIAL.lastIndex = 0;
  for (let m = SPECIAL.exec(original); m; m = SPECIAL.exec(original)) {
    const at = m.index;
    const raw = m[0];
    let end = at + 1;
    if (raw === '[' && original.startsWith('[bookmark:', at) && original.indexOf(']', at) > 0) {
      // Left behind by converters of old .doc files.
      end = original.indexOf(']', at) + 1;
      put(at, end, '');
    } else if (isBlank(raw.charCodeAt(0))) {
      while (end < original.length && isBlank(original.charCodeAt(end))) end++;
      put(at, end, blankBetween(before(at), original[end]));
    } else if (raw === ',' || raw === '，') {
      put(at, end, isThousands(raw, before(at), original, at) ? ',' : '，');
    } else {
      put(at, end, normaliseChar(raw));
    }
    SPECIAL.lastIndex = end;
  }
  const text = copied === 0 ? original : parts.join('') + original.slice(copied);
  const origin = (index: number): number | undefined => {
    if (index < 0 || index >= text.length) return undefined;
    let low = 0;
    let high = shifts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (shifts[middle]!.at <= index) low = middle;
      else high = middle - 1;
    }
    return index + shifts[low]!.by;
  };
  return {
    text,
    from: (index) => base + (origin(index) ?? original.length),
    to: (index) => base + (index === 0 ? 0 : (origin(index - 1) ?? original.length - 1) + 1),
  };
}

/** Name without blanks, quotes, brackets and level words, for comparing two wordings of one thing. */
export function nameKey(text: string): string {
  return normaliseChars(text)
    .replace(/（(?:类|款|项|\d+类|\d+款|\d+项)）/g, '')
    .replace(/[\s"“”‘’'、，（）()《》.:：]/g, '');
}
