import { codeCell, KM_02, KM_05, type RuleAbout } from '../../rules';
import type { BoundTerm } from '../../rules';
import { refsOf, strongest, uniqueRefs } from '../findings/base';
import type { Evaluated } from '../evaluate';
import { amountText, rowLabel } from '../labels';
import type { CellRef } from '../../workbook';
import type { Finding, MessagePart } from '../types';
import { equationParts, joinParts, viewOf } from '../view';
import type { Repair } from './findRepairs';

/** A code typed wrong, or a row printed twice, with the equations that fail because of it. */
export function findingOfRepair(repair: Repair, graded: (rule: RuleAbout) => RuleAbout): Finding {
  const { table, row, code, relieved } = repair;
  const rule = code === null ? KM_05 : KM_02;
  const cell = code === null ? { ...codeCell(table, row), col: row.nameCol ?? row.codeCol ?? table.area.left } : codeCell(table, row);
  const own = termOf(relieved, repair);
  const shown = strongest(relieved, own ?? relieved[0]!.bound.left[0]!);
  const parts: MessagePart[] = [
    ...(code === null ? twiceParts(repair, own, cell) : wrongCodeParts(repair, code, cell)),
    ...equationParts(shown, own),
    ...tailParts(repair),
  ];
  const isWrong = relieved.some((e) => e.verdict === '不符');
  const wanted = graded(rule);
  const severity = wanted.severity !== rule.severity ? wanted.severity : isWrong ? 'error' : rule.severity;
  return {
    id: `${rule.id}|${table.id}|${row.row}`,
    rule: rule.id,
    ruleTitle: rule.title,
    severity,
    verdict: code === null ? '科目重复' : '科目不符',
    table: table.name,
    cell,
    cells: uniqueRefs([cell, ...relieved.flatMap(refsOf)]),
    message: joinParts(parts),
    parts,
    ...(code === null ? {} : { expected: code, actual: row.printedCode ?? row.code ?? '' }),
    equation: viewOf(shown),
    consequences: relieved.filter((e) => e !== shown).map(viewOf),
  };
} // prettier-ignore

function termOf(relieved: readonly Evaluated[], { table, row }: Repair): BoundTerm | undefined {
  return relieved
    .flatMap(({ bound }) => [...bound.left, ...bound.right])
    .find((t) => t.table.id === table.id && t.row.row === row.row && !t.isAbsent);
}

function wrongCodeParts({ table, row }: Repair, code: string, cell: CellRef): MessagePart[] {
  const name = `${table.name}第${row.row + 1}行“${rowLabel(row)}”`;
  return [
    { text: `${name}的科目编码 ` },
    { text: row.printedCode ?? row.code ?? '', ref: cell },
    { text: ` 应为 ${code}：` },
  ];
}

function twiceParts({ table, row }: Repair, own: BoundTerm | undefined, cell: CellRef): MessagePart[] {
  const first = table.rows.find((r) => r !== row && r.code === row.code && r.role !== 'memo');
  return [
    { text: `${table.name}第${row.row + 1}行“${rowLabel(row)}” ` },
    { text: own ? amountText(own) : (row.code ?? ''), ref: cell },
    { text: ` 与第${(first ?? row).row + 1}行重复（科目 ${row.code}）：` },
  ];
}

function tailParts({ code, relieved }: Repair): MessagePart[] {
  if (code === null) return [{ text: `；删去重复的行后 ${relieved.length} 处不平同时消除` }];
  return relieved.length > 1 ? [{ text: `；改正后另有 ${relieved.length - 1} 处不平同时消除` }] : [];
}
