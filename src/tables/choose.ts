import { functional, nameStem } from '../classification';
import { readColumns } from './columns';
import type { KindDefinition } from './definition';
import { KINDS } from './kinds';
import type { Segment } from './segments';
import { asCode, stripNumbering } from './text';
import { readTitle, type TitleFeatures } from './title';
import type { Evidence, ReportKind, TableKindId } from './types';

export interface Choice {
  readonly kind: KindDefinition;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

const ENOUGH = 0.5;

/**
 * Decides what a segment is by weighing its evidence: title words, sheet name, header columns, row labels and codes. No single one decides, and
 * numbers of tables never count (they differ by year and province).
 */
export function chooseKind(
  segment: Segment,
  report: ReportKind | undefined,
  told: TableKindId | undefined,
): { readonly best: Choice | undefined; readonly guess: Choice | undefined } {
  const sheetTitle = sheetNameTitle(segment.grid.sheet.name);
  const ranked = KINDS.map((kind) => weigh(kind, segment, sheetTitle, report, told)).sort(
    (a, b) => b.confidence - a.confidence,
  );
  const first = ranked[0];
  return {
    best: first && first.confidence >= ENOUGH ? first : undefined,
    guess: first && first.confidence > 0.2 ? first : undefined,
  };
}

function weigh(
  kind: KindDefinition,
  segment: Segment,
  sheetTitle: TitleFeatures | undefined,
  report: ReportKind | undefined,
  told: TableKindId | undefined,
): Choice {
  const evidence: Evidence[] = [];
  const add = (what: string, weight: number): void => {
    evidence.push({ what, weight });
  };
  if (told === kind.id) add('由您指定', 1);
  const byTitle = segment.title ? titleFit(kind, segment.title, report) : 0;
  if (segment.title && byTitle > 0) add(`标题“${segment.title.text.replace(/\s+/g, '')}”`, 0.5 * byTitle);
  else if (sheetTitle) {
    const bySheet = titleFit(kind, sheetTitle, report);
    if (bySheet > 0) add(`工作表名“${segment.grid.sheet.name}”`, (segment.title ? 0.1 : 0.4) * bySheet);
  }
  if (segment.title && byTitle === 0) add('标题是另一种表', -0.4);
  if (report && kind.report !== report) add(`本册是${report}`, -0.2);
  if (segment.header) {
    const columns =
      kind.layout === 'free'
        ? []
        : readColumns(kind, segment.header, segment.grid, segment.header.dataTop).flatMap((b) => b.columns);
    const found = kind.required.filter((key) => columns.some((c) => c.key === key));
    if (kind.required.length > 0) {
      const share = found.length / kind.required.length;
      const named = columns.filter((c) => c.isMoney && !c.key.startsWith('x')).length;
      if (share === 1)
        add(`表头有${columns.filter((c) => c.isMoney).length}个金额栏`, 0.2 + Math.min(0.15, 0.02 * named));
      else add('表头缺少应有的栏', -0.3 * (1 - share));
    }
    const rows = rowFit(kind, segment);
    if (rows > 0) add('行名、科目编码相符', 0.2 * rows);
    else if (kind.layout === 'two-sided') add('没有应有的行', -0.3);
  } else add('没有表头', -0.3);
  const sum = evidence.reduce((n, e) => n + e.weight, 0);
  return { kind, confidence: Math.max(0, Math.min(1, Math.round(sum * 100) / 100)), evidence };
}

function titleFit(kind: KindDefinition, title: TitleFeatures, report: ReportKind | undefined): number {
  const { fund, subject, detail } = kind.title;
  if (!subject.includes(title.subject)) return 0;
  const fundAt = fund.indexOf(title.fund);
  if (fundAt < 0) return 0;
  if (detail && !detail.includes(title.detail)) return 0;
  const said = title.report ?? report;
  if (said !== undefined && said !== kind.report) return 0;
  return (said === undefined ? 0.8 : 1) * (fundAt === 0 ? 1 : 0.95);
}

/** 「GK02 收入决算表」「Z08_1 …」「附表3」「2.15单位收支总表」: what the sheet name says as a title. */
function sheetNameTitle(name: string): TitleFeatures | undefined {
  const text = name
    .replace(/^[\s\dA-Za-z._\-－()（）]+/, '')
    .replace(/[(（]?财决.*$/, '')
    .trim();
  return readTitle(text) ?? readTitle(`${text}表`);
}

/** Share of the first data rows that look like rows of this kind. */
function rowFit(kind: KindDefinition, segment: Segment): number {
  const { grid, header } = segment;
  if (!header) return 0;
  let seen = 0;
  let fits = 0;
  for (let row = header.dataTop; row <= Math.min(segment.bottom, header.dataTop + 60); row++) {
    const texts = grid.filled(row).map((c) => grid.own(row, c));
    if (texts.length === 0) continue;
    seen++;
    const codes = texts.map((t) => asCode(t)).filter(Boolean);
    const labels = texts.map((t) => stripNumbering(t));
    switch (kind.layout) {
      case 'two-sided':
        if (
          labels.some(
            (l) => kind.lines?.some((p) => p.match.test(l)) || functional.codesOf(l).some((c) => c.length === 3),
          )
        )
          fits++;
        break;
      case 'economic':
        if (codes.some((c) => /^[35]/.test(c))) fits++;
        break;
      case 'functional':
      case 'functional-economic':
      case 'projects':
        if (codes.some((c) => c.startsWith('2')) || texts.some((t) => functional.codesOf(nameStem(t)).length > 0))
          fits++;
        break;
      default:
        fits++;
    }
  }
  return seen === 0 ? 0 : Math.min(1, (fits / seen) * 1.2);
}
