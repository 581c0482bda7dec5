import {
  joinParagraphs,
  type DocumentFigure,
  type DocumentTable,
  type DocxSegment,
  type SourceParagraph,
  type TextDocument,
} from '../../proofread';
import { HostError } from '../../workbook';
import { folderOf, OoxmlPackage } from '../file/package';
import { XmlError } from '../file/xmlScan';
import { documentFailure } from './documentError';
import { readChart, type ChartData } from './docxCharts';
import { Numbering } from './docxNumbering';
import { scanDocx, textOf, type ScannedParagraph } from './docxScan';
import { docxSheets } from './docxSheets';

/** Opens a .docx; every failure becomes a `DocumentError`. */
export function openDocx(bytes: Uint8Array): { pkg: OoxmlPackage; part: string } {
  return guarded(() => {
    const pkg = OoxmlPackage.open(bytes);
    const main = pkg.relationships('').find((r) => r.kind === 'officeDocument')?.target;
    if (main && /workbook|xl\//.test(main)) throw documentFailure.workbook();
    if (!main || !pkg.has(main) || !/<(?:\w+:)?document[\s>]/.test(pkg.text(main).slice(0, 4000)))
      throw documentFailure.unsupported();
    return { pkg, part: main };
  });
}

/** Says in our words what the package reader says in the words of workbooks. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) {
      if (error.code === 'encrypted') throw documentFailure.encrypted();
      if (error.code === 'too-big') throw documentFailure.tooBig('这个文档太大');
      throw documentFailure.damaged('这个 Word 文档', error);
    }
    if (error instanceof XmlError) throw documentFailure.damaged('这个 Word 文档', error);
    throw error;
  }
}

/** One line of the document to be: a paragraph, a table row, or the data of a chart. */
interface Item {
  readonly source: SourceParagraph;
  readonly cells?: { readonly table: number; readonly texts: readonly string[] };
  readonly chart?: { readonly data: ChartData; readonly series: number };
}

/**
 * Reads a .docx: paragraphs with the numbers Word puts before them, text boxes, tables and the data of charts, each with
 * its place for comments. Deleted and hidden text is left out, headers and footers too.
 *
 * @throws DocumentError
 */
export function readDocx(bytes: Uint8Array, name: string): TextDocument {
  const { pkg, part } = openDocx(bytes);
  return guarded(() => {
    const paragraphs = scanDocx(pkg.text(part));
    const numbering = new Numbering(pkg, folderOf(part));
    const charts = new Map(pkg.relationships(part).filter((r) => r.kind === 'chart').map((r) => [r.id, r.target])); // prettier-ignore
    const items: Item[] = [];
    for (let i = 0; i < paragraphs.length; i++) {
      const p = paragraphs[i]!;
      const row = p.cell ? rowFrom(paragraphs, i) : [p];
      if (p.cell && isDataRow(row)) {
        items.push(rowItem(row, part));
        i += row.length - 1;
      } else {
        items.push(paragraphItem(p, numbering.label(p), part));
      }
      for (const q of p.cell && isDataRow(row) ? row : [p]) {
        for (const id of q.charts) {
          const target = charts.get(id);
          if (target && pkg.has(target)) items.push(...chartItems(readChart(pkg.text(target)), q, part));
        }
      }
    }
    if (items.every((item) => item.source.text.trim() === '')) throw documentFailure.noWords();
    const document = assemble(name, items);
    return { ...document, sheets: docxSheets(document, paragraphs) };
  });
}

function paragraphItem(p: ScannedParagraph, label: string, part: string): Item {
  const segments: DocxSegment[] = [{ at: label.length, index: p.index }];
  return { source: { text: label + textOf(p), locator: { kind: 'docx', part, segments } } };
}

/** The paragraphs of one table row, from its first on. */
function rowFrom(paragraphs: readonly ScannedParagraph[], from: number): ScannedParagraph[] {
  const first = paragraphs[from]!.cell!;
  const row: ScannedParagraph[] = [];
  for (let i = from; i < paragraphs.length; i++) {
    const cell = paragraphs[i]!.cell;
    if (cell && (cell.table !== first.table || cell.row !== first.row)) break;
    if (!cell && paragraphs[i]!.start > paragraphs[from]!.start) break;
    row.push(paragraphs[i]!);
  }
  return row;
}

/** Rows of a real table have several short cells; a table used for layout holds prose. */
function isDataRow(row: readonly ScannedParagraph[]): boolean {
  const columns = new Set(row.map((p) => p.cell?.column));
  return columns.size >= 2 && !row.some((p) => /。.*。/.test(textOf(p)));
}

function rowItem(row: readonly ScannedParagraph[], part: string): Item {
  const segments: DocxSegment[] = [];
  const texts: string[] = [];
  let text = '';
  let column = row[0]!.cell!.column;
  let cell = '';
  for (const p of row) {
    if (p.cell!.column !== column) {
      texts.push(cell);
      text += '\t'.repeat(Math.max(1, p.cell!.column - column));
      column = p.cell!.column;
      cell = '';
    } else if (cell !== '') {
      text += ' ';
      cell += ' ';
    }
    segments.push({ at: text.length, index: p.index });
    const plain = textOf(p).replace(/[\t\n]/g, ' ');
    text += plain;
    cell += plain;
  }
  texts.push(cell);
  return { source: { text, locator: { kind: 'docx', part, segments } }, cells: { table: row[0]!.cell!.table, texts } };
}

/** A chart becomes one tab-separated line a series; its locator is the paragraph that holds the drawing. */
function chartItems(data: ChartData, p: ScannedParagraph, part: string): Item[] {
  return data.series.map((s, series) => ({
    source: {
      text: [s.name, ...s.points.flatMap((point) => [point.category, point.value])].join('\t'),
      locator: { kind: 'docx', part, segments: [{ at: 0, index: p.index }] },
    },
    chart: { data, series },
  }));
}

function assemble(name: string, items: readonly Item[]): TextDocument {
  const { text, paragraphs } = joinParagraphs(items.map((i) => i.source));
  const figures: DocumentFigure[] = [];
  const made = new Map<
    ChartData,
    { name: string; points: { category: string; value: string; start: number; end: number }[] }[]
  >();
  const tables = new Map<number, { text: string; start: number }[][]>();
  items.forEach((item, i) => {
    const { start } = paragraphs[i]!;
    if (item.chart) {
      const { data, series } = item.chart;
      const from = data.series[series]!;
      let at = start + from.name.length + 1;
      const points = from.points.map((point) => {
        const valueStart = at + point.category.length + 1;
        at = valueStart + point.value.length + 1;
        return { ...point, start: valueStart, end: valueStart + point.value.length };
      });
      const list = made.get(data);
      if (list) list.push({ name: from.name, points });
      else {
        const first = [{ name: from.name, points }];
        made.set(data, first);
        figures.push({ id: `图表${figures.length + 1}`, title: data.title, series: first });
      }
    }
    if (item.cells) {
      let at = start;
      const row = item.source.text.split('\t').map((cell) => {
        const c = { text: cell.trim(), start: at };
        at += cell.length + 1;
        return c;
      });
      tables.set(item.cells.table, [...(tables.get(item.cells.table) ?? []), row]);
    }
  });
  const all: DocumentTable[] = [...tables.values()].map((rows) => ({ rows }));
  return { name, text, paragraphs, figures, tables: all };
}
