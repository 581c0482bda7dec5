import { squash, type Row, type Table } from '../../tables';
import { cellAt, type SheetSnapshot } from '../../workbook';
import type { Classification } from '../../classification';
import type { Inspection, InspectionRule } from '../types';
import { cellOf, classificationOf, rowText } from './common';

/** Rows that contradict themselves beyond this are a form that is not understood. */
const MOST = 2;
/** Rows that must agree before another one is doubted. */
const ENOUGH = 3;

/** A table that prints the code of a row twice, in columns 类|款(|项) and whole (四川 3-1): both must be the same. */
export const KM_09: InspectionRule = {
  id: 'KM-09',
  title: '类、款、项栏与编码栏一致',
  basis: '支出功能分类、经济分类科目的层级关系',
  report: 'both',
  severity: 'warning',
  *inspect(context): Iterable<Inspection> {
    for (const table of context.book.tables) {
      const list = classificationOf(table, context);
      const sheet = context.snapshot.sheets.find((s) => s.name === table.sheet);
      if (!list || !sheet) continue;
      const twice = codesTwice(table, sheet);
      const wrong = twice.filter((codes) => !isSame(codes));
      if (wrong.length > MOST || twice.length - wrong.length < ENOUGH) continue;
      for (const codes of wrong) if (!isTold(codes, list)) yield contradiction(table, codes, list);
    }
  },
};

/** Both codes of a row and the columns they stand in. */
interface Codes {
  readonly row: Row;
  readonly parts: string;
  readonly partsCol: number;
  readonly whole: string;
  readonly wholeCol: number;
}

function codesTwice(table: Table, sheet: SheetSnapshot): Codes[] {
  const text = (row: number, col: number): string => squash(String(cellAt(sheet, row, col)?.value ?? ''));
  return table.rows.flatMap((row) => {
    const columns = table.blocks[row.block]?.columns ?? [];
    const levels = ['k', 'kk', 'kkk'].flatMap((key) => columns.find((c) => c.key === key)?.col ?? []);
    if (levels.length < 2 || row.role === 'project') return [];
    const filled = levels.filter((col) => text(row.row, col) !== '');
    const parts = filled.map((col) => text(row.row, col)).join('');
    if (filled.length < 2 || !/^\d{3}(?:\d{2}){1,2}$/.test(parts)) return [];
    // 四川 prints the whole code below 单位代码; a real unit code has six digits.
    const own = columns
      .filter((c) => /^(?:unitCode|code)$/.test(c.key))
      .find((c) => /^\d{5}(?:\d{2})?$/.test(text(row.row, c.col)));
    return own ? [{ row, parts, partsCol: filled.at(-1)!, whole: text(row.row, own.col), wholeCol: own.col }] : [];
  });
}

const isSame = ({ parts, whole }: Codes): boolean => whole.startsWith(parts) || parts.startsWith(whole);

/** The code that the row is known by does not go with its name: KM-02 says so. */
function isTold({ row }: Codes, list: Classification): boolean {
  if (row.printedCode !== row.code) return true;
  return row.code !== undefined && list.matchName(row.code, row.label) === 'mismatch';
}

function contradiction(
  table: Table,
  { row, parts, partsCol, whole, wholeCol }: Codes,
  list: Classification,
): Inspection {
  const isWholeMeant = list.matchName(whole, row.label) === 'match' && list.matchName(parts, row.label) !== 'match';
  return {
    verdict: '科目不符',
    severity: 'warning',
    table,
    cell: cellOf(table, row, isWholeMeant ? partsCol : wholeCol),
    cells: [cellOf(table, row, isWholeMeant ? wholeCol : partsCol)],
    message: `${table.name}${rowText(row)}的类、款、项栏是 ${parts}，编码栏却是 ${whole}；请核对哪一个填错`,
    expected: isWholeMeant ? whole : parts,
    actual: isWholeMeant ? parts : whole,
  };
}
