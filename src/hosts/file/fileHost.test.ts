import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { changed } from '../../../test/generators/bad';
import { everythingBook, everythingParts } from '../../../test/generators/everything';
import { chartSheet, narrativeSheet, reportSheet } from '../../../test/generators/ownSheets';
import { packageFaults } from '../../../test/generators/partChecks';
import { text } from '../../../test/generators/variants';
import { readSample, SAMPLES, unzipParts, zipParts } from '../../../test/generators/xlsxParts';
import { cellAt, MEMORY_NAMESPACE, parseA1, type Mark } from '../../workbook';
import { FileHost } from './fileHost';
import { readWorkbook } from './read';

const MARKS: Mark[] = [
  { ref: { sheet: '公开01表', row: 6, col: 2 }, colour: 'error' },
  { ref: { sheet: '公开03表', row: 7, col: 4 }, colour: 'info' },
];
const MEMORY = { dismissed: [{ id: '表1<&>"', reason: '已核实 😀 \u0000\ufffe ]]>' }], facts: {} };

describe('what the book remembers', () => {
  test('comes back, also from a file opened anew, in a part that Excel finds by its namespace', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    await host.remember(MEMORY);
    expect((await host.read()).memory).toEqual(MEMORY);
    const saved = await host.save();
    expect((await readWorkbook(saved, 'x')).memory).toEqual(MEMORY);
    expect(packageFaults(saved)).toEqual([]);
    const parts = unzipParts(saved);
    expect(strFromU8(parts['customXml/item2.xml']!)).toContain(`<memory xmlns="${MEMORY_NAMESPACE}">`);
    expect(strFromU8(parts['customXml/itemProps2.xml']!)).toContain(`ds:uri="${MEMORY_NAMESPACE}"`);
    expect(strFromU8(parts['customXml/_rels/item2.xml.rels']!)).toContain('/customXmlProps" Target="itemProps2.xml"');
    expect(strFromU8(parts['xl/_rels/workbook.xml.rels']!)).toContain('/customXml" Target="../customXml/item2.xml"');
    expect(strFromU8(parts['[Content_Types].xml']!)).toContain('PartName="/customXml/itemProps2.xml"');
  });

  test('remembering nothing gives back the very bytes of the file', async () => {
    for (const original of [everythingBook(), readSample(SAMPLES.xuanhan2020)]) {
      const host = new FileHost(original, 'x.xlsx');
      await host.remember(MEMORY);
      await host.remember({});
      expect(Buffer.compare(await host.save(), original)).toBe(0);
    }
  });

  test('a damaged memory is no reason not to read the book', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    await host.remember(MEMORY);
    const parts = unzipParts(await host.save());
    const broken = zipSync({
      ...parts,
      'customXml/item2.xml': strToU8(`<memory xmlns="${MEMORY_NAMESPACE}">{"a":</memory>`),
    });
    expect((await readWorkbook(broken, 'x')).memory).toEqual({});
  });
});

describe('the host', () => {
  test('nothing written: the very bytes; the bytes given are never changed', async () => {
    const original = everythingBook();
    const copy = original.slice();
    const host = new FileHost(original, 'x.xlsx');
    expect(Buffer.compare(await host.save(), original)).toBe(0);
    await host.mark(MARKS);
    await host.writeSheets([chartSheet()]);
    await host.save();
    expect(Buffer.compare(original, copy)).toBe(0);
    expect(host.notice).toBeUndefined();
    expect(host.outputName).toBe('x.xlsx');
  });

  test('untouched parts are copied packed as they were, not packed again', async () => {
    const original = readSample(SAMPLES.settlement2020);
    const host = new FileHost(original, 'x.xlsx');
    await host.mark([{ ref: { sheet: '附表1', row: 0, col: 0 }, colour: 'error' }]);
    const saved = Buffer.from(await host.save());
    for (const name of ['xl/theme/theme1.xml', 'xl/worksheets/sheet5.xml', 'docProps/app.xml']) {
      const raw = rawEntry(Buffer.from(original), name);
      expect([name, raw.length > 100, saved.includes(raw)]).toEqual([name, true, true]);
    }
  });

  test('writing in any order and number ends in the same book (property)', async () => {
    const sheets = [reportSheet(), narrativeSheet()];
    const steps: Record<string, (host: FileHost) => Promise<unknown>> = {
      mark: (h) => h.mark(MARKS),
      unmark: (h) => h.mark([]),
      report: (h) => h.writeSheets([sheets[0]!]),
      text: (h) => h.writeSheets([sheets[1]!]),
      remember: (h) => h.remember(MEMORY),
      reopen: () => Promise.resolve(),
    };
    const summary = async (bytes: Uint8Array) => {
      const book = await readWorkbook(bytes, 'x');
      const marks = Object.entries(unzipParts(bytes)).flatMap(([name, content]) =>
        /worksheets\/sheet/.test(name)
          ? [...strFromU8(content).matchAll(/<conditionalFormatting[^>]*>.*?<\/conditionalFormatting>/g)].map((m) => [
              name,
              m[0],
            ])
          : [],
      );
      return { marks, memory: book.memory, sheets: new Map(book.sheets.map((s) => [s.name, JSON.stringify(s.cells)])) };
    };
    const full = new FileHost(everythingBook(), 'x.xlsx');
    for (const step of ['report', 'text', 'remember', 'mark']) await steps[step]!(full);
    const expected = await summary(await full.save());
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...Object.keys(steps), ...Object.keys(steps)]), async (order) => {
        let host = new FileHost(everythingBook(), 'x.xlsx');
        for (const step of order) {
          await steps[step]!(host);
          if (step === 'reopen') host = new FileHost(await host.save(), 'x.xlsx');
        }
        for (const step of fc.sample(fc.shuffledSubarray(['report', 'text', 'remember', 'mark'], { minLength: 4 }), {
          numRuns: 1,
          seed: order.length,
        })[0]!)
          await steps[step]!(host);
        const saved = await host.save();
        expect(packageFaults(saved)).toEqual([]);
        expect(await summary(saved)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('remembers what it was told to show', async () => {
    const shown: unknown[] = [];
    const host = new FileHost(everythingBook(), 'x.xlsx', { onSelect: (target) => shown.push(target) });
    await host.select({ sheet: '目录', row: 1, col: 2 });
    expect(host.selected).toEqual({ sheet: '目录', row: 1, col: 2 });
    expect(shown).toEqual([{ sheet: '目录', row: 1, col: 2 }]);
  });

  test('reads what it has written, and only the sheets asked for', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    await host.writeSheets([reportSheet()]);
    expect((await host.read({ sheets: ['核对报告'] })).sheets.map((s) => s.name)).toEqual(['核对报告']);
    expect((await host.read()).sheets).toHaveLength(8);
    expect((await host.read({ sheets: ['目录'] })).sheets).toHaveLength(1);
  });

  test('a signed book is read but not written', async () => {
    const parts = everythingParts();
    const signed = zipParts({
      ...parts,
      '_xmlsignatures/origin.sigs': new Uint8Array(0),
      '_rels/.rels': text(parts['_rels/.rels']!).replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      ),
    });
    const host = new FileHost(signed, 'x.xlsx');
    expect((await host.read()).sheets).toHaveLength(7);
    await expect(host.mark(MARKS)).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(/数字签名.*没有改动/),
    });
    expect(Buffer.compare(await host.save(), signed)).toBe(0);
  });

  test('nothing is written into a book that cannot be read whole', async () => {
    const host = new FileHost(changed({ 'xl/worksheets/sheet4.xml': (xml) => xml.slice(0, 900) }), 'x.xlsx');
    await expect(host.mark(MARKS)).rejects.toMatchObject({ code: 'damaged' });
    await expect(host.writeSheets([reportSheet()])).rejects.toMatchObject({ code: 'damaged' });
  });

  test('a write that fails leaves the book as it was', async () => {
    const host = new FileHost(everythingBook(), 'x.xlsx');
    await host.remember(MEMORY);
    const before = await host.save();
    const impossible = { ...reportSheet(), get rows(): never { throw new Error('boom'); } }; // prettier-ignore
    await expect(host.writeSheets([chartSheet(), impossible])).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringMatching(/原文件没有改动/),
    });
    expect(Buffer.compare(await host.save(), before)).toBe(0);
  });

  test('.xlsm keeps its content type and its macros', async () => {
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const parts = everythingParts();
    const book = zipParts({
      ...parts,
      'xl/vbaProject.bin': Uint8Array.from([1, 2, 3]),
      '[Content_Types].xml': text(parts['[Content_Types].xml']!).replace(
        /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
        type,
      ),
    });
    const host = new FileHost(book, '附表.xlsm');
    await host.writeSheets([reportSheet()]);
    const now = unzipParts(await host.save());
    expect(strFromU8(now['[Content_Types].xml']!)).toContain(type);
    expect([...now['xl/vbaProject.bin']!]).toEqual([1, 2, 3]);
    expect(host.outputName).toBe('附表.xlsm');
  });
});

describe('a book that cannot be written itself', () => {
  function xls(): Uint8Array {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['科目', '金额'],
      ['=不是公式', 1234.5],
      ['合计', 0.1 + 0.2],
    ]);
    sheet['B2'].z = '#,##0.00';
    sheet['B4'] = { t: 'n', v: 1234.8, f: 'SUM(B2:B3)' };
    sheet['!ref'] = 'A1:B4';
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '表1');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['密']]), '表<2>');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  }

  test('.xls: the same cells in a new .xlsx with our marks and sheets, and the user is told', async () => {
    const host = new FileHost(xls(), '附表.xls');
    const before = await host.read();
    expect(host.notice).toBeUndefined();
    await host.mark([{ ref: { sheet: '表1', row: 1, col: 1 }, colour: 'error' }]);
    await host.writeSheets([chartSheet()]);
    expect(host.notice).toMatch(/新的 \.xlsx/);
    expect(host.outputName).toBe('附表.xlsx');
    const saved = await host.save();
    expect(packageFaults(saved)).toEqual([]);
    const after = await readWorkbook(saved, '附表.xls');
    expect(after.sheets.map((s) => [s.name, s.visibility])).toEqual([
      ['表1', 'visible'],
      ['表<2>', 'hidden'],
      ['图表', 'visible'],
    ]);
    expect(after.sheets[0]!.cells.map((row) => row!.map((c) => ({ ...c })))).toEqual(
      before.sheets[0]!.cells.map((row) => row!.map((c) => ({ ...c }))),
    );
    expect(after.sheets[0]!.merges).toEqual([parseA1('A1:B1')]);
    expect(cellAt(after.sheets[0]!, 3, 1)).toMatchObject({ value: 1234.8 });
  });
});

/** Packed bytes of one entry. */
function rawEntry(zip: Buffer, name: string): Buffer {
  const at = zip.indexOf(name) - 30;
  let size = zip.readUInt32LE(at + 18);
  const central = zip.lastIndexOf(name) - 46;
  size ||= zip.readUInt32LE(central + 20);
  const data = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  return zip.subarray(data, data + size);
}
