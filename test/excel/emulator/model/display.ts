import { SSF } from '@e965/xlsx';
import type { Value } from './cell';

/** What the cell shows, as Excel's number formats have it; an empty cell shows ''. */
export function display(value: Value, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && !/@|;/.test(format)) return value;
  try {
    return String(SSF.format(format, value));
  } catch {
    return String(value);
  }
}
