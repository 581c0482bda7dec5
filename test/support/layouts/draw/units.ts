import type { MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import { spaced, type Style } from '../style';
import { drawAmounts, expectedOf, keysOf, type AmountColumn, type Drawn } from './body';
import { drawHeader, type Path } from './drawHeader';

/** Rows are units (or there is one nameless row): 三公 and 收入 of budgets. */
export interface UnitsForm {
  readonly codePath?: Path;
  readonly namePath?: Path;
  readonly columns: readonly AmountColumn[];
  readonly total: 'first' | 'last' | 'thrice' | 'alone';
  readonly hasNumbers: boolean;
  readonly notes?: readonly string[];
}

export function drawUnits(paper: Paper, top: number, table: MeaningTable, form: UnitsForm, style: Style): Drawn {
  const labels: Path[] = [...(form.codePath ? [form.codePath] : []), ...(form.namePath ? [form.namePath] : [])];
  let row = top + drawHeader(paper, top, 0, [...labels, ...form.columns.map((c) => c.path)], style);
  if (form.hasNumbers) {
    form.columns.forEach((_, i) => paper.put(row, labels.length + i, i + 1));
    row++;
  }
  const total = table.rows.find((r) => r.key === 'TOTAL')!;
  const units = table.rows.filter((r) => r.role === 'unit');
  const nameCol = labels.length - 1;
  const line = (label: string, of: typeof total, code?: string): void => {
    if (nameCol >= 0) paper.put(row, nameCol, label);
    if (code && form.codePath) paper.put(row, 0, code);
    drawAmounts(paper, row, labels.length, form.columns, of, style);
    row++;
  };
  if (form.total === 'first' || form.total === 'thrice') line(spaced(style.total, style), total);
  if (form.total === 'thrice') line('', total);
  if (form.total === 'alone') line('', total);
  else for (const unit of units) line(unit.label, unit, unit.key.replace('U:', ''));
  if (form.total === 'last') line(spaced(style.total, style), total);
  for (const note of form.notes ?? []) paper.put(row++, 0, note);
  return {
    bottom: row,
    right: labels.length + form.columns.length,
    expected: expectedOf(
      table.kind,
      form.total === 'alone' || form.codePath ? [total] : [total, ...units],
      keysOf(form.columns),
    ),
  };
}

/** “三公” of a budget with its items as rows: 项目 | 上年预算数 | 本年预算数. */
export function drawItems(
  paper: Paper,
  top: number,
  table: MeaningTable,
  form: { readonly columns: readonly string[]; readonly column: number; readonly notes?: readonly string[] },
  style: Style,
): Drawn {
  const total = table.rows.find((r) => r.key === 'TOTAL')!;
  const items: [string, string][] = [['total', '合计'], ['out', '1、因公出国（境）费用'], ['rec', '2、公务接待费'], ['car', '3、公务用车费'], ['run', '其中：（1）公务用车运行维护费'], ['buy', '（2）公务用车购置']]; // prettier-ignore
  let row = top + drawHeader(paper, top, 0, [['项目'], ...form.columns.map((c) => [c])], style);
  for (const [key, label] of items) {
    paper.put(row, 0, label);
    const columns = form.columns.map((_, i): AmountColumn =>
      i === form.column ? { key, path: [] } : { path: [], filler: (r) => (r.values[key] ?? 0) + 1_230_000 },
    );
    drawAmounts(paper, row, 1, columns, total, style);
    row++;
  }
  for (const note of form.notes ?? []) paper.put(row++, 0, note);
  return {
    bottom: row,
    right: 1 + form.columns.length,
    expected: expectedOf(
      table.kind,
      [total],
      items.map(([k]) => k),
    ),
  };
}
