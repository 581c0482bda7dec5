import { corpus } from '../../../test/generators/corpus';
import { chartSheet, narrativeSheet, reportSheet } from '../../../test/generators/ownSheets';
import { packageFaults } from '../../../test/generators/partChecks';
import { unzipParts } from '../../../test/generators/xlsxParts';
import { decodeXml } from './package';
import { FileHost } from './fileHost';
import { readWorkbook } from './read';

/** Lists of the package and the book that must name what is added; all other parts of the user's stay as they are. */
const LISTS = /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

/** Tags and texts of a part; a `count` only says how many members follow. */
function pieces(xml: string): string[] {
  return (xml.match(/<[^>]*>|[^<]+/g) ?? []).map((piece) => piece.replace(/\scount=(["'])\d+\1/, ''));
}

/** What of the original is not in the written part, in its order: nothing, where we only added. */
function missing(original: string, written: string): string[] {
  const now = pieces(written);
  let at = 0;
  return pieces(original).filter((piece) => {
    const found = now.indexOf(piece, at);
    if (found >= 0) at = found + 1;
    // An empty list opened to hold something of ours.
    return found < 0 && !/^<(?:\w+:)?(?:dxfs|definedNames|Relationships)\b[^>]*\/>$/.test(piece);
  });
}

describe.each(Object.entries(corpus()))('%s', (name, make) => {
  const original = make();
  const before = unzipParts(original);

  test('marks, sheets and memory are only added; the rest is byte for byte as it was; the package is sound', async () => {
    const host = new FileHost(original, 'x.xlsx');
    const { sheets } = await host.read();
    const marked = sheets.find((s) => s.visibility === 'visible')!;
    await host.mark([{ ref: { sheet: marked.name, row: 6, col: 2 }, colour: 'error' }]);
    await host.writeSheets([chartSheet(), narrativeSheet(), reportSheet()]);
    await host.remember({ facts: { 单位: '某局' } });
    const saved = await host.save();
    const now = unzipParts(saved);
    const touched: string[] = [];
    for (const [part, content] of Object.entries(before)) {
      expect([part, part in now]).toEqual([part, true]);
      if (Buffer.compare(now[part]!, content) === 0) continue;
      touched.push(part);
      expect([part, missing(decodeXml(content), decodeXml(now[part]!))]).toEqual([part, []]);
    }
    // One sheet has a mark; which it is depends on the book.
    expect(touched.filter((part) => !LISTS.test(part) && !/worksheets\/[^/]*\.xml$/.test(part))).toEqual([]);
    expect(touched.filter((part) => /worksheets\//.test(part)).length).toBeLessThanOrEqual(1);
    const faultsBefore = new Set(packageFaults(original));
    expect(packageFaults(saved).filter((fault) => !faultsBefore.has(fault))).toEqual([]);

    const after = await readWorkbook(saved, 'x.xlsx');
    expect(after.sheets.slice(0, sheets.length)).toEqual(sheets);
    expect(after.sheets.slice(sheets.length).map((s) => s.ownAs)).toEqual(['图表', '情况说明', '核对报告']);
  });

  test('everything of ours taken out: the very bytes of the file, also after it was opened anew', async () => {
    const host = new FileHost(original, name);
    const [sheet] = (await host.read()).sheets;
    await host.mark([{ ref: { sheet: sheet!.name, row: 6, col: 2 }, colour: 'warning' }]);
    await host.writeSheets([chartSheet(), narrativeSheet(), reportSheet()]);
    await host.writeSheets([reportSheet(), { ...chartSheet(), name: '图表二' }]);
    await host.remember({ facts: { 单位: '某局' } });
    const saved = await host.save();
    expect((await host.takeOut()).sheets.length).toBe(4);
    expect(Buffer.compare(await host.save(), original)).toBe(0);
    const later = new FileHost(saved, name);
    await later.takeOut();
    const restored = unzipParts(await later.save());
    expect(Object.keys(restored).sort()).toEqual(Object.keys(before).sort());
    for (const part of Object.keys(before))
      expect([part, Buffer.compare(restored[part]!, before[part]!)]).toEqual([part, 0]);
  });

  test('marks and memory taken off again: the very bytes of the file, also after it was opened anew', async () => {
    const host = new FileHost(original, name);
    const [sheet] = (await host.read()).sheets;
    await host.mark([{ ref: { sheet: sheet!.name, row: 6, col: 2 }, colour: 'warning' }]);
    await host.remember({ facts: { 单位: '某局' } });
    const saved = await host.save();
    await host.mark([]);
    await host.remember({});
    expect(Buffer.compare(await host.save(), original)).toBe(0);
    const later = new FileHost(saved, name);
    await later.mark([]);
    await later.remember({});
    const restored = unzipParts(await later.save());
    expect(Object.keys(restored).sort()).toEqual(Object.keys(before).sort());
    for (const part of Object.keys(before))
      expect([part, Buffer.compare(restored[part]!, before[part]!)]).toEqual([part, 0]);
  });
});
