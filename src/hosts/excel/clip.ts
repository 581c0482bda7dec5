import type { Area } from '../../workbook';
import { areaA1 } from '../../workbook';
import { cellCount } from './blocks';
import { usedArea } from './contents';

/** Only a used area above this is looked into: it costs a request. */
const WORTH_IT = 100_000;
const BANDS = 64;
/** Cells so far from all others, and so few, are no table: a blank typed at the end of the sheet. */
const MOST_STRAY = 100;

/**
 * Clips used areas that reach far beyond their tables to where the tables stand, in two syncs for all sheets together:
 * each area is cut into bands, and what a wide blank stretch parts from the rest is left out when it is next to nothing.
 *
 * @param areas used area of each sheet; undefined for an empty one
 */
export async function clipToTables(
  context: Excel.RequestContext,
  ids: readonly string[],
  areas: readonly (Area | undefined)[],
): Promise<(Area | undefined)[]> {
  const rows = await clip(context, ids, areas, rowBands);
  return clip(context, ids, rows, columnBands);
}

async function clip(
  context: Excel.RequestContext,
  ids: readonly string[],
  areas: readonly (Area | undefined)[],
  cut: (area: Area) => Area[],
): Promise<(Area | undefined)[]> {
  const { worksheets } = context.workbook;
  const asked = areas.map((area, i) => {
    if (!area || cellCount(area) <= WORTH_IT) return [];
    const sheet = worksheets.getItem(ids[i]!);
    return cut(area).map((band) => {
      const range = sheet.getRange(areaA1(band)).getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    });
  });
  if (asked.every((bands) => bands.length === 0)) return [...areas];
  await context.sync();
  return areas.map((area, i) => (asked[i]!.length === 0 ? area : withoutStrays(asked[i]!.map(usedArea))));
}

/** What the bands hold up to the first blank band, when next to nothing comes after it; else all they hold. */
export function withoutStrays(bands: readonly (Area | undefined)[]): Area | undefined {
  const first = bands.findIndex((band) => band);
  if (first < 0) return undefined;
  const blank = bands.findIndex((band, i) => i > first && !band);
  const near = blank < 0 ? bands : bands.slice(0, blank);
  const far = blank < 0 ? [] : bands.slice(blank);
  const strays = far.reduce((sum, band) => sum + (band ? cellCount(band) : 0), 0);
  return around(strays <= MOST_STRAY ? near : bands);
}

function around(bands: readonly (Area | undefined)[]): Area | undefined {
  return bands.reduce((all, band) => {
    if (!all || !band) return all ?? band;
    return {
      top: Math.min(all.top, band.top),
      left: Math.min(all.left, band.left),
      bottom: Math.max(all.bottom, band.bottom),
      right: Math.max(all.right, band.right),
    };
  }, undefined);
}

function rowBands(area: Area): Area[] {
  const size = Math.max(1, Math.ceil((area.bottom - area.top + 1) / BANDS));
  return starts(area.top, area.bottom, size).map((top) => ({
    ...area,
    top,
    bottom: Math.min(area.bottom, top + size - 1),
  }));
}

function columnBands(area: Area): Area[] {
  const size = Math.max(1, Math.ceil((area.right - area.left + 1) / BANDS));
  return starts(area.left, area.right, size).map((left) => ({
    ...area,
    left,
    right: Math.min(area.right, left + size - 1),
  }));
}

function starts(from: number, to: number, size: number): number[] {
  return Array.from({ length: Math.ceil((to - from + 1) / size) }, (_, i) => from + i * size);
}
