import type { ProofClaim, ProofreadReport } from '../proofread';

const WORD = { error: '错误', warning: '警告', info: '提示' } as const;

/** The proofreading report for reading in a terminal. */
export function proofreadText(report: ProofreadReport): string {
  const lines = [`《${report.file}》${report.book ? `　对照 ${report.book}` : '　没有工作簿，只核对文稿自身'}`];
  const counts = Object.entries(report.counts).map(([verdict, n]) => `${verdict} ${n}`);
  lines.push(`可核对的说法 ${report.claims.length} 处：${counts.join('、') || '没有数字'}。`);
  for (const severity of ['error', 'warning', 'info'] as const) {
    const found = report.findings.filter((f) => f.severity === severity);
    if (found.length === 0) continue;
    lines.push('', `【${WORD[severity]}】${found.length} 处`);
    found.forEach((f, i) => lines.push(...claimLines(f, i + 1)));
  }
  if (report.findings.length === 0) lines.push('没有发现问题。');
  return lines.join('\n');
}

function claimLines(claim: ProofClaim, n: number): string[] {
  const lines = [`  ${n}. 〔${claim.verdict}〕“${claim.quote.replace(/\s+/g, ' ').slice(0, 60)}”　${claim.message}`];
  if (claim.formula) lines.push(`     算式：${claim.formula}`);
  if (claim.cells.length > 0) lines.push(`     单元格：${claim.cells.join('、')}`);
  return lines;
}
