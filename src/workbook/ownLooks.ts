import type { OwnStyle } from './host';

/** What a kind of cell on our sheets looks like. Sizes in points, colours as RRGGBB. */
export interface Look {
  readonly font: '宋体' | '黑体' | '仿宋' | '楷体';
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly bordered?: boolean;
  readonly across: 'left' | 'center' | 'right';
  readonly wrap: boolean;
}

/** Fonts of 公文, the same in every host: 黑体 for headings, 楷体 for the second level, 仿宋 for text, 宋体 in tables. */
export const LOOKS: Record<OwnStyle | 'plain', Look> = {
  title: { font: '黑体', size: 18, across: 'center', wrap: true },
  heading: { font: '黑体', size: 14, across: 'left', wrap: true },
  subheading: { font: '楷体', size: 12, bold: true, across: 'left', wrap: true },
  body: { font: '仿宋', size: 12, across: 'left', wrap: true },
  caption: { font: '黑体', size: 11, across: 'center', wrap: true },
  tableHead: { font: '宋体', size: 10, bold: true, fill: 'DDE6F0', bordered: true, across: 'center', wrap: true },
  label: { font: '宋体', size: 10, bordered: true, across: 'left', wrap: true },
  number: { font: '宋体', size: 10, bordered: true, across: 'right', wrap: false },
  note: { font: '楷体', size: 10, colour: '595959', across: 'left', wrap: true },
  link: { font: '宋体', size: 10, colour: '0563C1', underline: true, bordered: true, across: 'left', wrap: true },
  plain: { font: '宋体', size: 11, across: 'left', wrap: false },
};

/** Format of `number` cells that name none: two decimals. */
export const AMOUNT_FORMAT = '#,##0.00';

/** Longest text that a cell may hold. */
export const MAX_CELL_TEXT = 32_767;
