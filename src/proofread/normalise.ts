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

/** `1,234.56`: at most three digits before the first comma, three behind each; a full-width comma only before decimals. */
function isThousands(raw: string, before: readonly string[], original: string, at: number): boolean {
  const behind = raw === ',' ? /^\d{3}(?!\d)/ : /^\d{3}\.\d{2}(?!\d)/;
  if (!isDigit(before.at(-1)) || !behind.test(original.slice(at + 1, at + 8))) return false;
  return /(?:^|[^\d.,])\d{1,3}(?:,\d{3})*$/.test(before.slice(-16).join(''));
}

/** Normalises one stretch of running text; `base` is added to every original offset. */
export function normalise(original: string, base = 0): Normalised {
  const chars: string[] = [];
  const origin: number[] = [];
  for (let i = 0; i < original.length; i++) {
    const raw = original[i]!;
    if (raw === '[' && original.startsWith('[bookmark:', i)) {
      // Left behind by converters of old .doc files.
      const close = original.indexOf(']', i);
      if (close > 0) {
        i = close;
        continue;
      }
    }
    if (isBlank(raw.charCodeAt(0))) {
      // A blank separates two numbers or two Latin words; anywhere else it is layout.
      let next = i + 1;
      while (next < original.length && isBlank(original.charCodeAt(next))) next++;
      const before = chars.at(-1);
      const after = original[next] === undefined ? undefined : normaliseChar(original[next]!);
      const numbering = before === '.' && chars.length <= 3 && isDigit(chars[0]);
      if (((isDigit(before) || numbering) && isDigit(after)) || (isLatin(before) && isLatin(after))) {
        chars.push(' ');
        origin.push(i);
      }
      i = next - 1;
      continue;
    }
    let ch = normaliseChar(raw);
    if (raw === ',' || raw === '，') {
      ch = isThousands(raw, chars, original, i) ? ',' : '，';
    }
    chars.push(ch);
    origin.push(i);
  }
  const text = chars.join('');
  return {
    text,
    from: (index) => base + (origin[index] ?? original.length),
    to: (index) => base + (index === 0 ? 0 : (origin[index - 1] ?? original.length - 1) + 1),
  };
}

/** Name without blanks, quotes, brackets and level words, for comparing two wordings of one thing. */
export function nameKey(text: string): string {
  return [...text]
    .map(normaliseChar)
    .join('')
    .replace(/（(?:类|款|项|\d+类|\d+款|\d+项)）/g, '')
    .replace(/[\s"“”‘’'、，（）()《》.:：]/g, '');
}
