import type { KindDefinition } from '../definition';
import type { Grid } from '../grid';
import type { Header } from '../header';
import { isAmountCell } from '../rows/amountCell';
import { lineLabel } from '../rows/lineLabel';
import { comparisonOf, newestYear } from './comparison';
import type { BlockPlan } from './plan';

const ENOUGH_LINES = 3;

/**
 * 广东 prints 收入总表 and 支出总表 as lists of lines (项目 | 预算数) like one half of a 收支总表: the block with its label column and its amount column;
 * undefined for any other form.
 */
export function itemListOf(kind: KindDefinition, header: Header, grid: Grid, bottom: number): BlockPlan | undefined {
  if (!kind.itemSide || !kind.lines) return undefined;
  const labelCol = header.left;
  const newest = newestYear(header);
  const amounts: number[] = [];
  for (let col = labelCol + 1; col <= header.right; col++) {
    const path = header.paths.get(col);
    if (path && !/行次|序号|备注|说明/.test(path) && !comparisonOf(path, newest)) amounts.push(col);
  }
  const amountCol = amounts[0];
  if (amountCol === undefined || amounts.length !== 1) return undefined;
  let known = 0;
  let hasTotal = false;
  for (let row = header.dataTop; row <= bottom; row++) {
    const label = lineLabel(grid.own(row, labelCol));
    if (!label || isAmountCell(grid, row, labelCol)) continue;
    const line = kind.lines.find((l) => l.match.test(label));
    if (line) known++;
    if (line && line.role !== 'detail') hasTotal = true;
  }
  if (!hasTotal || known < ENOUGH_LINES) return undefined;
  return {
    left: header.left,
    right: header.right,
    top: header.dataTop,
    bottom,
    side: kind.itemSide,
    labelCol,
    columns: [
      { key: 'name', header: header.paths.get(labelCol) ?? '', col: labelCol, isMoney: false },
      { key: 'total', header: header.paths.get(amountCol)!, col: amountCol, isMoney: true },
    ],
  };
}
