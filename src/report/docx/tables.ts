import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { formatAmount } from '../../amount';
import type { Column, Figure, Row, Table } from '../../tables/types';
import { LANDSCAPE_WIDTH } from './pages';

/** Amount columns that fit beside each other on a landscape A4 page. */
const MOST_COLUMNS = 12;
/** Tables of more lines than this get a page for each group of their columns. */
const FEW_LINES = 12;

/** One column of the printed table: what stands in its head (levels from the top) and in each row. */
interface Strip {
  readonly head: readonly string[];
  readonly isText: boolean;
  readonly weight: number;
  readonly cell: (line: number) => string;
}

/** A 附表 as a Word table (several one under another when it is too wide), with title, unit and notes. */
export function wordTables(table: Table, number: number, onNewPage = true): (Paragraph | WordTable)[] {
  const content: (Paragraph | WordTable)[] = [
    new Paragraph({
      style: 'TableTitle',
      pageBreakBefore: onNewPage,
      children: [new TextRun({ text: `附表${number}　${table.title}` })],
    }),
    new Paragraph({
      style: 'TableCell',
      alignment: AlignmentType.RIGHT,
      children: [new TextRun({ text: `金额单位：${table.unit}` })],
    }),
  ];
  const lines = Math.max(sheetRows(table).length, 1);
  pages(table).forEach((strips, i) =>
    content.push(
      ...(i > 0 ? [new Paragraph({ style: 'TableCell', children: [], pageBreakBefore: lines > FEW_LINES })] : []),
      build(strips, lines),
    ),
  );
  content.push(new Paragraph({ style: 'TableCell', children: [] }));
  const notes = table.notes.length > 0 ? table.notes : table.isEmpty ? ['注：本表无数据。'] : [];
  return [...content, ...notes.map((text) => new Paragraph({ style: 'TableCell', children: [new TextRun({ text })] }))];
}

/** Columns in groups that fit a page; the labels are repeated in each. */
function pages(table: Table): Strip[][] {
  if (table.blocks.length > 1) return [table.blocks.flatMap((_, b) => [...labels(table, b), ...amounts(table, b)])];
  const label = labels(table, 0);
  const all = amounts(table, 0);
  const groups: Strip[][] = [];
  for (let i = 0; i < Math.max(all.length, 1); i += MOST_COLUMNS)
    groups.push([...label, ...all.slice(i, i + MOST_COLUMNS)]);
  return groups;
}

const sheetRows = (table: Table): number[] => [...new Set(table.rows.map((r) => r.row))].sort((a, b) => a - b);

/** Rows of a block a line each, side by side as in the sheet. */
function rowsOf(table: Table, block: number): (Row | undefined)[] {
  const own = new Map(table.rows.filter((r) => r.block === block).map((r) => [r.row, r]));
  return sheetRows(table).map((row) => own.get(row));
}

function labels(table: Table, block: number): Strip[] {
  const rows = rowsOf(table, block);
  const strips: Strip[] = [];
  if (rows.some((r) => r?.printedCode))
    strips.push({ head: ['科目编码'], isText: true, weight: 9, cell: (line) => rows[line]?.printedCode ?? '' });
  if (rows.some((r) => r?.label)) {
    const names = table.blocks.length > 1 ? '项目' : '科目名称';
    strips.push({ head: [names], isText: true, weight: 20, cell: (line) => indented(rows[line]) });
  }
  return strips;
}

function indented(row: Row | undefined): string {
  if (!row) return '';
  const depth = row.role === '款' ? 1 : row.role === '项' ? 2 : row.role === 'project' ? 3 : 0;
  return '　'.repeat(depth) + row.label.trim();
}

/** Amount columns; in wide tables those that hold nothing are left out. */
function amounts(table: Table, block: number): Strip[] {
  const rows = rowsOf(table, block);
  const money = (table.blocks[block]?.columns ?? []).filter((c) => c.isMoney);
  const used = money.filter((c) => rows.some((r) => r && isFilled(table.figure(r, c.key))));
  const shown =
    money.length > MOST_COLUMNS && used.length > 0 ? used : money.slice(0, Math.max(MOST_COLUMNS, used.length));
  return shown.map((column: Column) => ({
    head: column.header.split('/').filter(Boolean),
    isText: false,
    weight: 10,
    cell: (line) => {
      const row = rows[line];
      return row ? amount(table.figure(row, column.key)) : '';
    },
  }));
}

const isFilled = (figure: Figure | undefined): boolean =>
  figure !== undefined && figure.form !== 'blank' && figure.value !== 0;

function amount(figure: Figure | undefined): string {
  if (!figure || figure.form === 'blank') return '';
  if (figure.form === 'dash') return '—';
  const [whole, fraction = ''] = formatAmount(figure.value, 0).split('.') as [string, string?];
  const decimals = Math.max(figure.shownDecimals, 0);
  return decimals === 0
    ? whole
    : formatAmount(Number(figure.value.toFixed(decimals)), decimals) || `${whole}.${fraction}`;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '404040' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;

function build(strips: readonly Strip[], lines: number): WordTable {
  const total = strips.reduce((sum, s) => sum + s.weight, 0);
  const widths = strips.map((s) => Math.floor((LANDSCAPE_WIDTH * s.weight) / total));
  const depth = Math.max(1, ...strips.map((s) => s.head.length));
  const body = Array.from(
    { length: lines },
    (_, line) =>
      new TableRow({
        cantSplit: true,
        children: strips.map((s, i) =>
          cell(s.cell(line), widths[i]!, s.isText ? AlignmentType.LEFT : AlignmentType.RIGHT),
        ),
      }),
  );
  return new WordTable({
    width: { size: LANDSCAPE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    rows: [...headRows(strips, widths, depth), ...body],
  });
}

/** Levels of the head: equal neighbours of a level are one cell, a short head stretches down. */
function headRows(strips: readonly Strip[], widths: readonly number[], depth: number): TableRow[] {
  return Array.from({ length: depth }, (_, level) => {
    const cells: TableCell[] = [];
    for (let i = 0; i < strips.length;) {
      const head = strips[i]!.head;
      let span = 1;
      const isLast = level >= head.length - 1;
      if (!isLast) while (i + span < strips.length && sameUpTo(strips[i + span]!.head, head, level)) span++;
      const width = widths.slice(i, i + span).reduce((a, b) => a + b, 0);
      const merge =
        !isLast || head.length === depth
          ? undefined
          : level === head.length - 1
            ? VerticalMergeType.RESTART
            : VerticalMergeType.CONTINUE;
      cells.push(
        cell(level < head.length ? head[level]! : '', width, AlignmentType.CENTER, {
          span,
          bold: true,
          ...(merge ? { merge } : {}),
        }),
      );
      i += span;
    }
    return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
  });
}

function sameUpTo(a: readonly string[], b: readonly string[], level: number): boolean {
  return a.length > level + 1 && Array.from({ length: level + 1 }, (_, k) => a[k] === b[k]).every(Boolean);
}

interface CellLook {
  readonly span?: number;
  readonly bold?: boolean;
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function cell(
  text: string,
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  look: CellLook = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60 },
    ...(look.span && look.span > 1 ? { columnSpan: look.span } : {}),
    ...(look.merge ? { verticalMerge: look.merge } : {}),
    children: [
      new Paragraph({
        style: 'TableCell',
        alignment,
        children: [new TextRun({ text, ...(look.bold ? { bold: true } : {}) })],
      }),
    ],
  });
}
