import type { KindDefinition } from '../definition';
import type { Grid } from '../grid';
import type { Header } from '../header';
import { isAmountCell } from '../rows/amountCell';
import { classOfLine, lineLabel } from '../rows/lineLabel';
import { comparisonOf, newestYear } from './comparison';
import type { BlockPlan } from './plan';

const ENOUGH_LINES = 3;
/** A column of labels below 收入 or 支出. */
const LABELS = /^(?:本年)?(?:收入|支出)\/.*(?:项目|科目|分类)(?:\(.*\))?$/;

/**
 * 收入总表 and 支出总表 as lists of lines (项目 | 预算数), as 广东 prints them, or the table of a fund with 收入 and 支出 beside each other, as 陕西 does: the
 * block of labels and amounts that stands for the table; undefined for any other form.
 */
export function itemListOf(kind: KindDefinition, header: Header, grid: Grid, bottom: number): BlockPlan | undefined {
  if (!kind.itemSide || !kind.lines) return undefined;
  const halves = halvesOf(header);
  const span = halves ? halves[kind.itemSide] : { left: header.left, right: header.right };
  const labelCol = span.left;
  const newest = newestYear(header);
  const amounts: number[] = [];
  for (let col = labelCol + 1; col <= span.right; col++) {
    const path = header.paths.get(col);
    if (path && !/行次|序号|备注|说明/.test(path) && !comparisonOf(path, newest)) amounts.push(col);
  }
  const amountCol = amounts[0];
  if (amountCol === undefined || amounts.length !== 1) return undefined;
  let known = 0;
  let hasTotal = false;
  for (let row = header.dataTop; row <= bottom; row++) {
    const text = grid.own(row, labelCol);
    const label = lineLabel(text);
    if (!label || isAmountCell(grid, row, labelCol)) continue;
    const line = kind.lines.find((l) => l.match.test(label));
    if (line ?? classOfLine(text)) known++;
    if (line && line.role !== 'detail') hasTotal = true;
  }
  if (!hasTotal || known < (halves ? 1 : ENOUGH_LINES)) return undefined;
  return {
    left: span.left,
    right: span.right,
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

interface Half {
  readonly left: number;
  readonly right: number;
}

/** 收入 and 支出 as heads, each over its own columns of labels; of several lists of 支出 the first, which is by 功能分类. */
function halvesOf(header: Header): Readonly<Record<'in' | 'out', Half>> | undefined {
  const starts = [...header.paths].filter(([, path]) => LABELS.test(path)).map(([col]) => col);
  if (starts.length < 2) return undefined;
  const half = (side: RegExp): Half | undefined => {
    const left = starts.find((col) => side.test(header.paths.get(col)!));
    if (left === undefined) return undefined;
    return { left, right: (starts.find((col) => col > left) ?? header.right + 1) - 1 };
  };
  const [income, spending] = [half(/^(?:本年)?收入\//), half(/^(?:本年)?支出\//)];
  return income && spending ? { in: income, out: spending } : undefined;
}
