import { makeBook, type RowSpec } from '../../test/support/tables';
import { holds } from './conditions';

const line = (key: string, inAmt: number | null): RowSpec => ({ key, amounts: { inAmt } });

function book(all: Record<string, number | null>, fiscal?: Record<string, number | null>) {
  const rows = (amounts: Record<string, number | null>) => Object.entries(amounts).map(([k, v]) => line(k, v));
  return makeBook({
    kind: '决算',
    tables: [{ kind: 'JS.SZ', rows: rows(all) }, ...(fiscal ? [{ kind: 'JS.CZ' as const, rows: rows(fiscal) }] : [])],
  });
}

test.each<[string, ReturnType<typeof book>, boolean | undefined]>([
  ['nothing but 财政拨款', book({ I1: 100, IT: 100, IB: 5, IG: 105 }, { GT: 100, GB: 5, GG: 105 }), true],
  ['事业收入', book({ I1: 100, I5: 3, IG: 103 }, { GG: 100 }), false],
  ['使用非财政拨款结余', book({ I1: 100, IU: 3, IG: 103 }, { GG: 100 }), false],
  ['another 结转 beside the 财政拨款 one', book({ I1: 100, IB: 8, IG: 108 }, { GB: 5, GG: 105 }), false],
  ['结转 that agrees although the totals do not', book({ I1: 90, IB: 5, IG: 95 }, { GB: 5, GG: 105 }), true],
  ['one table in 元', book({ I1: 100.5, IB: 5, IG: 105.5 }, { GB: 50_000, GG: 1_055_000 }), true],
  ['no 财政拨款 table to tell', book({ I1: 100, IG: 100 }), undefined],
])('only-fiscal: %s', (_, given, expected) => {
  expect(holds('only-fiscal', given)).toBe(expected);
  expect(holds('not-only-fiscal', given)).toBe(expected === undefined ? undefined : !expected);
});

test('only-general: no 政府性基金 and no 国有资本 beside it', () => {
  expect(holds('only-general', book({ I1: 100, IG: 100 }, { G1: 100, GG: 100 }))).toBe(true);
  expect(holds('only-general', book({ I1: 100, I2: 7, IG: 107 }, { G1: 100, G2: 7, GG: 107 }))).toBe(false);
  expect(holds('only-general', makeBook({ kind: '决算', tables: [] }))).toBeUndefined();
});

test.each<[string, string, number, boolean]>([
  ['a list that says 一般公共预算', '一般公共预算项目支出预算表', 5, true],
  ['a list of all funds while another fund has projects', '项目支出预算表', 5, false],
  ['a list of all funds, none of another', '项目支出预算表', 0, true],
])('goals-for-general-projects: %s', (_, title, proj, expected) => {
  const projects: RowSpec[] = [
    { key: 'TOTAL', role: 'total', amounts: { amt: 30 } },
    { key: 'A', label: '系统建设', role: 'project', amounts: { amt: 30 } },
  ];
  const given = makeBook({
    kind: '预算',
    tables: [
      { kind: 'YS.XM', title, rows: projects },
      { kind: 'YS.JX', rows: projects },
      { kind: 'YS.JJ', rows: [{ key: 'TOTAL', role: 'total', amounts: { proj } }] },
    ],
  });
  expect(holds('goals-for-general-projects', given)).toBe(expected);
});

test('goals-for-general-projects: not where a list has no line for the whole', () => {
  const projects: RowSpec[] = [{ key: 'A', label: '系统建设', role: 'project', amounts: { amt: 30 } }];
  const whole: RowSpec = { key: 'TOTAL', role: 'total', amounts: { amt: 30 } };
  const given = (goals: RowSpec[]) =>
    makeBook({
      kind: '预算',
      tables: [
        { kind: 'YS.XM', title: '一般公共预算项目支出预算表', rows: [whole, ...projects] },
        { kind: 'YS.JX', rows: goals },
      ],
    });
  expect(holds('goals-for-general-projects', given([whole, ...projects]))).toBe(true);
  expect(holds('goals-for-general-projects', given(projects))).toBe(false);
});

test.each<[string, RowSpec[], boolean]>([
  ['本年收入合计', [line('GT', 90), line('GG', 95)], true],
  ['收入总计 alone', [line('GG', 95)], false],
])('fiscal-year-totals: %s', (_, rows, expected) => {
  const given = makeBook({ kind: '预算', tables: [{ kind: 'YS.CZ', rows }] });
  expect(holds('fiscal-year-totals', given)).toBe(expected);
  expect(holds('fiscal-grand-totals', given)).toBe(!expected);
  expect(holds('fiscal-grand-totals', makeBook({ kind: '预算', tables: [] }))).toBeUndefined();
});
