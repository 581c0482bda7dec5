import type { MeaningRow, MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import { amountCell, codeCell, indented, spaced, type Style } from '../style';
import { expectedOf, type Drawn } from './body';
import { drawHeader, type Path } from './drawHeader';

/** 人员经费 | 公用经费 side by side in two or three groups of 编码|名称|金额 (公开06表). */
export interface HalvesForm {
  readonly groups: 2 | 3;
  readonly hasHeads: boolean;
  readonly amountHeader: string;
  readonly codeHeader: string;
  /** Groups without code columns: names only. */
  readonly hasCodes: boolean;
  readonly notes?: readonly string[];
}

export function drawEconomicHalves(
  paper: Paper,
  top: number,
  table: MeaningTable,
  form: HalvesForm,
  style: Style,
): Drawn {
  const persons = table.rows.filter((r) => r.code && /^30[13]/.test(r.code));
  const goods = table.rows.filter((r) => r.code && !/^30[13]/.test(r.code));
  const totals = { PT: table.rows.find((r) => r.key === 'PT')!, OT: table.rows.find((r) => r.key === 'OT')! };
  const cut = Math.ceil(goods.length / 2);
  const groups = form.groups === 3 ? [persons, goods.slice(0, cut), goods.slice(cut)] : [persons, goods];
  const width = form.hasCodes ? 3 : 2;
  const paths: Path[] = groups.flatMap((_, i) => {
    const own: Path[] = [...(form.hasCodes ? [[form.codeHeader]] : []), ['科目名称'], [form.amountHeader]];
    return own.map((p) => (form.hasHeads ? [i === 0 ? '人员经费' : '公用经费', ...p] : p));
  });
  const depth = drawHeader(paper, top, 0, paths, style);
  const height = Math.max(...groups.map((g) => g.length));
  groups.forEach((rows, g) => {
    rows.forEach((line, i) => drawLine(paper, top + depth + i, g * width, line, form, style));
  });
  let row = top + depth + height;
  const amountCol = (group: number): number => group * width + width - 1;
  const drawTotal = (line: MeaningRow, label: string, from: number, to: number): void => {
    paper.put(row, from, spaced(label, style));
    if (style.isMerged) paper.merge(row, from, row, to - 1);
    const { value, format } = amountCell(line.values['amt'], style);
    paper.put(row, to, value, format);
  };
  drawTotal(totals.PT, '人员经费合计', 0, amountCol(0));
  drawTotal(totals.OT, '公用经费合计', width, amountCol(groups.length - 1));
  row++;
  for (const note of form.notes ?? []) paper.put(row++, 0, note);
  const rows = [...persons, ...goods, totals.PT, totals.OT];
  return { bottom: row, right: groups.length * width, expected: expectedOf(table.kind, rows, ['amt']) };
}

function drawLine(paper: Paper, row: number, col: number, line: MeaningRow, form: HalvesForm, style: Style): void {
  if (form.hasCodes) paper.put(row, col, codeCell(line.code!, style));
  const name = form.hasCodes ? 1 : 0;
  paper.put(row, col + name, indented(line.label, (line.code!.length - 3) / 2, style));
  const { value, format } = amountCell(line.values['amt'], style);
  paper.put(row, col + name + 1, value, format);
}
