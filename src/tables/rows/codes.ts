import type { BlockPlan } from '../columns/plan';
import type { Grid } from '../grid';
import { asCode, asPart, squash } from '../text';
import { columnOf } from './common';
import { leadingCode } from './leadingCode';

/** The code of a row and where it stands. */
export interface RowCode {
  readonly code: string;
  readonly codeCol: number | undefined;
  /** Number of the unit, in tables of several units. */
  readonly unitCode: string;
  /** The code as printed, where 类 or 款 is to be taken from a row above. */
  readonly isCarried?: boolean;
}

const NONE: RowCode = { code: '', codeCol: undefined, unitCode: '' };

/**
 * Reads the codes of a block row by row: 类|款|项 joined, a whole code in any of these columns or before the name, whichever is longer. Where 类 and 款 are
 * printed only when they change, those of the rows above count.
 */
export class CodeReader {
  private readonly cols: Readonly<Record<'k' | 'kk' | 'kkk' | 'code' | 'unitCode' | 'unit' | 'name', number | undefined>>;
  private lastTop = '';
  private lastGroup = '';
  private lastUnit = '';

  constructor(
    private readonly grid: Grid,
    block: BlockPlan,
    private readonly isEconomic: boolean,
  ) {
    const of = (key: string): number | undefined => columnOf(block, key);
    this.cols = { k: of('k'), kk: of('kk'), kkk: of('kkk'), code: of('code'), unitCode: of('unitCode'), unit: of('unit'), name: of('name') };
  }

  read(row: number): RowCode {
    const joined = this.joined(row);
    let { code, codeCol } = joined;
    let unitCode = '';
    for (const key of ['code', 'unitCode', 'kk', 'kkk', 'name'] as const) {
      const col = this.cols[key];
      if (col === undefined) continue;
      const value = this.grid.value(row, col);
      if (value === null) continue;
      const whole = key === 'name' ? leadingCode(value) : asCode(value);
      if (whole && this.isOurs(whole) && whole.length > code.length && whole.startsWith(code)) {
        code = whole;
        codeCol = col;
      } else if (key === 'unitCode') unitCode = squash(String(value));
    }
    if (!code) return unitCode ? { ...NONE, unitCode } : NONE;
    // The name of the unit, printed once for all its rows.
    if (this.cols.unit !== undefined) this.lastUnit = this.grid.covering(row, this.cols.unit) || this.lastUnit;
    unitCode ||= this.lastUnit;
    this.lastTop = code.slice(0, 3);
    this.lastGroup = code.length >= 5 ? code.slice(3, 5) : '';
    return { code, codeCol, unitCode: unitCode === code ? '' : unitCode, ...(joined.isCarried ? { isCarried: true } : {}) };
  }

  private joined(row: number): RowCode {
    const { k, kk, kkk } = this.cols;
    if (k === undefined) return NONE;
    const top = asCode(this.grid.value(row, k));
    const group = kk === undefined ? '' : asPart(this.grid.value(row, kk));
    const item = kkk === undefined ? '' : asPart(this.grid.value(row, kkk));
    if (top && this.isOurs(top)) return { ...NONE, code: top.length === 3 && group ? top + group + item : top, codeCol: k };
    if (this.grid.value(row, k) !== null || !this.lastTop) return NONE;
    if (group) return { ...NONE, code: this.lastTop + group + item, codeCol: kk, isCarried: true };
    if (item && this.lastGroup) return { ...NONE, code: this.lastTop + this.lastGroup + item, codeCol: kkk, isCarried: true };
    return NONE;
  }

  private isOurs(code: string): boolean {
    return this.isEconomic ? /^[35]/.test(code) : /^2/.test(code);
  }
} // prettier-ignore
