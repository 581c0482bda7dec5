import fc from 'fast-check';
import { childrenOf, parse } from '../../../test/generators/partChecks';
import { chartSheet } from '../../../test/generators/ownSheets';
import type { OwnChart } from '../../workbook';
import { chartXml, firstAngle } from './chartXml';
import { namespaces } from './namespaces';

const charts = chartSheet().charts!;
const column = charts[0]!;
const pie = charts[1]!;
const xml = (chart: OwnChart) => chartXml(chart, "图'表", namespaces(false));

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

describe('columns', () => {
  test('start at 0 when no value is negative, else where Excel likes', () => {
    expect(xml(column)).toContain('<c:orientation val="minMax"/><c:min val="0"/></c:scaling>');
    const negative = { ...column, series: [{ ...column.series[0]!, points: ['-1', '5'] }] };
    expect(xml(negative)).not.toContain('<c:min ');
    const blank = { ...column, series: [{ ...column.series[0]!, points: [null, '5'] }] };
    expect(xml(blank)).toContain('<c:min val="0"/>');
    expect(count(xml(blank), '<c:pt idx="0"><c:v>5')).toBe(0);
  });

  test('values above the columns, legend below, linked cells with what they hold now', () => {
    const text = xml(column);
    expect(text).toContain('<c:dLblPos val="outEnd"/>');
    expect(text).toContain('<c:legendPos val="b"/>');
    expect(text).toContain("<c:f>'图''表'!$A$4:$A$5</c:f>");
    expect(text).toContain(
      '<c:f>\'图\'\'表\'!$B$3</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>2019年</c:v>',
    );
    expect(text).toContain('<c:formatCode>#,##0.00</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>413.32</c:v>');
    expect(text).toContain('typeface="宋体"');
  });
});

describe('pies', () => {
  test('name and percentage with two decimals, large slices outside, none for slices of 0', () => {
    const text = xml(pie);
    expect(text).toContain('<c:numFmt formatCode="0.00%" sourceLinked="0"/>');
    expect(count(text, '<c:delete val="1"/></c:dLbl>')).toBe(4);
    expect(text).toContain('<c:dLbl><c:idx val="0"/><c:numFmt');
    expect(text).toContain('<c:dLblPos val="bestFit"/>');
    expect(text).toContain('<c:showLeaderLines val="1"/>');
    expect(text).not.toContain('<c:legend>');
  });

  test('labels that say the percentage themselves get no second one', () => {
    const named = { ...pie };
    delete named.percentFormat;
    expect(xml(named)).toContain('<c:showCatName val="1"/>');
    expect(xml(named)).not.toContain('<c:showPercent val="1"/>');
    expect(xml(pie)).toContain('<c:showPercent val="1"/>');
  });

  test('every slice has its colour and an outline for black-and-white print', () => {
    const root = parse(new TextEncoder().encode(xml(pie)));
    const points = Array.from(root.getElementsByTagName('c:dPt'));
    expect(points).toHaveLength(6);
    expect(points.map((p) => p.getElementsByTagName('a:srgbClr')[0]!.getAttribute('val')).slice(0, 2)).toEqual([
      '1F4E79',
      'F4B860',
    ]);
    expect(points.every((p) => p.getElementsByTagName('a:ln').length === 1)).toBe(true);
  });

  test.each([
    [['50', '50'], 0],
    [[], 0],
    [['0', '0'], 0],
    [['75', '25'], 135],
    [['88', '12'], 112],
    [['65', '35'], 0],
    [['99', '1'], 92],
    [['1', '99'], 88],
    [['2', '90', '2', '6'], 101],
  ])('%j is turned by %i°', (points, angle) => {
    expect(firstAngle(points)).toBe(angle);
  });

  test('all zero, one point, no series: still a chart that can be drawn', () => {
    for (const points of [[], ['0'], [null], ['0', '0'], ['5']]) {
      const chart = { ...pie, categoryTexts: points.map(String), series: [{ ...pie.series[0]!, points }] };
      expect(xml(chart)).not.toMatch(/NaN|undefined/);
    }
    expect(xml({ ...pie, series: [] })).toContain('<c:pieChart>');
  });
});

test('any title, name and number stay well-formed (property)', () => {
  const text = fc.string({ unit: 'grapheme' });
  const point = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), { nil: null });
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(point, { maxLength: 9 }),
      fc.constantFrom('pie' as const, 'column' as const),
      (title, name, points, type) => {
        const chart: OwnChart = {
          ...pie,
          type,
          title,
          categoryTexts: points.map(() => name),
          series: [{ ...pie.series[0]!, name, points, colour: name }],
        };
        const root = parse(new TextEncoder().encode(xml(chart)));
        expect(childrenOf(root).map((c) => c.localName)).toEqual([
          'date1904',
          'lang',
          'roundedCorners',
          'chart',
          'spPr',
          'txPr',
          'printSettings',
        ]);
      },
    ),
  );
});
