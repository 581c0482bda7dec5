import { proofread } from '../../proofread';
import {
  chartParagraph,
  chartXml,
  makeDocx,
  makeWorkbookPackage,
  paragraph,
  partOf,
  partsOf,
  table,
  textBox,
} from '../../../test/support/makeDocx';
import { annotateDocx } from './annotateDocx';
import { readDocx } from './docx';
import { DocumentError } from './documentError';

const NUMBERED = (id: string, level = 0): string =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

describe('readDocx', () => {
  it('gives paragraphs with the numbers that Word puts before headings', () => {
    const body = [
      paragraph(['收入支出决算总体情况说明'], NUMBERED('1')),
      paragraph(['收入情况'], NUMBERED('1', 1)),
      paragraph(['支出情况'], NUMBERED('1', 1)),
      paragraph(['收入决算情况说明'], NUMBERED('1')),
      paragraph(['总体'], NUMBERED('1', 1)),
    ].join('');
    const doc = readDocx(makeDocx({ body, numbering: NUMBERING }), '说明.docx');
    expect(doc.paragraphs.map((p) => p.text)).toEqual(['一、收入支出决算总体情况说明', '（一）收入情况', '（二）支出情况', '二、收入决算情况说明', '（一）总体']); // prettier-ignore
  });

  it('reads text boxes once, leaves deleted and hidden text out, keeps tabs and breaks', () => {
    const body =
      textBox(paragraph(['图1：收支变动'])) +
      '<w:p><w:r><w:t>支出</w:t></w:r><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>10</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:moveFrom w:id="3"><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:tab/><w:t>万元</w:t><w:br/><w:t>&lt;注&gt;</w:t></w:r></w:p>';
    const doc = readDocx(makeDocx({ body }), 'a.docx');
    expect(doc.text.match(/图1：收支变动/g)).toHaveLength(1);
    expect(doc.paragraphs.at(-1)!.text).toBe('支出10\t万元\n<注>');
  });

  it('keeps tables as rows of cells with their places', () => {
    const doc = readDocx(makeDocx({ body: paragraph(['前']) + table([['项目', '预算数', '执行数'], ['甲', '10', '9']]) + paragraph(['后']) }), 'a.docx'); // prettier-ignore
    expect(doc.paragraphs.map((p) => p.text)).toEqual(['前', '项目\t预算数\t执行数', '甲\t10\t9', '后']);
    const cell = doc.tables[0]!.rows[1]![2]!;
    expect(cell.text).toBe('9');
    expect(doc.text.slice(cell.start, cell.start + 1)).toBe('9');
  });

  it('reads prose out of tables that are there for layout', () => {
    const doc = readDocx(makeDocx({ body: table([['说明', '2020年支出10万元。比上年增加1万元。']]) }), 'a.docx');
    expect(doc.paragraphs.map((p) => p.text)).toEqual(['说明', '2020年支出10万元。比上年增加1万元。']);
    expect(doc.tables).toEqual([]);
  });

  it('reads the data of charts, with the places of the numbers', () => {
    const chart = chartXml('支出决算结构图', [{ name: '支出数', points: [['基本支出', '442.18'], ['项目支出', '406.56000000000006']] }]); // prettier-ignore
    const doc = readDocx(
      makeDocx({ body: paragraph(['正文']) + chartParagraph('rId9'), charts: { rId9: chart } }),
      'a.docx',
    );
    expect(doc.figures).toHaveLength(1);
    const points = doc.figures[0]!.series[0]!.points;
    expect(points.map((p) => [p.category, p.value])).toEqual([['基本支出', '442.18'], ['项目支出', '406.56']]); // prettier-ignore
    for (const p of points) expect(doc.text.slice(p.start, p.end)).toBe(p.value);
  });

  const whole = makeDocx({ body: paragraph(['2020年支出10万元。']) });
  it.each<[string, Uint8Array, string]>([
    ['cut off in the middle', whole.slice(0, whole.length - 60), 'damaged'],
    ['a package that is a workbook', makeWorkbookPackage(), 'a-workbook'],
    ['without any text', makeDocx({ body: paragraph(['']) }), 'no-text'],
  ])('says what is wrong with a file %s', (_what, bytes, code) => {
    const read = (): unknown => readDocx(bytes, 'a.docx');
    expect(read).toThrow(DocumentError);
    try {
      read();
    } catch (error) {
      expect((error as DocumentError).code).toBe(code);
      expect((error as DocumentError).message).toMatch(/[。]$/);
    }
  });
});

describe('annotateDocx', () => {
  const TEXT = '2020年度收、支总计413.32万元。与2019年相比，收、支总计各增加162.23万元，增长46.61%。';
  const body = (runs: readonly string[]): string =>
    paragraph(['一、收入支出决算总体情况说明']) + paragraph(runs, '<w:pPr><w:jc w:val="both"/></w:pPr>', '<w:rPr><w:b/></w:rPr>') + paragraph(['以上 & 完。']); // prettier-ignore

  /** Text between the start and the end mark of each comment. */
  function marked(xml: string): string[] {
    return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map((m) => {
      const end = xml.indexOf(`<w:commentRangeEnd w:id="${m[1]}"/>`);
      return [...xml.slice(m.index, end).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((t) => t[1]).join('');
    });
  }
  const textIn = (xml: string): string =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((t) => t[1]).join('');

  it.each([
    ['one run', [TEXT]],
    ['runs divided anywhere', [TEXT.slice(0, 50), TEXT.slice(50, 52), TEXT.slice(52)]],
    ['a run a character', [...TEXT]],
  ])('puts a comment around the words of a finding: %s', (_name, runs) => {
    const bytes = makeDocx({ body: body(runs) });
    const doc = readDocx(bytes, '说明.docx');
    const { findings } = proofread(doc);
    expect(findings.map((f) => [f.quote, f.expected])).toEqual([['增长46.61%', '64.61']]);
    const out = annotateDocx(bytes, doc, findings, { date: new Date('2021-05-06T07:08:09Z') });
    const xml = partOf(out, 'word/document.xml');
    expect(marked(xml)).toEqual(['增长46.61%']);
    expect(textIn(xml)).toBe(textIn(partOf(bytes, 'word/document.xml')));
    expect(xml.match(/<w:rPr><w:b\/><\/w:rPr>/g)!.length).toBeGreaterThanOrEqual(runs.length);
    const comments = partOf(out, 'word/comments.xml');
    expect(comments).toContain('w:date="2021-05-06T07:08:09Z"');
    expect(comments).toContain('应为64.61%');
    expect(partOf(out, '[Content_Types].xml')).toContain('/word/comments.xml');
    expect(partOf(out, 'word/_rels/document.xml.rels')).toContain('relationships/comments');
  });

  it('changes nothing else: other parts stay byte for byte, and the file can be read again', () => {
    const picture = Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 251);
    const bytes = makeDocx({
      body: body([TEXT]),
      extra: { 'word/media/image1.png': picture, 'docProps/app.xml': new TextEncoder().encode('<Properties/>') },
    });
    const doc = readDocx(bytes, 'a.docx');
    const annotated = annotateDocx(bytes, doc, proofread(doc).findings);
    const before = partsOf(bytes);
    const after = partsOf(annotated);
    for (const name of Object.keys(before)) {
      if (/document\.xml|Content_Types/.test(name)) continue;
      expect(Buffer.from(after[name]!).equals(Buffer.from(before[name]!))).toBe(true);
    }
    expect(readDocx(annotated, 'a.docx').text).toBe(doc.text);
  });

  it('adds to the comments that are there', () => {
    const old = '<w:comment w:id="7" w:author="张"><w:p><w:r><w:t>旧批注</w:t></w:r></w:p></w:comment>';
    const bytes = makeDocx({ body: body([TEXT]), comments: old });
    const doc = readDocx(bytes, 'a.docx');
    const out = annotateDocx(bytes, doc, proofread(doc).findings);
    const comments = partOf(out, 'word/comments.xml');
    expect(comments).toContain(old);
    expect(comments).toContain('w:id="8"');
  });

  it('marks the paragraph of a chart for a number inside it', () => {
    const chart = chartXml('支出决算结构图', [
      {
        name: '支出数',
        points: [
          ['基本支出', '310.92'],
          ['项目支出', '120.4'],
        ],
      },
    ]);
    const text = '2020年本年支出合计413.32万元，其中：基本支出310.92万元，占75.23%；项目支出102.4万元，占24.77%。';
    const bytes = makeDocx({ body: paragraph(['三、支出决算情况说明']) + paragraph([text]) + chartParagraph('rId9'), charts: { rId9: chart } }); // prettier-ignore
    const doc = readDocx(bytes, 'a.docx');
    const { findings } = proofread(doc);
    expect(findings.map((f) => [f.verdict, f.quote, f.expected])).toEqual([['图文不符', '120.4', '102.4']]);
    const xml = partOf(annotateDocx(bytes, doc, findings), 'word/document.xml');
    expect(xml).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:drawing>/);
  });

  it('gives the very bytes back when there is nothing to say', () => {
    const bytes = makeDocx({ body: paragraph(['2020年支出10万元。']) });
    expect(Buffer.from(annotateDocx(bytes, readDocx(bytes, 'a.docx'), [])).equals(Buffer.from(bytes))).toBe(true);
  });
});
