import { parseAmount } from '../../amount';
import { nameStem, type Classification } from '../../classification';
import type { RowRole } from '../types';
import { isMemoLabel, isTotalLabel, squash } from '../text';
import { isOrganisation } from '../organisation';
import type { RowContext, RowDraft } from './common';

const LEVELS: Record<number, RowRole> = { 3: '类', 5: '款', 7: '项', 9: '目' };
const ECONOMIC_LEVELS: Record<number, RowRole> = { 3: '类', 5: '款', 7: '目', 9: '目' };

/** Says of every row what it is: a level of the classification, a total, a total again, a project, a unit, a 其中 line. */
export function assignRoles(rows: RowDraft[], context: RowContext, list: Classification, isEconomic: boolean): void {
  const isProjects = context.kind.layout === 'projects';
  const levels = isEconomic ? ECONOMIC_LEVELS : LEVELS;
  const items = new Map<string, RowDraft>();
  const loose: RowDraft[] = [];
  let hasTotal = false;
  let lastItem: RowDraft | undefined;
  const projectCol = isProjects && !rows.some((r) => r.code) ? projectColumn(context) : undefined;
  const isPlainList = projectCol !== undefined && isOneRowEach(rows, projectCol, context);
  for (const row of rows) {
    const text = squash(row.label);
    if (row.code) {
      if (isProjects && row.code.length === 7 && isProject(row, items.get(row.code), list, context.year)) {
        row.role = 'project';
        row.key = `P:${nameStem(row.label)}`;
      } else {
        row.role = isMemoLabel(row.label) ? 'memo' : (levels[row.code.length] ?? 'detail');
        items.set(row.code, row);
        lastItem = row;
      }
    } else if (isEconomic && /人员(?:经费|支出)(?:合计|小计)?$/.test(text)) asSubtotal(row, 'PT');
    else if (isEconomic && /公用(?:经费|支出)(?:合计|小计)?$/.test(text)) asSubtotal(row, 'OT');
    else if (isTotalLabel(row.label)) {
      row.role = hasTotal ? 'repeat' : 'total';
      row.key = hasTotal ? `#${row.row}` : 'TOTAL';
      hasTotal = true;
    } else if (projectCol !== undefined) {
      // 类型 and unit lines stand between the projects: the project names add up to the total.
      const isOne = isPlainList && row.label && row.nameCol === projectCol && !isOrganisation(row.label);
      row.role = isOne ? 'project' : 'memo';
      if (isOne) row.key = `P:${nameStem(row.label)}`;
    } else if (!row.label) row.role = hasTotal ? 'repeat' : 'detail';
    else if (isMemoLabel(row.label)) row.role = 'memo';
    else if (isProjects && lastItem) {
      row.role = 'project';
      row.code = lastItem.code!;
      row.key = `P:${nameStem(row.label)}`;
    } else loose.push(row);
  }
  nameUnits(loose, rows, context);
}

/** The column of project names in a list without 科目 codes: 项目名称, else the only label column. */
function projectColumn(context: RowContext): number | undefined {
  const block = context.blocks[0];
  const labels = block?.columns.filter((c) => !c.isMoney && c.key !== 'line') ?? [];
  return (
    labels.find((c) => c.key === 'project')?.col ?? (labels.length <= 1 ? (labels[0]?.col ?? block?.left) : undefined)
  );
}

/** Every row is a project, or says by its words that it sums up some: a project over several rows (资金来源) cannot be told from parts. */
function isOneRowEach(rows: readonly RowDraft[], projectCol: number, context: RowContext): boolean {
  const { grid } = context;
  return rows.every((row) => {
    if (row.label) return true;
    const merge = grid.mergeAt(row.row, projectCol);
    if (merge && merge.top < row.row) return false;
    const texts = grid.filled(row.row).map((c) => grid.squashed(row.row, c));
    return texts.some((t) => /(?:类|小计|合计|总计)$/.test(t) || isOrganisation(t));
  });
}

function asSubtotal(row: RowDraft, key: string): void {
  row.role = 'subtotal';
  row.key = key;
}

/** In a table of projects a row with a 项 code is a project when its name is not the code's, or when the 项 has its row already. */
function isProject(
  row: RowDraft,
  known: RowDraft | undefined,
  list: Classification,
  year: number | undefined,
): boolean {
  if (known) return row.printedCode !== undefined && nameStem(known.label) !== nameStem(row.label);
  const name = list.name(row.code!, year);
  return name !== undefined && !list.entries(row.code!).some((e) => nameStem(e.name) === nameStem(row.label));
}

/**
 * Rows without a code: unit names, of which one repeats the total and several are parts of it. In a list by 科目 that are not names of
 * units (projects, 小计) they are noted as parts of what stands above them and added nowhere.
 */
function nameUnits(all: readonly RowDraft[], rows: RowDraft[], context: RowContext): void {
  const isUnits = context.kind.layout === 'units' || context.kind.layout === 'sangong';
  const isUnit = (r: RowDraft): boolean =>
    !/小计$/.test(squash(r.label)) && (isUnits || r.unitCode !== undefined || isOrganisation(r.label));
  const isCoded = rows.some((r) => r.code);
  const loose = isCoded || isUnits ? all.filter(isUnit) : all.filter((r) => !/小计$/.test(squash(r.label)));
  const kept = new Set(loose);
  for (const row of all) if (!kept.has(row)) row.role = 'memo';
  const total = rows.find((r) => r.role === 'total');
  const role: RowRole = loose.length > 1 || (isUnits && total) ? 'unit' : 'repeat';
  const index = new Map(rows.map((r, i) => [r, i]));
  for (const row of loose) {
    const isHead = isHeadOfUnits(row, rows, index.get(row)!) || (row === loose[0] && repeatsTotal(row, total, context));
    row.role = role === 'unit' && isHead ? 'repeat' : role;
    row.key = row.unitCode ? `U:${row.unitCode}` : `U:${nameStem(row.label)}`;
  }
  if (total) return;
  const stand = rows.find((r) => r.role === 'repeat') ?? (isUnits && loose.length === 1 ? loose[0] : undefined);
  if (stand) {
    stand.role = 'total';
    stand.key = 'TOTAL';
  }
}

/** The department itself above its units, without numbers of units: most of its amounts are those of the total. */
function repeatsTotal(row: RowDraft, total: RowDraft | undefined, context: RowContext): boolean {
  if (!total || row.unitCode) return false;
  const { grid } = context;
  const columns = context.blocks[row.block]?.columns.filter((c) => c.isMoney) ?? [];
  const of = (r: RowDraft): (number | undefined)[] => columns.map((c) => parseAmount(grid.own(r.row, c.col))?.value);
  const [own, all] = [of(row), of(total)];
  const filled = own.filter((v) => v).length;
  return filled > 0 && own.filter((v, i) => v && v === all[i]).length * 2 > filled;
}

/** The department itself, printed before its units: a unit row without rows of its own, right before a unit that has some. */
function isHeadOfUnits(row: RowDraft, rows: readonly RowDraft[], i: number): boolean {
  const next = rows[i + 1];
  const after = rows[i + 2];
  return next !== undefined && !next.code && !!next.label && !next.unitCode && !row.unitCode && !!after?.code;
}
