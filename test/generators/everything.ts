import { strFromU8 } from 'fflate';
import {
  CHART,
  DRAWING,
  HEAD,
  MAIN,
  readSample,
  REL,
  relationships,
  SAMPLES,
  SHEET_DRAWING,
  SHEET_TYPES,
  unzipParts,
  zipParts,
  type Parts,
} from './xlsxParts';

/**
 * A made-up workbook with one of everything that Excel keeps in a file and that programs like to lose: themes, gradient
 * fills, named styles, data validations and conditional formats (also x14), a protected sheet, notes and a threaded
 * comment, a picture, a text box, a chart with style parts, a table, defined names, an external link, printer settings,
 * custom XML, WPS properties, a calculation chain, shared, array and uncalculated formulas, hidden rows, columns and
 * sheets, rich text, errors, booleans and dates.
 */
export function everythingParts(): Parts {
  const strings = new Strings();
  const sheets = [
    cover(strings),
    contents(strings),
    totals(strings),
    spending(strings),
    pictureSheet(strings),
    parameters(strings),
    checks(strings),
  ];
  const parts: Parts = { '[Content_Types].xml': '', '_rels/.rels': '', 'xl/workbook.xml': workbook(sheets) };
  sheets.forEach((s, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = s.xml;
    if (s.relations.length > 0) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(s.relations);
  });
  parts['xl/_rels/workbook.xml.rels'] = relationships([
    ...sheets.map((_, i): [string, string, string] => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]),
    ['rId20', 'theme', 'theme/theme1.xml'],
    ['rId21', 'styles', 'styles.xml'],
    ['rId22', 'sharedStrings', 'sharedStrings.xml'],
    ['rId23', 'calcChain', 'calcChain.xml'],
    ['rId24', 'externalLink', 'externalLinks/externalLink1.xml'],
    ['rId25', 'customXml', '../customXml/item1.xml'],
    ['rId26', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
  ]);
  parts['xl/theme/theme1.xml'] = strFromU8(unzipParts(readSample(SAMPLES.bureau2024))['xl/theme/theme1.xml']!);
  parts['xl/styles.xml'] = STYLES;
  parts['xl/sharedStrings.xml'] = strings.xml();
  parts['xl/calcChain.xml'] =
    `${HEAD}<calcChain xmlns="${MAIN}"><c r="C30" i="3"/><c r="D30"/><c r="C33"/><c r="A34" a="1"/><c r="E8" i="4"/></calcChain>`;
  parts['xl/externalLinks/externalLink1.xml'] =
    `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${REL}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;
  parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = relationships([
    ['rId1', 'externalLinkPath', 'file:///D:/%E4%B8%8A%E5%B9%B4.xlsx', true],
  ]);
  parts['xl/persons/person.xml'] =
    `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="张会计" id="{11111111-2222-3333-4444-555555555555}" userId="zk" providerId="None"/></personList>`;
  parts['xl/threadedComments/threadedComment1.xml'] =
    `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C8" dT="2026-01-10T08:00:00.00" personId="{11111111-2222-3333-4444-555555555555}" id="{AAAAAAAA-2222-3333-4444-555555555555}"><text>请核对与上年差异</text></threadedComment></ThreadedComments>`;
  parts['xl/comments1.xml'] =
    `${HEAD}<comments xmlns="${MAIN}"><authors><author>李科长</author></authors><commentList><comment ref="C7" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr><t>李科长:</t></r><r><t xml:space="preserve">\n与财决01表核对一致</t></r></text></comment></commentList></comments>`;
  parts['xl/drawings/vmlDrawing1.vml'] = VML;
  parts['xl/printerSettings/printerSettings1.bin'] = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);
  parts['xl/media/image1.png'] = Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...Array.from({ length: 200 }, (_, i) => (i * 37) % 256),
  ]);
  const drawing = (inner: string) =>
    `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${inner}</xdr:wsDr>`;
  parts['xl/drawings/drawing1.xml'] = drawing(anchor(5, 6, 7, 10, PICTURE));
  parts['xl/drawings/_rels/drawing1.xml.rels'] = relationships([['rId1', 'image', '../media/image1.png']]);
  parts['xl/drawings/drawing2.xml'] = drawing(anchor(8, 3, 11, 7, TEXT_BOX));
  parts['xl/drawings/drawing3.xml'] = drawing(anchor(4, 2, 12, 20, CHART_FRAME));
  parts['xl/drawings/_rels/drawing3.xml.rels'] = relationships([['rId1', 'chart', '../charts/chart1.xml']]);
  parts['xl/charts/chart1.xml'] = USER_CHART;
  parts['xl/charts/_rels/chart1.xml.rels'] = relationships([
    ['rId1', 'http://schemas.microsoft.com/office/2011/relationships/chartStyle', 'style1.xml'],
    ['rId2', 'http://schemas.microsoft.com/office/2011/relationships/chartColorStyle', 'colors1.xml'],
  ]);
  parts['xl/charts/style1.xml'] =
    `${HEAD}<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" xmlns:a="${DRAWING}" id="201"/>`;
  parts['xl/charts/colors1.xml'] =
    `${HEAD}<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" xmlns:a="${DRAWING}" meth="cycle" id="10"><a:schemeClr val="accent1"/></cs:colorStyle>`;
  parts['xl/tables/table1.xml'] =
    `${HEAD}<table xmlns="${MAIN}" id="1" name="单位表" displayName="单位表" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="单位名称"/><tableColumn id="2" name="单位代码"/><tableColumn id="3" name="状态"/></tableColumns><tableStyleInfo name="财政表样式" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
  parts['customXml/item1.xml'] =
    '<?xml version="1.0"?><fin:meta xmlns:fin="urn:gov:finance:meta"><fin:year>2025</fin:year></fin:meta>';
  parts['customXml/itemProps1.xml'] =
    `${HEAD}<ds:datastoreItem ds:itemID="{F0E1D2C3-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:gov:finance:meta"/></ds:schemaRefs></ds:datastoreItem>`;
  parts['customXml/_rels/item1.xml.rels'] = relationships([['rId1', 'customXmlProps', 'itemProps1.xml']]);
  parts['docProps/core.xml'] =
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>部门决算公开附表</dc:title></cp:coreProperties>`;
  parts['docProps/custom.xml'] =
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16120</vt:lpwstr></property></Properties>`;
  parts['_rels/.rels'] = relationships([
    ['rId1', 'officeDocument', 'xl/workbook.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['rId3', 'custom-properties', 'docProps/custom.xml'],
  ]);
  parts['[Content_Types].xml'] = contentTypes(sheets.length);
  return parts;
}

export function everythingBook(): Uint8Array {
  return zipParts(everythingParts());
}

const IGNORABLE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const PAGE =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="90" orientation="landscape"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/** Cell formats by number, as STYLES lists them. */
const enum S {
  Plain,
  Title,
  Head,
  Text,
  Money,
  Percent,
  Date,
  Total,
  Note,
  Open,
  Code,
}

class Strings {
  private readonly items: string[] = [];
  add(xml: string): number {
    const known = this.items.indexOf(xml);
    return known >= 0 ? known : this.items.push(xml) - 1;
  }
  text(text: string): number {
    return this.add(`<si><t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></si>`);
  }
  xml(): string {
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.items.length}" uniqueCount="${this.items.length}">${this.items.join('')}</sst>`;
  }
}

interface MadeSheet {
  readonly name: string;
  readonly state?: string;
  readonly xml: string;
  readonly relations: [string, string, string, boolean?][];
}

type Row = readonly [r: number, cells: string, attributes?: string];

class CellMaker {
  constructor(private readonly strings: Strings) {}
  t(ref: string, text: string, s = S.Text): string {
    return `<c r="${ref}" s="${s}" t="s"><v>${this.strings.text(text)}</v></c>`;
  }
  n(ref: string, value: number, s = S.Money): string {
    return `<c r="${ref}" s="${s}"><v>${value}</v></c>`;
  }
  f(ref: string, formula: string, value: string, attributes = '', type = '', s = S.Total): string {
    const f = formula ? `<f${attributes}>${formula}</f>` : `<f${attributes}/>`;
    return `<c r="${ref}" s="${s}"${type}>${f}<v>${value}</v></c>`;
  }
}

function sheetXml(
  rows: readonly Row[],
  o: { pre?: string; views?: string; cols?: string; afterData?: string; tail?: string } = {},
): string {
  const data = rows
    .map(([r, cells, attributes = '']) => `<row r="${r}"${attributes} x14ac:dyDescent="0.15">${cells}</row>`)
    .join('');
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" ${IGNORABLE} xr:uid="{00000000-0001-0000-0000-000000000001}">${o.pre ?? ''}<dimension ref="A1:H35"/>${o.views ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'}<sheetFormatPr defaultRowHeight="14.4" x14ac:dyDescent="0.15"/>${o.cols ?? ''}<sheetData>${data}</sheetData>${o.afterData ?? ''}${o.tail ?? PAGE}</worksheet>`;
}

function cover(strings: Strings): MadeSheet {
  const c = new CellMaker(strings);
  const rich = strings.add(
    '<si><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t>重要提示：</t></r><r><t xml:space="preserve">本套报表已审核 </t></r><rPh sb="0" eb="2"><t>zhongyao</t></rPh><phoneticPr fontId="3" type="noConversion"/></si>',
  );
  const empty = strings.add('<si/>');
  return {
    name: '封面',
    relations: [['rId1', 'drawing', '../drawings/drawing1.xml']],
    xml: sheetXml(
      [
        [3, c.t('A3', '2025年度某某市财政局部门决算公开附表', S.Title)],
        [8, c.t('B8', '编制单位：') + c.t('C8', '某某市财政局（汇总）')],
        [9, c.t('B9', '编制日期：') + c.n('C9', 46022, S.Date)],
        [
          12,
          `<c r="B12" s="3" t="s"><v>${rich}</v></c><c r="C12" s="3" t="s"><v>${empty}</v></c><c r="D12" t="s"><v>${strings.text('空串之后')}</v></c>`,
        ],
        [
          13,
          '<c r="B13" t="inlineStr"><is><t>内嵌文本</t></is></c><c r="C13" t="s"><v>' +
            strings.text('控制符_x0007_与_x005F_x0041_') +
            '</v></c>',
        ],
      ],
      {
        afterData: '<mergeCells count="1"><mergeCell ref="A3:H4"/></mergeCells>',
        tail: `${PAGE}<drawing r:id="rId1"/>`,
      },
    ),
  };
}

function contents(strings: Strings): MadeSheet {
  const c = new CellMaker(strings);
  return {
    name: '目录',
    relations: [['rId1', 'hyperlink', 'http://www.mof.gov.cn/', true]],
    xml: sheetXml(
      [
        [1, c.t('A1', '目  录', S.Title)],
        [3, c.n('A3', 1, S.Text) + c.t('B3', '公开01表') + c.t('C3', '收入支出决算总表')],
        [14, c.t('C14', '财政部网站')],
      ],
      {
        afterData:
          '<hyperlinks><hyperlink ref="C3" location="\'公开01表\'!A1" display="收入支出决算总表"/><hyperlink ref="C14" r:id="rId1"/></hyperlinks>',
      },
    ),
  };
}

function totals(strings: Strings): MadeSheet {
  const c = new CellMaker(strings);
  const income = [
    '一、一般公共预算财政拨款收入',
    '二、政府性基金预算财政拨款收入',
    '三、国有资本经营预算财政拨款收入',
    '四、上级补助收入',
    '五、事业收入',
    '六、经营收入',
    '七、附属单位上缴收入',
    '八、其他收入',
  ];
  const amounts = [5321.55, 820.4, 0, 120, 45.6, 0, 0, 33.27];
  const rows: Row[] = [
    [1, c.t('A1', '收入支出决算总表', S.Title), ' ht="30" customHeight="1"'],
    [2, c.t('H2', '公开01表', S.Note)],
    [3, c.t('A3', '部门：某某市财政局', S.Note) + c.t('H3', '金额单位：万元', S.Note)],
    [4, c.t('A4', '收入', S.Head) + c.t('E4', '支出', S.Head)],
    [5, ['项目', '行次', '决算数'].map((t, i) => c.t(`${'ABC'[i]}5`, t, S.Head)).join('')],
    ...income.map((name, i): Row => [
      7 + i,
      c.t(`A${7 + i}`, name) +
        c.t(`B${7 + i}`, String(i + 1), S.Code) +
        c.n(`C${7 + i}`, amounts[i]!, S.Open) +
        c.n(`D${7 + i}`, amounts[i]! / 3),
      i === 5 ? ' hidden="1"' : '',
    ]),
    [
      30,
      c.t('A30', '本年收入合计', S.Total) +
        c.f('C30', 'SUM(C7:C29)', '6340.82', ' t="shared" ref="C30:D30" si="0"') +
        c.f('D30', '', '2113.6066666666666', ' t="shared" si="0"'),
    ],
    [32, c.t('A32', '年初结转和结余') + c.n('C32', 210.5)],
    [33, c.t('A33', '总计', S.Total) + c.f('C33', 'SUM(C30:C32)', '6551.32')],
    [
      34,
      c.f('A34', 'SUM(C7:C14*1)-C30', '0', ' t="array" ref="A34"') +
        c.f('C34', 'IF(ROUND(C33-6551.32,2)=0,"平","不平")', '平', '', ' t="str"') +
        '<c r="D34" s="8" t="e"><v>#DIV/0!</v></c><c r="E34" s="8" t="b"><v>1</v></c><c r="F34" s="7"><f>C33*2</f></c><c r="G34" s="7"><f>C33&lt;0</f><v></v></c>',
      ' hidden="1"',
    ],
    [35, c.t('A35', '注：本表反映部门本年度的总收支和年末结转结余情况。', S.Note)],
  ];
  return {
    name: '公开01表',
    relations: [
      ['rId1', 'drawing', '../drawings/drawing2.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      [
        'rId5',
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/threadedComment1.xml',
      ],
    ],
    xml: sheetXml(rows, {
      pre: '<sheetPr codeName="Sheet3"><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
      views:
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="6" topLeftCell="C7" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C7" sqref="C7"/></sheetView></sheetViews>',
      cols: '<cols><col min="1" max="1" width="34.66" customWidth="1"/><col min="6" max="6" width="6.3" hidden="1" customWidth="1"/><col min="7" max="8" width="16.7" customWidth="1"/></cols>',
      afterData:
        '<sheetProtection password="CC3D" sheet="1" objects="1" scenarios="1" formatCells="0"/><protectedRanges><protectedRange sqref="C7:C14" name="录入区"/></protectedRanges>' +
        '<mergeCells count="3"><mergeCell ref="A1:H1"/><mergeCell ref="A4:D4"/><mergeCell ref="E4:H4"/></mergeCells><phoneticPr fontId="3" type="noConversion"/>' +
        '<conditionalFormatting sqref="C7:D29"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorTitle="录入错误" error="金额不能为负数" sqref="C7:C14"><formula1>0</formula1></dataValidation></dataValidations>',
      tail:
        `<printOptions horizontalCentered="1"/>${PAGE.replace('orientation="landscape"', 'orientation="landscape" r:id="rId4"')}<rowBreaks count="1" manualBreakCount="1"><brk id="29" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="B7:B29" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>` +
        `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="7" id="{DA7ABA51-AAAA-BBBB-0001-000000000001}"><xm:f>参数!$B$2&gt;0</xm:f></x14:cfRule><xm:sqref>G7:G29</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    }),
  };
}

function spending(strings: Strings): MadeSheet {
  const c = new CellMaker(strings);
  const lines: [string, string, string, string][] = [
    ['201', '', '', '一般公共服务支出'],
    ['201', '06', '', '财政事务'],
    ['201', '06', '01', '行政运行'],
    ['208', '', '', '社会保障和就业支出'],
  ];
  const letters = 'ABCDEFGH';
  return {
    name: '公开03表',
    relations: [],
    xml: sheetXml(
      [
        [1, c.t('A1', '支出决算表', S.Title)],
        [
          4,
          c.t('A4', '项目', S.Head) +
            c.t('E4', '本年支出合计', S.Head) +
            c.t('F4', '基本支出', S.Head) +
            c.t('G4', '项目支出', S.Head),
        ],
        ...lines.map((line, i): Row => {
          const r = 8 + i;
          const codes = line
            .slice(0, 3)
            .map((code, k) => (code ? c.t(`${letters[k]}${r}`, code, S.Code) : `<c r="${letters[k]}${r}" s="10"/>`))
            .join('');
          return [
            r,
            codes +
              c.t(`D${r}`, line[3]) +
              c.f(`E${r}`, `SUM(F${r}:G${r})`, String(0.1 + 0.2), '', '', S.Money) +
              c.n(`F${r}`, 0.1) +
              c.n(`G${r}`, 0.2),
          ];
        }),
      ],
      { afterData: '<mergeCells count="1"><mergeCell ref="A4:D4"/></mergeCells>' },
    ),
  };
}

function pictureSheet(strings: Strings): MadeSheet {
  const c = new CellMaker(strings);
  return {
    name: '附图',
    relations: [['rId1', 'drawing', '../drawings/drawing3.xml']],
    xml: sheetXml(
      [
        [1, c.t('A1', '附图：近两年收支对比', S.Title)],
        [3, c.t('A3', '项目', S.Head) + c.t('B3', '2025年', S.Head)],
        [4, c.t('A4', '收入总计') + c.n('B4', 6551.32)],
      ],
      { tail: `${PAGE}<drawing r:id="rId1"/>` },
    ),
  };
}

function parameters(strings: Strings): MadeSheet {
  const c = new CellMaker(strings);
  return {
    name: '参数',
    state: 'hidden',
    relations: [['rId1', 'table', '../tables/table1.xml']],
    xml: sheetXml(
      [
        [1, c.t('A1', '单位名称', S.Head) + c.t('B1', '单位代码', S.Head) + c.t('C1', '状态', S.Head)],
        [2, c.t('A2', '某某市财政局下属单位1') + c.t('B2', '101001', S.Code) + c.t('C2', '在用')],
        [3, c.t('A3', '某某市财政局下属单位2') + c.t('B3', '101002', S.Code) + c.t('C3', '在用')],
        [8, c.f('A8', '[1]Sheet1!$A$1', '1', '', '', S.Money)],
      ],
      { tail: `${PAGE}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` },
    ),
  };
}

function checks(strings: Strings): MadeSheet {
  const c = new CellMaker(strings);
  return {
    name: '校验',
    state: 'veryHidden',
    relations: [],
    xml: sheetXml(
      [1, 2, 3].map((r): Row => [
        r,
        c.t(`A${r}`, `校验规则${r}`) +
          c.f(`B${r}`, `公开01表!C30-公开03表!E8`, '0', '', '', S.Money) +
          c.n(`C${r}`, 0.05 * r, S.Percent) +
          c.n(`D${r}`, 46000 + r, S.Date),
      ]),
    ),
  };
}

function workbook(sheets: readonly MadeSheet[]): string {
  const list = sheets
    .map(
      (s, i) =>
        `<sheet name="${s.name}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`,
    )
    .join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="2"/></bookViews><sheets>${list}</sheets><externalReferences><externalReference r:id="rId24"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">公开01表!$A$1:$H$35</definedName><definedName name="单位" hidden="1">参数!$A$2:$A$3</definedName></definedNames><calcPr calcId="191029"/></workbook>`;
}

function contentTypes(sheetCount: number): string {
  const overrides: [string, string][] = [
    ['/xl/workbook.xml', `${SHEET_TYPES}sheet.main+xml`],
    ...Array.from({ length: sheetCount }, (_, i): [string, string] => [
      `/xl/worksheets/sheet${i + 1}.xml`,
      `${SHEET_TYPES}worksheet+xml`,
    ]),
    ['/xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['/xl/styles.xml', `${SHEET_TYPES}styles+xml`],
    ['/xl/sharedStrings.xml', `${SHEET_TYPES}sharedStrings+xml`],
    ['/xl/calcChain.xml', `${SHEET_TYPES}calcChain+xml`],
    ['/xl/externalLinks/externalLink1.xml', `${SHEET_TYPES}externalLink+xml`],
    ['/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    ['/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
    ['/xl/comments1.xml', `${SHEET_TYPES}comments+xml`],
    ['/xl/tables/table1.xml', `${SHEET_TYPES}table+xml`],
    ...[1, 2, 3].map((n): [string, string] => [
      `/xl/drawings/drawing${n}.xml`,
      'application/vnd.openxmlformats-officedocument.drawing+xml',
    ]),
    ['/xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
    ['/xl/charts/style1.xml', 'application/vnd.ms-office.chartstyle+xml'],
    ['/xl/charts/colors1.xml', 'application/vnd.ms-office.chartcolorstyle+xml'],
    ['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ];
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${SHEET_TYPES}printerSettings"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}" ${IGNORABLE}><numFmts count="3"><numFmt numFmtId="176" formatCode="#,##0.00_ "/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="178" formatCode="#,##0.00;[Red]\\-#,##0.00"/></numFmts>
<fonts count="3" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="16"/><name val="黑体"/><family val="3"/><charset val="134"/></font><font><sz val="9"/><color rgb="FF666666"/><name val="楷体"/><charset val="134"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFF2CC"/></stop><stop position="1"><color rgb="FFFFD966"/></stop></gradientFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalDown="1"><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="double"><color auto="1"/></bottom><diagonal style="thin"><color auto="1"/></diagonal></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>
<cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="177" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="178" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="2" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/><i val="0"/></font></dxf></dxfs>
<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="财政表样式" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles>
<colors><mruColors><color rgb="FF1F4E79"/></mruColors></colors>
<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" ${X14}><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'position:absolute;visibility:hidden\'><x:ClientData ObjectType="Note"><x:Row>6</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>';

function anchor(c1: number, r1: number, c2: number, r2: number, inner: string): string {
  const corner = (name: string, col: number, row: number) =>
    `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor editAs="oneCell">${corner('from', c1, r1)}${corner('to', c2, r2)}${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
}

const PICTURE = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图片 1" descr="单位公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${REL}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
const TEXT_BOX =
  '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="文本框 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>填报说明</a:t></a:r></a:p></xdr:txBody></xdr:sp>';
const CHART_FRAME = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const USER_CHART = `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>附图!$B$4:$B$4</c:f></c:numRef></c:val></c:ser><c:firstSliceAng val="0"/></c:pieChart></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
