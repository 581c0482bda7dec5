import { headerKeys } from './columns/columns';
import type { KindDefinition } from './definition';
import type { Segment } from './segments';

const INDICATOR = /^(?:[一二三]级指标|绩效指标)$/;

/**
 * Tables that are listed and not read: information tables, goals of a unit as a whole (整体支出绩效目标), and goals as a form to fill in (项目名称 |
 * 某项目, below it 一级指标 | 二级指标 …) rather than as a list.
 */
export function isListedOnly(kind: KindDefinition, segment: Segment): boolean {
  if (kind.layout === 'free') return true;
  if (kind.layout !== 'indicators' || segment.title?.subject !== '绩效') return false;
  const { header, grid, bottom, title } = segment;
  if (title.core.includes('整体')) return true;
  if (!header || headerKeys(kind, header, grid, bottom).has('l3')) return false;
  for (let row = header.top; row <= bottom; row++)
    if (grid.filled(row).some((col) => INDICATOR.test(grid.squashed(row, col)))) return true;
  return false;
}
