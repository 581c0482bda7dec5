import { makeBook, type RowSpec, type TableSpec } from '../../test/support/tables';
import type { TableKindId } from '../tables';
import { bindRule } from './bind';
import type { EquationRule, EquationSpec } from './types';

type MatchSpec = EquationSpec & { type: 'match' };

function bind(spec: Partial<MatchSpec>, ...tables: TableSpec[]): string[] {
  const rule: EquationRule = {
    id: 'T',
    title: '',
    basis: '',
    report: '决算',
    severity: 'error',
    equations: [
      {
        type: 'match',
        by: '项',
        from: { table: 'JS.ZC', column: 'total' },
        to: [{ table: 'JS.YB', column: 'total' }],
        ...spec,
      },
    ],
  };
  const { equations, unbound } = bindRule(rule, makeBook({ kind: '决算', tables }));
  const side = (terms: (typeof equations)[number]['left']): string =>
    terms.map((t) => (t.isAbsent ? '(无)' : `${t.row.key}=${t.figure.value}`)).join('+');
  return [
    ...equations.map((e) => `${side(e.left)} ${e.relation} ${side(e.right)}`),
    ...unbound.map((u) => `无法核对 ${u.missing}`),
  ];
}

const rows = (amounts: Record<string, number | null>): RowSpec[] =>
  Object.entries(amounts).map(([key, total]) => ({ key, amounts: { total } }));
const table = (kind: TableKindId, amounts: Record<string, number | null>): TableSpec => ({
  kind,
  columns: ['total'],
  rows: rows(amounts),
});

test('one equation for each code that either table prints', () => {
  expect(
    bind({}, table('JS.ZC', { '2101501': 5, '2101505': 7 }), table('JS.YB', { '2101501': 5, '2101505': 6 })),
  ).toEqual(['2101501=5 = 2101501=5', '2101505=7 = 2101505=6']);
});

test('a code that one table lacks counts as nothing there', () => {
  expect(bind({}, table('JS.ZC', { '2101501': 5 }), table('JS.YB', { '2101505': 6, '2101501': 5 }))).toEqual([
    '2101501=5 = 2101501=5',
    '(无) = 2101505=6',
  ]);
});

test('codes without an amount on either side state nothing', () => {
  expect(bind({}, table('JS.ZC', { '2101501': null, '2101505': 1 }), table('JS.YB', { '2101505': 1 }))).toEqual([
    '2101505=1 = 2101505=1',
  ]);
});

test('a table that prints no code of that level is not compared', () => {
  expect(bind({}, table('JS.ZC', { '2101501': 5 }), table('JS.YB', { '210': 5 }))).toEqual([]);
  expect(bind({}, table('JS.ZC', { '210': 5 }), table('JS.YB', { '2101501': 5 }))).toEqual([]);
});

test('several tables on the right are added up', () => {
  const to = [
    { table: 'JS.YB' as const, column: 'total' },
    { table: 'JS.JJ' as const, column: 'total' },
  ];
  expect(
    bind({ to }, table('JS.ZC', { '2101501': 9 }), table('JS.YB', { '2101501': 5 }), table('JS.JJ', { '2101501': 4 })),
  ).toEqual(['2101501=9 = 2101501=5+2101501=4']);
});

test('for ≥ only the codes of the smaller table matter', () => {
  expect(
    bind({ relation: '≥' }, table('JS.ZC', { '2101501': 9, '2101505': 2 }), table('JS.YB', { '2101501': 5 })),
  ).toEqual(['2101501=9 ≥ 2101501=5']);
});

test('a duplicated code is compared as its sum', () => {
  const twice: TableSpec = {
    kind: 'JS.YB',
    columns: ['total'],
    rows: [...rows({ '2101501': 5 }), ...rows({ '2101501': 2 })],
  };
  expect(bind({}, table('JS.ZC', { '2101501': 7 }), twice)).toEqual(['2101501=7 = 2101501=5+2101501=2']);
});

test('by 类: a printed 类 row, or the sum of the rows without a coded parent', () => {
  const printed = table('JS.ZC', { '210': 7, '21015': 7, '2101501': 7 });
  expect(bind({ by: '类' }, printed, table('JS.YB', { '2101501': 5, '2101505': 2 }))).toEqual([
    '210=7 = 2101501=5+2101505=2',
  ]);
});

test('a missing table is 无法核对, said by its name', () => {
  expect(bind({}, table('JS.ZC', { '2101501': 5 }))).toEqual(['无法核对 缺少一般公共预算财政拨款支出决算表']);
  expect(bind({ to: [{ table: 'JS.XM', column: 'amt' }] }, table('JS.ZC', { '2101501': 5 }))).toEqual([]);
  expect(bind({})).toEqual([]);
});
