import { economic } from '../classification';
import type { ColumnPattern, KindDefinition } from './definition';
import type { Grid } from './grid';
import type { Header } from './header';
import type { Block, Column } from './types';
import { asCode, squash } from './text';

const LABEL_KEYS = new Set(
  'line inLine outLine inItem outItem k kk kkk unitCode code project name note unit goal l1 l2 l3 op val uom weight dir'.split(
    ' ',
  ),
);
const RATE_KEYS = new Set(['changeRate', 'share', 'completion', 'inRate', 'outRate']);

export type Side = 'in' | 'out' | 'other' | 'only';

export interface BlockPlan extends Block {
  readonly side: Side;
}

/** Splits a header into side-by-side blocks and gives every column its meaning. */
export function readColumns(kind: KindDefinition, header: Header, grid: Grid, dataBottom: number): BlockPlan[] {
  return splitBlocks(kind, header).map(({ left, right, side }) => {
    const columns = matchColumns(kind, header, left, right, side);
    if (kind.layout === 'functional-economic') nameEconomicColumns(columns, header);
    markUnknownMoney(columns, header, grid, left, right, dataBottom);
    return { left, right, side, columns };
  });
}

function splitBlocks(kind: KindDefinition, header: Header): { left: number; right: number; side: Side }[] {
  const starts =
    kind.layout === 'two-sided'
      ? labelStarts(header, (path) => /(?:^|\/)(?:项目(?:\(.*\))?|科目名称|功能分类.*|收入项目|支出项目)$/.test(path))
      : kind.layout === 'economic'
        ? economicStarts(header)
        : [];
  if (starts.length < 2) return [{ left: header.left, right: header.right, side: 'only' }];
  return starts.map((start, i) => ({
    left: i === 0 ? header.left : start,
    right: (starts[i + 1] ?? header.right + 1) - 1,
    side: kind.layout === 'economic' ? 'only' : i === 0 ? 'in' : i === 1 ? 'out' : 'other',
  }));
}

function labelStarts(header: Header, isLabel: (path: string) => boolean): number[] {
  const starts: number[] = [];
  let previous = false;
  for (let col = header.left; col <= header.right; col++) {
    const now = isLabel(header.paths.get(col) ?? '');
    if (now && !previous) starts.push(col);
    previous = now;
  }
  return starts;
}

function economicStarts(header: Header): number[] {
  const codes = labelStarts(header, (path) => /(?:编码|代码)$/.test(path) && !/单位(?:编码|代码)$/.test(path));
  if (codes.length >= 2) return codes;
  const names = labelStarts(header, (path) => /(?:科目名称|(?:^|\/)(?:项目|名称|科目))$/.test(path));
  return names.length >= 2 ? names : [];
}

type Draft = { -readonly [K in keyof Column]: Column[K] };

function matchColumns(kind: KindDefinition, header: Header, left: number, right: number, side: Side): Draft[] {
  const columns: Draft[] = [];
  const used = new Set<string>();
  for (let col = left; col <= right; col++) {
    const path = header.paths.get(col) ?? '';
    if (!path) continue;
    const pattern = kind.columns.find((p) => fits(p, path, side) && !used.has(p.key));
    if (!pattern) continue;
    used.add(pattern.key);
    columns.push({
      key: pattern.key,
      header: path,
      col,
      isMoney: !LABEL_KEYS.has(pattern.key) && !RATE_KEYS.has(pattern.key),
      ...(pattern.into ? { into: pattern.into } : {}),
      ...(pattern.isMemo ? { isMemo: true } : {}),
    });
  }
  for (const column of columns) {
    while (column.into && !used.has(column.into)) {
      const above = kind.columns.find((p) => p.key === column.into)?.into;
      if (above) column.into = above;
      else delete column.into;
    }
  }
  return columns;
}

function fits(p: ColumnPattern, path: string, side: Side): boolean {
  if (p.side && side !== 'only' && p.side !== side) return false;
  return p.match.test(path) && !p.not?.test(path);
}

/** 工资福利支出/基本工资 → `e30101`; 工资福利支出/小计 → `e301`. */
function nameEconomicColumns(columns: Draft[], header: Header): void {
  const taken = new Set(columns.map((c) => c.col));
  const used = new Set(columns.map((c) => c.key));
  for (let col = header.left; col <= header.right; col++) {
    if (taken.has(col)) continue;
    const path = header.paths.get(col) ?? '';
    const levels = path.split('/').filter((l) => l && !asCode(l));
    if (levels.length === 0) continue;
    const group = economic.codesOf(levels[0]!).find((c) => c.length === 3 && c.startsWith('3'));
    if (!group) continue;
    const last = levels.at(-1)!;
    const isGroup = levels.length === 1 || /^(?:小计|合计)$/.test(last);
    const code = isGroup
      ? group
      : (economic.codesOf(last).find((c) => c.length === 5 && c.startsWith(group)) ?? `${group}?${col}`);
    const key = `e${code}`;
    if (used.has(key)) continue;
    used.add(key);
    columns.push({ key, header: path, col, isMoney: true, into: isGroup ? 'total' : `e${group}` });
  }
  columns.sort((a, b) => a.col - b.col);
}

/** Columns that hold amounts but have no known meaning: kept as `x<col>` so that rules know the table has more than they understand. */
function markUnknownMoney(
  columns: Draft[],
  header: Header,
  grid: Grid,
  left: number,
  right: number,
  dataBottom: number,
): void {
  const taken = new Set(columns.map((c) => c.col));
  for (let col = left; col <= right; col++) {
    if (taken.has(col)) continue;
    for (let row = header.dataTop; row <= dataBottom; row++) {
      const value = grid.value(row, col);
      if (typeof value === 'number' && value !== 0) {
        columns.push({ key: `x${col}`, header: squash(header.paths.get(col) ?? ''), col, isMoney: true, isMemo: true });
        break;
      }
    }
  }
  columns.sort((a, b) => a.col - b.col);
}
