import type { CannotTell, Severity } from '../check/types';
import { formatRef } from '../workbook';
import type { JudgedFinding } from './dismissals';
import type { FindingFilter } from './state';

export type Counts = Readonly<Record<Severity, number>>;

/** One line of the list that the pane shows; a flat list so that it can be virtual. */
export type ListItem =
  | {
      readonly type: 'group';
      readonly id: string;
      readonly title: string;
      readonly counts: Counts;
      readonly isOpen: boolean;
    }
  | { readonly type: 'finding'; readonly id: string; readonly judged: JudgedFinding }
  | {
      readonly type: 'section';
      readonly id: 'dismissed' | 'cannotTell';
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly type: 'cannotTell'; readonly id: string; readonly item: CannotTell };

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Number of findings of each severity that are not dismissed. */
export function countFindings(judged: readonly JudgedFinding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const j of judged) if (j.state !== 'dismissed') counts[j.finding.severity]++;
  return counts;
}

/**
 * The lines of the findings list: groups (by 附表 in the order of the book, or by rule, gravest first), in each the findings
 * gravest first; then the dismissed ones and what could not be judged, both closed until opened.
 *
 * @param closed ids of closed groups; for the two last sections: ids of opened ones, as `+dismissed`, `+cannotTell`
 */
export function listFindings(
  judged: readonly JudgedFinding[],
  cannotTell: readonly CannotTell[],
  filter: FindingFilter,
  closed: ReadonlySet<string>,
): ListItem[] {
  const words = filter.text.trim().toLowerCase();
  const fits = (texts: readonly string[]) => !words || texts.some((t) => t.toLowerCase().includes(words));
  const shown = judged.filter(
    ({ finding: f }) =>
      filter.severities.includes(f.severity) &&
      fits([f.message, f.table, f.ruleTitle, f.rule, f.verdict, formatRef(f.cell)]),
  );
  const open = shown.filter((j) => j.state !== 'dismissed');
  const dismissed = shown.filter((j) => j.state === 'dismissed');
  const missing = cannotTell.filter((c) => fits([c.ruleTitle, c.table, c.missing, c.rule]));

  const items: ListItem[] = groups(open, filter.by).flatMap((group) => {
    const isOpen = !closed.has(group.id);
    const head: ListItem = {
      type: 'group',
      id: group.id,
      title: group.title,
      counts: countFindings(group.members),
      isOpen,
    };
    return isOpen ? [head, ...group.members.map(findingItem)] : [head];
  });
  if (dismissed.length > 0) {
    const isOpen = closed.has('+dismissed');
    items.push({ type: 'section', id: 'dismissed', count: dismissed.length, isOpen });
    if (isOpen) items.push(...dismissed.map(findingItem));
  }
  if (missing.length > 0) {
    const isOpen = closed.has('+cannotTell');
    items.push({ type: 'section', id: 'cannotTell', count: missing.length, isOpen });
    if (isOpen)
      items.push(
        ...missing.map((item, i): ListItem => ({ type: 'cannotTell', id: `?${i}|${item.rule}|${item.table}`, item })),
      );
  }
  return items;
}

function findingItem(judged: JudgedFinding): ListItem {
  return { type: 'finding', id: judged.finding.id, judged };
}

function groups(findings: readonly JudgedFinding[], by: FindingFilter['by']) {
  const found = new Map<string, { id: string; title: string; members: JudgedFinding[] }>();
  for (const j of findings) {
    const f = j.finding;
    const id = by === 'table' ? `${f.cell.sheet}|${f.table}` : f.rule;
    let group = found.get(id);
    if (!group) found.set(id, (group = { id, title: by === 'table' ? f.table : f.ruleTitle, members: [] }));
    group.members.push(j);
  }
  const gravest = (members: readonly JudgedFinding[]) => Math.min(...members.map((m) => ORDER[m.finding.severity]));
  const all = [...found.values()];
  for (const g of all) g.members.sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity]);
  return by === 'table' ? all : all.sort((a, b) => gravest(a.members) - gravest(b.members));
}

/** Id of the finding before or after one in the list; the first or last when there is none yet. */
export function neighbour(items: readonly ListItem[], id: string | undefined, step: 1 | -1): string | undefined {
  const ids = items.filter((i) => i.type === 'finding').map((i) => i.id);
  const at = id === undefined ? -1 : ids.indexOf(id);
  if (at < 0) return step > 0 ? ids[0] : ids.at(-1);
  return ids[at + step] ?? id;
}
