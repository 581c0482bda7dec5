/** What a made-up unit is to have. */
export interface Wishes {
  readonly year: number;
  readonly hasFund: boolean;
  readonly hasCapital: boolean;
  readonly hasOther: boolean;
  readonly hasCarry: boolean;
  /** Every amount is a multiple of this many 分: 10 000 stands exactly in 万元 with two decimals, 1 has to be rounded. */
  readonly grain: number;
}
