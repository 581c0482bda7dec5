import { HEAD, MAIN, REL, relationships, SHEET_TYPES, zipParts } from './xlsxParts';

/** A book with one sheet of `rows` × 12: codes and names as shared strings, amounts, two formulas a row. For measuring. */
export function bigBook(rows: number): Uint8Array {
  const strings = new Map<string, number>();
  const s = (text: string) => strings.get(text) ?? (strings.set(text, strings.size), strings.size - 1);
  let seed = 7;
  const amount = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) % 1e7) / 100;
  const lines: string[] = [];
  for (let r = 2; r <= rows; r++) {
    const code = `2${String(r % 30).padStart(2, '0')}${String(r % 12).padStart(2, '0')}${String(r % 9).padStart(2, '0')}`;
    const [a, b, c, d] = [amount(), amount(), amount(), amount()];
    const t = (col: string, text: string) => `<c r="${col}${r}" s="1" t="s"><v>${s(text)}</v></c>`;
    const n = (col: string, value: number, style = 2) => `<c r="${col}${r}" s="${style}"><v>${value}</v></c>`;
    lines.push(
      `<row r="${r}">${n('A', r - 1, 0)}${t('B', code)}${t('C', `科目${code}`)}${t('D', `某市第${r % 400}单位`)}${n('E', 45658 + (r % 365), 3)}${n('F', a)}${n('G', b)}${n('H', c)}${n('I', d)}` +
        `<c r="J${r}" s="2"><f>H${r}-I${r}</f><v>${c - d}</v></c><c r="K${r}" s="2"><f>IF(G${r}=0,0,H${r}/G${r})</f><v>${c / b}</v></c>${t('L', `第${r % 40000}笔`)}</row>`,
    );
  }
  return zipParts({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPES}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPES}sharedStrings+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${[...strings.keys()].map((t) => `<si><t>${t}</t></si>`).join('')}</sst>`,
  });
}
