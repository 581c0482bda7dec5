import { formatAmount } from '../../amount';
import { kindOf, type Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { moneyFigures, placeText, type PlacedFigure } from './figures';

/** A table without amounts needs a sentence saying why; one with amounts must not say that it is empty. */
export const BS_08: InspectionRule = {
  id: 'BS-08',
  title: '空表有说明',
  basis: '财预〔2016〕143号；部门决算公开模板（没有的，保留空表并在表下说明）',
  report: 'both',
  severity: 'warning',
  *inspect({ book }): Iterable<Inspection> {
    const tables = book.tables.filter((table) => kindOf(table.kind).layout !== 'free');
    if (tables.length > 1 && tables.every(isUnexplained)) return yield unfilled(tables);
    for (const table of tables) {
      if (!table.isEmpty) {
        const note = table.notes.find((n) => SAYS_EMPTY.test(n));
        const first = note && moneyFigures(table).find((f) => f.figure.value !== 0);
        if (first) yield withAmount(table, note, first);
        continue;
      }
      if (!isUnexplained(table)) continue;
      yield {
        verdict: '空表未说明',
        severity: 'warning',
        table,
        cell: topOf(table),
        message: `${table.name}没有数据，表下也没有说明；请注明“本单位没有……收支，故本表为空”`,
      };
    }
  },
};

const isUnexplained = (table: Table): boolean => table.isEmpty && !table.notes.some((n) => /无|没有|空/.test(n));

const topOf = (table: Table): Inspection['cell'] =>
  table.titleRef ?? { sheet: table.sheet, row: table.area.top, col: table.area.left };

/** A form that nobody has filled in: said once, not of each table. */
function unfilled(tables: readonly Table[]): Inspection {
  const [first] = tables as readonly [Table];
  return {
    verdict: '空表未说明',
    severity: 'warning',
    table: first,
    cell: topOf(first),
    cells: tables.map(topOf),
    message: `这本工作簿的${tables.length}张附表都没有数据，像是还没有填的空白表样；请填好数据再核对`,
  };
}

const SAYS_EMPTY = /(?:此|本|该)表(?:为空|无数据|无内容|没有数据)|此项无内容/;

function withAmount(table: Table, note: string, { figure, row, column }: PlacedFigure): Inspection {
  const amount = formatAmount(figure.value);
  return {
    verdict: '其他',
    severity: 'warning',
    table,
    cell: figure.ref,
    marks: [{ text: amount, ref: figure.ref }],
    message: `${table.name}${placeText({ row, column })}有金额 ${amount}，表下却写着“${note.trim().slice(0, 40)}”；请核对是金额填错了表，还是说明没有更新`,
    actual: String(figure.value),
  };
}
