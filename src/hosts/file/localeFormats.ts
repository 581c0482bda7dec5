import { escapeXml } from './xmlScan';

/**
 * Number formats that a file names only by a number and whose code depends on the language of Excel: what Chinese Excel
 * shows (ECMA-376 part 1, 18.8.30, zh-cn). SheetJS knows the American ones and leaves out 27–36 and 50–58, so that
 * “2025年6月” would come through as the amount 45809.
 */
const CHINESE: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The styles part with the codes of these formats written out where it uses them without saying. */
export function spellOutFormats(styles: string, prefix: string): string {
  const used = new Set([...styles.matchAll(/\snumFmtId\s*=\s*["'](\d+)["']/g)].map((m) => Number(m[1])));
  const own = Object.entries(CHINESE)
    .filter(([id]) => used.has(Number(id)))
    .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
    .join('');
  if (own === '') return styles;
  const list = new RegExp(`<${prefix}numFmts(\\s[^>]*[^/>])?>`);
  // First in the list: a code that the file itself gives comes later and counts.
  if (list.test(styles)) return styles.replace(list, (open) => open + own);
  return styles.replace(
    new RegExp(`(<${prefix}styleSheet[^>]*>)`),
    (open) => `${open}<${prefix}numFmts>${own}</${prefix}numFmts>`,
  );
}
