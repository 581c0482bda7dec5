import type { Classification } from '../../classification';
import type { Row, Table } from '../../tables';
import type { Inspection, InspectionRule } from '../types';
import { cellOf, classificationOf, codeCell, codesMeant, rowText } from './common';

/** The name beside a code is another code's name; where the code is plainly the wrong one of the two, KM-02 says so. */
export const KM_01: InspectionRule = {
  id: 'KM-01',
  title: '科目名称与科目编码对应',
  basis: '当年《政府收支分类科目》',
  report: 'both',
  severity: 'warning',
  *inspect(context): Iterable<Inspection> {
    for (const table of context.book.tables) {
      const list = classificationOf(table, context);
      if (!list) continue;
      const coded = table.rows.filter((r) => r.printedCode && r.code === r.printedCode && r.role !== 'project');
      const found = coded.flatMap((row) => inspectRow(table, row, list, context.book.year) ?? []);
      // Many at once are no slips: the table numbers its 科目 in its own way.
      if (found.length >= FEWEST_OF_OWN_NUMBERING && found.length * 4 >= coded.length)
        yield ofOwnNumbering(table, found);
      else yield* found;
    }
  },
};

const FEWEST_OF_OWN_NUMBERING = 4;

function inspectRow(table: Table, row: Row, list: Classification, year: number | undefined): Inspection | undefined {
  const code = row.printedCode!;
  const label = row.label.trim();
  if (!label || row.nameCol === undefined) return undefined;
  const common = { verdict: '科目不符', severity: 'warning', table, actual: label } as const;
  const meant = codesMeant(table, code, label, list);
  if (meant.length > 0)
    return {
      ...common,
      cell: codeCell(table, row),
      message: `${table.name}${rowText(row)}：科目表中没有编码 ${code}，“${label}”的编码是 ${meant.join('、')}，请核对编码`,
      expected: meant[0]!,
      actual: code,
    };
  if (list.matchName(code, label, year) !== 'mismatch') return undefined;
  const right = list.name(code, year)!;
  const others = list.codesOf(label).filter((c) => c.length === code.length && c[0] === code[0]);
  if (others.length === 0) return undefined;
  return {
    ...common,
    cell: cellOf(table, row, row.nameCol),
    message: `${table.name}${rowText(row)}：编码 ${code} 的科目名称应为“${right}”；“${label}”的编码是 ${others.slice(0, 3).join('、')}。请核对编码与名称哪一个填错`,
    expected: right,
  };
}

function ofOwnNumbering(table: Table, found: readonly Inspection[]): Inspection {
  const [first] = found;
  return {
    ...first!,
    cells: found.map((f) => f.cell),
    message: `${table.name}有 ${found.length} 个科目的编码与名称对不上，像是没有按政府收支分类科目编码；例如${first!.message.slice(table.name.length)}`,
  };
}
