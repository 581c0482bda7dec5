import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { changed } from '../../../test/generators/bad';
import { everythingBook } from '../../../test/generators/everything';
import { packageFaults } from '../../../test/generators/partChecks';
import { variants } from '../../../test/generators/variants';
import { readSample, SAMPLES, unzipParts } from '../../../test/generators/xlsxParts';
import { isOwnMark, type Mark, type MarkColour } from '../../workbook';
import { FileHost } from './fileHost';

const mark = (sheet: string, row: number, col: number, colour: MarkColour = 'error'): Mark => ({
  ref: { sheet, row, col },
  colour,
});

/** The one rule of the user's that refers to a format goes, so that there may be no formats. */
const WITHOUT_RULES = {
  'xl/worksheets/sheet3.xml': (xml: string) =>
    xml.replace(/<conditionalFormatting sqref="C7:D29">.*?<\/conditionalFormatting>/, ''),
};

function withDxfs(dxfs: string): Uint8Array {
  return changed({
    ...WITHOUT_RULES,
    'xl/styles.xml': (xml) => xml.replace(/<dxfs.*<\/dxfs>/, dxfs).replace(/<tableStyles.*<\/tableStyles>/, ''),
  });
}

const BOOKS: Record<string, () => Uint8Array> = {
  ...Object.fromEntries(Object.values(SAMPLES).map((name) => [name, () => readSample(name)])),
  everything: everythingBook,
  ...Object.fromEntries(Object.entries(variants()).map(([name, bytes]) => [name, () => bytes])),
  'no dxfs': () => withDxfs(''),
  'dxfs closed in itself': () => withDxfs('<dxfs count="0" />'),
  'dxfs open and empty': () => withDxfs('<dxfs count="0"></dxfs>'),
  'dxfs without count, on lines': () => withDxfs('<dxfs>\n  <dxf><font><b/></font></dxf>\n</dxfs>'),
  'no styles part': () =>
    changed({
      ...WITHOUT_RULES,
      'xl/styles.xml': () => undefined,
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship Id="rId21"[^>]*>/, ''),
      '[Content_Types].xml': (xml) => xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
    }),
};

describe('marks can be taken off without trace', () => {
  test.each(Object.entries(BOOKS))('%s', async (_name, make) => {
    const original = make();
    const host = new FileHost(original, 'x.xlsx');
    const { sheets } = await host.read();
    const marks = sheets.flatMap((s, i) => [
      mark(s.name, 6, 2, (['error', 'warning', 'info'] as const)[i % 3]!),
      mark(s.name, 900, 3),
    ]);
    expect(await host.mark(marks)).toEqual({ marked: marks.length, refused: [] });
    const marked = await host.save();
    expect(Object.keys(unzipParts(marked)).length).toBeGreaterThanOrEqual(Object.keys(unzipParts(original)).length);

    // In the same session: the very bytes of the file.
    await host.mark([]);
    expect(Buffer.compare(await host.save(), original)).toBe(0);

    // From the marked file, opened anew: every part byte for byte.
    const later = new FileHost(marked, 'x.xlsx');
    await later.mark([]);
    expectSameParts(await later.save(), original);
  });

  test('marking again replaces the marks', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    await host.mark([mark('公开01表', 6, 2), mark('目录', 1, 1)]);
    const once = await new FileHost(await host.save(), 'x').save();
    await host.mark([mark('公开03表', 1, 1)]);
    await host.mark([mark('公开01表', 6, 2), mark('目录', 1, 1)]);
    expectSameParts(await host.save(), once);
  });

  test('marks in any order and number give a sound package and leave all else alone (property)', async () => {
    const original = everythingBook();
    const names = ['封面', '目录', '公开01表', '公开03表', '附图', '参数', '校验'];
    const anyMark = fc.record({
      ref: fc.record({ sheet: fc.constantFrom(...names), row: fc.nat(1_048_575), col: fc.nat(16_383) }),
      colour: fc.constantFrom<MarkColour>('error', 'warning', 'info'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyMark, { maxLength: 30 }), async (marks) => {
        const host = new FileHost(original, 'x.xlsx');
        await host.mark(marks);
        const saved = await host.save();
        expect(packageFaults(saved)).toEqual([]);
        const now = unzipParts(saved);
        for (const [name, content] of Object.entries(unzipParts(original))) {
          if (/worksheets\/sheet|styles/.test(name)) continue;
          expect([name, Buffer.compare(now[name]!, content)]).toEqual([name, 0]);
        }
        await host.mark([]);
        expect(Buffer.compare(await host.save(), original)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a mark is', () => {
  test('one rule a colour and sheet, after the user’s own, with a formula that names us', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    await host.mark([
      mark('公开01表', 6, 2),
      mark('公开01表', 7, 2),
      mark('公开01表', 8, 3, 'info'),
      mark('公开01表', 6, 2, 'warning'),
    ]);
    const xml = strFromU8(unzipParts(await host.save())['xl/worksheets/sheet3.xml']!);
    const rules = [
      ...xml.matchAll(
        /<conditionalFormatting sqref="([^"]*)"><cfRule type="expression" dxfId="(\d+)" priority="(\d+)"><formula>([^<]*)</g,
      ),
    ];
    expect(rules.map((m) => m.slice(1, 4))).toEqual([
      ['C7 C8', '2', '8'],
      ['D9', '4', '9'],
    ]);
    expect(rules.every((m) => isOwnMark(m[4]!))).toBe(true);
    expect(xml.indexOf('cellIs')).toBeLessThan(xml.indexOf('附表通'));
    expect(xml.indexOf('附表通')).toBeLessThan(xml.indexOf('<dataValidations'));
  });

  test('a protected sheet is marked; what cannot be marked is refused with a reason', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    const outcome = await host.mark([
      mark('公开01表', 6, 2),
      mark('没有的表', 0, 0),
      mark('目录', 2_000_000, 0),
      mark('目录', -1, 0),
    ]);
    expect(outcome.marked).toBe(1);
    expect(outcome.refused.map((r) => r.reason)).toEqual([
      '没有名为“没有的表”的工作表。',
      '单元格位置超出工作表的范围。',
      '单元格位置超出工作表的范围。',
    ]);
    const xml = strFromU8(unzipParts(await host.save())['xl/worksheets/sheet3.xml']!);
    expect(xml).toContain('<sheetProtection password="CC3D" sheet="1" objects="1" scenarios="1" formatCells="0"/>');
  });

  test('the user’s values are read as before', async () => {
    const host = new FileHost(readSample(SAMPLES.settlement2020), 'x.xlsx');
    const before = await host.read();
    await host.mark([mark('附表1', 6, 2)]);
    expect(await host.read()).toEqual({ ...before, isMarked: true });
  });

  test('formats of ours stay when somebody else has come to use them', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    await host.mark([mark('公开01表', 6, 2)]);
    const parts = unzipParts(await host.save());
    const table = strFromU8(parts['xl/tables/table1.xml']!).replace(
      'totalsRowShown',
      'headerRowDxfId="3" totalsRowShown',
    );
    const { zipSync, strToU8 } = await import('fflate');
    const later = new FileHost(zipSync({ ...parts, 'xl/tables/table1.xml': strToU8(table) }), 'x');
    await later.mark([]);
    const now = unzipParts(await later.save());
    expect(strFromU8(now['xl/styles.xml']!)).toContain('<dxfs count="5">');
    expect(strFromU8(now['xl/worksheets/sheet3.xml']!)).not.toContain('附表通');
  });
});

function expectSameParts(actual: Uint8Array, expected: Uint8Array): void {
  const [a, b] = [unzipParts(actual), unzipParts(expected)];
  expect(Object.keys(a).sort()).toEqual(Object.keys(b).sort());
  for (const name of Object.keys(b)) expect([name, Buffer.compare(a[name]!, b[name]!)]).toEqual([name, 0]);
}
