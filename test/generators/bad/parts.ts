import { everythingParts } from '../everything';
import { text } from '../variants';
import { HEAD, MAIN, REL, relationships, zipParts } from '../xlsxParts';
import type { BadInput } from './badInput';
import { changed, laughs, utf8 } from './tools';

const [FIRST, THIRD, FOURTH] = [1, 3, 4].map((n) => `xl/worksheets/sheet${n}.xml`) as [string, string, string];
const BOOK = 'xl/workbook.xml';
const BOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const DOCTYPE = '<!DOCTYPE a SYSTEM "file:///etc/passwd">';

type Change = (xml: string) => string | undefined;

/** A book with one part changed, which is refused as damaged, naming what the user knows: the sheet, else the part. */
const damaged = (name: string, part: string, change: Change, says: RegExp): BadInput => ({
  name,
  bytes: () => changed({ [part]: change }),
  code: 'damaged',
  says,
});
const damagedSheet = (name: string, change: Change): BadInput => damaged(name, FOURTH, change, /工作表“公开03表”/);
/** The same with a row of its own after the last. */
const oddRow = (name: string, row: string): BadInput =>
  damagedSheet(name, (xml) => xml.replace('</sheetData>', `${row}</sheetData>`));
const oddCell = (name: string, cell: string): BadInput => oddRow(name, `<row r="900">${cell}</row>`);
const dangerous = (name: string, part: string, change: Change): BadInput => ({
  name,
  bytes: () => changed({ [part]: change }),
  code: 'unsupported',
  says: /DOCTYPE/,
});

/** Packages that unpack well and whose parts are missing, cut, contradictory or dangerous. */
export const PARTS: readonly BadInput[] = [
  {
    name: 'no content types',
    bytes: () => changed({ '[Content_Types].xml': () => undefined }),
    code: 'not-a-workbook',
    says: /不是 Excel 工作簿/,
  },
  damaged('content types cut off', '[Content_Types].xml', (xml) => xml.slice(0, 300), /Content_Types/),
  {
    name: 'no root relations',
    bytes: () => changed({ '_rels/.rels': () => undefined }),
    code: 'not-a-workbook',
    says: /不是 Excel 工作簿/,
  },
  {
    name: 'no sheets',
    bytes: () => changed({ [BOOK]: () => `${HEAD}<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    code: 'no-sheets',
    says: /没有工作表/,
  },
  damaged('workbook cut off', BOOK, (xml) => xml.slice(0, -200), /workbook\.xml/),
  damaged('workbook in unknown letters', BOOK, (xml) => xml.replace('UTF-8', 'klingon'), /workbook\.xml/),
  damaged('two sheets of one name', BOOK, (xml) => xml.replace('name="目录"', 'name="封面"'), /“封面”/),
  damaged('two sheets in one part', BOOK_RELATIONS, (xml) => xml.replace('sheet2.xml', 'sheet1.xml'), /“目录”/),
  {
    name: 'more sheets than any book',
    bytes: manySheets,
    code: 'too-big',
    says: /2500 张工作表/,
  },
  damaged('declared sheet missing', THIRD, () => undefined, /工作表“公开01表”/),
  damaged(
    'declared sheet without a relation',
    BOOK_RELATIONS,
    (xml) => xml.replace('Id="rId3"', 'Id="rId300"'),
    /工作表“公开01表”/,
  ),
  damaged(
    'declared sheet outside the package',
    BOOK_RELATIONS,
    (xml) => xml.replace('worksheets/sheet3.xml', '../../../../etc/passwd'),
    /工作表“公开01表”/,
  ),
  damaged(
    'declared sheet on the network',
    BOOK_RELATIONS,
    (xml) => xml.replace('Target="worksheets/sheet3.xml"', 'Target="http://a.example/s.xml" TargetMode="External"'),
    /工作表“公开01表”/,
  ),
  damaged('relations broken', BOOK_RELATIONS, () => '<Relationships', /workbook\.xml\.rels/),
  damaged('sheet cut off', THIRD, (xml) => xml.slice(0, xml.length / 2), /工作表“公开01表”/),
  damaged('sheet cut off between two rows', THIRD, (xml) => xml.slice(0, xml.lastIndexOf('<row')), /工作表“公开01表”/),
  damaged('sheet empty', THIRD, () => '', /工作表“公开01表”/),
  damagedSheet('tags of a sheet do not match', (xml) => xml.replace('</row>', '</raw>')),
  damagedSheet('sheet with a second root', (xml) => `${xml}<a/>`),
  damagedSheet('sheet with text after its root', (xml) => `${xml}支出`),
  damagedSheet('sheet with CDATA that does not end', (xml) => xml.replace('<sheetData>', '<sheetData><![CDATA[')),
  damagedSheet('sheet with an attribute that does not end', (xml) => xml.replace('<c r="A1"', '<c r="A1')),
  damagedSheet('sheet with an unknown entity', (xml) => xml.replace('<v>', '<v>&nbsp;')),
  damagedSheet('sheet with a zero byte', (xml) => xml.replace('<v>', '<v>\u0000')),
  {
    name: 'sheet that is not UTF-8',
    bytes: () => zipParts({ ...everythingParts(), [FOURTH]: notUtf8(text(everythingParts()[FOURTH]!)) }),
    code: 'damaged',
    says: /工作表“公开03表”/,
  },
  oddRow('row below the last row that a sheet has', '<row r="1048577"/>'),
  oddRow('row 0', '<row r="0"><c><v>1</v></c></row>'),
  oddRow('row that is no number', '<row r="九"><c><v>1</v></c></row>'),
  oddCell('column right of the last column that a sheet has', '<c r="XFE900"><v>1</v></c>'),
  oddCell('cell in another row than its own', '<c r="A7"><v>1</v></c>'),
  oddCell('cell whose address is no address', '<c r="NaN"><v>1</v></c>'),
  oddCell('two cells in one place', '<c r="A900"><v>1</v></c><c r="A900"><v>2</v></c>'),
  oddCell('number that is none: NaN', '<c r="A900"><v>NaN</v></c>'),
  oddCell('number that is none: with a comma', '<c r="A900"><v>1,234.5</v></c>'),
  oddCell('number that is none: in words', '<c r="A900" t="n"><v>一百</v></c>'),
  oddCell('number that is none: hexadecimal', '<c r="A900"><v>0x10</v></c>'),
  oddCell('number without end', '<c r="A900"><v>1e999</v></c>'),
  oddCell('cell of an unknown type', '<c r="A900" t="money"><v>1</v></c>'),
  oddCell('yes or no that is neither', '<c r="A900" t="b"><v>maybe</v></c>'),
  oddCell('date that is none', '<c r="A900" t="d"><v>某日</v></c>'),
  oddCell('text by a number that is none', '<c r="A900" t="s"><v>一</v></c>'),
  oddCell('text by a negative number', '<c r="A900" t="s"><v>-1</v></c>'),
  damagedSheet('cell without a place', (xml) => xml.replace('<c r="A1"', '<c r="?"')),
  damagedSheet('text index beyond the shared strings', (xml) => xml.replace(/t="s"><v>\d+/, 't="s"><v>99999')),
  damaged('shared strings cut off', STRINGS, (xml) => xml.slice(0, -40), /sharedStrings/),
  {
    name: 'shared strings missing',
    bytes: () => changed({ [STRINGS]: () => undefined }),
    code: 'damaged',
    says: /工作表“封面”/,
  },
  damaged('styles cut off', 'xl/styles.xml', (xml) => xml.slice(0, -400), /styles/),
  dangerous('entity bomb', STRINGS, laughs),
  dangerous('entity that reads a file, in the workbook', BOOK, (xml) =>
    xml.replace('<workbook', `${DOCTYPE}<workbook`),
  ),
  dangerous('entity that reads a file, in a sheet', FIRST, (xml) => xml.replace('<worksheet', `${DOCTYPE}<worksheet`)),
  dangerous('entity that reads a file, in the relations', BOOK_RELATIONS, (xml) =>
    xml.replace('<Relationships', `${DOCTYPE}<Relationships`),
  ),
  {
    name: '1,048,576 rows with a number in each',
    bytes: () =>
      changed({
        [FOURTH]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows(1_048_576)}</sheetData>`),
      }),
    code: 'too-big',
    says: /超过 \d+ 万个有内容的单元格/,
  },
];

function notUtf8(xml: string): Uint8Array {
  const bytes = utf8(xml.replace('<sheetData>', '<!-- ### --><sheetData>'));
  bytes.fill(0xff, bytes.indexOf(35), bytes.indexOf(35) + 3);
  return bytes;
}

function rows(count: number): string {
  return Array.from({ length: count }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>1</v></c></row>`).join('');
}

/** 2,500 sheets with nothing in them. */
function manySheets(): Uint8Array {
  const numbers = Array.from({ length: 2500 }, (_, i) => i + 1);
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  return zipParts({
    ...everythingParts(),
    ...Object.fromEntries(numbers.map((n) => [`xl/worksheets/s${n}.xml`, sheet])),
    [BOOK]: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${numbers.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    [BOOK_RELATIONS]: relationships(
      numbers.map((n): [string, string, string] => [`r${n}`, 'worksheet', `worksheets/s${n}.xml`]),
    ),
  });
}
