import { Decimal, formatAmount } from '../../amount';

/** A decimal string as the pane prints it: `1,896.81`, two decimals at least. */
export function shownAmount(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? formatAmount(new Decimal(value)) : value;
}
