import { FileHost } from '../../hosts/file/node';
import { SEVERITY_NAMES } from '../../report';
import type { OwnCell, OwnSheet } from '../../workbook';
import type { BatchLine } from './line';

type Row = (OwnCell | undefined)[];

/** The summary workbook of a batch: units by number of errors, rules by number of units that fail them, and all findings. */
export async function summaryBook(lines: readonly BatchLine[]): Promise<Uint8Array> {
  const host = FileHost.blank('核对汇总.xlsx');
  await host.writeSheets([unitSheet(lines), ruleSheet(lines), findingSheet(lines)]);
  return host.save();
}

function unitSheet(lines: readonly BatchLine[]): OwnSheet {
  const rows: Row[] = [
    title(`共 ${lines.length} 本，读不了 ${lines.filter((l) => l.error).length} 本`),
    head(['单位', '文件', '年度', '类别', '附表', '错误', '警告', '提示', '相符', '说明']),
  ];
  const sorted = [...lines].sort((a, b) => count(b, 'error') - count(a, 'error') || a.path.localeCompare(b.path, 'zh'));
  for (const l of sorted)
    rows.push([
      text(l.unit ?? ''),
      text(l.file),
      text(l.year ? String(l.year) : ''),
      text(l.kind ?? ''),
      number(l.tables?.length),
      number(l.error ? undefined : count(l, 'error')),
      number(l.error ? undefined : count(l, 'warning')),
      number(l.error ? undefined : count(l, 'info')),
      number(l.passed),
      text(l.error ?? ''),
    ]);
  return { name: '按单位', columnWidths: [30, 36, 8, 8, 8, 8, 8, 8, 8, 50], rows, landscape: true };
}

function ruleSheet(lines: readonly BatchLine[]): OwnSheet {
  const rules = new Map<string, { units: Set<string>; error: number; warning: number; info: number }>();
  for (const line of lines)
    for (const f of line.findings ?? []) {
      const entry = rules.get(f.rule) ?? { units: new Set<string>(), error: 0, warning: 0, info: 0 };
      entry.units.add(line.unit ?? line.file);
      entry[f.severity]++;
      rules.set(f.rule, entry);
    }
  const rows: Row[] = [title('哪些规则、多少单位没有通过'), head(['规则', '单位数', '错误', '警告', '提示', '单位'])];
  for (const [rule, e] of [...rules].sort((a, b) => b[1].error - a[1].error || b[1].units.size - a[1].units.size))
    rows.push([
      text(rule),
      number(e.units.size),
      number(e.error),
      number(e.warning),
      number(e.info),
      text([...e.units].slice(0, 30).join('、')),
    ]);
  return { name: '按规则', columnWidths: [12, 10, 8, 8, 8, 80], rows, landscape: true };
}

function findingSheet(lines: readonly BatchLine[]): OwnSheet {
  const rows: Row[] = [title('全部错误和警告'), head(['单位', '文件', '级别', '规则', '单元格', '问题'])];
  for (const line of lines)
    for (const f of line.findings ?? [])
      if (f.severity !== 'info')
        rows.push([
          text(line.unit ?? ''),
          text(line.file),
          text(SEVERITY_NAMES[f.severity]),
          text(f.rule),
          text(`${f.sheet}!${f.cell}`),
          text(f.message),
        ]);
  return { name: '问题清单', columnWidths: [26, 30, 8, 12, 18, 90], rows, landscape: true };
}

function count(line: BatchLine, severity: 'error' | 'warning' | 'info'): number {
  return (line.findings ?? []).filter((f) => f.severity === severity).length;
}

const title = (words: string): Row => [{ text: words, style: 'heading' }];
const head = (words: readonly string[]): Row => words.map((w) => ({ text: w, style: 'tableHead' as const }));
const text = (words: string): OwnCell => ({ text: words, style: 'label' });
const number = (n: number | undefined): OwnCell =>
  n === undefined ? { text: '', style: 'label' } : { number: String(n), style: 'number', format: '0' };
