import * as fc from 'fast-check';
import { Decimal } from '../amount';
import { provincialBudget, settlementCentre, xuanhan } from '../../test/support/seedBooks';
import { makeBook } from '../../test/support/tables';
import { chartSpecs, pieColours, priorFromBook, priorFromJson, type ChartSpec } from '.';

const values = (chart: ChartSpec | undefined): (string | null)[][] =>
  (chart?.series ?? []).map((s) => s.points.map((p) => p.value));
const byId = (charts: readonly ChartSpec[], id: string): ChartSpec => charts.find((c) => c.id === id)!;

describe('图1–图7 of a 决算 book that prints 上年决算数', () => {
  const charts = chartSpecs(settlementCentre());

  test('图1 takes both years from the book', () => {
    const chart = byId(charts, '图1');
    expect(chart.type).toBe('column');
    expect(chart.categories).toEqual(['收入总计', '支出总计']);
    expect(chart.series.map((s) => s.name)).toEqual(['2019年', '2020年']);
    expect(values(chart)).toEqual([
      ['251.09', '251.09'],
      ['413.32', '413.32'],
    ]);
    for (const s of chart.series) for (const p of s.points) expect(p.cells).toHaveLength(1);
  });

  test('图4 knows that last year was all 财政拨款 and says so', () => {
    const chart = byId(charts, '图4');
    expect(values(chart)[0]).toEqual(['251.09', '251.09']);
    expect(chart.note).toContain('上年收入全部为财政拨款');
  });

  test('图5 is skipped with what to give', () => {
    const chart = byId(charts, '图5');
    expect(chart.skipped).toMatch(/^缺少2019年数/);
    expect(chart.needs).toEqual(['一般公共预算财政拨款支出决算表.合计']);
    expect(chart.series).toEqual([]);
  });

  test('single source: one slice of 100%, the zero ones named', () => {
    const chart = byId(charts, '图2');
    expect(chart.categories).toEqual(['一般公共预算财政拨款收入']);
    expect(chart.percents).toEqual(['100%']);
    expect(chart.note).toBe(
      '金额为0、图中未画：政府性基金预算财政拨款收入、国有资本经营预算财政拨款收入、上级补助收入、事业收入、经营收入、附属单位上缴收入、其他收入。',
    );
  });

  test('图6: percentages as computed, the residue said', () => {
    const chart = byId(charts, '图6');
    expect(chart.categories).toEqual(['教育支出', '社会保障和就业支出', '卫生健康支出', '住房保障支出']);
    expect(chart.percents).toEqual(['0.51%', '13.92%', '80.81%', '4.77%']);
    expect(chart.note).toBe('各项占比按四舍五入列示，合计为100.01%。');
  });

  test('图7 leaves 出国 and 接待 out', () => {
    expect(byId(charts, '图7').categories).toEqual(['公务用车购置及运行维护费']);
  });
});

describe('last year from elsewhere', () => {
  const prior = priorFromJson({
    year: 2019,
    figures: {
      '收入支出决算总表.总计': '5,697.42',
      '财政拨款收入支出决算总表.总计': 5697.42,
      '一般公共预算财政拨款支出决算表.合计': '5697.42',
    },
  });

  test('income and spending that differ are drawn as they are', () => {
    const charts = chartSpecs(xuanhan(), prior);
    expect(values(byId(charts, '图1'))).toEqual([
      ['5697.42', '5697.42'],
      ['848.74', '848.75'],
    ]);
    expect(byId(charts, '图1').series[0]!.points[0]!.cells).toEqual([]);
    expect(values(byId(charts, '图5'))).toEqual([['5697.42'], ['848.75']]);
  });

  test('one side known: the other stays blank with a note', () => {
    const charts = chartSpecs(xuanhan(), { figures: { '收入支出决算总表.收入总计': '1' } });
    expect(values(byId(charts, '图1'))[0]).toEqual(['1', null]);
    expect(byId(charts, '图1').note).toContain('缺少2019年支出总计');
  });

  test('last year’s book', () => {
    const last = priorFromBook(settlementCentre());
    expect(last.figures['收入支出决算总表.收入总计']).toBe('413.32');
    expect(last.figures['“三公”经费支出决算表.公务用车购置及运行费']).toBe('2.38');
  });

  test('figures of another year are refused and said', () => {
    const charts = chartSpecs(xuanhan(), { ...prior, year: 2018 });
    expect(byId(charts, '图1').skipped).toMatch(/^所给的上年数是2018年的，不是2019年的，没有采用。缺少2019年数/);
  });

  test('without any: skipped, three charts ask', () => {
    expect(
      chartSpecs(xuanhan())
        .filter((c) => c.needs)
        .map((c) => c.id),
    ).toEqual(['图1', '图4', '图5']);
  });

  test('元 are turned into 万元', () => {
    expect(priorFromJson({ unit: '元', figures: { a: '2510900' } }).figures.a).toBe('251.09');
  });

  test.each([null, {}, { figures: { a: 'x' } }, { figures: {}, year: '去年' }, { unit: '斤', figures: {} }])(
    'bad file %j is refused in Chinese',
    (data) => {
      expect(() => priorFromJson(data)).toThrow(/上年数文件/);
    },
  );
});

describe('预算', () => {
  const charts = chartSpecs(provincialBudget(), { year: 2023, figures: { '收支总表.总计': '11854.08' } });
  test('seven charts', () => {
    expect(charts.map((c) => c.id)).toEqual(['图1', '图2', '图3', '图4', '图5', '图6', '图7']);
    expect(values(byId(charts, '图1'))).toEqual([
      ['11854.08', '11854.08'],
      ['7674.07', '7674.07'],
    ]);
    expect(byId(charts, '图2').percents).toEqual(['1.36%', '98.64%']);
    expect(byId(charts, '图3').percents).toEqual(['35.01%', '64.99%']);
    expect(byId(charts, '图4').skipped).toBeDefined();
    expect(byId(charts, '图6').percents).toEqual(['0.76%', '2.36%', '94%', '2.88%']);
    expect(byId(charts, '图7').categories).toEqual(['公务用车购置及运行维护费', '公务接待费']);
  });
});

describe('thin examples', () => {
  test('a book without tables draws nothing and says why', () => {
    const charts = chartSpecs(makeBook({ kind: '决算', tables: [] }));
    expect(charts).toHaveLength(7);
    for (const chart of charts) expect(chart.skipped).toMatch(/没有找到“.+”/);
  });

  test('all zero is skipped in words', () => {
    const book = makeBook({
      kind: '决算',
      tables: [{ kind: 'JS.SG', rows: [{ key: 'DATA', amounts: { aT: 0, aOut: 0, aCar: 0, aRec: 0 } }] }],
    });
    expect(byId(chartSpecs(book), '图7').skipped).toBe('本单位本年无“三公”经费财政拨款支出，不画图7。');
  });

  test('a negative part is named, not drawn', () => {
    const book = makeBook({
      kind: '决算',
      tables: [{ kind: 'JS.ZC', rows: [{ key: 'TOTAL', amounts: { total: 90, basic: 100, proj: -10 } }] }],
    });
    const chart = byId(chartSpecs(book), '图3');
    expect(chart.categories).toEqual(['基本支出']);
    expect(chart.percents).toEqual(['111.11%']);
    expect(chart.note).toBe('项目支出-10万元为负数，图中未画，其余各项占比按合计计算。');
  });

  test('a table in 元 gives 万元 and how to get there', () => {
    const book = makeBook({
      kind: '决算',
      tables: [
        {
          kind: 'JS.ZC',
          unit: '元',
          rows: [{ key: 'TOTAL', amounts: { total: 4133227, basic: 3109227, proj: 1024000 } }],
        },
      ],
    });
    const chart = byId(chartSpecs(book), '图3');
    expect(values(chart)).toEqual([['310.9227', '102.4']]);
    expect(chart.series[0]!.points[0]!.exponent).toBe(-4);
  });

  test('slices, percentages and cells always go together, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 26 }), (cents) => {
        const rows = cents.map((c, i) => ({ key: String(201 + i), label: `类${i}`, amounts: { total: c / 100 } }));
        const total = cents.reduce((a, b) => a + b, 0) / 100;
        const chart = byId(
          chartSpecs(
            makeBook({
              kind: '决算',
              tables: [{ kind: 'JS.YB', rows: [{ key: 'TOTAL', amounts: { total } }, ...rows] }],
            }),
          ),
          '图6',
        );
        if (chart.skipped) return total === 0;
        const points = chart.series[0]!.points;
        expect(points).toHaveLength(chart.categories.length);
        expect(chart.percents).toHaveLength(chart.categories.length);
        expect(pieColours(points.length)).toHaveLength(points.length);
        const sum = points.reduce((s, p) => s.plus(p.value!), new Decimal(0));
        expect(sum.toNumber()).toBeCloseTo(total, 6);
        return points.every((p) => p.cells.length === 1 && Number(p.value) > 0);
      }),
    );
  });
});
