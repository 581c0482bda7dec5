import type { Area, Look } from '../../workbook';
import { addressLists } from './addressList';

const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const BORDER = '#7F7F7F';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Bytes of the calls below for one list of areas, at most. */
export const LOOK_BYTES = 6_000;

/** Queues the look of some areas of a sheet. */
export function applyLook(sheet: Excel.Worksheet, areas: readonly Area[], look: Look): void {
  for (const addresses of addressLists(areas)) {
    const { format } = sheet.getRanges(addresses);
    format.font.name = look.font;
    format.font.size = look.size;
    format.font.bold = look.bold ?? false;
    format.font.color = `#${look.colour ?? '000000'}`;
    format.font.underline = look.underline ? 'Single' : 'None';
    format.horizontalAlignment = ACROSS[look.across];
    format.verticalAlignment = 'Center';
    format.wrapText = look.wrap;
    if (look.fill) format.fill.color = `#${look.fill}`;
    if (look.bordered) for (const edge of EDGES) draw(format, edge);
  }
  if (!look.bordered) return;
  // Excel has no inner border in an area of one row or one column.
  for (const addresses of addressLists(areas.filter((a) => a.bottom > a.top)))
    draw(sheet.getRanges(addresses).format, 'InsideHorizontal');
  for (const addresses of addressLists(areas.filter((a) => a.right > a.left)))
    draw(sheet.getRanges(addresses).format, 'InsideVertical');
}

function draw(format: Excel.RangeFormat, edge: (typeof EDGES)[number] | 'InsideHorizontal' | 'InsideVertical'): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.color = BORDER;
}
