import type { Unit } from '../../../src/amount';
import type { TableKindId } from '../../../src/tables';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook';
import type { Expected } from './draw/body';
import { drawPage } from './draw/page';
import { extraSheets } from './extras';
import { withChange, type Coordinate, type MeaningBook } from './figures/meaning';
import { otherTables } from './others';
import { Paper } from './paper';
import { Random } from './random';
import { PLAIN_STYLE, randomStyle, type Style } from './style';
import { JS_VARIANTS } from './variants/jsVariants';
import type { SheetPlan, TablePlan, Variant } from './variants/plan';
import { YS_VARIANTS } from './variants/ysVariants';

export const VARIANTS: readonly Variant[] = [...JS_VARIANTS, ...YS_VARIANTS];

/** How wild a layout is. */
export interface Wildness {
  /** Texts, numbers, merges, shifts of any kind; otherwise the plain form. */
  readonly isWild: boolean;
  /** 1: amounts are rounded to the unit; 10 000: they stand exactly in 万元 with two decimals. */
  readonly grain: 1 | 10_000;
}

/** A laid-out book with what must be read from it. */
export interface LaidOut {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: readonly (Expected & { readonly sheet: string; readonly unit: Unit })[];
  readonly meaning: MeaningBook;
  readonly style: Style;
}

/** Lays out the figures of a seed in a variant. The same arguments give the same book; `change` alters one amount and nothing else. */
export function layOut(variant: Variant, seed: number, wildness: Wildness, change?: Coordinate & { readonly value: number }): LaidOut {
  const random = new Random(seed);
  const made = variant.figures(random, wildness.grain);
  const meaning = change ? withChange(made, change, change.value) : made;
  return layOutBook(variant, meaning, random, wildness);
} // prettier-ignore

/** Lays out given figures (those of a real book, say) in a variant. */
export function layOutBook(variant: Variant, meaning: MeaningBook, random: Random, wildness: Wildness): LaidOut {
  const { isWild } = wildness;
  const decimals = wildness.grain === 10_000 || variant.unit === '元' ? 2 : isWild && random.chance(0.2) ? 6 : 2;
  const style = isWild ? randomStyle(random, variant.unit, decimals) : { ...PLAIN_STYLE, unit: variant.unit, decimals };
  const isMixed = isWild && wildness.grain === 10_000 && random.chance(0.15);
  const plans = variant
    .sheets(meaning, random)
    .map((s) => ({ ...s, tables: s.tables.filter((t) => meaning.tables.has(t.kind)) }))
    .filter((s) => s.tables.length > 0);
  const page = pageHabits(variant, meaning, random, isWild);
  const { isUntitled } = page;
  const pairs = isWild ? joinSome(plans, random) : plans.map((p) => ({ ...p, beside: false }));
  const sheets: SheetSnapshot[] = [];
  const tables: LaidOut['tables'][number][] = [];
  for (const plan of pairs) {
    const paper = new Paper();
    for (const table of plan.tables) {
      const unit = table.unit ?? (isMixed ? random.pick<Unit>(['元', '千元', '万元']) : style.unit);
      const own = { ...style, unit };
      const drawn = drawTable(
        table,
        own,
        page,
        isMixed,
        isUntitled && plan.tables.length === 1 && plan.name.includes(table.title.slice(0, 8)),
      );
      const isFirst = table === plan.tables[0];
      const down = isFirst || plan.beside ? 0 : paper.bottom + 1 + random.int(1, 3);
      const right = isFirst || !plan.beside ? 0 : paper.right + 2;
      paper.append(drawn.paper, down, right);
      tables.push({ ...drawn.expected, sheet: plan.name, unit: own.unit });
    }
    if (isWild) disturb(paper, random);
    sheets.push(paper.toSheet(plan.name, { inflate: isWild && random.chance(0.1) }));
  }
  const titles = plans.flatMap((p) => p.tables.map((t) => t.title));
  const extra = isWild
    ? [
        ...extraSheets(random, meaning.organisation, meaning.year, meaning.report, titles),
        ...otherTables(random, meaning.year),
      ]
    : [];
  if (isWild && random.chance(0.3)) extra.push(hiddenCopy(random.pick(sheets)));
  const named = isWild && !isUntitled ? renameSheets(sheets, tables, random) : { sheets, tables };
  const all = [...named.sheets];
  for (const sheet of extra) all.splice(random.int(0, all.length), 0, sheet);
  return {
    snapshot: { name: `${meaning.organisation}${meaning.year}年${meaning.report}.xlsx`, sheets: all, memory: {} },
    tables: named.tables,
    meaning,
    style,
  };
}

type PageHabits = ReturnType<typeof pageHabits>;

function pageHabits(variant: Variant, meaning: MeaningBook, random: Random, isWild: boolean) {
  const { organisation, year } = meaning;
  const isOther = (): boolean => isWild && random.chance(0.6);
  const title = isOther()
    ? random.pick<(t: string, n: string | undefined) => string>([
        (t) => `${year}年度${t}`,
        (t) => `${organisation}${year}年${t}`,
        (t) => `${year}年${organisation}${t}`,
        (t) => (t.length <= 12 ? [...t].join(' ') : t),
        (t) => `${t}（${year}年度）`,
        (t, n) => `${n ?? '附表1'}　${t}`,
        (t) => `${organisation}${year}年\n${t}`,
        (t) => `${organisation}${year}年部门${meaning.report}|${t}`,
        (t) => `${t}|（${year}年度）`,
        (t) => `  ${t}  `,
      ])
    : (t: string) => t;
  const organisationText = random.pick([`部门：${organisation}`, `编制单位：${organisation}`, `单位名称：${organisation}`, `单位：347001-${organisation}`, undefined]); // prettier-ignore
  const unitWords = random.pick(['单位：', '金额单位：', '单位:', '（单位：', '金额单位： ']);
  return {
    title,
    organisationText: isWild ? organisationText : `单位：${organisation}`,
    unitText: (unit: Unit) =>
      `${isWild ? unitWords : '单位：'}${unit}${isWild && unitWords.startsWith('（') ? '）' : ''}`,
    numberPlace: isWild ? random.pick(['above', 'below', 'with-unit'] as const) : ('above' as const),
    gap: isWild && random.chance(0.2) ? 1 : 0,
    /** Every third sheet forgets its unit line, when the usual unit is 万元. */
    hasUnitText: (): boolean => !isWild || variant.unit !== '万元' || random.chance(0.75),
    isMerged: !isWild || random.chance(0.8),
    /** The unit stands in the headers of amounts only. */
    isUnitInHeader: isWild && random.chance(0.07),
    /** Sheets named by their tables bring no title. */
    isUntitled: isWild && random.chance(0.05),
  };
}

function drawTable(
  plan: TablePlan,
  style: Style,
  page: PageHabits,
  isMixed: boolean,
  isUntitled: boolean,
): { paper: Paper; expected: Expected } {
  const table = new Paper();
  const hasOwnUnit = page.hasUnitText() || plan.unit !== undefined || isMixed;
  const drawn = plan.draw(table, 0, page.isUnitInHeader ? { ...style, headUnit: style.unit } : style);
  const paper = new Paper();
  const top = drawPage(paper, {
    title: isUntitled ? '' : page.title(plan.title, plan.number),
    ...(plan.number ? { number: plan.number } : {}),
    numberPlace: page.numberPlace,
    ...(hasOwnUnit && !page.isUnitInHeader ? { unitText: page.unitText(style.unit) } : {}),
    ...(page.organisationText ? { organisationText: page.organisationText } : {}),
    gap: page.gap,
    isMerged: page.isMerged,
    width: drawn.right,
  });
  paper.append(table, top, 0);
  return { paper, expected: drawn.expected };
}

/** A hidden older version of a sheet, with other amounts: it must never be counted. */
function hiddenCopy(sheet: SheetSnapshot): SheetSnapshot {
  const cells = sheet.cells.map((row) => row?.map((cell) => (typeof cell?.value === 'number' && cell.value > 300_000 ? { ...cell, value: cell.value + 1 } : cell)));
  return { ...sheet, name: `${sheet.name.slice(0, 25)}（旧）`, visibility: 'hidden', cells };
} // prettier-ignore

/** Puts the tables of some neighbouring sheets on one sheet, below or beside each other. */
function joinSome(plans: readonly SheetPlan[], random: Random): (SheetPlan & { beside: boolean })[] {
  const out: (SheetPlan & { beside: boolean })[] = [];
  for (const plan of plans) {
    const last = out.at(-1);
    if (last && last.tables.length === 1 && random.chance(0.08)) {
      out[out.length - 1] = { ...last, tables: [...last.tables, ...plan.tables], beside: random.chance(0.3) };
    } else out.push({ ...plan, beside: false });
  }
  return out;
}

/** Blank rows and columns before the table, hidden rows and columns. */
function disturb(paper: Paper, random: Random): void {
  if (random.chance(0.3)) paper.insertRows(0, random.int(1, 4));
  if (random.chance(0.3)) paper.insertCols(0, random.int(1, 3));
  for (let n = random.chance(0.1) ? random.int(1, 3) : 0; n > 0; n--)
    paper.insertRows(random.int(8, Math.max(9, paper.bottom)), 1);
  if (random.chance(0.1)) paper.hideRow(paper.bottom - 1);
  if (random.chance(0.1)) paper.hideCol(paper.right);
}

/** Sheet names say nothing, or another table's number; the order is any. */
function renameSheets(sheets: SheetSnapshot[], tables: LaidOut['tables'][number][], random: Random): { sheets: SheetSnapshot[]; tables: LaidOut['tables'][number][] } {
  const way = random.int(0, 4);
  if (way === 4) return { sheets: random.shuffle(sheets), tables };
  if (way > 1) return { sheets, tables };
  const numbers = random.shuffle(sheets.map((_, i) => i + 1));
  const name = new Map(sheets.map((s, i) => [s.name, way === 0 ? String(numbers[i]) : `Sheet${numbers[i]} `]));
  return {
    sheets: sheets.map((s) => ({ ...s, name: name.get(s.name)! })),
    tables: tables.map((t) => ({ ...t, sheet: name.get(t.sheet)! })),
  };
} // prettier-ignore

/** Kinds that a book of this variant has. */
export function kindsOf(laid: LaidOut): TableKindId[] {
  return laid.tables.map((t) => t.kind);
}
