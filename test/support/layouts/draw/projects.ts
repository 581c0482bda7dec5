import type { MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import { codeCell, spaced, type Style } from '../style';
import { drawAmounts, expectedOf, type Drawn } from './body';
import { drawHeader } from './drawHeader';

/** 项目支出: 项 rows with project names under them. */
export interface ProjectsForm {
  /**
   * under: code and name of the 项, its projects by name under it · repeated: the 项 by name only, its projects with the 项 code in 类|款|项 (四川 budgets)
   */
  readonly shape: 'under' | 'repeated';
  readonly amountHeader: string;
  readonly total: 'first' | 'last';
  readonly notes?: readonly string[];
}

export function drawProjects(paper: Paper, top: number, table: MeaningTable, form: ProjectsForm, style: Style): Drawn {
  const repeated = form.shape === 'repeated';
  const labels = repeated
    ? [['科目编码', '类'], ['科目编码', '款'], ['科目编码', '项'], ['单位代码'], ['单位名称（科目）']]
    : [['科目编码'], ['科目名称（项目名称）']];
  let row = top + drawHeader(paper, top, 0, [...labels, [form.amountHeader]], style);
  const nameCol = labels.length - 1;
  const columns = [{ key: 'amt', path: [form.amountHeader] }];
  const total = table.rows.find((r) => r.key === 'TOTAL')!;
  const drawTotal = (): void => {
    paper.put(row, nameCol, spaced(style.total, style));
    drawAmounts(paper, row, nameCol + 1, columns, total, style);
    row++;
  };
  if (form.total === 'first') drawTotal();
  for (const line of table.rows) {
    if (line === total) continue;
    const isProject = line.role === 'project';
    if (repeated && isProject) {
      [line.code!.slice(0, 3), line.code!.slice(3, 5), line.code!.slice(5)].forEach((p, i) => paper.put(row, i, p));
      paper.put(row, 3, '347001');
    } else if (!repeated && !isProject) paper.put(row, 0, codeCell(line.code!, style));
    paper.put(row, nameCol, isProject ? `  ${line.label}` : line.label);
    drawAmounts(paper, row, nameCol + 1, columns, line, style);
    row++;
  }
  if (form.total === 'last') drawTotal();
  for (const note of form.notes ?? []) paper.put(row++, 0, note);
  return { bottom: row, right: labels.length + 1, expected: expectedOf(table.kind, table.rows, ['amt']) };
}
