import type { MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import { amountCell, type Style } from '../style';
import { drawAmounts, expectedOf, keysOf, type AmountColumn, type Drawn } from './body';
import { drawHeader, type Path } from './drawHeader';

/** 三公 决算: blocks 预算数|决算数, pairs under each head, or items as rows. */
export interface SanGongForm {
  readonly shape: 'blocks' | 'pairs' | 'rows';
  /** 接待 before 用车 (上海). */
  readonly isReceptionEarly: boolean;
  readonly words: { readonly out: string; readonly car: string; readonly buy: string; readonly run: string; readonly rec: string }; // prettier-ignore
  readonly heads: { readonly b: string; readonly a: string };
  readonly hasNumbers: boolean;
  readonly top?: string;
  readonly notes?: readonly string[];
  /** 会议费, 培训费 beside 三公 (陕西), or 机关运行经费 (上海). */
  readonly extra?: readonly AmountColumn[];
}

export function drawSanGong(paper: Paper, top: number, table: MeaningTable, form: SanGongForm, style: Style): Drawn {
  const line = table.rows[0]!;
  const w = form.words;
  const car: [string, Path][] = [['Car', [w.car, '小计']], ['Buy', [w.car, w.buy]], ['Run', [w.car, w.run]]]; // prettier-ignore
  const heads: [string, Path][] = [
    ['T', ['合计']],
    ['Out', [w.out]],
    ...(form.isReceptionEarly
      ? [['Rec', [w.rec]] as [string, Path], ...car]
      : [...car, ['Rec', [w.rec]] as [string, Path]]),
  ];
  const above = form.top ? [form.top] : [];
  let row = top;
  let right = 0;
  if (form.shape === 'rows') {
    row = drawAsRows(paper, top, table, form, style);
    right = 3;
  } else {
    const columns: AmountColumn[] =
      form.shape === 'blocks'
        ? (['b', 'a'] as const).flatMap((side) =>
            heads.map(([item, path]) => ({ key: `${side}${item}`, path: [...above, form.heads[side], ...path] })),
          )
        : heads.flatMap(([item, path]) =>
            (['b', 'a'] as const).map((side) => ({
              key: `${side}${item}`,
              path: [...above, ...path, form.heads[side]],
            })),
          );
    const all = [...columns, ...(form.extra ?? [])];
    row += drawHeader(
      paper,
      top,
      0,
      all.map((c) => c.path),
      style,
    );
    if (form.hasNumbers) all.forEach((_, i) => paper.put(row, i, i + 1));
    if (form.hasNumbers) row++;
    drawAmounts(paper, row, 0, all, line, style);
    row++;
    right = all.length;
  }
  for (const note of form.notes ?? []) paper.put(row++, 0, note);
  const keys = keysOf((['b', 'a'] as const).flatMap((s) => heads.map(([item]) => ({ key: `${s}${item}`, path: [] }))));
  return { bottom: row, right, expected: expectedOf(table.kind, [line], keys) };
}

function drawAsRows(paper: Paper, top: number, table: MeaningTable, form: SanGongForm, style: Style): number {
  const w = form.words;
  const items: [string, string][] = [
    ['T', '合计'],
    ['Out', `1.${w.out}`],
    ['Car', `2.${w.car}`],
    ['Buy', `其中：（1）${w.buy}`],
    ['Run', `（2）${w.run}`],
    ['Rec', `3.${w.rec}`],
  ];
  const depth = drawHeader(paper, top, 0, [['项目'], [form.heads.b], [form.heads.a]], style);
  items.forEach(([item, label], i) => {
    paper.put(top + depth + i, 0, label);
    (['b', 'a'] as const).forEach((side, s) => {
      const { value, format } = amountCell(table.rows[0]!.values[`${side}${item}`], style);
      paper.put(top + depth + i, 1 + s, value, format);
    });
  });
  return top + depth + items.length;
}
