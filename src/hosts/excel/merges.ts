import type { Area } from '../../workbook';
import { areaA1 } from '../../workbook';
import { officeCode } from './errors';

const METHOD = 'getMergedAreasOrNullObject';

/** Asks for the merged areas of a range; read them with `mergedAreas` after the sync. */
export function loadMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return merged;
}

export function mergedAreas(merged: Excel.RangeAreas): Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex: top, columnIndex: left, rowCount, columnCount }) => ({
    top,
    left,
    bottom: top + rowCount - 1,
    right: left + columnCount - 1,
  }));
}

/** True if Excel failed on the merged areas: it does not return more than 512 of them. */
export function failedOnMerges(error: unknown): boolean {
  if (officeCode(error) === undefined) return false;
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string; statement?: string } };
  return `${debugInfo?.errorLocation} ${debugInfo?.statement}`.includes(METHOD);
}

/**
 * Merged areas of a sheet that has more than Excel returns at once: asks for ever fewer rows until it answers. A merged
 * area that reaches over a cut is told by both halves and counted once.
 */
export async function mergesByHalves(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Area[]> {
  try {
    const merged = loadMerges(sheet.getRange(areaA1(area)));
    await context.sync();
    return mergedAreas(merged);
  } catch (error) {
    if (!failedOnMerges(error) || area.top === area.bottom) throw error;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const upper = await mergesByHalves(context, sheet, { ...area, bottom: middle });
    const lower = await mergesByHalves(context, sheet, { ...area, top: middle + 1 });
    const known = new Set(upper.map(areaA1));
    return [...upper, ...lower.filter((m) => !known.has(areaA1(m)))];
  }
}
