/**
 * Decimals that an Excel number format shows: `#,##0.00` → 2, `0` → 0, `0.00%` → 4 (of the stored fraction),
 * General, text and dates → undefined (the digits of the value itself count).
 */
export function formatDecimals(format: string | undefined): number | undefined {
  if (!format || format === 'General' || format === 'G/通用格式' || format === '@') return undefined;
  const known = cache.get(format);
  if (known !== undefined) return known < 0 ? undefined : known;
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  let decimals = -1;
  if (/[0#?]/.test(section) && !/[ymdhs]/i.test(section)) {
    const fraction = /\.([0#?]+)/.exec(section);
    decimals = (fraction ? fraction[1]!.length : 0) + (section.includes('%') ? 2 : 0);
    if (/[0#?],+\s*$/.test(section)) decimals = -1;
  }
  cache.set(format, decimals);
  return decimals < 0 ? undefined : decimals;
}

const cache = new Map<string, number>();
