import { Decimal, type Unit } from '../amount';

export type NumberKind = 'amount' | 'percent' | 'count' | 'year' | 'date' | 'bare';

/** A number of running text with its unit. Offsets are those of the line it was found in. */
export interface NumberMention {
  readonly kind: NumberKind;
  readonly value: Decimal;
  readonly decimals: number;
  /** `万元`, `%`, `辆`; '' for bare numbers. */
  readonly unit: string;
  /** Power of ten of 元 for amounts. */
  readonly exponent: number;
  readonly start: number;
  readonly end: number;
  /** The digits alone. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** 约, 余, 多: not exact. */
  readonly isApproximate: boolean;
  /** Year, month, day of a date, as far as written. */
  readonly date?: { readonly year?: number; readonly month?: number; readonly day?: number; readonly end?: boolean };
  /** 「0.39万（」: the word 元 is missing. */
  readonly lacksYuan?: boolean;
}

const COUNTER =
  '人次|批次|台（套）|台[/、]?套|个（套）|个百分点|平方米|平方公里|公里|千米|小时|工作日|个月|车次|人日|课时|辆|台|套|个|家|人|名|批|次|件|项|期|份|例|位|所|户|处|亩|吨|天|分钟|分|场|篇|幅|条|册|本|间|栋|座|只|頭|头|棵|株|米|㎡|m2|艘|架|倍|岁|届|类|款|种|部|类|组|万|亿';
const TOKEN = new RegExp(
  [
    // 2020年12月31日, 2020年底, 2019-2020年
    '(?<year>(?:19|20)\\d{2})(?:年(?:度)?(?:(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})日|(?<end>底|末))?|(?<yearEnd>底|末))?|[-—~至](?:19|20)\\d{2}年(?:度)?)',
    '(?<month2>\\d{1,2})月(?:份)?(?:(?<day2>\\d{1,2})日|(?<end2>底|末))?',
    '(?<day3>\\d{1,2})日',
    `(?<digits>-?\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<more>余|多)?(?:(?<percent>%|‰)|(?<scale>亿|千万|百万|十万|万|千)?(?<more2>余|多)?(?<unit>元|${COUNTER})?)`,
  ].join('|'),
  'g',
);
const SCALE: Record<string, number> = { 亿: 8, 千万: 7, 百万: 6, 十万: 5, 万: 4, 千: 3 };

/** Unit name of a power of ten, as texts write it. */
export function unitName(exponent: number): Unit | '' {
  return ({ 0: '元', 3: '千元', 4: '万元', 6: '百万元', 8: '亿元' } as Record<number, Unit>)[exponent] ?? '';
}

/** All numbers of a line in order, dates included. */
export function scanNumbers(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  if (!/\d/.test(text)) return found;
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(text); m; m = TOKEN.exec(text)) {
    const g = m.groups as Groups;
    const mention = g.digits !== undefined ? numberMention(m, g, text) : dateMention(m, g, text);
    if (mention) found.push(mention);
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateMention(m: RegExpExecArray, g: Groups, text: string): NumberMention | undefined {
  if (/[\d.]/.test(text[m.index - 1] ?? '')) return undefined;
  const month = g.month ?? g.month2;
  const day = g.day ?? g.day2 ?? g.day3;
  const isEnd = (g.end ?? g.end2 ?? g.yearEnd) !== undefined;
  const date = {
    ...(g.year ? { year: Number(g.year) } : {}),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(isEnd ? { end: true } : {}),
  };
  return {
    kind: g.year && !month && !isEnd ? 'year' : 'date',
    value: new Decimal(g.year ?? month ?? day ?? 0),
    decimals: 0,
    unit: g.year && !month ? '年' : '日',
    exponent: 0,
    isApproximate: false,
    start: m.index,
    end: m.index + m[0].length,
    valueStart: m.index,
    valueEnd: m.index + m[0].length,
    date,
  };
}

function numberMention(m: RegExpExecArray, g: Groups, text: string): NumberMention | undefined {
  let number = g.digits!;
  let at = m.index;
  if (number.startsWith('-') && /[\dA-Za-z月年号、]/.test(text[at - 1] ?? '')) {
    number = number.slice(1);
    at++;
  }
  if (/[A-Za-z\d.〔[]/.test(text[at - 1] ?? '')) return undefined;
  const plain = number.replaceAll(',', '');
  const end = m.index + m[0].length;
  const about = /(?:(?:约|大约|大概)(?:为|是|占|达)?|近|超过|逾)$/.test(text.slice(Math.max(0, at - 3), at));
  const decimals = plain.split('.')[1]?.length ?? 0;
  const valueEnd = at + number.length;
  const made = (kind: NumberKind, unit: string, exponent: number, to = end, lacksYuan = false): NumberMention => ({
    kind,
    value: new Decimal(plain),
    decimals,
    unit,
    exponent,
    start: at,
    end: to,
    valueStart: at,
    valueEnd,
    isApproximate: about || g.more !== undefined || g.more2 !== undefined,
    lacksYuan,
  });
  if (g.percent) return made('percent', g.percent, 0);
  const exponent = SCALE[g.scale ?? ''] ?? 0;
  if (g.unit === '元') return made('amount', unitName(exponent) || `${g.scale}元`, exponent);
  const isCounter = g.unit !== undefined && g.unit !== '万' && g.unit !== '亿';
  if (isCounter) return made('count', (g.scale ?? '') + g.unit, 0);
  const lone = g.scale ?? g.unit;
  if ((lone === '万' || lone === '亿') && decimals > 0 && /^[（，。；、]/.test(text.slice(end))) {
    return made('amount', unitName(SCALE[lone]!), SCALE[lone]!, end, true);
  }
  return made('bare', '', 0, valueEnd);
}
