import { economic } from '../../classification';
import type { Header } from '../header';
import type { Draft } from './plan';

/** Names the columns of a table by 经济分类: 工资福利支出/基本工资 → `e30101`, 工资福利支出/小计 → `e301`. Codes in the header count first. */
export function nameEconomicColumns(columns: Draft[], header: Header): void {
  const taken = new Set(columns.map((c) => c.col));
  const used = new Set(columns.map((c) => c.key));
  for (let col = header.left; col <= header.right; col++) {
    const path = header.paths.get(col);
    if (!path || taken.has(col)) continue;
    const code = economicCode(path, col);
    const key = `e${code}`;
    if (!code || used.has(key)) continue;
    used.add(key);
    columns.push({ key, header: path, col, isMoney: true, into: code.length === 3 ? 'total' : `e${code.slice(0, 3)}` });
  }
  columns.sort((a, b) => a.col - b.col);
}

function economicCode(path: string, col: number): string | undefined {
  const printed = [...path.matchAll(/(?:^|\/)\(?(3\d{2}(?:\d{2})?)\)?(?=\D|$)/g)].map((m) => m[1]!);
  const longest = printed.sort((a, b) => b.length - a.length)[0];
  const levels = path
    .split('/')
    .map((l) => l.replace(/^\(?\d{3,5}\)?/, ''))
    .filter(Boolean);
  const isSum = levels.length > 0 && /^(?:小计|合计)$/.test(levels.at(-1)!);
  if (longest?.length === 5 || (longest && (isSum || levels.length <= 1))) return longest;
  // The levels above may say 基本支出 or 人员经费: the first one that names an economic class counts.
  for (let i = 0; i < levels.length; i++) {
    const group = longest ?? economic.codesOf(levels[i]!).find((c) => c.length === 3 && c.startsWith('3'));
    if (!group) continue;
    const rest = levels.slice(i + 1);
    if (rest.length === 0 || isSum) return group;
    return economic.codesOf(rest.at(-1)!).find((c) => c.length === 5 && c.startsWith(group)) ?? `${group}?${col}`;
  }
  return undefined;
}
