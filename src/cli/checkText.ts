import type { EquationView, Finding, Report, Severity } from '../check';
import { formatRef } from '../workbook';
import type { CheckedBook } from './checkBook';
import { dismissalText } from './dismissalText';

const WORD: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

/** The report for reading in a terminal: findings by weight, each with its whole equation and cells. */
export function checkText({ report, judged }: Pick<CheckedBook, 'report' | 'judged'>): string {
  const lines: string[] = [];
  const what = [report.unit, report.year && `${report.year}年度`, report.kind].filter(Boolean).join(' ');
  lines.push(`《${report.file}》${what ? `　${what}` : ''}`);
  lines.push(
    `认出 ${report.tables.length} 张附表${emptyCount(report)}，核对恒等式 ${report.passed} 条相符，${summary(report)}。`,
  );
  for (const severity of ['error', 'warning', 'info'] as const) {
    const findings = report.findings.filter((f) => f.severity === severity);
    if (findings.length === 0) continue;
    lines.push('', `【${WORD[severity]}】${findings.length} 处`);
    findings.forEach((f, i) => lines.push(...findingLines(f, i + 1)));
  }
  const dismissed = judged.filter((j) => j.state === 'dismissed');
  if (dismissed.length > 0) {
    lines.push('', `【已忽略】${dismissed.length} 处`);
    for (const j of dismissed)
      lines.push(`  · ${formatRef(j.finding.cell)}　${j.finding.message}（${dismissalText(j)}）`);
  }
  const expired = judged.filter((j) => j.state === 'expired');
  if (expired.length > 0)
    lines.push(
      '',
      `其中 ${expired.length} 处曾经忽略，但单元格后来改过，请重新看一眼：${expired.map((j) => formatRef(j.finding.cell)).join('、')}`,
    );
  if (report.cannotTell.length > 0) {
    lines.push('', `【无法核对】${report.cannotTell.length} 条`);
    for (const c of report.cannotTell) lines.push(`  · ${c.rule} ${c.ruleTitle}：${c.missing}`);
  }
  const unknown = report.unrecognised;
  if (unknown.length > 0)
    lines.push('', `未识别的工作表：${unknown.map((u) => `${u.sheet}（${u.reason}）`).join('、')}`);
  const others = report.others ?? [];
  if (others.length > 0) lines.push('', `不是附表的工作表：${others.map((o) => `${o.sheet}（${o.what}）`).join('、')}`);
  return lines.join('\n');
}

function emptyCount(report: Report): string {
  const n = report.tables.filter((t) => t.isEmpty).length;
  return n > 0 ? `（其中 ${n} 张空表）` : '';
}

function summary(report: Report): string {
  const count = (s: Severity): number => report.findings.filter((f) => f.severity === s).length;
  if (report.findings.length === 0) return '没有发现问题';
  return `发现错误 ${count('error')} 处、警告 ${count('warning')} 处、提示 ${count('info')} 处`;
}

function findingLines(finding: Finding, n: number): string[] {
  const lines = [`  ${n}. ${formatRef(finding.cell)}　${finding.message}`];
  if (finding.severity === 'info' && finding.equation && finding.consequences.length === 0) return lines;
  if (finding.equation) lines.push(`     算式：${equationText(finding.equation)}`);
  for (const c of finding.consequences.slice(0, 4)) lines.push(`     同因：${equationText(c)}`);
  if (finding.consequences.length > 4) lines.push(`     同因：……另有 ${finding.consequences.length - 4} 条`);
  lines.push(`     依据：${finding.rule} ${finding.ruleTitle}`);
  return lines;
}

/** 「表3!E18 7,087.67 ≠ 表3!E19 2,099.92 + …」: every term with its cell. */
export function equationText(view: EquationView): string {
  const side = (terms: EquationView['left']): string => {
    const shown = terms.filter((t) => t.value !== '0');
    if (shown.length === 0) return '0';
    return shown
      .map((t, i) => `${t.sign < 0 ? (i > 0 ? ' − ' : '−') : i > 0 ? ' + ' : ''}${formatRef(t.ref)} ${t.text}`)
      .join('');
  };
  const sign = view.difference === '0' ? view.relation : { '=': '≠', '≥': '<', '≤': '>' }[view.relation];
  return `${side(view.left)} ${sign} ${side(view.right)}（差 ${view.difference} ${view.unit}）`;
}
