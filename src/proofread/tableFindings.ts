import type { Finding, Verdict } from '../check/types';
import { formatRef, type CellRef } from '../workbook';
import type { TextDocument } from './document';
import type { ClaimPlace, ProofClaim, ProofPart, ProofVerdict } from './types';

const VERDICTS: Partial<Record<Verdict, ProofVerdict>> = {
  不符: '附表不符', 可疑: '附表不符', 尾差: '尾差', '尾差（显示值）': '尾差', 截尾: '尾差', 倒挤: '倒挤', 单位不符: '单位不符', 年度不符: '年度不符', 基数为零: '基数为零', 科目不符: '科目名称', 科目重复: '科目名称', 科目未收录: '科目名称', 科目顺序: '科目名称', 科目不全: '科目名称',
}; // prettier-ignore
/** What a printed table need not say: notes that stand elsewhere on the page, sheets of other files. */
const LEFT_OUT: readonly Verdict[] = [
  '空表未说明',
  '缺表',
  '文本数字',
  '公式出错',
  '公式被覆盖',
  '隐藏内容',
  '规则有误',
];

/**
 * Findings of the tables inside a document, at their places in the text. What rests on a cell that is not certain is a
 * warning at most and says that the printed table is to be looked at: the cell may have been read wrongly.
 */
export function tableFindings(
  findings: readonly Finding[],
  document: TextDocument,
  isCertain: (ref: CellRef) => boolean,
  placeOf: (ref: CellRef) => ClaimPlace | undefined,
): ProofClaim[] {
  return findings
    .filter((f) => !LEFT_OUT.includes(f.verdict))
    .flatMap((finding) => claimFrom(finding, document, isCertain, placeOf) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((claim, i) => ({ ...claim, id: `t${i + 1}` }));
}

function claimFrom(
  finding: Finding,
  document: TextDocument,
  isCertain: (ref: CellRef) => boolean,
  placeOf: (ref: CellRef) => ClaimPlace | undefined,
): ProofClaim | undefined {
  const places = finding.cells.flatMap((ref) => placeOf(ref) ?? []);
  // The cell of a missing total is not printed: what it should be the total of is.
  const at = placeOf(finding.cell) ?? places[0];
  if (!at) return undefined;
  const isSure = finding.equation !== undefined && finding.cells.every(isCertain);
  const severity = !isSure && finding.severity === 'error' ? 'warning' : finding.severity;
  const hint = isSure || finding.severity === 'info' ? '' : '（表是从文稿中读出的，请对照原表）';
  const body = finding.message.replace(/。$/, '');
  const message = `${at.text}：${body}${hint}。`;
  const parts: ProofPart[] = [{ text: `${at.text}：`, start: at.start, end: at.end }];
  for (const part of finding.parts) {
    const place = part.ref && placeOf(part.ref);
    parts.push(place ? { text: part.text, start: place.start, end: place.end } : { text: part.text });
  }
  if (hint !== '') parts.push({ text: hint });
  return {
    id: '',
    quote: document.text.slice(at.start, at.end),
    start: at.start,
    end: at.end,
    kind: 'table',
    value: finding.actual ?? null,
    unit: finding.unit ?? '',
    refersTo: finding.table,
    verdict: VERDICTS[finding.verdict] ?? '附表不符',
    severity,
    expected: finding.expected ?? null,
    formula: null,
    cells: [finding.cell, ...finding.cells.filter((c) => formatRef(c) !== formatRef(finding.cell))].map(formatRef),
    places,
    message,
    parts,
  };
}
