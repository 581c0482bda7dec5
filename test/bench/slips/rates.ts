import { Decimal } from '../../../src/amount';
import type { Table } from '../../../src/tables';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook';
import { sheetOf, typed, type Typed } from './edit';
import type { CleanBook, SlipKind } from './slip';

/** The printed columns that some units add at the right of a table by 科目. */
const HEADS = ['占比（%）', '上年数', '增减额', '增减（%）', '预算数', '完成预算（%）'] as const;

interface Added {
  readonly snapshot: WorkbookSnapshot;
  readonly table: Table;
  /** Rows with their numbers, in the order of HEADS. */
  readonly rows: readonly { readonly row: number; readonly numbers: readonly number[] }[];
  readonly left: number;
}

const known = new WeakMap<CleanBook, Added | null>();

/** The book with 占比, 上年数, 增减额, 增减%, 预算数 and 完成预算% printed beside its outlay table, all of them right. */
function withRates(clean: CleanBook): Added | null {
  let added = known.get(clean);
  if (added === undefined) known.set(clean, (added = add(clean)));
  return added;
}

function add({ book, snapshot }: CleanBook): Added | null {
  const table = book.table('JS.ZC') ?? book.table('YS.ZC');
  const total = table?.at('TOTAL', 'total');
  if (!table || !total || table.isEmpty || table.blocks.length > 1) return null;
  const left = table.area.right + 1;
  const [top, bottom] = table.headerRows;
  const cells: Typed[] = HEADS.map((head, i) => ({ ref: { sheet: table.sheet, row: top, col: left + i }, cell: { value: head } }));
  const rows = table.rows.flatMap((row, i) => {
    const now = table.figure(row, 'total');
    if (!now || now.value === 0 || !row.code) return [];
    const prior = round(now.value * (0.8 + 0.03 * (i % 13)));
    const budget = round(now.value * (0.9 + 0.02 * (i % 11)));
    const numbers = [ratio(now.value, total.value), prior, round(now.value - prior), ratio(now.value - prior, prior), budget, ratio(now.value, budget)];
    numbers.forEach((value, k) => cells.push({ ref: { sheet: table.sheet, row: row.row, col: left + k }, cell: number(value) }));
    return [{ row: row.row, numbers }];
  });
  if (rows.length < 4) return null;
  const changed = typed(snapshot, cells);
  const sheets = changed.sheets.map((s) =>
    s.name !== table.sheet
      ? s
      : {
          ...s,
          area: s.area && { ...s.area, right: Math.max(s.area.right, left + HEADS.length - 1) },
          merges: [...s.merges, ...(bottom > top ? HEADS.map((_, i) => ({ top, bottom, left: left + i, right: left + i })) : [])],
        },
  );
  return { snapshot: { ...changed, sheets }, table, rows, left };
} // prettier-ignore

const round = (value: number): number => new Decimal(value).toDecimalPlaces(2).toNumber();
const ratio = (a: number, b: number): number => new Decimal(a).div(b).times(100).toDecimalPlaces(2).toNumber();
const number = (value: number): Cell => ({ value, format: '#,##0.00' });

function wrongRate(name: string, column: number, change: (value: number) => number, severity: SlipKind['severity'] = 'error'): SlipKind {
  return {
    name,
    severity,
    make(clean, random) {
      const added = withRates(clean);
      if (!added) return undefined;
      const { row, numbers } = random.pick(added.rows);
      const now = round(change(numbers[column]!));
      if (now === numbers[column]) return undefined;
      const ref = { sheet: added.table.sheet, row, col: added.left + column };
      const isHere = (f: { cell: { sheet: string; row: number; col: number } }): boolean => f.cell.sheet === ref.sheet && f.cell.row === row && f.cell.col === ref.col;
      return { snapshot: typed(added.snapshot, [{ ref, cell: number(now) }]), isCulprit: isHere, about: `${numbers[column]} → ${now}` };
    },
  };
} // prettier-ignore

export const RATE_SLIPS: readonly SlipKind[] = [
  {
    name: '（对照）加了占比、增减、完成率且都对',
    severity: 'info',
    make(clean) {
      const added = withRates(clean);
      return added ? { snapshot: added.snapshot, isCulprit: () => false, about: sheetOf(clean.snapshot, added.table.sheet).name } : undefined;
    },
  },
  wrongRate('占比错', 0, (v) => v + 1.3),
  wrongRate('增减额错', 2, (v) => v + 5),
  wrongRate('增减额正负号反', 2, (v) => -v),
  wrongRate('增减%错', 3, (v) => v + 9.9),
  wrongRate('增减%多了100', 3, (v) => v + 100),
  wrongRate('完成预算%错', 5, (v) => v - 7),
]; // prettier-ignore
