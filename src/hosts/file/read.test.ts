import * as XLSX from '@e965/xlsx';
import { BAD_INPUTS, changed, sparseBook } from '../../../test/generators/bad';
import { HONEST } from '../../../test/generators/bad/honest';
import { everythingBook } from '../../../test/generators/everything';
import { variants } from '../../../test/generators/variants';
import { readSample, SAMPLES, zipParts } from '../../../test/generators/xlsxParts';
import { parseA1, cellAt, type WorkbookSnapshot } from '../../workbook';
import { readWorkbook } from './read';

/** A snapshot as plain data, shown texts left out. */
function plain(book: WorkbookSnapshot): unknown {
  return book.sheets.map((s) => ({
    ...s,
    cells: s.cells.map((row) => row?.map((c) => (c ? { ...c } : c))),
    hiddenRows: [...s.hiddenRows],
    hiddenCols: [...s.hiddenCols],
  }));
}

function at(book: WorkbookSnapshot, sheet: string, ref: string) {
  const { top, left } = parseA1(ref)!;
  return cellAt(
    book.sheets.find((s) => s.name === sheet)!,
    top,
    left,
  );
}

describe('the published books', () => {
  test.each(Object.values(SAMPLES))(
    '%s: every value, formula, format and merge as SheetJS reads them from the file itself',
    async (name) => {
      const bytes = readSample(name);
      const book = await readWorkbook(bytes, name);
      const oracle = XLSX.read(bytes, { type: 'array', cellFormula: true, cellNF: true });
      expect(book.sheets.map((s) => s.name)).toEqual(oracle.SheetNames);
      let cells = 0;
      for (const sheet of book.sheets) {
        const raw = oracle.Sheets[sheet.name]!;
        for (const [ref, cell] of Object.entries(raw)) {
          if (ref.startsWith('!')) continue;
          const { top, left } = parseA1(ref)!;
          const own = cellAt(sheet, top, left);
          // Of exact halves SheetJS rounds some down, Excel none.
          const isHalf = /\.\d{2,}5$/.test(String(cell.v));
          expect([ref, own?.value, own?.formula, own?.format ?? 'General', isHalf ? cell.w : own?.text]).toEqual([
            ref,
            cell.v,
            cell.f && `=${cell.f}`,
            cell.z,
            cell.w,
          ]);
          cells++;
        }
        expect(sheet.cells.flatMap((row) => row?.filter(Boolean) ?? [])).toHaveLength(
          Object.keys(raw).filter((k) => !k.startsWith('!')).length,
        );
        expect(sheet.merges).toHaveLength(raw['!merges']?.length ?? 0);
      }
      expect(cells).toBeGreaterThan(1000);
      expect(book.memory).toEqual({});
    },
  );

  test('stored doubles come through to the last bit', async () => {
    const book = await readWorkbook(everythingBook(), 'x');
    expect(at(book, '公开03表', 'E8')?.value).toBe(0.1 + 0.2);
    expect(at(book, '公开01表', 'D30')?.value).toBe(2113.6066666666666);
  });
});

describe('one of everything', () => {
  let book: WorkbookSnapshot;
  beforeAll(async () => {
    book = await readWorkbook(everythingBook(), '附表.xlsx');
  });

  test('sheets with their visibility and protection', () => {
    expect(book.name).toBe('附表.xlsx');
    expect(book.sheets.map((s) => [s.name, s.visibility, s.isProtected])).toEqual([
      ['封面', 'visible', false],
      ['目录', 'visible', false],
      ['公开01表', 'visible', true],
      ['公开03表', 'visible', false],
      ['附图', 'visible', false],
      ['参数', 'hidden', false],
      ['校验', 'veryHidden', false],
    ]);
  });

  test.each([
    ['封面', 'B12', { value: '重要提示：本套报表已审核 ' }],
    ['封面', 'D12', { value: '空串之后' }],
    ['封面', 'B13', { value: '内嵌文本' }],
    ['封面', 'C13', { value: '控制符\u0007与_x0041_' }],
    ['封面', 'C9', { value: 46022, format: 'yyyy"年"m"月"d"日"', text: '2025年12月31日' }],
    ['公开01表', 'B7', { value: '1', format: '@' }],
    ['公开01表', 'C7', { value: 5321.55, format: '#,##0.00_ ' }],
    ['公开01表', 'C30', { value: 6340.82, formula: '=SUM(C7:C29)' }],
    ['公开01表', 'D30', { value: 2113.6066666666666, formula: '=SUM(D7:D29)', text: '2,113.61' }],
    ['公开01表', 'A34', { value: 0, formula: '=SUM(C7:C14*1)-C30' }],
    ['公开01表', 'C34', { value: '平', formula: '=IF(ROUND(C33-6551.32,2)=0,"平","不平")' }],
    ['公开01表', 'D34', { value: null, error: '#DIV/0!', text: '#DIV/0!' }],
    ['公开01表', 'E34', { value: true, text: 'TRUE' }],
    ['参数', 'A8', { value: 1, formula: '=[1]Sheet1!$A$1' }],
    ['校验', 'C2', { value: 0.1, format: '0.00%', text: '10.00%' }],
  ])('%s!%s', (sheet, ref, expected) => {
    expect(at(book, sheet, ref)).toMatchObject(expected);
  });

  test('a formula that was never calculated has no value rather than 0', () => {
    expect(at(book, '公开01表', 'F34')).toMatchObject({ value: null, formula: '=C33*2' });
    expect(at(book, '公开01表', 'G34')).toMatchObject({ value: null, formula: '=C33<0' });
  });

  test('used area, merged cells, hidden rows and columns', () => {
    const sheet = book.sheets[2]!;
    expect(sheet.area).toEqual(parseA1('A1:H35'));
    expect(sheet.merges).toEqual([parseA1('A1:H1'), parseA1('A4:D4'), parseA1('E4:H4')]);
    expect([...sheet.hiddenRows]).toEqual([11, 33]);
    expect([...sheet.hiddenCols]).toEqual([5]);
  });

  test.each(Object.entries(variants()))('written by another program (%s): the same cells', async (_name, bytes) => {
    expect(plain(await readWorkbook(bytes, '附表.xlsx'))).toEqual(plain(book));
  });

  test('only the sheets that are asked for', async () => {
    const some = await readWorkbook(everythingBook(), 'x', { sheets: ['公开03表'] });
    expect(plain(some)).toEqual(plain({ ...book, sheets: [book.sheets[3]!] }));
  });

  test('progress is told and reading can be cancelled', async () => {
    const steps: [number, number][] = [];
    await readWorkbook(everythingBook(), 'x', { onProgress: (done, total) => steps.push([done, total]) });
    expect(steps.at(-1)).toEqual([14, 14]);
    await expect(readWorkbook(everythingBook(), 'x', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      message: '已取消读取。',
    });
  });

  test('reading does not change the bytes', async () => {
    const bytes = everythingBook();
    const copy = bytes.slice();
    await readWorkbook(bytes, 'x');
    expect(Buffer.compare(bytes, copy)).toBe(0);
  });
});

describe('other shapes of books', () => {
  const table = [
    ['科目编码', '科目名称', '金额'],
    ['2010601', '行政运行', 1234.5],
    ['0101', '合计', 0.07],
  ];
  const sheetJsBook = () => {
    const sheet = XLSX.utils.aoa_to_sheet(table);
    sheet['C4'] = { t: 'n', v: 1234.57, f: 'SUM(C2:C3)' };
    sheet['!ref'] = 'A1:C4';
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '表1');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['密']]), '表2');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    return book;
  };

  test.each([
    ['biff8', '.xls'],
    ['xlml', 'XML spreadsheet 2003'],
    ['xlsx', '.xlsx of SheetJS'],
    ['xlsm', '.xlsm'],
  ] as const)('%s (%s)', async (...[bookType]) => {
    const bytes = new Uint8Array(XLSX.write(sheetJsBook(), { type: 'array', bookType }) as ArrayBuffer);
    const book = await readWorkbook(bytes, '附表.xls');
    expect(book.sheets.map((s) => s.name)).toEqual(['表1', '表2']);
    expect(at(book, '表1', 'A3')?.value).toBe('0101');
    expect(at(book, '表1', 'C2')?.value).toBe(1234.5);
    expect(at(book, '表1', 'C4')).toMatchObject({ value: 1234.57 });
    expect(book.sheets[0]!.merges).toEqual([parseA1('A1:B1')]);
    expect(book.sheets[0]!.area).toEqual(parseA1('A1:C4'));
  });

  test('.xls of Excel 95 with Chinese texts in GBK', async () => {
    const source = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(source, XLSX.utils.aoa_to_sheet([['ABCD', 2.5]]), 'T1');
    const bytes = Buffer.from(XLSX.write(source, { type: 'array', bookType: 'biff5' }) as ArrayBuffer);
    // SheetJS writes such files in code page 1252 only: put 936 and a GBK text in.
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 0x04])) + 4);
    bytes.set([0xbf, 0xc6, 0xc4, 0xbf], bytes.indexOf('ABCD'));
    const book = await readWorkbook(new Uint8Array(bytes), '附表.xls');
    expect(at(book, 'T1', 'A1')?.value).toBe('科目');
    expect(at(book, 'T1', 'B1')?.value).toBe(2.5);
  });

  test.each([
    ['gb2312', [0xbf, 0xc6, 0xc4, 0xbf]],
    ['utf-8', [...new TextEncoder().encode('科目')]],
  ])('a web page named .xls (%s): amounts are numbers, codes with a leading zero stay text', async (charset, word) => {
    const ascii = (s: string) => [...s].map((c) => c.charCodeAt(0));
    const bytes = Uint8Array.from([
      ...ascii(`<html><head><meta charset="${charset}"></head><body><table><tr><td colspan="2">`),
      ...word,
      ...ascii(
        '</td></tr><tr><td>0101</td><td>1,234.50</td></tr><tr><td>2020-1</td><td>12.5%</td></tr><tr><td>-3.10</td><td>x</td></tr></table></body></html>',
      ),
    ]);
    const book = await readWorkbook(bytes, '导出.xls');
    const name = book.sheets[0]!.name;
    expect(at(book, name, 'A1')?.value).toBe('科目');
    expect(at(book, name, 'A2')).toMatchObject({ value: '0101' });
    expect(at(book, name, 'B2')).toMatchObject({ value: 1234.5, format: '#,##0.00', text: '1,234.50' });
    expect(at(book, name, 'A3')?.value).toBe('2020-1');
    expect(at(book, name, 'B3')).toMatchObject({ value: 0.125, text: '12.5%' });
    expect(at(book, name, 'A4')).toMatchObject({ value: -3.1, text: '-3.10' });
    expect(book.sheets[0]!.merges).toEqual([parseA1('A1:B1')]);
  });

  test('a single cell in the last corner costs next to nothing', async () => {
    const before = process.memoryUsage().heapUsed;
    const book = await readWorkbook(sparseBook(), 'x');
    expect(book.sheets[4]!.area).toEqual(parseA1('A1:XFD1048576'));
    expect(at(book, '附图', 'XFD1048576')?.value).toBe(1);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6);
  });

  test('formatted but empty rows are not part of the used area', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `<row r="${i + 100}" ht="20"><c r="A${i + 100}" s="1"/><c r="H${i + 100}" s="1"/></row>`,
    ).join('');
    const book = await readWorkbook(
      changed({ 'xl/worksheets/sheet5.xml': (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`) }),
      'x',
    );
    expect(book.sheets[4]!.area).toEqual(parseA1('A1:B4'));
  });

  test.each([
    [14, 'yyyy/m/d', '2025/6/1'],
    [31, 'yyyy"年"m"月"d"日"', '2025年6月1日'],
    [57, 'yyyy"年"m"月"', '2025年6月'],
    [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '45,809.00'],
  ])('format %i, which a file names by its number only, is what Chinese Excel shows', async (id, format, text) => {
    for (const numFmts of [true, false]) {
      const bytes = changed({
        'xl/styles.xml': (xml) =>
          (numFmts ? xml : xml.replace(/<numFmts.*<\/numFmts>/, '')).replace(
            /numFmtId="177" fontId/,
            `numFmtId="${id}" fontId`,
          ),
        'xl/worksheets/sheet1.xml': (xml) => xml.replace('<v>46022</v>', '<v>45809</v>'),
      });
      const cell = at(await readWorkbook(bytes, 'x'), '封面', 'C9');
      expect(cell).toMatchObject({ value: 45809, format });
      expect(cell?.text?.trim()).toBe(text);
    }
  });

  test('a book without styles and shared strings', async () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>';
    const bytes = zipParts({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/book.xml"/></Relationships>',
      'book.xml': '<workbook xmlns:r="r"><sheets><sheet name="a&amp;b" sheetId="1" r:id="q"/></sheets></workbook>',
      '_rels/book.xml.rels':
        '<Relationships><Relationship Id="q" Type="x/worksheet" Target="one.xml"/></Relationships>',
      'one.xml': xml,
    });
    const book = await readWorkbook(bytes, 'x');
    expect(book.sheets[0]!.name).toBe('a&b');
    expect(book.sheets[0]!.cells[0]!.map((c) => c!.value)).toEqual([1, '甲']);
  });
});

describe('what cannot be read whole is refused with a sentence that says what to do', () => {
  test.each(BAD_INPUTS)('$name → $code', async ({ bytes, code, says }) => {
    const error: unknown = await readWorkbook(bytes(), 'x').then(
      () => 'was read',
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ name: 'HostError', code });
    expect((error as Error).message).toMatch(says);
    expect((error as Error).message).toMatch(/。$/);
  });
});

describe('what is strange and right is read as it stands', () => {
  test.each(HONEST)('$name', async ({ bytes, look, expected }) => {
    expect(look(await readWorkbook(bytes(), 'x'))).toEqual(expected);
  });
});
