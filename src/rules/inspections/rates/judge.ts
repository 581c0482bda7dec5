import { changeRate, Decimal, ratioBounds, share, type RateVerdict } from '../../../amount';
import type { Figure } from '../../../tables';
import { toDecimal } from '../../../amount';
import type { RateKind } from '../../rateColumns';
import type { PrintedRate } from './printed';

export interface Judged {
  readonly verdict: RateVerdict;
  readonly expected: Decimal | undefined;
}

/**
 * Judges a printed rate against its two amounts (DESIGN §4): right when half-up, or reachable from amounts within half a unit of their own last
 * place; 截尾 when cut off; else 不符.
 *
 * @param of the amount the rate is about
 * @param base what it is compared with: the total, last year's amount, the budget
 */
export function judgeRate(kind: Exclude<RateKind, 'change'>, printed: PrintedRate, of: Figure, base: Figure): Judged {
  const [part, whole] = [toDecimal(of.value), toDecimal(base.value)];
  const { value, decimals } = printed;
  const isGrowth = kind === 'changeRate';
  const expected = isGrowth ? changeRate(part, whole, decimals) : share(part, whole, decimals);
  if (!expected) return { verdict: '基数为零', expected };
  if (value.eq(expected)) return { verdict: '一致', expected };
  const offset = isGrowth ? 100 : 0;
  if (whole.isPositive()) {
    const bounds = ratioBounds(part, whole, slackOf(of, base));
    const half = new Decimal(10).pow(-decimals).div(2);
    if (bounds && value.plus(offset).plus(half).gte(bounds[0]) && value.plus(offset).minus(half).lte(bounds[1]))
      return { verdict: '一致', expected };
  }
  const exact = isGrowth ? part.minus(whole).div(whole.abs()).times(100) : part.div(whole).times(100);
  return { verdict: value.eq(exact.toDecimalPlaces(decimals, Decimal.ROUND_DOWN)) ? '截尾' : '不符', expected };
}

/** Half a unit of the coarser amount's last place. */
function slackOf(a: Figure, b: Figure): Decimal {
  const places = Math.min(lastPlace(a), lastPlace(b));
  return new Decimal(10).pow(-places).div(2);
}

function lastPlace(figure: Figure): number {
  return Math.max(figure.storedDecimals, figure.shownDecimals);
}
