import type { MeaningRow, MeaningTable } from '../figures/meaning';
import type { Paper } from '../paper';
import { codeCell, indented, spaced, type Style } from '../style';
import { drawAmounts, expectedOf, keysOf, type AmountColumn, type Drawn } from './body';
import { drawHeader, type Path } from './drawHeader';

/** How rows by 科目 are printed. */
export interface CodedForm {
  /**
   * one: 2080505 · national: the same over three merged columns with 类|款|项 beside 栏次 · three: 208|05|05 ·
   * levels: each level's whole code in its own column · once: 类 and 款 printed only where they change · named: 2080505 养老保险 in one cell
   */
  readonly codes: 'one' | 'national' | 'three' | 'levels' | 'once' | 'named';
  readonly codePath: Path;
  readonly namePath: Path;
  /** A column with unit numbers between code and name (四川 budgets). */
  readonly unit?: { readonly path: Path; readonly code: string };
  readonly columns: readonly AmountColumn[];
  readonly numbers: 'none' | '栏次' | 'plain' | 'stars' | '甲乙';
  /** Where 合计 stands; thrice: 合计, an unnamed line, the unit's name. */
  readonly total: 'first' | 'last' | 'thrice';
  readonly rows: 'tree' | 'items' | 'tree-without-codes';
  readonly notes?: readonly string[];
  readonly organisation?: string;
}

export function drawCoded(paper: Paper, top: number, table: MeaningTable, asked: CodedForm, style: Style): Drawn {
  const form = { ...asked, columns: decorated(asked, table, style) };
  const three = form.codes !== 'one' && form.codes !== 'named';
  const codePaths: Path[] =
    form.codes === 'named'
      ? []
      : form.codes === 'one'
        ? [form.codePath]
        : form.codes === 'national'
          ? [form.codePath, form.codePath, form.codePath]
          : ['类', '款', '项'].map((t) => [...form.codePath, t]);
  const unitPaths: Path[] = form.unit ? [form.unit.path] : [];
  const left = 0;
  const nameCol = codePaths.length + unitPaths.length;
  const paths = [...codePaths, ...unitPaths, form.namePath, ...form.columns.map((c) => c.path)];
  let row = top;
  const drawHead = (): void => {
    row += drawHeader(paper, row, left, paths, style);
    if (form.numbers === 'none') return;
    drawNumbers(paper, row, form, codePaths.length + unitPaths.length, nameCol);
    row++;
  };
  drawHead();
  const firstRow = row;
  const shown = table.rows.filter(
    (r) => form.rows !== 'items' || r.key === 'TOTAL' || r.code?.length === 7 || r.role === 'project',
  );
  const total = shown.find((r) => r.key === 'TOTAL');
  const rest = shown.filter((r) => r !== total);
  const drawn: MeaningRow[] = [];
  const drawTotal = (label: string): void => {
    if (!total) return;
    const col = three && !form.unit ? 0 : nameCol;
    paper.put(row, col, spaced(label, style));
    if (col === 0 && nameCol > 0 && style.isMerged) paper.merge(row, 0, row, nameCol);
    drawAmounts(paper, row, nameCol + 1, form.columns, total, style);
    row++;
  };
  if (form.total !== 'last') drawTotal(style.total);
  if (form.total === 'thrice') {
    drawTotal('');
    drawTotal(form.organisation ?? '某某局');
  }
  let previous = '';
  for (const line of rest) {
    if (
      style.pageRows &&
      style.extra !== 'serial' &&
      drawn.length > 0 &&
      drawn.length % style.pageRows === 0 &&
      form.codes !== 'once'
    )
      drawHead();
    drawCode(paper, row, line, form, style, previous);
    previous = line.code ?? previous;
    const level = line.code ? (line.code.length - 3) / 2 : 0;
    const name = form.codes === 'named' && line.code ? `${line.code} ${line.label}` : line.label;
    paper.put(row, nameCol, indented(name, level, style));
    if (form.unit) paper.put(row, nameCol - 1, form.unit.code);
    drawAmounts(paper, row, nameCol + 1, form.columns, line, style);
    drawn.push(line);
    row++;
  }
  if (form.total === 'last') drawTotal(style.total);
  for (const note of form.notes ?? []) paper.put(row++, 0, note);
  if (style.extra === 'serial') drawSerial(paper, top, firstRow, rest.length);
  const rows = total ? [total, ...drawn] : drawn;
  return {
    bottom: row,
    right: nameCol + form.columns.length,
    expected: expectedOf(table.kind, rows, keysOf(form.columns)),
  };
}

function drawNumbers(paper: Paper, row: number, form: CodedForm, labels: number, nameCol: number): void {
  if (form.codes === 'national') ['类', '款', '项'].forEach((t, i) => paper.put(row, i, t));
  else if (form.numbers === 'stars') for (let i = 0; i < labels; i++) paper.put(row, i, '**');
  else if (form.numbers === '甲乙') for (let i = 0; i < labels; i++) paper.put(row, i, '甲乙丙丁戊'[i]!);
  const own = { 栏次: '栏次', stars: '**', 甲乙: '甲乙丙丁戊'[labels]!, plain: '', none: '' }[form.numbers];
  paper.put(row, nameCol, own);
  form.columns.forEach((_, i) => paper.put(row, nameCol + 1 + i, form.numbers === 'plain' ? i + 1 : String(i + 1)));
}

function drawCode(paper: Paper, row: number, line: MeaningRow, form: CodedForm, style: Style, previous: string): void {
  const code = line.code;
  if (!code || line.role === 'project') return;
  if (form.rows === 'tree-without-codes' && code.length < 7) return;
  const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
  switch (form.codes) {
    case 'one':
      paper.put(row, 0, codeCell(code, style));
      break;
    case 'national':
      paper.put(row, 0, codeCell(code, style));
      if (style.isMerged) paper.merge(row, 0, row, 2);
      break;
    case 'three':
      paper.put(row, 0, style.code === 'number' ? Number(parts[0]) : parts[0]!);
      paper.put(row, 1, parts[1]!);
      paper.put(row, 2, parts[2]!);
      break;
    case 'levels':
      paper.put(row, (code.length - 3) / 2, codeCell(code, style));
      break;
    case 'once':
      parts.forEach((part, i) => {
        const isNew = previous.slice(0, i * 2 + 3) !== code.slice(0, i * 2 + 3);
        if (part && isNew) paper.put(row, i, i === 0 && style.code === 'number' ? Number(part) : part);
      });
      break;
    case 'named':
      break;
  }
}

/** 序号 before everything. */
function drawSerial(paper: Paper, top: number, firstRow: number, count: number): void {
  paper.insertCols(0, 1);
  paper.put(top, 0, '序号');
  paper.merge(top, 0, firstRow - 1, 0);
  for (let i = 0; i < count; i++) paper.put(firstRow + 1 + i, 0, i + 1);
}

/** The amount columns with what a province adds to them: a remark, shares, last year's amount and the change. */
function decorated(form: CodedForm, table: MeaningTable, style: Style): readonly AmountColumn[] {
  const main = form.columns.find((c) => c.key === 'total');
  const topped = style.topHead && form.columns.length < 12 ? form.columns.map((c) => ({ ...c, path: [style.topHead!, ...c.path] })) : form.columns;
  const whole = table.rows.find((r) => r.key === 'TOTAL')?.values['total'] ?? 0;
  if (style.extra === 'note') return [...topped, { path: ['备注'], raw: () => null }];
  if (style.extra === 'line') return [{ path: ['行次'], raw: () => 7 }, ...topped];
  if (!main || whole === 0) return topped;
  const of = (r: MeaningRow): number => r.values['total'] ?? 0;
  if (style.extra === 'share' && form.columns.length < 12)
    return [...topped, { path: ['占比（%）'], raw: (r) => Number(((of(r) / whole) * 100).toFixed(2)) }];
  if (style.extra === 'prior')
    return [
      ...topped,
      { path: ['上年决算数'], filler: (r) => of(r) * 2 },
      { path: ['增减额'], filler: (r) => -of(r) },
      { path: ['增减%'], raw: (r) => (of(r) === 0 ? null : -50) },
    ];
  return topped;
} // prettier-ignore
