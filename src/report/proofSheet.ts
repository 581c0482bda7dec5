import type { Severity } from '../check/types';
import type { ProofClaim, ProofreadReport } from '../proofread';
import type { Area, OwnCell, OwnSheet } from '../workbook';
import { SEVERITY_NAMES } from './reportSheet';

/** 序号 | 级别 | 结论 | 原文 | 问题 | 应为 | 算式 | 依据 | 处理 */
const WIDTHS = [6, 8, 12, 30, 60, 16, 44, 26, 20];
const LAST = WIDTHS.length - 1;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

type Row = OwnCell[];

/**
 * The sheet 「文稿核对清单」: every finding of a text that was proofread with its words, the right value, the arithmetic and
 * the cells it was checked against, the gravest first.
 *
 * @param reasons why the user put findings aside, by their id
 */
export function proofSheet(report: ProofreadReport, reasons: ReadonlyMap<string, string> = new Map()): OwnSheet {
  const rows: Row[] = [];
  const merges: Area[] = [];
  const across = (cell: OwnCell): void => {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: LAST });
    rows.push([cell]);
  };
  across({ text: '文稿核对清单', style: 'title' });
  across({
    text: `${report.file}${against(report)}`,
    style: 'subheading',
  });
  across({ text: conclusion(report), style: 'body' });
  for (const t of report.tables)
    if (!t.used && t.kind !== null)
      across({ text: `没有使用：${t.sheet}《${t.title}》${t.pages ?? ''}，${t.reason}`, style: 'note' });
  rows.push([]);
  const findings = [...report.findings, ...report.tableFindings];
  if (findings.length === 0) across({ text: '没有发现问题。', style: 'body' });
  else {
    const heads = ['序号', '级别', '结论', '原文', '问题', '应为', '算式', '依据', '处理'];
    rows.push(heads.map((text) => ({ text, style: 'tableHead' })));
    const sorted = ORDER.flatMap((severity) => findings.filter((f) => f.severity === severity));
    sorted.forEach((claim, i) => rows.push(findingRow(claim, i + 1, reasons.get(claim.id))));
  }
  return { name: '文稿核对清单', columnWidths: WIDTHS, rows, merges, landscape: true };
}

function against({ book, tables }: ProofreadReport): string {
  if (book) return `（对照 ${book}）`;
  const known = tables.filter((t) => t.kind !== null);
  const used = known.filter((t) => t.used).length;
  return used > 0 ? `（对照文稿中的附表：认出 ${known.length} 张，用 ${used} 张）` : '（只核对文稿自身）';
}

function conclusion({ claims, counts, findings, tableFindings }: ProofreadReport): string {
  const inTables = tableFindings.length > 0 ? `；文稿中的附表自身有问题${tableFindings.length}处` : '';
  const found = ORDER.map((s) => `${SEVERITY_NAMES[s]}${findings.filter((f) => f.severity === s).length}处`).join('、');
  return `共${claims.length}处说法，一致${counts.一致 ?? 0}处，无从核对${counts.无从核对 ?? 0}处；发现${found}${inTables}。无从核对不等于没有问题。`;
}

function findingRow(claim: ProofClaim, number: number, reason: string | undefined): Row {
  const texts = [
    String(number),
    SEVERITY_NAMES[claim.severity ?? 'info'],
    claim.verdict,
    claim.quote.replace(/\s+/g, ' ').trim(),
    claim.message,
    claim.expected ?? '',
    claim.formula ?? '',
    [...new Set(claim.places?.map((p) => p.text) ?? claim.cells)].join('、'),
    reason === undefined ? '' : `已确认不改：${reason}`,
  ];
  return texts.map((text) => ({ text, style: 'label' }));
}
