import { headerKeys, readColumns } from './columns/columns';
import type { KindDefinition } from './definition';
import { KINDS } from './kinds';
import { isListedOnly } from './listedOnly';
import { RowProfile } from './profile';
import { isAmountCell } from './rows/amountCell';
import type { Segment } from './segments';
import { sheetNameTitle } from './sheetName';
import type { TitleFeatures } from './title';
import type { Evidence, ReportKind } from './types';

/** A kind that a segment may be, how sure that is, and why. */
export interface Choice {
  readonly kind: KindDefinition;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

const ENOUGH = 0.5;
/** With a title that fits and all its columns nothing else can be meant. */
const SURE = 0.8;
/** Without a title the best kind must be this much better than the next. */
const MARGIN = 0.05;
const WORTH_A_GUESS = 0.2;

/**
 * Decides what a segment is by weighing its evidence: title words, sheet name, header columns, row labels and codes. No single one decides, and
 * numbers of tables never count (they differ by year and province).
 */
export function chooseKind(
  segment: Segment,
  report: ReportKind | undefined,
): { readonly best: Choice | undefined; readonly guess: Choice | undefined } {
  const weigher = new Weigher(segment, report);
  const titled = KINDS.filter((k) => weigher.namesIt(k));
  const first = titled.map((k) => weigher.weigh(k)).sort(byConfidence);
  if (first[0] && first[0].confidence >= SURE && !weigher.isMisread(first[0].kind))
    return { best: first[0], guess: first[0] };
  const ranked = [...first, ...KINDS.filter((k) => !titled.includes(k)).map((k) => weigher.weigh(k))].sort(
    byConfidence,
  );
  const [best, next] = ranked;
  const isNamed = best !== undefined && titled.includes(best.kind);
  const isClear = isNamed || !next || best!.confidence - next.confidence >= MARGIN;
  return {
    best: best && best.confidence >= ENOUGH && isClear && !weigher.isMisread(best.kind) ? best : undefined,
    guess: best && best.confidence > WORTH_A_GUESS ? best : undefined,
  };
}

/** The choice when the user said what a sheet is: that kind, with what speaks for and against it. */
export function chooseTold(segment: Segment, report: ReportKind | undefined, kind: KindDefinition): Choice {
  const choice = new Weigher(segment, report).weigh(kind);
  return {
    kind,
    confidence: 1,
    evidence: [{ what: '由您指定', weight: 1 }, ...choice.evidence],
  };
}

/** How well a kind fits a segment, for finding which table of a sheet the user meant. */
export function fitOf(segment: Segment, report: ReportKind | undefined, kind: KindDefinition): number {
  return segment.header ? new Weigher(segment, report).weigh(kind).evidence.reduce((n, e) => n + e.weight, 0) : -1;
}

function byConfidence(a: Choice, b: Choice): number {
  return b.confidence - a.confidence;
}

class Weigher {
  private readonly sheetTitle: TitleFeatures | undefined;
  private readonly profile: RowProfile;

  constructor(
    private readonly segment: Segment,
    private readonly report: ReportKind | undefined,
  ) {
    this.sheetTitle = sheetNameTitle(segment.grid.sheet.name);
    this.profile = new RowProfile(segment);
  }

  /** Does the title, or the sheet name of an untitled sheet, name this kind? */
  namesIt(kind: KindDefinition): boolean {
    const title = this.segment.title ?? this.sheetTitle;
    return title !== undefined && titleFit(kind, title, this.report) > 0;
  }

  weigh(kind: KindDefinition): Choice {
    const evidence: Evidence[] = [];
    const add = (what: string, weight: number): void => {
      evidence.push({ what, weight });
    };
    this.weighNames(kind, add);
    if (this.report && kind.report !== this.report) add(`本册是${this.report}`, -0.2);
    if (this.segment.header) this.weighContent(kind, add);
    else add('没有表头', -0.3);
    const sum = evidence.reduce((n, e) => n + e.weight, 0);
    return { kind, confidence: Math.max(0, Math.min(1, Math.round(sum * 100) / 100)), evidence };
  }

  /** Words stand where this kind has its amounts: the table has another form than its title says. */
  isMisread(kind: KindDefinition): boolean {
    const { header, grid, bottom } = this.segment;
    if (!header || kind.required.length === 0 || isListedOnly(kind, this.segment)) return false;
    for (const block of readColumns(kind, header, grid, bottom)) {
      for (const { col, isMoney, key } of block.columns) {
        if (!isMoney || /^x\d/.test(key)) continue;
        let [words, amounts] = [0, 0];
        for (let row = block.top; row <= block.bottom; row++) {
          if (isAmountCell(grid, row, col)) amounts++;
          else if (/[\u4e00-\u9fff]{3}/.test(grid.squashed(row, col)) && grid.filled(row).length > 1) words++;
        }
        if (words > 2 && words > amounts) return true;
      }
    }
    return false;
  }

  private weighNames(kind: KindDefinition, add: (what: string, weight: number) => void): void {
    const { title, grid } = this.segment;
    const byTitle = title ? titleFit(kind, title, this.report) : 0;
    const bySheet = this.sheetTitle ? titleFit(kind, this.sheetTitle, this.report) : 0;
    if (title && byTitle > 0) add(`标题“${title.text.replace(/\s+/g, '')}”`, 0.5 * byTitle);
    else if (bySheet > 0)
      add(`工作表名“${grid.sheet.name}”`, ((title ?? this.segment.otherTitle) ? 0.1 : 0.4) * bySheet);
    if (title && byTitle === 0) add('标题是另一种表', -0.4);
    if (!title && this.sheetTitle && bySheet === 0) add(`工作表名“${grid.sheet.name}”说的是另一种表`, -0.2);
    if (!title && this.segment.otherTitle) add(`标题“${this.segment.otherTitle}”不是已知的附表`, -0.3);
  }

  private weighContent(kind: KindDefinition, add: (what: string, weight: number) => void): void {
    const { header, grid } = this.segment;
    if (kind.required.length > 0 && isListedOnly(kind, this.segment)) add('只列出，不核对', 0.1);
    else if (kind.required.length > 0) {
      const keys = headerKeys(kind, header!, grid, this.segment.bottom);
      const isItemRows = kind.layout === 'sangong' && this.profile.isSanGong;
      const found = isItemRows ? kind.required.length : kind.required.filter((key) => keys.has(key)).length;
      const named = [...keys].filter((k) => kind.columns.some((c) => c.key === k && (c.into || c.key === kind.required[0]))).length;
      if (found === kind.required.length) add(`表头有${Math.max(1, named)}个应有的金额栏`, 0.2 + Math.min(0.15, 0.02 * (named + 2)));
      else add('表头缺少应有的栏', kind.layout === 'two-sided' ? -0.4 : -0.3 * (1 - found / kind.required.length));
    }
    const rows = this.profile.fit(kind);
    if (rows > 0) add('行名、科目编码相符', 0.2 * rows);
    else if (kind.layout === 'two-sided') add('没有应有的行', -0.3);
    if (kind.layout === 'economic' && this.profile.isFunctional) add('行是功能分类科目，不是经济分类科目', -0.4);
    if (kind.layout.startsWith('functional') && this.profile.isEconomic) add('行是经济分类科目，不是功能分类科目', -0.4);
  } // prettier-ignore
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
