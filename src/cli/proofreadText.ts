import type { DocumentTableUse, ProofClaim, ProofreadReport } from '../proofread';

const WORD = { error: '错误', warning: '警告', info: '提示' } as const;

/** The proofreading report for reading in a terminal. */
export function proofreadText(report: ProofreadReport): string {
  const used = report.tables.some((t) => t.used);
  const against = report.book ? `　对照 ${report.book}` : used ? '　对照文稿中的附表' : '　没有工作簿，只核对文稿自身';
  const lines = [`《${report.file}》${against}`];
  if (report.tables.length > 0) lines.push(`文稿中的附表：${tableCount(report.tables)}。`);
  for (const t of report.tables)
    if (!t.used && t.kind)
      lines.push(`  没有使用：${t.sheet}《${t.title}》${t.pages ? `（${t.pages}）` : ''}${t.reason}`);
  const counts = Object.entries(report.counts).map(([verdict, n]) => `${verdict} ${n}`);
  lines.push(`可核对的说法 ${report.claims.length} 处：${counts.join('、') || '没有数字'}。`);
  for (const severity of ['error', 'warning', 'info'] as const) {
    const found = report.findings.filter((f) => f.severity === severity);
    if (found.length === 0) continue;
    lines.push('', `【${WORD[severity]}】${found.length} 处`);
    found.forEach((f, i) => lines.push(...claimLines(f, i + 1)));
  }
  if (report.findings.length === 0) lines.push('没有发现问题。');
  if (report.tableFindings.length > 0) {
    lines.push('', `【文稿中附表自身的问题】${report.tableFindings.length} 处`);
    report.tableFindings.forEach((f, i) =>
      lines.push(`  ${i + 1}. 〔${WORD[f.severity ?? 'info']}·${f.verdict}〕${f.message}`),
    );
  }
  return lines.join('\n');
}

/** 「认出 12 张，用 11 张」. */
function tableCount(tables: readonly DocumentTableUse[]): string {
  const known = tables.filter((t) => t.kind !== null);
  return `认出 ${known.length} 张，用 ${known.filter((t) => t.used).length} 张`;
}

function claimLines(claim: ProofClaim, n: number): string[] {
  const lines = [`  ${n}. 〔${claim.verdict}〕“${claim.quote.replace(/\s+/g, ' ').slice(0, 60)}”　${claim.message}`];
  if (claim.formula) lines.push(`     算式：${claim.formula}`);
  const printed = claim.places?.map((p) => p.text) ?? [];
  if (printed.length > 0) lines.push(`     出处：${[...new Set(printed)].join('、')}`);
  else if (claim.cells.length > 0) lines.push(`     单元格：${claim.cells.join('、')}`);
  return lines;
}
