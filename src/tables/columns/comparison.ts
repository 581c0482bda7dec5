import type { Header } from '../header';

/** What a column says about another one: last year's amount, the change, its rate, a share, the degree of completion. */
export interface Comparison {
  readonly kind: 'prior' | 'change' | 'changeRate' | 'share' | 'completion';
  /** The path without the words of comparison. */
  readonly plain: string;
}

const RATE = /(?:增减|增长|增加|减少|变动|升降|下降).*(?:率|%|比例|百分比|幅度)|(?:率|%|比例|幅度).*(?:增减|增长)/;
const SHARE = /占比|比重|占.{0,12}(?:%|比例)/;
const COMPLETION = /完成(?:预算|年初|率)|执行率|为(?:年初)?预算(?:数)?的?%/;
const CHANGE = /增减|增加额|减少额|变动(?:额|数|情况)|差异|增长额/;
const PRIOR =
  /上年(?:度)?(?:决算|预算|执行|实际|完成|支出|收入|发生)?(?:数|额)?(?:\/|$)|上年(?:度)?(?:决算|预算|执行)|去年/;

const years = new WeakMap<Header, { readonly newest: number | undefined }>();

/** Newest year that a header names for amounts; undefined when it names fewer than two. */
export function newestYear(header: Header): number | undefined {
  let known = years.get(header);
  if (!known) years.set(header, (known = { newest: readNewestYear(header) }));
  return known.newest;
}

function readNewestYear(header: Header): number | undefined {
  let newest: number | undefined;
  const seen = new Set<string>();
  for (const path of header.paths.values()) {
    if (!path.includes('20') || RATE.test(path) || CHANGE.test(path)) continue;
    for (const m of path.matchAll(/20\d{2}(?=年)/g)) {
      seen.add(m[0]);
      if (newest === undefined || Number(m[0]) > newest) newest = Number(m[0]);
    }
  }
  return seen.size > 1 ? newest : undefined;
}

/** Reads a header path as a comparison; undefined for a column that stands for itself. */
export function comparisonOf(path: string, newest: number | undefined): Comparison | undefined {
  if (RATE.test(path)) return { kind: 'changeRate', plain: path };
  if (COMPLETION.test(path)) return { kind: 'completion', plain: path };
  if (SHARE.test(path)) return { kind: 'share', plain: path };
  if (CHANGE.test(path)) return { kind: 'change', plain: path };
  const years = newest === undefined ? [] : [...path.matchAll(/20\d{2}(?=年)/g)].map((m) => Number(m[0]));
  const isOlder = years.length > 0 && Math.max(...years) < newest!;
  if (isOlder || (PRIOR.test(path) && !/结转|结余|返还/.test(path)))
    return { kind: 'prior', plain: path.replace(/20\d{2}年度?|上年度?|去年/g, '') };
  return undefined;
}
