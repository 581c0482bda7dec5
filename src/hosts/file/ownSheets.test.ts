import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { changed } from '../../../test/generators/bad';
import { bigBook } from '../../../test/generators/big';
import { everythingBook } from '../../../test/generators/everything';
import { chartSheet, narrativeSheet, reportSheet } from '../../../test/generators/ownSheets';
import { packageFaults } from '../../../test/generators/partChecks';
import { variants } from '../../../test/generators/variants';
import { readSample, SAMPLES, unzipParts } from '../../../test/generators/xlsxParts';
import { cellAt, MAX_CELL_TEXT, parseA1, textAt, type OwnSheet, type SheetSnapshot } from '../../workbook';
import { FileHost } from './fileHost';
import { readWorkbook } from './read';

const SHEETS = [chartSheet(), narrativeSheet(), reportSheet()];

async function written(bytes: Uint8Array, sheets: readonly OwnSheet[] = SHEETS): Promise<Uint8Array> {
  const host = new FileHost(bytes, 'x.xlsx');
  await host.writeSheets(sheets);
  return host.save();
}

async function sheetOf(bytes: Uint8Array, name: string): Promise<SheetSnapshot> {
  return (await readWorkbook(bytes, 'x')).sheets.find((s) => s.name === name)!;
}

function edit(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipParts(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}

function partOf(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipParts(bytes)[part]!);
}

const PASSED_THROUGH =
  /^(?!xl\/workbook\.xml$|xl\/_rels\/workbook\.xml\.rels$|\[Content_Types\]\.xml$|xl\/styles\.xml$)/;

describe('sheets of our own', () => {
  test.each([
    ...Object.values(SAMPLES).map((n) => [n, readSample(n)] as const),
    ['everything', everythingBook()] as const,
    ...Object.entries(variants()),
  ])('%s: a sound package, and every part of the user’s byte for byte', async (_name, original) => {
    const saved = await written(original);
    expect(packageFaults(saved)).toEqual(packageFaults(original));
    const now = unzipParts(saved);
    for (const [name, content] of Object.entries(unzipParts(original)))
      if (PASSED_THROUGH.test(name)) expect([name, Buffer.compare(now[name]!, content)]).toEqual([name, 0]);
  });

  test('the changed parts of the user’s differ only by what was added', async () => {
    const original = everythingBook();
    const now = unzipParts(await written(original));
    for (const [name, content] of Object.entries(unzipParts(original))) {
      if (PASSED_THROUGH.test(name)) continue;
      const after = strFromU8(now[name]!).replace(/ count="\d+"/g, '');
      const before = strFromU8(content).replace(/ count="\d+"/g, '');
      // Everything that was there is there in the same order.
      let at = 0;
      for (const piece of before.split(/(?=<)/)) {
        at = after.indexOf(piece, at);
        expect([name, piece, at >= 0]).toEqual([name, piece, true]);
        at += piece.length;
      }
    }
  });

  test('come back as they were laid out, known as ours', async () => {
    const saved = await written(readSample(SAMPLES.settlement2020));
    const book = await readWorkbook(saved, 'x');
    expect(book.sheets.filter((s) => s.ownAs).map((s) => [s.name, s.ownAs])).toEqual([
      ['图表', '图表'],
      ['情况说明', '情况说明'],
      ['核对报告', '核对报告'],
    ]);
    const report = book.sheets.at(-1)!;
    expect(textAt(report, 0, 0)).toBe('核对报告');
    expect(cellAt(report, 2, 4)).toMatchObject({ value: 3396.81, format: '#,##0.00' });
    expect(cellAt(report, 2, 5)).toMatchObject({ value: 1896.81, formula: "='附表3'!D10+'附表3'!E10" });
    expect(report.merges).toEqual([parseA1('A1:H1')]);
    const xml = partOf(saved, 'xl/worksheets/sheet17.xml');
    expect(xml).toContain(
      '<hyperlink ref="G3" location="\'附表3\'!C10" tooltip="转到 附表3!C10" display="附表3!C10"/>',
    );
    expect(xml).toContain('paperSize="9"');
    expect(xml).toContain('orientation="landscape"');
  });

  test('writing the same again changes nothing', async () => {
    const once = await written(everythingBook());
    const twice = await written(once);
    const [a, b] = [unzipParts(once), unzipParts(twice)];
    expect(Object.keys(b)).toEqual(Object.keys(a));
    for (const name of Object.keys(a)) expect([name, strFromU8(b[name]!)]).toEqual([name, strFromU8(a[name]!)]);
  });

  test('the user’s sheet of the same name is left alone and ours gets another name', async () => {
    const original = readSample(SAMPLES.xuanhan2020);
    const host = new FileHost(original, 'x.xlsx');
    expect(await host.writeSheets([narrativeSheet()])).toEqual(['情况说明（附表通）']);
    expect(await host.writeSheets([narrativeSheet()])).toEqual(['情况说明（附表通）']);
    const saved = await host.save();
    expect(
      Buffer.compare(
        unzipParts(saved)['xl/worksheets/sheet15.xml']!,
        unzipParts(original)['xl/worksheets/sheet15.xml']!,
      ),
    ).toBe(0);
    const later = new FileHost(saved, 'x.xlsx');
    expect(await later.writeSheets([narrativeSheet()])).toEqual(['情况说明（附表通）']);
    const names = (await later.read()).sheets.map((s) => [s.name, s.ownAs]);
    expect(names.slice(-2)).toEqual([
      ['情况说明', undefined],
      ['情况说明（附表通）', '情况说明'],
    ]);
  });

  test('a sheet that the user renamed is still ours', async () => {
    const renamed = edit(await written(everythingBook(), [reportSheet()]), 'xl/workbook.xml', (xml) =>
      xml.replace(' name="核对报告"', ' name="核对结果"').replace("'核对报告'!", "'核对结果'!"),
    );
    const host = new FileHost(renamed, 'x.xlsx');
    expect(await host.writeSheets([reportSheet()])).toEqual(['核对结果']);
    expect((await host.read()).sheets).toHaveLength(8);
  });

  test('a sheet that the user deleted is made anew', async () => {
    const saved = await written(everythingBook(), [reportSheet()]);
    const deleted = edit(saved, 'xl/workbook.xml', (xml) =>
      xml.replace(/<sheet [^>]*name="核对报告"[^>]*>/, '').replace("'核对报告'!$A$1", '#REF!$A$1'),
    );
    const host = new FileHost(deleted, 'x.xlsx');
    expect(await host.writeSheets([reportSheet()])).toEqual(['核对报告']);
    const xml = partOf(await host.save(), 'xl/workbook.xml');
    expect(xml.match(/_fubiao_核对报告/g)).toHaveLength(1);
  });
});

describe('what the user typed on a sheet of ours survives', () => {
  const long: OwnSheet = {
    name: '核对报告',
    columnWidths: [20, 20],
    rows: [
      [{ text: '一' }, undefined],
      [{ text: '二' }, undefined],
      [{ text: '三' }, { number: '3' }],
    ],
  };
  const short: OwnSheet = { name: '核对报告', columnWidths: [20, 20], rows: [[{ text: '甲' }, undefined]] };
  const user = (bytes: Uint8Array) =>
    edit(bytes, 'xl/worksheets/sheet8.xml', (xml) =>
      xml
        .replace(/(<row r="1"[^>]*>.*?)<\/row>/, '$1<c r="B1" t="inlineStr"><is><t>已核实</t></is></c></row>')
        .replace('<v>3</v>', '<v>33</v>')
        .replace('</sheetData>', '<row r="9"><c r="D9" t="str"><f>1+1</f><v>2</v></c></row></sheetData>'),
    );

  test('reasons, changed cells and cells elsewhere stay; what we wrote and nobody changed goes', async () => {
    const typed = user(await written(everythingBook(), [long]));
    const now = await sheetOf(await written(typed, [short]), '核对报告');
    expect(textAt(now, 0, 0)).toBe('甲');
    expect(textAt(now, 0, 1)).toBe('已核实');
    expect(cellAt(now, 1, 0)).toBeUndefined();
    expect(cellAt(now, 2, 0)).toBeUndefined();
    expect(cellAt(now, 2, 1)?.value).toBe(33);
    expect(cellAt(now, 8, 3)).toMatchObject({ formula: '=1+1' });
  });

  test('also after Excel has saved the file with shared strings of its own', async () => {
    const saved = await written(everythingBook(), [long]);
    const count = partOf(saved, 'xl/sharedStrings.xml').match(/<si[>/]/g)!.length;
    const asExcel = edit(
      edit(saved, 'xl/sharedStrings.xml', (xml) =>
        xml.replace('</sst>', '<si><t>一</t></si><si><t>二</t></si><si><r><t>三</t></r></si></sst>'),
      ),
      'xl/worksheets/sheet8.xml',
      (xml) => {
        let n = count;
        return xml.replace(/t="inlineStr"><is>.*?<\/is>/g, () => `t="s"><v>${n++}</v>`);
      },
    );
    const now = await sheetOf(await written(asExcel, [short]), '核对报告');
    expect(now.area).toEqual(parseA1('A1'));
    expect(textAt(now, 0, 0)).toBe('甲');
  });

  test('a frame around the cell left for the reason, and no content in it', async () => {
    const saved = await written(everythingBook(), [reportSheet()]);
    const xml = partOf(saved, 'xl/worksheets/sheet8.xml');
    expect(xml).toMatch(/<c r="H3" s="\d+"\/>/);
  });

  test('merged cells are not laid over what the user typed', async () => {
    const merged: OwnSheet = { ...short, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] };
    const typed = user(await written(everythingBook(), [long]));
    expect((await sheetOf(await written(typed, [merged]), '核对报告')).merges).toEqual([]);
    const clean = await written(await written(everythingBook(), [long]), [merged]);
    expect((await sheetOf(clean, '核对报告')).merges).toEqual([parseA1('A1:B1')]);
    expect((await sheetOf(await written(clean, [short]), '核对报告')).merges).toEqual([]);
  });

  test('column widths that the user set stay', async () => {
    const wide = edit(await written(everythingBook(), [long]), 'xl/worksheets/sheet8.xml', (xml) =>
      xml.replace('<col min="1" max="1" width="20"', '<col min="1" max="1" width="55"'),
    );
    expect(
      partOf(await written(wide, [{ ...short, columnWidths: [20, 20, 7] }]), 'xl/worksheets/sheet8.xml'),
    ).toContain(
      '<cols><col min="1" max="1" width="55" customWidth="1"/><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="7" customWidth="1"/></cols>',
    );
  });

  test('a formula of ours that goes leaves the calculation chain too', async () => {
    const formulas: OwnSheet = { ...long, rows: [[{ formula: '=1+1', number: '2' }]] };
    const chained = edit(await written(everythingBook(), [formulas]), 'xl/calcChain.xml', (xml) =>
      xml.replace('</calcChain>', '<c r="A1" i="8"/></calcChain>'),
    );
    const now = partOf(await written(chained, [short]), 'xl/calcChain.xml');
    expect(now).toBe(partOf(everythingBook(), 'xl/calcChain.xml'));
    const only = edit(chained, 'xl/calcChain.xml', (xml) => xml.replace(/<c .*<c r="A1" i="8"/, '<c r="A1" i="8"'));
    const gone = await written(only, [short]);
    expect(Object.keys(unzipParts(gone))).not.toContain('xl/calcChain.xml');
    expect(packageFaults(gone)).toEqual([]);
  });
});

describe('texts are texts', () => {
  const nasty = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "'x",
    '\t=1',
    '＝1',
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
    '<script>alert(1)</script>',
    '&amp;&lt;',
    ']]>',
    '_x0041_',
    '_x005F_',
    'a\u0000b\u0007c\u001f',
    '\ufffe\uffff',
    '😀𠮷㐂',
    '\ud800x',
    '  两端有空格  ',
    '一\n二\r\n三',
    '"',
    '0101',
    '1e5',
    'TRUE',
    '#REF!',
  ];

  test.each(nasty)('%j', async (text) => {
    const sheet: OwnSheet = { name: '图表', columnWidths: [9], rows: [[{ text }, { text, style: 'body' }]] };
    const saved = await written(everythingBook(), [sheet]);
    expect(packageFaults(saved)).toEqual([]);
    const xml = partOf(saved, 'xl/worksheets/sheet8.xml');
    expect(xml).not.toContain('<f');
    const now = await sheetOf(saved, '图表');
    const expected = text.replace(/\r\n/g, '\n').replace(/\ud800/g, '\ufffd');
    expect(cellAt(now, 0, 0)).toMatchObject({ value: expected });
    expect(cellAt(now, 0, 0)?.formula).toBeUndefined();
    if (/^[=+\-@\t'＝]/.test(text)) expect(quotePrefixOf(saved, xml)).toBe(true);
  });

  test('any texts and numbers come back as they went in (property)', async () => {
    const original = bigBook(3);
    const cell = fc.oneof(
      fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }) }),
      fc.record({ text: fc.string({ unit: 'binary', minLength: 1 }) }),
      fc.record({ number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => String(n === 0 ? 0 : n)) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const saved = await written(original, [{ name: '图表', columnWidths: [9], rows: rows as OwnSheet['rows'] }]);
          expect(packageFaults(saved)).toEqual([]);
          const now = await sheetOf(saved, '图表');
          rows.forEach((row, r) =>
            row.forEach((own, c) => {
              const value = cellAt(now, r, c)?.value;
              if (!own) expect(value).toBeUndefined();
              else if ('number' in own) expect(value).toBe(Number(own.number));
              else expect(value).toBe(own.text.replace(/\r\n?/g, '\n'));
            }),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a text of 40,000 characters ends with “…” at the limit of a cell', async () => {
    const saved = await written(everythingBook(), [
      { name: '图表', columnWidths: [9], rows: [[{ text: '长'.repeat(40_000) }]] },
    ]);
    const value = String(cellAt(await sheetOf(saved, '图表'), 0, 0)?.value);
    expect(value).toHaveLength(MAX_CELL_TEXT);
    expect(value.endsWith('长…')).toBe(true);
  });

  test('a number that is none is written as text', async () => {
    const saved = await written(everythingBook(), [
      { name: '图表', columnWidths: [9], rows: [[{ number: '1,234.50' }, { number: '413.320' }, { number: '=1' }]] },
    ]);
    const now = await sheetOf(saved, '图表');
    expect(now.cells[0]!.map((c) => c!.value)).toEqual(['1,234.50', 413.32, '=1']);
  });
});

function quotePrefixOf(bytes: Uint8Array, sheetXml: string): boolean {
  const number = Number(/<c r="A1" s="(\d+)"/.exec(sheetXml)![1]);
  const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(partOf(bytes, 'xl/styles.xml'))![1]!;
  return [...xfs.matchAll(/<xf [^>]*>/g)][number]![0].includes('quotePrefix="1"');
}

describe('strict books stay strict', () => {
  test('no transitional name comes in', async () => {
    const saved = await written(variants()['strict namespaces']!);
    const added = Object.entries(unzipParts(saved)).filter(([name]) =>
      /sheet8\.xml|drawing4|chart2|_rels\/workbook/.test(name),
    );
    expect(added.length).toBeGreaterThan(3);
    for (const [name, content] of added) {
      const xml = strFromU8(content).replace(/[^"]*\/(customXml|customXmlProps)"/g, '');
      expect([name, /schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)/.test(xml)]).toEqual([
        name,
        false,
      ]);
    }
  });
});

describe('books that programs wrote sparingly', () => {
  test('without cellStyleXfs, numFmts, borders and defined names', async () => {
    const bare = changed({
      'xl/styles.xml': () =>
        '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf/></cellXfs></styleSheet>',
      'xl/workbook.xml': (xml) => xml.replace(/<definedNames>.*<\/definedNames>/, ''),
    });
    const saved = await written(bare);
    expect(packageFaults(saved)).toEqual([]);
    expect(cellAt(await sheetOf(saved, '核对报告'), 2, 4)).toMatchObject({ value: 3396.81, text: '3,396.81' });
  });
});
