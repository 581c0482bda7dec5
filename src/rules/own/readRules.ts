import type { CellRef, SheetSnapshot, WorkbookSnapshot } from '../../workbook';
import { RULES } from '../all';
import { nearest } from './nearest';
import { parseRule, RuleSyntaxError, type ParsedEquation } from './parseRule';
import type { Grading, OwnEquation, OwnError, OwnPlace, OwnRules } from './types';

/** Sheet of the user's book that holds rules of his own. */
export const RULE_SHEET = '核对规则';

const NONE: OwnRules = { equations: [], gradings: [], errors: [] };

export function isRuleSheet(name: string): boolean {
  return name.trim() === RULE_SHEET;
}

/** Rules on the sheet 「核对规则」 of the book; none without such a sheet. */
export function readRuleSheet(snapshot: WorkbookSnapshot): OwnRules {
  const sheet = snapshot.sheets.find((s) => isRuleSheet(s.name) && s.ownAs === undefined);
  return sheet ? readSheet(sheet) : NONE;
}

/** Rules in a workbook given as a rules file: its sheet 「核对规则」, else its first sheet. */
export function readRuleBook(snapshot: WorkbookSnapshot): OwnRules {
  const sheet = snapshot.sheets.find((s) => isRuleSheet(s.name)) ?? snapshot.sheets.find((s) => s.area);
  return sheet ? readSheet(sheet) : NONE;
}

/**
 * Rules in a text file, a rule a line (.txt, .csv), or in JSON: a list of lines or of objects with 规则, 编号, 容差, 级别, 说明.
 * Nothing is thrown: what cannot be read is in `errors`.
 *
 * @param source file name, for the errors
 */
export function readRuleFile(text: string, source: string): OwnRules {
  const clean = text.replace(/^\uFEFF/, '');
  if (/\.json$/i.test(source) || /^\s*[[{]\s*["{]/.test(clean)) return readJson(clean, source);
  const lines = clean.split(/\r?\n/);
  if (/\.csv$/i.test(source)) return readRows(lines.map(csvCells), (line) => ({ source, line: line + 1 }));
  return readLines(lines.map((line, i) => ({ line, place: { source, line: i + 1 } })));
}

/** Several sources as one; of gradings of one rule the later wins. */
export function mergeOwnRules(...all: readonly (OwnRules | undefined)[]): OwnRules {
  const given = all.filter((r) => r !== undefined);
  return {
    equations: given.flatMap((r) => r.equations).map((e, i) => (e.rule.id ? e : withId(e, `ZD-${i + 1}`))),
    gradings: given.flatMap((r) => r.gradings),
    errors: given.flatMap((r) => r.errors),
  };
}

function withId(equation: OwnEquation, id: string): OwnEquation {
  return { ...equation, rule: { ...equation.rule, id } };
}

interface Line {
  readonly line: string;
  readonly place: OwnPlace;
  readonly extra?: Extra;
}

/** What the other columns of a row say. */
interface Extra {
  readonly id?: string;
  readonly tail?: string;
}

function readLines(lines: readonly Line[]): OwnRules {
  const equations: OwnEquation[] = [];
  const gradings: Grading[] = [];
  const errors: OwnError[] = [];
  for (const { line, place, extra } of lines) {
    const text = extra?.tail ? `${line}；${extra.tail}` : line;
    try {
      const parsed = parseRule(text);
      if (parsed.type === 'grading') {
        checkId(parsed.grading.id, text);
        gradings.push(parsed.grading);
      } else if (parsed.type === 'equation') equations.push(equationOf(parsed.equation, place, extra?.id));
    } catch (error) {
      if (!(error instanceof RuleSyntaxError)) throw error;
      errors.push({ place, at: error.at + 1, text, message: error.message });
    }
  }
  return { equations, gradings, errors };
}

function equationOf(parsed: ParsedEquation, place: OwnPlace, id = ''): OwnEquation {
  const { name, options, text } = parsed;
  const isId = name !== undefined && /^[A-Za-z]{2}-[\w-]+$/.test(name);
  return {
    rule: {
      id: id || (isId ? name.toUpperCase() : ''),
      title: (isId ? undefined : name) ?? options.message ?? text,
      basis: `自定规则（${place.source}第 ${place.line} 行）`,
      report: 'both',
      severity: options.severity ?? 'error',
      equations: [],
      ...(options.message === undefined ? {} : { note: options.message }),
    },
    left: parsed.left,
    right: parsed.right,
    relation: parsed.relation,
    ...(options.tolerance === undefined ? {} : { tolerance: options.tolerance }),
    place,
  };
}

const KNOWN_IDS = RULES.map((r) => r.id);

function checkId(id: string, text: string): void {
  const isKnown = id.endsWith('*') ? KNOWN_IDS.some((k) => k.startsWith(id.slice(0, -1))) : KNOWN_IDS.includes(id);
  if (isKnown || id.startsWith('ZD-')) return;
  const like = nearest(id, KNOWN_IDS);
  throw new RuleSyntaxError(
    `没有编号为“${id}”的规则${like ? `，最接近的是 ${like}` : ''}`,
    Math.max(0, text.search(/[A-Za-z]/)),
  );
}

const HEADS: readonly (readonly [RegExp, 'rule' | 'id' | 'tolerance' | 'severity' | 'message'])[] = [
  [/^(?:规则|公式|等式|核对公式|核对规则)$/, 'rule'],
  [/^(?:编号|规则编号|序号)$/, 'id'],
  [/^(?:容差|允许误差|误差)$/, 'tolerance'],
  [/^(?:级别|严重程度|类型)$/, 'severity'],
  [/^(?:说明|提示语|备注|消息)$/, 'message'],
];

/** Rows of a sheet or a csv file: with a header row naming the columns, or with the rule in the first filled cell. */
function readRows(rows: readonly (readonly string[])[], placeOf: (row: number, col: number) => OwnPlace): OwnRules {
  const headAt = rows.findIndex((r) => r.some((c) => HEADS[0]![0].test(c.trim())));
  const columns = headAt < 0 ? undefined : headColumns(rows[headAt]!);
  const lines: Line[] = [];
  rows.forEach((cells, row) => {
    if (row <= headAt) return;
    const col = columns ? columns.rule! : cells.findIndex((c) => c.trim() !== '');
    const line = cells[col]?.trim() ?? '';
    if (!line) return;
    const other = (key: 'id' | 'tolerance' | 'severity' | 'message'): string =>
      (columns?.[key] === undefined ? '' : (cells[columns[key]] ?? '')).trim();
    const wish = other('severity');
    const id = other('id');
    if (columns && new RegExp(`^${'[A-Za-z]{2}-'}`).test(line) && !/[[【［]/.test(line) && wish)
      return void lines.push({ line: `${line} ${wish}`, place: placeOf(row, col) });
    const tolerance = other('tolerance');
    const tail = [
      /^\d/.test(tolerance) ? `容差 ${tolerance}` : tolerance,
      wish,
      other('message') ? `说明：${other('message')}` : '',
    ].filter(Boolean).join('；'); // prettier-ignore
    lines.push({
      line,
      place: placeOf(row, col),
      extra: { ...(id ? { id: /^\d+$/.test(id) ? `ZD-${id}` : id } : {}), tail },
    });
  });
  return readLines(lines);
}

function headColumns(cells: readonly string[]): Partial<Record<(typeof HEADS)[number][1], number>> {
  const out: Partial<Record<(typeof HEADS)[number][1], number>> = {};
  cells.forEach((cell, col) => {
    const key = HEADS.find(([match]) => match.test(cell.trim()))?.[1];
    if (key && out[key] === undefined) out[key] = col;
  });
  return out;
}

function readSheet(sheet: SheetSnapshot): OwnRules {
  const rows: string[][] = [];
  for (let row = 0; row <= (sheet.area?.bottom ?? -1); row++)
    rows.push(Array.from(sheet.cells[row] ?? [], (cell) => String(cell?.value ?? '')));
  return readRows(rows, (row, col) => {
    const ref: CellRef = { sheet: sheet.name, row, col };
    return { source: sheet.name, line: row + 1, ref };
  });
}

function readJson(text: string, source: string): OwnRules {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const message = '不是完整的 JSON，请检查引号、逗号和括号';
    return { ...NONE, errors: [{ place: { source, line: 1 }, at: 1, text: text.slice(0, 40), message }] };
  }
  const list = Array.isArray(data)
    ? data
    : ((Object(data) as { rules?: unknown; 规则?: unknown }).rules ?? (Object(data) as { 规则?: unknown }).规则);
  if (!Array.isArray(list)) {
    const message = '应是规则的列表，如 ["JS-01-1 关闭", "[支出决算表].[合计].[基本支出] ≥ 0"]';
    return { ...NONE, errors: [{ place: { source, line: 1 }, at: 1, text: text.slice(0, 40), message }] };
  }
  const heads = ['编号', '规则', '容差', '级别', '说明'];
  const rows = list.map((item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? heads.map((h) => String((item as Record<string, unknown>)[h] ?? ''))
      : ['', typeof item === 'string' ? item : Array.isArray(item) ? '[…]' : String(item), '', '', ''],
  );
  return readRows([heads, ...rows], (row) => ({ source, line: row }));
}

/** Cells of a csv line; quoted cells may hold commas and doubled quotes. */
function csvCells(line: string): string[] {
  if (!line.includes('"') && /[[【［]/.test(line)) return [line];
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const ch = line[i]!;
    if (ch === '"' && isQuoted && line[i + 1] === '"') cell += line[++i];
    else if (ch === '"') isQuoted = !isQuoted;
    else if (ch === ',' && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += ch;
  }
  return [...cells, cell];
}
