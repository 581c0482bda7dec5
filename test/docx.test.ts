import { readFileSync } from 'fs';
import { join } from 'path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { chartSpecs, priorFromJson } from '../src/charts';
import { readWorkbook } from '../src/hosts/file';
import { narrate } from '../src/narrative';
import { narrativeDocument } from '../src/report/docx';
import { recognise, type Book } from '../src/tables';
import { makeBook } from './support/tables';

const read = async (name: string): Promise<Book> =>
  recognise(await readWorkbook(readFileSync(join(__dirname, '..', 'samples', `${name}.xlsx`)), `${name}.xlsx`));
const fixture = (name: string, part: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, 'fixtures', 'published', `${name}.${part}.json`), 'utf8'));

describe.each(['四川省医疗保险异地结算中心-2020决算', '宣汉县医疗保障局-2020决算', '四川省医疗保障局机关-2024预算'])(
  '%s as .docx',
  (name) => {
    let parts: Record<string, Uint8Array> = {};
    let text = '';
    let book: Book;
    const prior = priorFromJson(fixture(name, 'prior'));
    const facts = fixture(name, 'facts') as Record<string, string>;
    beforeAll(async () => {
      book = await read(name);
      const bytes = await narrativeDocument(book, narrate(book, { prior, facts }), { prior, facts, tables: true });
      parts = unzipSync(bytes);
      text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    }, 60_000);

    test('every paragraph of the text stands in it, in order', () => {
      let at = 0;
      for (const section of narrate(book, { prior, facts })) {
        for (const paragraph of section.paragraphs) {
          if (paragraph.role === 'figure') continue;
          const found = text.indexOf(paragraph.text, at);
          expect(found < 0 ? paragraph.text : '').toBe('');
          at = found;
        }
      }
    });

    test('a native chart for each that can be drawn, with the percentages of the text and words for who cannot see', () => {
      const drawn = chartSpecs(book, prior).filter((c) => c.skipped === undefined);
      const charts = Object.keys(parts).filter((p) => /^word\/charts\/chart[^/]*\.xml$/.test(p));
      expect(charts).toHaveLength(drawn.length);
      const xml = charts.map((c) => strFromU8(parts[c]!)).join('');
      for (const chart of drawn) for (const percent of chart.percents ?? []) expect(xml).toContain(percent);
      const document = strFromU8(parts['word/document.xml']!);
      for (const chart of drawn) expect(document).toContain(`${chart.id} ${chart.title}`.replace(/"/g, '&quot;'));
    });

    test('pies leave room for their labels, names of columns stand below the plot', () => {
      const charts = Object.keys(parts).filter((p) => /^word\/charts\/chart[^/]*\.xml$/.test(p));
      for (const xml of charts.map((c) => strFromU8(parts[c]!))) {
        if (xml.includes('<c:pieChart>')) expect(xml).toMatch(/<c:plotArea><c:layout><c:manualLayout>/);
        else expect(xml).toMatch(/<c:catAx>.*?<c:tickLblPos val="low"\/>/s);
        expect(xml.match(/<c:plotArea>/g)).toHaveLength(1);
      }
    });

    test('what is still to be filled in is highlighted', () => {
      const document = strFromU8(parts['word/document.xml']!);
      const pending = document.match(/【待填/g)?.length ?? 0;
      expect(pending).toBeGreaterThan(0);
      expect(document.match(/w:highlight w:val="yellow"/g)?.length ?? 0).toBeGreaterThanOrEqual(pending);
    });

    test('the contents say a page for every heading before Word updates them', () => {
      const document = strFromU8(parts['word/document.xml']!);
      const entries = [...document.matchAll(/PAGEREF _Toc\d+ \\h<\/w:instrText>(.*?)<w:fldChar w:fldCharType="end"/g)];
      const pages = entries.map((m) => Number(/<w:t[^>]*>(\d+)<\/w:t>/.exec(m[1]!)?.[1]));
      expect(pages.length).toBeGreaterThan(12);
      expect(pages[0]).toBe(3);
      pages.slice(1).forEach((page, i) => expect(page).toBeGreaterThanOrEqual(pages[i]!));
      expect(pages.at(-1)).toBeLessThan(25);
    });

    test('cover, contents, parts and the 附表 on landscape pages', () => {
      const document = strFromU8(parts['word/document.xml']!);
      expect(text).toContain(book.organisation!);
      expect(document).toMatch(/TOC \\h|TOC\s/);
      expect(text).toMatch(/第二部分　.+情况说明/);
      expect(text).toContain('第三部分　名词解释');
      expect(document).toContain('w:orient="landscape"');
      for (const table of book.tables) expect(text).toContain(table.title);
      expect(document.match(/<w:tbl>/g)!.length).toBeGreaterThanOrEqual(book.tables.length - 2);
    });

    test('every 附表 is as wide as the text of its page, so that its notes end where it ends', () => {
      const document = strFromU8(parts['word/document.xml']!);
      const [, width, right, left] = /<w:pgSz w:w="(\d+)"[^>]*landscape[^>]*\/><w:pgMar[^>]*w:right="(\d+)"[^>]*w:left="(\d+)"/.exec(document)!; // prettier-ignore
      const tables = [...document.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map((m) => m[1]);
      expect(new Set(tables)).toEqual(new Set([String(Number(width) - Number(right) - Number(left))]));
    });
  },
);

test('a book without tables still gives a document that says what is missing', async () => {
  const book = makeBook({ kind: '决算', organisation: '某某局', tables: [] });
  const bytes = await narrativeDocument(book, narrate(book));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value).toContain('【缺表：没有找到“收入支出决算总表”，本节无法生成】');
});
