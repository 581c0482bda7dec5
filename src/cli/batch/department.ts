import { Decimal, formatAmount, judgeGap } from '../../amount';
import { kindOf, type Book, type Table } from '../../tables';
import { a1 } from '../../workbook';
import type { BatchLine } from './line';
import { figuresOf } from './figures';

export interface DepartmentFinding {
  readonly rule: 'HZ-01';
  readonly severity: 'error' | 'warning' | 'info';
  readonly verdict: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

/**
 * Σ 单位 = 部门汇总: every amount of the 汇总 book against the sum of the units' books, with the rounding bands of a sum of that many terms.
 *
 * @param units lines that carry figures
 */
export function checkDepartment(total: Book, units: readonly BatchLine[]): DepartmentFinding[] {
  const whole = figuresOf(total);
  const read = units.filter((u) => u.figures);
  const keys = new Set([...Object.keys(whole), ...read.flatMap((u) => Object.keys(u.figures!))]);
  const out: DepartmentFinding[] = [];
  for (const key of keys) {
    const [report, kind, row, column] = key.split('.') as [string, string, string, string];
    const table = total.table(`${report}.${kind}` as Table['kind']);
    const at = table?.row(row);
    const figure = at && table?.figure(at, column);
    if (!table || !at || !figure) continue;
    const own = new Decimal(whole[key] ?? 0);
    const parts = read.flatMap((u) => (u.figures![key] === undefined ? [] : [new Decimal(u.figures![key]!)]));
    const sum = parts.reduce((a, b) => a.plus(b), new Decimal(0));
    const verdict = judgeGap(
      own.minus(sum),
      [own, ...parts].map((d) => ({ decimals: Math.max(2, d.decimalPlaces()), unit: '万元' as const })),
    );
    if (verdict === '一致') continue;
    out.push({
      rule: 'HZ-01',
      severity: verdict === '不符' ? 'error' : verdict === '可疑' ? 'warning' : 'info',
      verdict,
      sheet: table.sheet,
      cell: a1(figure.ref.row, figure.ref.col),
      message: `${kindOf(table.kind).name}“${at.label.trim() || at.key}”${column}：汇总 ${formatAmount(own)} ≠ ${parts.length} 个单位之和 ${formatAmount(sum)}，${own.gt(sum) ? '多' : '少'} ${formatAmount(own.minus(sum).abs())} 万元`,
    });
  }
  return out;
}
