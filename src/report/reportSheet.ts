import type { Finding, Report, Severity } from '../check/types';
import { formatRef, OWN_SHEETS, type Area, type OwnCell, type OwnSheet } from '../workbook';

/** What the sheet says beyond the report itself. */
export interface ReportNotes {
  /** ISO time of the check. */
  readonly checkedAt?: string;
  /** Version of the rules it was checked by. */
  readonly ruleSet?: string;
  /** Fingerprint of the book as it was checked. */
  readonly fingerprint?: string;
  /** Findings that the user dismissed, with the reason. */
  readonly dismissed?: readonly { readonly findingId: string; readonly reason: string; readonly state: string }[];
}

/** 序号 | 级别 | 附表 | 单元格 | 问题 | 应为 | 实为 | 差额 | 处理 */
const WIDTHS = [6, 8, 24, 20, 62, 15, 15, 13, 22];
const LAST = WIDTHS.length - 1;

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

type Row = (OwnCell | undefined)[];

/** The sheet 「核对报告」: what was checked, each finding with links to its cells, what could not be told, the run record. */
export function reportSheet(report: Report, notes: ReportNotes = {}): OwnSheet {
  const rows: Row[] = [];
  const merges: Area[] = [];
  const across = (cell: OwnCell): void => {
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right: LAST });
    rows.push([cell]);
  };
  across({ text: '附表核对报告', style: 'title' });
  across({ text: subject(report), style: 'subheading' });
  across({ text: conclusion(report, notes), style: 'body' });
  rows.push([]);

  const dismissed = new Map((notes.dismissed ?? []).map((d) => [d.findingId, d]));
  across({ text: '一、发现的问题', style: 'heading' });
  if (report.findings.length === 0) across({ text: '没有发现问题。', style: 'body' });
  else {
    rows.push(head(['序号', '级别', '附表', '单元格', '问题', '应为', '实为', '差额', '处理']));
    const sorted = ORDER.flatMap((severity) => report.findings.filter((f) => f.severity === severity));
    sorted.forEach((finding, i) => {
      const waived = dismissed.get(finding.id);
      rows.push(findingRow(finding, i + 1, waived ? `${waived.state}：${waived.reason}` : ''));
    });
  }
  rows.push([]);

  across({ text: '二、无法核对的事项', style: 'heading' });
  if (report.cannotTell.length === 0) across({ text: '没有。', style: 'body' });
  else {
    rows.push(head(['序号', '规则', '附表', '', '缺什么']));
    report.cannotTell.forEach((c, i) =>
      rows.push([label(String(i + 1)), label(c.rule), label(c.table), label(c.ruleTitle), label(c.missing)]),
    );
  }
  rows.push([]);

  across({ text: '三、参加核对的附表', style: 'heading' });
  rows.push(head(['序号', '种类', '附表', '位置', '标题', '单位', '']));
  report.tables.forEach((t, i) =>
    rows.push([
      label(String(i + 1)),
      label(t.id),
      label(t.sheet),
      label(t.range),
      label(`${t.title}${t.isEmpty ? '（空表）' : ''}`),
      label(t.unit),
      label(t.confidence < 0.7 ? '识别把握不大，请看一眼' : ''),
    ]),
  );
  for (const sheet of report.unrecognised)
    rows.push([label(''), label('未识别'), label(sheet.sheet), label(''), label(sheet.reason)]);
  for (const { sheet, what } of report.others ?? [])
    rows.push([label(''), label('非附表'), label(sheet), label(''), label(what)]);
  rows.push([]);

  across({ text: '四、核对记录', style: 'heading' });
  across({ text: record(report, notes), style: 'note' });
  return { name: OWN_SHEETS.report, columnWidths: WIDTHS, rows, merges, landscape: true };
}

const head = (texts: readonly string[]): Row => texts.map((text) => ({ text, style: 'tableHead' }));
const label = (text: string): OwnCell => ({ text, style: 'label' });

function subject({ unit, year, kind, file }: Report): string {
  return `${unit ?? file}${year === undefined ? '' : ` ${year}年度`}${kind ?? ''}（${file}）`;
}

function conclusion(report: Report, notes: ReportNotes): string {
  const counts = ORDER.map(
    (severity) => `${SEVERITY_NAMES[severity]}${report.findings.filter((f) => f.severity === severity).length}处`,
  ).join('、');
  const waived = notes.dismissed?.length ?? 0;
  return (
    `核对了${report.tables.length}张附表，${report.passed}个等式成立；发现${counts}${waived > 0 ? `（其中${waived}处已由您确认不改）` : ''}；` +
    `${report.cannotTell.length}项因缺少资料无法核对${report.unrecognised.length > 0 ? `；${report.unrecognised.length}张工作表没有认出，未参加核对` : ''}。`
  );
}

function record(report: Report, notes: ReportNotes): string {
  const parts = [
    notes.checkedAt ? `核对时间：${localTime(notes.checkedAt)}` : '',
    `用时：${report.ms}毫秒`,
    notes.ruleSet ? `规则版本：${notes.ruleSet}` : '',
    notes.fingerprint ? `工作簿指纹：${notes.fingerprint}（附表内容不变，指纹就不变）` : '',
    `附表${report.tables.length}张，等式成立${report.passed}个，问题${report.findings.length}处，无法核对${report.cannotTell.length}项`,
    '附表通在本机核对，未上传任何数据。无法核对的事项不等于没有问题。',
  ];
  return parts.filter(Boolean).join('　');
}

/** `2021-08-01 09:00:00` as the clock on the wall said. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}

function findingRow(finding: Finding, number: number, treatment: string): Row {
  return [
    label(String(number)),
    label(SEVERITY_NAMES[finding.severity]),
    label(finding.table),
    { text: formatRef(finding.cell), style: 'link', link: finding.cell },
    label(`${finding.message}（${finding.verdict}，规则${finding.rule}）`),
    ...[finding.expected, finding.actual, finding.difference].map((text) =>
      finding.unit ? amount(text) : label(text ?? ''),
    ),
    label(treatment),
  ];
}

/** A plain decimal becomes a number of the sheet; words stay words. */
function amount(text: string | undefined): OwnCell {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text)
    ? { number: text, format: '#,##0.00####', style: 'number' }
    : label(text ?? '');
}
