import fc from 'fast-check';
import { errorFinding, infoFinding, manyFindings, smallReport, warningFinding } from '../../test/fixtures/smallReport';
import type { JudgedFinding } from './dismissals';
import { countFindings, listFindings, neighbour, type ListItem } from './findingList';
import { ALL_SEVERITIES, type FindingFilter } from './state';

const FILTER: FindingFilter = { severities: ALL_SEVERITIES, text: '', by: 'table' };
const open = (finding: JudgedFinding['finding']): JudgedFinding => ({ finding, state: 'open' });
const judged = smallReport.findings.map(open);
const findings = (items: readonly ListItem[]) => items.filter((i) => i.type === 'finding').map((i) => i.id);

test('by table: a head for each, its findings below, the unjudged last and folded', () => {
  const items = listFindings(judged, smallReport.cannotTell, FILTER, new Set());
  expect(items.map((i) => i.type)).toEqual(['group', 'finding', 'group', 'finding', 'group', 'finding', 'section']);
  expect(items.at(-1)).toMatchObject({ id: 'cannotTell', count: 1, isOpen: false });
});

test('by cause: the gravest first', () => {
  const items = listFindings([...judged].reverse(), [], { ...FILTER, by: 'cause' }, new Set());
  expect(findings(items)).toEqual([errorFinding.id, warningFinding.id, infoFinding.id]);
});

test.each([
  ['卫生健康', [errorFinding.id]],
  ['c8', [errorFinding.id]],
  ['行政运作', [warningFinding.id]],
  ['尾差', [infoFinding.id]],
  ['没有这个词', []],
])('searching for “%s”', (text, ids) => {
  expect(findings(listFindings(judged, [], { ...FILTER, text }, new Set()))).toEqual(ids);
});

test('a severity switched off is not shown', () => {
  const items = listFindings(judged, [], { ...FILTER, severities: ['warning'] }, new Set());
  expect(findings(items)).toEqual([warningFinding.id]);
});

test('dismissed findings stand apart, expired ones among the open', () => {
  const mixed: JudgedFinding[] = [
    { finding: errorFinding, state: 'expired' },
    { finding: infoFinding, state: 'dismissed' },
  ];
  expect(countFindings(mixed)).toEqual({ error: 1, warning: 0, info: 0 });
  const folded = listFindings(mixed, [], FILTER, new Set());
  expect(findings(folded)).toEqual([errorFinding.id]);
  const unfolded = listFindings(mixed, [], FILTER, new Set(['+dismissed']));
  expect(findings(unfolded)).toEqual([errorFinding.id, infoFinding.id]);
});

test('every finding is shown exactly once, however grouped, and a closed group hides exactly its own', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.constantFrom('table' as const, 'cause' as const), (count, by) => {
      const all = manyFindings(count).map(open);
      const items = listFindings(all, [], { ...FILTER, by }, new Set());
      expect(findings(items).sort()).toEqual(all.map((j) => j.finding.id).sort());
      const first = items.find((i) => i.type === 'group');
      if (first?.type !== 'group') return;
      const hidden = first.counts.error + first.counts.warning + first.counts.info;
      expect(findings(listFindings(all, [], { ...FILTER, by }, new Set([first.id])))).toHaveLength(count - hidden);
    }),
  );
});

test('stepping through: from nothing to the first or last, and no further than the ends', () => {
  const items = listFindings(judged, [], FILTER, new Set());
  const [a, b, c] = findings(items);
  expect(neighbour(items, undefined, 1)).toBe(a);
  expect(neighbour(items, undefined, -1)).toBe(c);
  expect(neighbour(items, a, 1)).toBe(b);
  expect(neighbour(items, c, 1)).toBe(c);
  expect(neighbour(items, 'gone', 1)).toBe(a);
  expect(neighbour([], undefined, 1)).toBeUndefined();
});
