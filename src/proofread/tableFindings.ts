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
  /** Blank, a dash or 0. */
  isNought(ref: CellRef): boolean;
  placeOf(ref: CellRef): ClaimPlace | undefined;
  /** Where a row of a sheet (from 0) is printed. */
  rowOf(sheet: string, row: number): SheetPlace | undefined;
}

/**
 * Findings of printed tables, each with its place before its sentence. What rests on a cell that is not certain is a warning
 * at most and says that the printed table is to be looked at: the cell may have been read wrongly.
 */
export function gradedFindings(findings: readonly Finding[], cells: PrintedCells): Finding[] {
  return findings.filter((f) => !LEFT_OUT.includes(f.verdict)).flatMap((f) => graded(f, cells) ?? []);
}

function graded(finding: Finding, { isCertain, isNought, placeOf, rowOf }: PrintedCells): Finding | undefined {
  const at = placeOfFinding(finding, placeOf);
  if (!at) return undefined;
  // A row that is missing may be missing from what was read only.
  const numbers = finding.cells.filter((ref) => !isNought(ref));
  const isSure = finding.equation !== undefined && finding.verdict !== '漏列' && isCertain(finding.cell) && numbers.every(isCertain); // prettier-ignore
  const severity = !isSure && finding.severity === 'error' ? 'warning' : finding.severity;
  const hint = isSure || finding.severity === 'info' ? '' : '（表是从文稿中读出的，请对照原表）';
  // Rows are counted in sheets; the reader counts them on the page.
  const inPrint = (text: string): string =>
    text.replace(/第(\d+)行/g, (whole, row: string) => {
      const place = rowOf(finding.cell.sheet, Number(row) - 1);
      if (!place?.line) return whole;
      const page = place.page === undefined || place.page === at.page ? '' : `第${place.page}页`;
      return `${page}第${place.line}行`;
    });
  return {
    ...finding,
    severity,
    message: `${at.text}：${inPrint(finding.message)}${hint}`,
    parts: [
      { text: at.text, ref: finding.cell },
      { text: '：' },
      ...finding.parts.map((part) => ({ ...part, text: inPrint(part.text) })),
      ...(hint === '' ? [] : [{ text: hint }]),
    ],
  };
}

/** The cell of a missing total is not printed: what it should be the total of is. */
function placeOfFinding(finding: Finding, placeOf: PrintedCells['placeOf']): ClaimPlace | undefined {
  return placeOf(finding.cell) ?? finding.cells.flatMap((ref) => placeOf(ref) ?? [])[0];
}

/** Findings of {@link gradedFindings} at their words in the text, in its order. */
export function tableClaims(
  findings: readonly Finding[],
  document: TextDocument,
  placeOf: PrintedCells['placeOf'],
): ProofClaim[] {
  return findings
    .flatMap((finding) => claimFrom(finding, document, placeOf) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((claim, i) => ({ ...claim, id: `t${i + 1}` }));
}

function claimFrom(finding: Finding, document: TextDocument, placeOf: PrintedCells['placeOf']): ProofClaim | undefined {
  const at = placeOfFinding(finding, placeOf);
  if (!at) return undefined;
  const { start, end } = at;
  const others = finding.cells.filter((c) => formatRef(c) !== formatRef(finding.cell));
  return {
    id: '',
    quote: document.text.slice(start, end),
    start,
    end,
    kind: 'table',
    value: finding.actual ?? null,
    unit: finding.unit ?? '',
    refersTo: finding.table,
    verdict: VERDICTS[finding.verdict] ?? '附表不符',
    severity: finding.severity,
    expected: finding.expected ?? null,
    formula: null,
    cells: [finding.cell, ...others].map(formatRef),
    places: finding.cells.flatMap((ref) => placeOf(ref) ?? []),
    message: finding.message,
    parts: finding.parts.map((part): ProofPart => {
      const place = part.ref && (placeOf(part.ref) ?? at);
      return place ? { text: part.text, start: place.start, end: place.end } : { text: part.text };
    }),
  };
}
