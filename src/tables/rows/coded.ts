import { economic, functional, nameStem, type Classification } from '../../classification';
import type { RowRole } from '../types';
import { asCode, asPart, isMemoLabel, isTotalLabel, squash } from '../text';
import type { BlockPlan } from '../columns';
import { columnOf, hasMoney, noteText, type ReadRows, type RowContext, type RowDraft } from './common';

const LEVELS: Record<number, RowRole> = { 3: '类', 5: '款', 7: '项', 9: '目' };
const ECONOMIC_LEVELS: Record<number, RowRole> = { 3: '类', 5: '款', 7: '目', 9: '目' };

/** Reads rows by classification code (功能 or 经济), total rows, unit rows and project rows, and finds what each is added into. */
export function readCodedRows(context: RowContext): ReadRows {
  const isEconomic = context.kind.layout === 'economic';
  const list = isEconomic ? economic : functional;
  const { rows, notes } = collect(context, isEconomic);
  nameSubtotalsWithoutCode(rows, list);
  repairCodes(rows, list, context.year);
  assignRoles(rows, context, list, isEconomic);
  assignParents(rows);
  return { rows, notes };
}

function collect(context: RowContext, isEconomic: boolean): ReadRows {
  const rows: RowDraft[] = [];
  const notes: string[] = [];
  context.blocks.forEach((block, index) => {
    for (let row = context.header.dataTop; row <= context.bottom; row++) {
      const note = noteText(context, row);
      if (note) {
        if (index === 0) notes.push(note);
        continue;
      }
      const draft = readRow(context, block, index, row, isEconomic);
      if (draft) rows.push(draft);
    }
  });
  const claimed = new Set(rows.flatMap((r) => Object.values(r.cells ?? {}).map((c) => `${c.row},${c.col}`)));
  const isClaimed = (draft: RowDraft): boolean =>
    !draft.code &&
    !draft.label &&
    context.blocks[draft.block]!.columns.some((c) => c.isMoney && claimed.has(`${draft.row},${c.col}`));
  return { rows: rows.filter((r) => !isClaimed(r)), notes };
}

function readRow(
  context: RowContext,
  block: BlockPlan,
  index: number,
  row: number,
  isEconomic: boolean,
): RowDraft | undefined {
  const { grid } = context;
  const labelCols = block.columns.filter((c) => !c.isMoney && /^(?:k|kk|kkk|code|unitCode|name|project)$/.test(c.key));
  const { code, codeCol, unitCode } = readCode(context, block, row, isEconomic);
  const nameCol =
    ['project', 'name', 'code', 'unitCode', 'k']
      .map((key) => columnOf(block, key))
      .find((c) => c !== undefined && labelText(grid.own(row, c))) ??
    labelCols.find((c) => labelText(grid.own(row, c.col)))?.col;
  const label = nameCol === undefined ? '' : grid.own(row, nameCol);
  const money = hasMoney(context, block, row);
  if (!code && !label && !money) return undefined;
  if (!money && !code && !isTotalLabel(label) && !/经费合计$/.test(squash(label))) return undefined;
  const draft: RowDraft = { key: code || `#${row}`, label, role: 'detail', row, block: index };
  if (code) {
    draft.code = code;
    draft.printedCode = code;
    if (codeCol !== undefined) draft.codeCol = codeCol;
  }
  if (unitCode) draft.unitCode = unitCode;
  if (nameCol !== undefined) draft.nameCol = nameCol;
  placeUnderMerge(context, block, draft);
  return draft;
}

function labelText(text: string): boolean {
  return text !== '' && !/^[\d.\-\s]+$/.test(text);
}

/** The code of a row: 类|款|项 joined, or one cell with the whole code, whichever is longer. */
function readCode(
  context: RowContext,
  block: BlockPlan,
  row: number,
  isEconomic: boolean,
): { code: string; codeCol: number | undefined; unitCode: string } {
  const { grid } = context;
  const own = (key: string): { text: string | number | boolean | null; col: number | undefined } => {
    const col = columnOf(block, key);
    return { text: col === undefined ? null : grid.value(row, col), col };
  };
  const right = (code: string): boolean => (isEconomic ? /^[35]/ : /^2/).test(code);
  let code = '';
  let codeCol: number | undefined;
  const k = own('k');
  if (k.col !== undefined) {
    const top = asCode(k.text);
    if (top && right(top)) {
      code = top;
      codeCol = k.col;
      if (top.length === 3) {
        const kk = asPart(own('kk').text);
        const kkk = asPart(own('kkk').text);
        if (kk) code += kk + kkk;
      }
    }
  }
  let unitCode = '';
  for (const key of ['code', 'unitCode', 'kk', 'kkk', 'name']) {
    const cell = own(key);
    if (cell.col === undefined) continue;
    const text =
      key === 'name' ? (/^(\d{3,9})[-\s　]*[^\d]/.exec(String(cell.text ?? ''))?.[1] ?? '') : asCode(cell.text);
    const whole = asCode(text);
    if (whole && right(whole) && whole.length > code.length && whole.startsWith(code)) {
      code = whole;
      codeCol = cell.col;
    } else if (key === 'unitCode' && cell.text !== null) unitCode = squash(String(cell.text));
  }
  return { code, codeCol, unitCode: unitCode && unitCode !== code ? unitCode : '' };
}

/** A total whose merged label covers the block's own amount column: its amount stands right of the label. */
function placeUnderMerge(context: RowContext, block: BlockPlan, draft: RowDraft): void {
  if (draft.nameCol === undefined || draft.code) return;
  const merge = context.grid.mergeAt(draft.row, draft.nameCol);
  if (!merge) return;
  const covered = block.columns.filter((c) => c.isMoney && c.col <= merge.right && c.col >= merge.left);
  if (covered.length === 0) return;
  const target = context.blocks.flatMap((b) => b.columns).find((c) => c.isMoney && c.col > merge.right);
  if (target) draft.cells = Object.fromEntries(covered.map((c) => [c.key, { row: draft.row, col: target.col }]));
}

/** 四川表3 prints 类 and 款 by name only: the next coded rows tell which ones they are. */
function nameSubtotalsWithoutCode(rows: RowDraft[], list: Classification): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.code || !row.label || isTotalLabel(row.label)) continue;
    const next = rows.slice(i + 1).find((r) => r.code);
    if (!next?.code || next.block !== row.block) continue;
    const stem = nameStem(row.label);
    for (const length of [3, 5, 7]) {
      const code = next.code.slice(0, length);
      if (code.length === length && list.entries(code).some((e) => nameStem(e.name) === stem)) {
        if (code.length === next.code.length && nameStem(next.label) === stem) continue;
        row.code = code;
        row.key = code;
        break;
      }
    }
  }
}

/**
 * A mistyped code: its name is another code's name, and its children, its neighbours or a second row with the same code say the same. The
 * row then stands for the right code; `printedCode` keeps what is printed, for the 科目 rules to report.
 */
function repairCodes(rows: RowDraft[], list: Classification, year: number | undefined): void {
  const count = new Map<string, number>();
  for (const row of rows) if (row.code) count.set(row.code, (count.get(row.code) ?? 0) + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = row.code;
    if (!code || !row.printedCode || list.matchName(code, row.label, year) !== 'mismatch') continue;
    const better = list
      .codesOf(row.label)
      .filter((c) => c.length === code.length && c.slice(0, 3) === code.slice(0, 3) && !count.has(c));
    for (const candidate of better) {
      const next = rows[i + 1]?.code;
      const previous = rows.slice(0, i).findLast((r) => r.code)?.code;
      const isParent =
        next !== undefined && next.length > candidate.length && next.startsWith(candidate) && !next.startsWith(code);
      const isTwice = (count.get(code) ?? 0) > 1;
      const isOutOfOrder =
        previous !== undefined && code < previous.slice(0, code.length) && candidate > previous.slice(0, code.length);
      if (isParent || isTwice || isOutOfOrder) {
        row.code = candidate;
        row.key = candidate;
        break;
      }
    }
  }
}

function assignRoles(rows: RowDraft[], context: RowContext, list: Classification, isEconomic: boolean): void {
  const isProjects = context.kind.layout === 'projects';
  const levels = isEconomic ? ECONOMIC_LEVELS : LEVELS;
  const items = new Map<string, RowDraft>();
  let hasTotal = false;
  const loose: RowDraft[] = [];
  let lastItem: RowDraft | undefined;
  for (const row of rows) {
    const text = squash(row.label);
    if (row.code) {
      const name = list.name(row.code, context.year);
      const known = items.get(row.code);
      const isOwnName =
        name === undefined || list.entries(row.code).some((e) => nameStem(e.name) === nameStem(row.label));
      if (
        isProjects &&
        row.code.length === 7 &&
        (known ? row.printedCode !== undefined && nameStem(known.label) !== nameStem(row.label) : !isOwnName)
      ) {
        row.role = 'project';
        row.key = `P:${nameStem(row.label)}`;
      } else {
        row.role = isMemoLabel(row.label) ? 'memo' : (levels[row.code.length] ?? 'detail');
        items.set(row.code, row);
        lastItem = row;
      }
    } else if (/人员经费(?:合计|小计)?$/.test(text) && isEconomic) {
      row.role = 'subtotal';
      row.key = 'PT';
    } else if (/(?:公用|日常公用)经费(?:合计|小计)?$/.test(text) && isEconomic) {
      row.role = 'subtotal';
      row.key = 'OT';
    } else if (isTotalLabel(row.label)) {
      row.role = hasTotal ? 'repeat' : 'total';
      row.key = hasTotal ? `#${row.row}` : 'TOTAL';
      hasTotal = true;
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

/** Rows by unit name: one of them repeats the total, several of them are parts of it. */
function nameUnits(loose: RowDraft[], rows: RowDraft[], context: RowContext): void {
  const isUnits = context.kind.layout === 'units' || context.kind.layout === 'sangong';
  const role: RowRole = loose.length > 1 || (isUnits && rows.some((r) => r.role === 'total')) ? 'unit' : 'repeat';
  for (const row of loose) {
    row.role = role;
    row.key = row.unitCode ? `U:${row.unitCode}` : `U:${nameStem(row.label)}`;
  }
  if (!rows.some((r) => r.role === 'total')) {
    const stand = rows.find((r) => r.role === 'repeat') ?? (isUnits && loose.length === 1 ? loose[0] : undefined);
    if (stand) {
      stand.role = 'total';
      stand.key = 'TOTAL';
    }
  }
}

function assignParents(rows: RowDraft[]): void {
  const total = rows.findIndex((r) => r.role === 'total');
  const persons = rows.findIndex((r) => r.key === 'PT');
  const publicUse = rows.findIndex((r) => r.key === 'OT' && r.role === 'subtotal');
  const hasUnits = rows.some((r) => r.role === 'unit');
  let unit = -1;
  let byCode = new Map<string, number>();
  rows.forEach((row, i) => {
    if (row.role === 'unit') {
      unit = i;
      byCode = new Map();
      if (total >= 0) row.parent = total;
      return;
    }
    if (row.role === 'subtotal') {
      if (total >= 0) row.parent = total;
      return;
    }
    if (!row.code || row.role === 'memo') return;
    const own = row.role === 'project' ? row.code : '';
    let parent = own ? byCode.get(own) : undefined;
    for (let length = row.code.length - 2; parent === undefined && length >= 3; length -= 2)
      parent = byCode.get(row.code.slice(0, length));
    if (row.role !== 'project') byCode.set(row.code, i);
    if (parent === undefined) {
      if (row.code.length === 3 && /^30[13]/.test(row.code) && persons >= 0) parent = persons;
      else if (row.code.length === 3 && row.code.startsWith('3') && publicUse >= 0) parent = publicUse;
      else if (hasUnits && unit >= 0) parent = unit;
      else if (total >= 0) parent = total;
    }
    if (parent !== undefined) row.parent = parent;
  });
}
