import type { BlockPlan } from '../columns/plan';
import type { RowDraft } from './common';

/**
 * A list by 经济分类 with one amount column: the column is `total` when the list has a 合计 row, `amt` when 人员经费 and 公用经费 each have
 * their own sum, whatever its header says.
 */
export function nameSingleAmount(blocks: readonly BlockPlan[], rows: readonly RowDraft[]): BlockPlan[] {
  const hasGroups = rows.some((r) => r.key === 'PT' || r.key === 'OT');
  const hasTotal = rows.some((r) => r.key === 'TOTAL');
  return blocks.map((block) => {
    const money = block.columns.filter((c) => c.isMoney && !c.isMemo);
    const only = money.length === 1 ? money[0]! : undefined;
    if (!only || !/^(?:amt|total)$/.test(only.key) || hasGroups === hasTotal) return block;
    const key = hasGroups ? 'amt' : 'total';
    return { ...block, columns: block.columns.map((c) => (c === only ? { ...c, key } : c)) };
  });
}
