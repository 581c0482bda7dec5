import type { Finding, Verdict } from '../check/types';
import { parseA1, type CellRef } from '../workbook';
import { paragraphAt, type TextDocument } from './document';
import type { ProofClaim, ProofreadReport, ProofVerdict } from './types';

/** Id under which 核对 lists what was found in the text of a book. */
export const PROOFREAD_RULE = 'TX-01';

const VERDICTS: Partial<Record<ProofVerdict, Verdict>> = {
  尾差: '尾差', 倒挤: '倒挤', 单位不符: '单位不符', 年度不符: '年度不符', 科目名称: '科目不符', 数值不符: '不符', 前后不一: '不符', 漏项: '不符', 图文不符: '不符', 方向不符: '不符',
}; // prettier-ignore

/** Findings of a text that stands in the book, as findings at its cells. Findings whose place is no cell are left out. */
export function asFindings(report: ProofreadReport, document: TextDocument): Finding[] {
  return report.findings.flatMap((claim) => {
    const locator = paragraphAt(document, claim.start)?.locator;
    return locator?.kind === 'cell' ? [findingAt(claim, locator.ref)] : [];
  });
}

function findingAt(claim: ProofClaim, cell: CellRef): Finding {
  const others = claim.cells.map(refOf).filter((r): r is CellRef => r !== undefined);
  return {
    id: `${PROOFREAD_RULE}|${cell.sheet}|${claim.verdict}|${claim.quote.replace(/\s+/g, '')}`,
    rule: PROOFREAD_RULE,
    ruleTitle: '文稿核对',
    severity: claim.severity ?? 'info',
    verdict: VERDICTS[claim.verdict] ?? '其他',
    table: cell.sheet,
    cell,
    cells: [cell, ...others],
    message: claim.message,
    parts: claim.parts.map((p) => (p.ref ? { text: p.text, ref: p.ref } : { text: p.text })),
    ...(claim.expected === null ? {} : { expected: claim.expected }),
    ...(claim.value === null ? {} : { actual: claim.value }),
    ...(claim.unit === '' ? {} : { unit: claim.unit }),
    consequences: [],
  };
}

function refOf(text: string): CellRef | undefined {
  const at = text.lastIndexOf('!');
  const area = at < 0 ? undefined : parseA1(text.slice(at + 1));
  return area && { sheet: text.slice(0, at), row: area.top, col: area.left };
}
