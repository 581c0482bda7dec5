import type { Decimal } from '../amount';
import type { Claim } from './model';

/** The value as the document prints it. */
export const printed = (c: Claim): Decimal => c.value;
