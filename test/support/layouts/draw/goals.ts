import type { MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import { amountCell, type Style } from '../style';
import { expectedOf, type Drawn } from './body';
import { drawHeader } from './drawHeader';

const HEADS = ['单位名称', '项目名称', '预算数', '年度目标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重', '指标方向性']; // prettier-ignore
const INDICATORS = [['产出指标', '数量指标', '完成数量', '≥', '12', '个', 30, '正向指标'], ['产出指标', '质量指标', '合格率', '≥', '95', '%', 30, '正向指标'], ['效益指标', '社会效益指标', '群众满意', '定性', '高', '', 30, '']]; // prettier-ignore

/** 绩效目标表: the unit's total, each project with its amount, goal and indicators. */
export function drawGoals(paper: Paper, top: number, table: MeaningTable, style: Style): Drawn {
  let row =
    top +
    drawHeader(
      paper,
      top,
      0,
      HEADS.map((h) => [h]),
      style,
    );
  for (const line of table.rows) {
    const { value, format } = amountCell(line.values['amt'], style);
    if (line.key === 'TOTAL') {
      paper.put(row, 0, line.label);
      paper.put(row++, 2, value ?? 0, format);
      continue;
    }
    const first = row;
    paper.put(row, 1, line.label);
    paper.put(row, 2, value ?? 0, format);
    paper.put(row, 3, `完成${line.label}的年度任务，保障工作正常运转，提高公共服务水平。`);
    for (const indicator of INDICATORS) {
      indicator.forEach((text, i) => paper.put(row, 4 + i, text));
      row++;
    }
    for (const col of [1, 2, 3]) paper.merge(first, col, row - 1, col);
  }
  return { bottom: row, right: HEADS.length, expected: expectedOf(table.kind, table.rows, ['amt']) };
}
