import type { Finding, Verdict } from '../check/types';
import { formatRef, type CellRef } from '../workbook';
import type { SheetPlace, TextDocument } from './document';
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

/** What is known of the cells of the tables. */
export interface PrintedCells {
  isCertain(ref: CellRef): boolean;
  placeOf(ref: CellRef): ClaimPlace | undefined;
  /** Where a row of a sheet (from 0) is printed. */
  rowOf(sheet: string, row: number): SheetPlace | undefined;
}

/**
 * Findings of the tables inside a document, at their places in the text. What rests on a cell that is not certain is a
 * warning at most and says that the printed table is to be looked at: the cell may have been read wrongly.
 */
export function tableFindings(findings: readonly Finding[], document: TextDocument, cells: PrintedCells): ProofClaim[] {
  return findings
    .filter((f) => !LEFT_OUT.includes(f.verdict))
    .flatMap((finding) => claimFrom(finding, document, cells) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((claim, i) => ({ ...claim, id: `t${i + 1}` }));
}

function claimFrom(
  finding: Finding,
  document: TextDocument,
  { isCertain, placeOf, rowOf }: PrintedCells,
): ProofClaim | undefined {
  const places = finding.cells.flatMap((ref) => placeOf(ref) ?? []);
  // The cell of a missing total is not printed: what it should be the total of is.
  const at = placeOf(finding.cell) ?? places[0];
  if (!at) return undefined;
  // A row that is missing may be missing from what was read only.
  const isSure = finding.equation !== undefined && finding.verdict !== '漏列' && finding.cells.every(isCertain);
  const severity = !isSure && finding.severity === 'error' ? 'warning' : finding.severity;
  const hint = isSure || finding.severity === 'info' ? '' : '（表是从文稿中读出的，请对照原表）';
  // Rows are counted in sheets; the reader counts them on the page.
  const inPrint = (text: string): string =>
    text.replace(/第(\d+)行/g, (whole, row: string) => {
      const place = rowOf(finding.cell.sheet, Number(row) - 1);
      if (!place?.line) return whole;
      return place.page === undefined || place.page === at.page
        ? `第${place.line}行`
        : `第${place.page}页第${place.line}行`;
    });
  const body = inPrint(finding.message.replace(/。$/, ''));
  const message = `${at.text}：${body}${hint}。`;
  const parts: ProofPart[] = [{ text: `${at.text}：`, start: at.start, end: at.end }];
  for (const part of finding.parts) {
    const place = part.ref && placeOf(part.ref);
    const text = inPrint(part.text);
    parts.push(place ? { text, start: place.start, end: place.end } : { text });
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
