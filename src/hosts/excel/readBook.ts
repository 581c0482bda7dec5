import type { Area, ReadOptions, SheetSnapshot, WorkbookSnapshot } from '../../workbook';
import { TooBigError, areaA1 } from '../../workbook';
import type { Block } from './blocks';
import { BUDGET_BYTES, FIRST_GUESS, cellCount, learnBytesPerCell, takeBlocks } from './blocks';
import type { Grid, Rows } from './cells';
import { gridBytes, pieces, putCells } from './cells';
import { clipToTables } from './clip';
import { officeCode } from './errors';
import { failedOnMerges, loadMerges, mergedAreas, mergesByHalves } from './merges';
import type { OpenBook, OpenSheet } from './openSheets';
import { openSheets } from './openSheets';
import { pause } from './pause';

/** Above this the user is asked to choose sheets: a check would take too long to be of use. */
export const MOST_CELLS = 500_000;

/** What is being gathered of one sheet. */
interface Gathered {
  readonly rows: Rows;
  readonly hiddenRows: Set<number>;
  readonly hiddenCols: Set<number>;
  merges: Area[];
}

/** The book read, and what the host keeps of it: the identity of its sheets, which stays when the user renames them. */
export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  readonly book: OpenBook;
}

/**
 * Reads the open book in three syncs, or more when one answer would pass 4 MB. Never writes.
 * Throws HostError when the book is too big, the signal's reason when cancelled.
 */
export async function readBook(context: Excel.RequestContext, options: ReadOptions): Promise<ReadResult> {
  let book = await openSheets(context, options);
  if (cellsOf(book.sheets) > MOST_CELLS) book = { ...book, sheets: await clipped(context, book.sheets) };
  const total = cellsOf(book.sheets);
  if (total > MOST_CELLS) throw tooBig(book.sheets, total);

  const gathered = book.sheets.map((): Gathered => ({
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenCols: new Set(),
  }));
  const queue = book.sheets.flatMap((sheet, i): Block[] => (sheet.area ? [{ sheet: i, area: sheet.area }] : []));
  const reading = new Reading(context, book.sheets, gathered, options, total);
  options.onProgress?.(0, total);
  await reading.all(queue);

  const sheets = book.sheets.map((sheet, i): SheetSnapshot => ({
    name: sheet.name,
    visibility: sheet.visibility,
    area: sheet.area,
    cells: gathered[i]!.rows,
    merges: gathered[i]!.merges,
    hiddenRows: gathered[i]!.hiddenRows,
    hiddenCols: gathered[i]!.hiddenCols,
    isProtected: sheet.isProtected,
    ...(sheet.ownAs === undefined ? {} : { ownAs: sheet.ownAs }),
  }));
  const { name, memory, isMarked, allSheets } = book;
  return { snapshot: { name, sheets, memory, isMarked, allSheets }, book };
}

function cellsOf(sheets: readonly OpenSheet[]): number {
  return sheets.reduce((sum, sheet) => sum + (sheet.area ? cellCount(sheet.area) : 0), 0);
}

async function clipped(context: Excel.RequestContext, sheets: readonly OpenSheet[]): Promise<OpenSheet[]> {
  const areas = await clipToTables(
    context,
    sheets.map(({ id }) => id),
    sheets.map(({ area }) => area),
  );
  return sheets.map((sheet, i) => ({ ...sheet, area: areas[i] }));
}

/** Third sync and, for big books, those after it: the cells, block by block. */
class Reading {
  #bytesPerCell = FIRST_GUESS;
  #done = 0;
  readonly #started = new Set<number>();
  readonly #mergesLeft = new Set<number>();
  #mergesApart = false;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheets: readonly OpenSheet[],
    private readonly gathered: readonly Gathered[],
    private readonly options: ReadOptions,
    private readonly total: number,
  ) {}

  async all(queue: Block[]): Promise<void> {
    while (queue.length > 0) {
      const before = [...queue];
      const blocks = takeBlocks(queue, Math.floor(BUDGET_BYTES / this.#bytesPerCell));
      try {
        await this.#read(blocks, queue.length > 0);
      } catch (error) {
        if (!this.#canRetry(error, blocks)) throw error;
        queue.splice(0, queue.length, ...before);
      }
      this.options.signal?.throwIfAborted();
    }
    for (const i of this.#mergesLeft) {
      this.gathered[i]!.merges = await mergesByHalves(this.context, this.#sheet(i), this.sheets[i]!.area!);
    }
  }

  /** Too big an answer is asked for again in smaller blocks; too many merged areas are asked for on their own. */
  #canRetry(error: unknown, blocks: readonly Block[]): boolean {
    if (failedOnMerges(error) && !this.#mergesApart) {
      this.#mergesApart = true;
      return true;
    }
    const code = officeCode(error);
    const isTooBig = code === 'ResponsePayloadSizeLimitExceeded' || code === 'RequestPayloadSizeLimitExceeded';
    const isOneRow = blocks.length === 1 && blocks[0]!.area.top === blocks[0]!.area.bottom;
    this.#bytesPerCell *= 2;
    return isTooBig && !isOneRow;
  }

  async #read(blocks: readonly Block[], isMoreToCome: boolean): Promise<void> {
    const { context } = this;
    const asked = blocks.map((block) => ({ block, ...this.#ask(block) }));
    await context.sync();
    let bytes = 0;
    let cells = 0;
    for (const { block, range, finish } of asked) {
      const { values, formulas, numberFormat, valueTypes, text } = range;
      const grid: Grid = { values, formulas, numberFormat, valueTypes, text };
      for (const piece of pieces(block.area, grid)) {
        putCells(this.gathered[block.sheet]!.rows, piece.area, piece.grid);
        if (isMoreToCome) bytes += gridBytes(piece.grid);
        await pause();
        this.options.signal?.throwIfAborted();
      }
      finish();
      cells += cellCount(block.area);
    }
    if (isMoreToCome) this.#bytesPerCell = learnBytesPerCell(this.#bytesPerCell, bytes, cells);
    this.#done += cells;
    this.options.onProgress?.(this.#done, this.total);
  }

  /** Queues the loads of a block; with the first block of a sheet also its merged areas and hidden lines. */
  #ask({ sheet: i, area }: Block): { range: Excel.Range; finish: () => void } {
    const worksheet = this.#sheet(i);
    const range = worksheet.getRange(areaA1(area));
    range.load('values,formulas,numberFormat,valueTypes,text');
    const { area: whole, hasHiddenRows, hasHiddenCols } = this.sheets[i]!;
    if (this.#started.has(i) || !whole) return { range, finish: () => {} };
    const used = worksheet.getRange(areaA1(whole));
    const merged = this.#mergesApart ? undefined : loadMerges(used);
    const rows = hasHiddenRows ? used.getRowProperties({ rowHidden: true }) : undefined;
    const cols = hasHiddenCols ? used.getColumnProperties({ columnHidden: true }) : undefined;
    const finish = (): void => {
      this.#started.add(i);
      const { hiddenRows, hiddenCols } = this.gathered[i]!;
      if (merged) this.gathered[i]!.merges = mergedAreas(merged);
      else this.#mergesLeft.add(i);
      rows?.value.forEach((row, k) => row.rowHidden && hiddenRows.add(whole.top + k));
      cols?.value.forEach((col, k) => col.columnHidden && hiddenCols.add(whole.left + k));
    };
    return { range, finish };
  }

  #sheet(i: number): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(this.sheets[i]!.id);
  }
}

function tooBig(sheets: readonly OpenSheet[], total: number): TooBigError {
  const sizes = sheets
    .map(({ name, area }) => ({ name, area, cells: area ? cellCount(area) : 0 }))
    .sort((a, b) => b.cells - a.cells);
  const largest = sizes
    .filter(({ cells }) => cells > total / 10)
    .slice(0, 3)
    .map(({ name, area }) => `“${name}”（用到 ${areaA1(area!)}）`)
    .join('、');
  return new TooBigError(
    `工作簿有 ${Math.round(total / 10_000)} 万个单元格，超过一次核对的上限 50 万。请只选择要核对的工作表；最大的是${largest}，若其中多为空行空列，请先删除。`,
    sheets.map(({ name, area }) => ({ name, cells: area ? cellCount(area) : 0 })),
    MOST_CELLS,
  );
}
