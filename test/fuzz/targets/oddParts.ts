import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { editText, editValues, edits, pick, share, type Edit } from '../edits';
import { FILES, partsOf } from '../files';
import { driveFile } from '../driveFile';
import type { Target } from '../target';

interface OddParts {
  readonly file: number;
  /** Which part, as a share of all parts, and what happens to its text. */
  readonly parts: readonly { readonly at: number; readonly way: 'values' | 'edit' | 'remove' | 'swap'; readonly edits: readonly Edit[] }[];
} // prettier-ignore

/** Pieces of XML that are wrong, rare or dangerous where they are put. */
const SNIPPETS = [
  '<', '>', '</', '/>', '"', "'", '&', '&amp;', '&#0;', '&#x1F600;', '&bogus;', ']]>', '<!--', '-->', '<![CDATA[', '<?x?>', '<!DOCTYPE a [<!ENTITY b "c">]>', '\u0000', '\ufffe',
  ' r="A1"', ' r="XFD1048576"', ' r="ZZZZ99999999"', ' r="a0"', ' r=""', ' t="s"', ' t="e"', ' t="b"', ' t="str"', ' t="inlineStr"', ' t="d"', ' t="n"', ' s="99999"', ' s="-1"', '<v>', '</v>', '<v/>',
  '<v>1e999</v>', '<v>NaN</v>', '<v>-1</v>', '<v>0x10</v>', '<f>', '</f>', '<f>A1</f>', '<f t="shared" si="0"/>', '<f t="array" ref="A1:XFD1048576">', '<c r="B2"><v>1</v></c>', '<row r="0">', '<row r="1048577">',
  '<row>', '</row>', '<mergeCell ref="A1:XFD1048576"/>', '<mergeCell ref="B2:A1"/>', '<mergeCell ref="?"/>', '<col min="1" max="99999999" hidden="1"/>', '<is><t>x</t></is>', '<si/>', '<si><r><t>a</t></r></si>',
  'Target="../../../../etc/passwd"', 'Target="http://a.example/"', 'TargetMode="External"', 'Target=""', 'r:id="rId999"', 'sheetId="0"', 'name=""', `name="${'长'.repeat(300)}"`, 'state="veryHidden"', 'date1904="1"', 'encoding="gb18030"',
]; // prettier-ignore

/** Values that are well formed and odd where they are put. */
const VALUES = [
  '', ' ', '0', '-1', '1', '1.5', '99999', '4294967296', '1e999', 'NaN', 'true', '是', 'A1', 'XFD1048576', 'A1:XFD1048576', 'ZZZZ99999999', 'B2:A1', 's', 'e', 'b', 'str', 'inlineStr', 'd', '#REF!', '2024-01-01T00:00:00', 'rId1', 'rId999', '../../../../etc/passwd',
  'http://a.example/', 'xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'External', 'hidden', 'veryHidden', '&lt;&amp;&#10;', '&#1;', '_x0000_', '_x005F_', 'SUM(A1:A9)', '=1+1', '[Red]0', '#,##0.00', '0.00%', 'yyyy', '"', '&quot;', '支出决算表', '单位：元', '图表', '👍', '长'.repeat(300), '一'.repeat(40_000),
].map((v) => v.replace('"', '&quot;')); // prettier-ignore

/** Packages that unpack well and whose parts are not what they should be. */
export const oddParts: Target<OddParts> = {
  name: '部件不对的文件',
  share: 0.2,
  input: fc.record(
    {
      file: fc.integer({ min: 0, max: FILES.length - 1 }),
      parts: fc.array(
        fc.record(
          {
            at: share,
            way: fc.constantFrom('values', 'values', 'values', 'values', 'values', 'values', 'edit', 'remove', 'swap'),
            edits,
          },
          { noNullPrototype: true },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { noNullPrototype: true },
  ),
  run: (input) => driveFile(bytesOf(input), FILES[input.file]!.name, true),
  file: (input) => ({ extension: 'xlsx', content: bytesOf(input) }),
};

function bytesOf({ file, parts: changes }: OddParts): Uint8Array {
  const original = partsOf(file);
  if (!original) return strToU8(editText(strFromU8(FILES[file]!.bytes()), changes.flatMap((c) => c.edits), SNIPPETS)); // prettier-ignore
  const parts = { ...original };
  // Sheets, styles and strings are what is read most: they come twice.
  const names = Object.keys(original).filter((n) => /\.(?:xml|rels|vml)$/.test(n));
  names.push(...names.filter((n) => /worksheets\/sheet|styles|sharedStrings|workbook/.test(n)));
  for (const { at, way, edits } of changes) {
    const name = pick(names, at);
    if (way === 'remove') delete parts[name];
    else if (way === 'swap') parts[name] = original[pick(names, edits[0]!.at)]!;
    else if (parts[name]) {
      const xml = strFromU8(parts[name]);
      parts[name] = strToU8(way === 'values' ? editValues(xml, edits, VALUES) : editText(xml, edits, SNIPPETS));
    }
  }
  return zipSync(parts, { level: 0 });
}
