/** Units that amounts are printed in, as powers of ten of 元. */
export type Unit = '元' | '千元' | '万元' | '百万元' | '亿元';

const EXPONENT: Record<Unit, number> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

export function unitExponent(unit: Unit): number {
  return EXPONENT[unit];
}

/** Power of ten by which an amount in `from` is multiplied to stand in `to`: 元 → 万元 is −4. */
export function shiftBetween(from: Unit, to: Unit): number {
  return EXPONENT[from] - EXPONENT[to];
}

/** Finds the unit in wordings such as 「金额单位：万元」「单位:元」「（单位：千元）」; undefined when there is none. */
export function readUnit(text: string): Unit | undefined {
  const m = /(?:单位|金额)[^元]{0,6}?[:：]?(?:人民币)?(百万元|千元|万元|亿元|元)(?!\p{Script=Han})/u.exec(
    text.replace(/\s/g, ''),
  );
  return m ? (m[1] as Unit) : undefined;
}
