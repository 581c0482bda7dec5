import * as fc from 'fast-check';
import { provincialBudget, settlementCentre } from '../../test/support/seedBooks';
import { makeBook } from '../../test/support/tables';
import { chartSpecs, chartSvg, firstSliceAngle, type ChartSpec } from '.';
import { niceTicks } from './svgColumns';

/** Boxes of the texts of a drawing, from their attributes. */
function boxes(svg: string): { x: number; y: number; w: number; h: number; text: string }[] {
  return [
    ...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"(?: text-anchor="(\w+)")? font-size="([\d.]+)"[^>]*>([^<]*)</g),
  ].map((m) => {
    const size = Number(m[4]);
    const w = [...m[5]!].reduce((s, c) => s + (c.codePointAt(0)! < 0x2e80 ? 0.55 : 1), 0) * size;
    const x = Number(m[1]) - (m[3] === 'middle' ? w / 2 : m[3] === 'end' ? w : 0);
    const shift = m.index > svg.indexOf('<g transform="translate(0 40)"') ? 40 : 0;
    return { x, y: Number(m[2]) + shift - size * 0.85, w, h: size, text: m[5]! };
  });
}

function collisions(svg: string): string[] {
  const all = boxes(svg);
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.w - 0.5 && b.x < a.x + a.w - 0.5 && a.y < b.y + b.h - 0.5 && b.y < a.y + a.h - 0.5)
      .map((b) => `${a.text}|${b.text}`),
  );
}

const pie = (amounts: readonly number[]): ChartSpec =>
  chartSpecs(
    makeBook({
      kind: '决算',
      tables: [
        {
          kind: 'JS.YB',
          rows: [
            { key: 'TOTAL', amounts: { total: amounts.reduce((a, b) => a + b, 0) } },
            ...amounts.map((total, i) => ({
              key: String(201 + i),
              label: ['文化旅游体育与传媒支出', '教育支出', '自然资源海洋气象等支出'][i % 3]!,
              amounts: { total },
            })),
          ],
        },
      ],
    }),
  ).find((c) => c.id === '图6')!;

describe('a chart as SVG', () => {
  test.each(
    [...chartSpecs(settlementCentre()), ...chartSpecs(provincialBudget())].map((c) => [c.id + c.title, c] as const),
  )('%s: labels do not collide and stay inside', (_, spec) => {
    const svg = chartSvg(spec);
    expect(collisions(svg)).toEqual([]);
    const [w, h] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
    for (const b of boxes(svg)) {
      expect(b.x).toBeGreaterThanOrEqual(0);
      expect(b.x + b.w).toBeLessThanOrEqual(w);
      expect(b.y + b.h).toBeLessThanOrEqual(h);
    }
  });

  test('pies of up to 26 slices of any size: labels never collide', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 26 }), (amounts) => {
        expect(collisions(chartSvg(pie(amounts)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('nearly everything in one slice: it is drawn, and the thin ones on it', () => {
    for (const rest of [0.5, 1, 7, 100]) {
      const svg = chartSvg(pie([99_999_000, rest]));
      expect(svg).toMatch(/<circle [^>]*fill="#1F4E79"/);
      expect(svg.indexOf('<circle')).toBeLessThan(svg.indexOf('<path'));
    }
  });

  test('the slice of the others says the share of their sum, not the sum of their shares', () => {
    const svg = chartSvg(pie(Array.from({ length: 26 }, () => 100)));
    expect(svg).toContain('其余19项 73.08%');
  });

  test('columns of any size: amounts and axis stay apart and inside', () => {
    const amount = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(0.01, 1, 100), (now, before, step) => {
        const book = makeBook({
          kind: '决算',
          tables: [
            {
              kind: 'JS.SZ',
              columns: ['inAmt', 'inPrior', 'outAmt', 'outPrior'],
              rows: [
                { key: 'IG', amounts: { inAmt: now, inPrior: before } },
                { key: 'OG', amounts: { outAmt: now + step, outPrior: before - step } },
              ],
            },
          ],
        });
        const svg = chartSvg(chartSpecs(book).find((c) => c.id === '图1')!);
        expect(collisions(svg)).toEqual([]);
        for (const b of boxes(svg)) {
          expect(b.x).toBeGreaterThanOrEqual(0);
          expect(b.x + b.w).toBeLessThanOrEqual(600);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the percentages are those of the text', () => {
    const svg = chartSvg(chartSpecs(settlementCentre()).find((c) => c.id === '图6')!);
    for (const percent of ['0.51%', '13.92%', '80.81%', '4.77%']) expect(svg).toContain(percent);
  });

  test('words of the workbook are text, never markup', () => {
    const spec: ChartSpec = {
      id: '图2',
      title: '<script>',
      type: 'pie',
      unit: '万元',
      categories: ['a"><img>'],
      series: [{ name: 's', points: [{ value: '1', cells: [] }] }],
      percents: ['100%'],
    };
    expect(chartSvg(spec)).not.toMatch(/<script|<img/);
  });

  test('a skipped chart says why', () => {
    expect(chartSvg(chartSpecs(settlementCentre()).find((c) => c.id === '图5')!)).toContain('缺少2019年数');
  });

  test.each([
    [0, 413.32, 0],
    [-20, 80, 0],
    [0, 0, 0],
  ])('ticks from %d to %d hold 0 and reach both ends', (low, high, zero) => {
    const ticks = niceTicks(low, high);
    expect(ticks).toContain(zero);
    expect(ticks[0]!).toBeLessThanOrEqual(low);
    expect(ticks.at(-1)!).toBeGreaterThanOrEqual(high);
    expect(ticks.length).toBeLessThanOrEqual(8);
  });

  test('small slices are turned to the right', () => {
    expect(firstSliceAngle([50, 50])).toBe(0);
    const angle = firstSliceAngle([98, 1, 1]);
    const middle = (angle + 360 * 0.99) % 360;
    expect(Math.abs(middle - 90)).toBeLessThan(5);
  });
});
