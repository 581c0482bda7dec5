/** Items of 三公 by the words of their heads; the first that fits wins. */
const ITEMS: readonly (readonly [string, RegExp])[] = [
  ['Meeting', /会议费/],
  ['Training', /培训费/],
  ['Org', /(?:机关|机构)运行/],
  ['Out', /出国|出境|境外/],
  ['Rec', /接待/],
  [
    'Car',
    /购置(?:及|和|与|、|\+|费及|费和|费、).{0,4}(?:运行|运维)|^公务用车(?:费用?|经费|支出)?(?:小计|合计)?$|用车.*(?:小计|合计)$/,
  ],
  ['Run', /运行|运维/],
  ['Buy', /购置/],
  ['Car', /用车|车辆/],
];
const SUM = /^(?:小计|合计|总计|金额|计)$/;
const FUNDS = /一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算|财政拨款预算(?=安排|拨款)/g;

/**
 * What a column of a 三公 table is: its item by the lowest level that names one, 预算数 or 决算数 by the lowest level that says so; in blocks
 * (预算数/公务用车/小计), in pairs (公务用车/小计/预算数) and with any order of the items. Gives `T` for the sum of all.
 */
export function sanGongItem(levels: readonly string[]): string | undefined {
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i]!;
    const item = ITEMS.find(([, match]) => match.test(level))?.[0];
    if (item && !/三公/.test(level)) return item;
  }
  const leaf = levels.filter((l) => !isSide(l)).at(-1) ?? '';
  return leaf === '' || SUM.test(leaf) || /三公|合计|总计|安排/.test(leaf) ? 'T' : undefined;
}

/** `b` for 预算数, `a` for 决算数; undefined where no level says it. */
export function sanGongSide(levels: readonly string[]): 'a' | 'b' | undefined {
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i]!.replace(FUNDS, '');
    const isActual = /决算|支出数|执行数|实际/.test(level);
    const isBudget = /预算/.test(level);
    if (isActual !== isBudget) return isActual ? 'a' : 'b';
  }
  return undefined;
}

function isSide(level: string): boolean {
  return /^(?:20\d{2}年度?)?(?:年初|全年|调整|支出)?(?:预算|决算)(?:数|额|金额)?$/.test(level.replace(FUNDS, ''));
}
