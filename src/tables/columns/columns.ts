import type { ColumnPattern, KindDefinition } from '../definition';
import type { Grid } from '../grid';
import type { Header } from '../header';
import { isAmountCell } from '../rows/amountCell';
import { comparisonOf, newestYear } from './comparison';
import { nameEconomicColumns } from './economicColumns';
import { splitBlocks, type Span } from './blocks';
import { partsOf, type Part } from './parts';
import { itemListOf } from './itemList';
import type { BlockPlan, Draft } from './plan';
import { withoutSpacers } from './spacers';

const LABEL_KEYS = new Set(
  'line inLine outLine inItem outItem otherItem inCode outCode k kk kkk unitCode code project name note unit goal l1 l2 l3 op val uom weight dir'.split(
    ' ',
  ),
);

/**
 * Splits a table into blocks (halves side by side, or below each other under a second header) and gives every column its meaning.
 * `bottom` is the last row of the table's stretch of the sheet.
 */
export function readColumns(kind: KindDefinition, header: Header, grid: Grid, bottom: number): readonly BlockPlan[] {
  const match = matchOf(kind, header, grid, bottom);
  return (match.plans ??= match.list
    ? [match.list]
    : match.spans.map(({ part, span, columns }): BlockPlan => {
        const all = [...columns];
        markUnknownMoney(all, part.header, grid, span);
        return { ...span, columns: all };
      }));
}

/** The keys that the headers of a table have for a kind; `bottom` as above. Reads labels, no amounts. */
export function headerKeys(kind: KindDefinition, header: Header, grid: Grid, bottom: number): Set<string> {
  const { list, spans } = matchOf(kind, header, grid, bottom);
  // A list of lines has the amounts of the required columns as rows.
  return new Set(list ? kind.required : spans.flatMap(({ columns }) => columns.map((c) => c.key)));
}

/** What the columns of a table mean for a kind, before amounts are looked at. */
interface Match {
  readonly bottom: number;
  /** The table is a list of lines. */
  readonly list: BlockPlan | undefined;
  readonly spans: readonly { readonly part: Part; readonly span: Span; readonly columns: readonly Draft[] }[];
  plans?: readonly BlockPlan[];
}

const matches = new WeakMap<Header, Map<KindDefinition, Match>>();

/** Matched once for a header and a kind: the kind is weighed by it, proved by it and read by it. */
function matchOf(kind: KindDefinition, header: Header, grid: Grid, bottom: number): Match {
  let byKind = matches.get(header);
  if (!byKind) matches.set(header, (byKind = new Map()));
  let match = byKind.get(kind);
  if (match?.bottom !== bottom) byKind.set(kind, (match = readMatch(kind, header, grid, bottom)));
  return match;
}

function readMatch(kind: KindDefinition, header: Header, grid: Grid, bottom: number): Match {
  const list = itemListOf(kind, withoutSpacers(header, grid, bottom), grid, bottom);
  if (list) return { bottom, list, spans: [] };
  const spans = partsOf(kind, header, grid, bottom).flatMap((printed) => {
    const part = { ...printed, header: withoutSpacers(printed.header, grid, printed.bottom) };
    return splitBlocks(kind, part, grid).map((span) => {
      const columns = matchColumns(kind, part.header, span);
      if (kind.layout === 'functional-economic') nameEconomicColumns(columns, part.header);
      return { part, span, columns };
    });
  });
  return { bottom, list, spans };
}

function matchColumns(kind: KindDefinition, header: Header, span: Span): Draft[] {
  const columns: Draft[] = [];
  const used = new Set<string>();
  const year = newestYear(header);
  const prefix = span.side === 'in' || span.side === 'out' ? span.side : '';
  const namedSum = kind.layout === 'sangong' && hasNamedSum(header, year);
  let last: string | undefined;
  let isLabelled = false;
  const add = (col: number, path: string, key: string, rest: Partial<Draft> = {}): void => {
    used.add(key);
    isLabelled = LABEL_KEYS.has(key);
    columns.push({ key, header: path, col, isMoney: !isLabelled, ...rest });
  };
  for (let col = span.left; col <= span.right; col++) {
    const path = header.paths.get(col) ?? '';
    // A label over several columns (编码 over 类, 款 and 项) is one column.
    if (!path || span.skip?.has(col) || (isLabelled && path === header.paths.get(col - 1))) continue;
    isLabelled = false;
    if (col === span.labelCol) {
      add(col, path, `${prefix || (span.side === 'other' ? 'other' : 'in')}Item`);
      continue;
    }
    const comparison = kind.layout === 'indicators' ? undefined : comparisonOf(path, year);
    const plain = comparison?.plain ?? path;
    if (!comparison) {
      const pattern = patternOf(kind, path, span.side, used) ?? lineNumbers(path, used);
      // Where 三公 has its own 小计, another 合计 holds 会议费 and 培训费 too.
      if (!pattern || (namedSum && /^(?:[ab]T|total)$/.test(pattern.key) && !path.includes('三公'))) continue;
      add(col, path, pattern.key, { ...(pattern.into ? { into: pattern.into } : {}), ...(pattern.isMemo ? { isMemo: true } : {}) }); // prettier-ignore
      if (!LABEL_KEYS.has(pattern.key)) last = pattern.key;
      continue;
    }
    const isRate = comparison.kind !== 'prior' && comparison.kind !== 'change';
    // 「2024年预算数比2023年执行数/增减额」 is about the sum, whatever amounts stand before it.
    const isOfSum = /(?:比|较)(?:20\d{2}|上)年/.test(path) && used.has(mainColumn(kind, prefix));
    const base =
      comparison.kind === 'prior'
        ? patternOf(kind, plain, span.side, EMPTY)?.key
        : isOfSum
          ? mainColumn(kind, prefix)
          : last;
    // A change is about the amount that last year's amount before it is about.
    if (comparison.kind === 'prior') last = base;
    const key = comparisonKey(comparison.kind, prefix, base, kind, used);
    if (key) add(col, path, key, { isMemo: true, isMoney: !isRate, ...(base ? { of: base } : {}) });
  }
  unitsBeside(columns, header, used);
  soleSubtotal(columns, used);
  addUpwards(columns, kind, used);
  return columns;
}

/** 「预算单位 | 科目编码 | 科目名称」: the unit that a row belongs to stands beside its 科目, which is what the row is about. */
function unitsBeside(columns: Draft[], header: Header, used: Set<string>): void {
  const subject = [...header.paths].find(([, path]) => /科目名称$/.test(path));
  const unit = [...header.paths].find(([, path]) => /(?:^|\/)(?:预算|所属|编制)?单位(?:名称)?$/.test(path));
  if (!subject || !unit || unit[0] >= subject[0] || used.has('unit')) return;
  const name = columns.find((c) => c.key === 'name');
  if (name?.col === unit[0]) {
    name.key = 'unit';
    if (!columns.some((c) => c.col === subject[0]))
      columns.push({ key: 'name', header: subject[1], col: subject[0], isMoney: false });
  } else if (!columns.some((c) => c.col === unit[0]))
    columns.push({ key: 'unit', header: unit[1], col: unit[0], isMoney: false });
  else return;
  used.add('unit');
  columns.sort((a, b) => a.col - b.col);
}

/** 「本年收入/合计」 is the total where no other one is printed. */
function soleSubtotal(columns: Draft[], used: Set<string>): void {
  const current = columns.find((c) => c.key === 'cur');
  if (!current || used.has('total')) return;
  current.key = 'total';
  delete current.into;
  used.delete('cur');
  used.add('total');
}

const EMPTY: ReadonlySet<string> = new Set();

function hasNamedSum(header: Header, newest: number | undefined): boolean {
  return [...header.paths.values()].some(
    (path) => /三公[^/]*\/(?:小计|合计)$/.test(path) && comparisonOf(path, newest) === undefined,
  );
}

/** `prior`, `share`, `inRate` …; amounts of last year by part are `prior:basic`. */
function comparisonKey(
  what: string,
  prefix: string,
  base: string | undefined,
  kind: KindDefinition,
  used: ReadonlySet<string>,
): string | undefined {
  const name = what === 'changeRate' && prefix ? 'rate' : what;
  const plain = prefix ? prefix + name[0]!.toUpperCase() + name.slice(1) : name;
  const isMain = base === undefined || base === mainColumn(kind, prefix);
  const key = isMain || !used.has(plain) ? (isMain ? plain : `${plain}:${base}`) : `${plain}:${base}`;
  return used.has(key) ? undefined : key;
}

function mainColumn(kind: KindDefinition, prefix: string): string {
  if (prefix === 'in') return 'inAmt';
  if (prefix === 'out') return kind.required.find((k) => k.startsWith('out')) ?? 'outAmt';
  return kind.required[0] ?? 'total';
}

/** 「2024年预算」「本年决算」 over amounts are 预算数 and 决算数. */
function plainAmount(path: string): string {
  return path.replace(/(^|\/)(?:20\d{2}年度?|本年度?|当年)(预算|决算)(?=\/|$)/g, '$1$2数');
}

function patternOf(
  kind: KindDefinition,
  printed: string,
  side: Span['side'],
  used: ReadonlySet<string>,
): Pick<ColumnPattern, 'key' | 'into' | 'isMemo'> | undefined {
  const path = plainAmount(printed);
  const own = kind.columnKey?.(path.split('/'));
  if (own !== undefined) {
    const pattern = kind.columns.find((p) => p.key === own);
    return pattern && !used.has(own) ? pattern : undefined;
  }
  return kind.columns.find((p) => !used.has(p.key) && fits(p, path, side));
}

/** 序号 and 行次 are no amounts in any kind. */
function lineNumbers(path: string, used: ReadonlySet<string>): ColumnPattern | undefined {
  return /(?:^|\/)(?:序号|行次|栏次)$/.test(path) && !used.has('line') ? { key: 'line', match: /行次/ } : undefined;
}

function fits(p: ColumnPattern, path: string, side: Span['side']): boolean {
  if (p.side && side !== 'only' && p.side !== side) return false;
  return p.match.test(path) && !p.not?.test(path);
}

/**
 * Settles what every column is added into: the sum of the header group it stands in (当年/小计 for 当年/基本支出), else the sum of its pattern,
 * and where that is not printed the next one that is. 其中 columns are added into nothing.
 */
function addUpwards(columns: Draft[], kind: KindDefinition, used: ReadonlySet<string>): void {
  const sums = new Map<string, string>();
  for (const c of columns) {
    const group = /^(.*)\/(?:小计|合计|总计)$/.exec(c.header)?.[1];
    if (group && c.isMoney && !sums.has(group)) sums.set(group, c.key);
  }
  for (const column of columns) {
    if (/(?:^|\/)其中[^/]*$/.test(column.header)) {
      delete column.into;
      column.isMemo = true;
    }
    if (!column.into) continue;
    const levels = column.header.split('/');
    for (let depth = levels.length - 1; depth > 0; depth--) {
      const sum = sums.get(levels.slice(0, depth).join('/'));
      if (!sum || sum === column.key) continue;
      column.into = sum;
      break;
    }
  }
  for (const column of columns) {
    while (column.into && !used.has(column.into)) {
      const above = kind.columns.find((p) => p.key === column.into)?.into;
      if (above) column.into = above;
      else delete column.into;
    }
  }
}

/** Headers over numbers that are no amounts. */
const NO_MONEY =
  /(?:编码|代码|编号|名称|序号|行次|备注|说明|日期|时间|年度|年份|电话|人数|数量|面积)\)?$|(?:^|\/)[类款项]$/;

/** Columns that hold amounts but have no known meaning: kept as `x<col>` so that rules know the table has more than they understand. */
function markUnknownMoney(columns: Draft[], header: Header, grid: Grid, span: Span): void {
  const taken = new Set(columns.map((c) => c.col));
  for (let col = span.left; col <= span.right; col++) {
    if (taken.has(col) || NO_MONEY.test(header.paths.get(col) ?? '')) continue;
    for (let row = span.top; row <= span.bottom; row++) {
      if (grid.value(row, col) === null || !isAmountCell(grid, row, col)) continue;
      columns.push({ key: `x${col}`, header: header.paths.get(col) ?? '', col, isMoney: true, isMemo: true });
      break;
    }
  }
  columns.sort((a, b) => a.col - b.col);
}
