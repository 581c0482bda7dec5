import { layOutPdf, type PdfItem, type PdfPage } from './pdfLayout';

const SIZE = 14;
const widthOf = (text: string): number => [...text].reduce((w, c) => w + (c.charCodeAt(0) < 256 ? SIZE / 2 : SIZE), 0);
const piece = (x: number, y: number, text: string): PdfItem => ({ text, x, y, width: widthOf(text), size: SIZE });

/** A page of lines from the top, each with its left edge; a line may consist of pieces. */
function page(number: number, lines: readonly (readonly [number, string | readonly PdfItem[]])[], foot = ''): PdfPage {
  const items = lines.flatMap(([x, line], i) => {
    const y = 760 - i * 24;
    return typeof line === 'string' ? [piece(x, y, line)] : line.map((p) => ({ ...p, y: p.y + y }));
  });
  return { number, width: 595, height: 842, items: foot === '' ? items : [...items, piece(280, 30, foot)] };
}
const texts = (...pages: PdfPage[]): string[] => layOutPdf(pages).paragraphs.map((p) => p.text);

// Lines of 33 characters between 60 and 522.
const FULL = '一般公共预算财政拨款支出决算为四百一十三万元完成预算的百分之一百';
const L1 = `2020年一般公共预算财政拨款支出决算数为413.32万元，完成预算`;

describe('layOutPdf', () => {
  it('joins lines broken at the margin, in the middle of a number too', () => {
    const out = texts(page(1, [[60, '五、一般公共预算支出情况'], [88, `${FULL.slice(0, 26)}共4`], [60, '13.32万元。'], [88, L1], [60, '91.67%，比上年增加1万元。']])); // prettier-ignore
    expect(out).toEqual([
      '五、一般公共预算支出情况',
      `${FULL.slice(0, 26)}共413.32万元。`,
      `${L1}91.67%，比上年增加1万元。`,
    ]);
  });

  it('sees through the end of a page, page numbers and running heads', () => {
    const head = (n: number): PdfItem => piece(60, 810, `某局2020年度部门决算　${n}`);
    const a = page(1, [[88, FULL.slice(0, 31)], [60, FULL]], '— 1 —'); // prettier-ignore
    const b = page(2, [[60, '尾部文字。'], [88, FULL.slice(0, 31)], [60, '第二段完。']], '— 2 —'); // prettier-ignore
    const c = page(3, [[88, '第三段。']], '— 3 —');
    const withHeads = [a, b, c].map((p) => ({ ...p, items: [...p.items, head(p.number)] }));
    expect(texts(...withHeads)).toEqual([
      `${FULL.slice(0, 31)}${FULL}尾部文字。`,
      `${FULL.slice(0, 31)}第二段完。`,
      '第三段。',
    ]);
  });

  it('begins a paragraph at an indent, at a number, and after a sentence that ends short of the margin', () => {
    const out = texts(page(1, [[88, FULL.slice(0, 31)], [60, '完。'], [88, '第二段，'.padEnd(31, '长')], [60, '短。'], [60, '1.教育支出（类）'], [60, '（二）住房保障支出（类）']])); // prettier-ignore
    expect(out).toHaveLength(4);
  });

  it('keeps rows of a table as cells, in the order of the page', () => {
    const row = (...cells: [number, string][]): readonly PdfItem[] => cells.map(([x, t]) => piece(x, 0, t));
    const out = texts(page(1, [[60, row([60, '项目'], [250, '预算数'], [400, '决算数'])], [60, row([400, '9.80'], [60, '公务接待费'], [250, '10.00'])]])); // prettier-ignore
    expect(out).toEqual(['项目\t预算数\t决算数', '公务接待费\t10.00\t9.80']);
  });

  it('puts pieces of one line together although they stand a little higher', () => {
    const line = [piece(88, 0, '支出'), piece(116, 2, '“三公”'), piece(172, 0, '经费'), piece(200, 1, '10.00'), piece(235, 0, '万元。')]; // prettier-ignore
    expect(texts(page(1, [[88, line]]))).toEqual(['支出“三公”经费10.00万元。']);
  });

  it('gives the page and the line where a paragraph begins', () => {
    const out = layOutPdf([page(1, [[60, '一、总体']]), page(2, [[60, '二、收入'], [88, '收入100万元。']])]); // prettier-ignore
    expect(out.paragraphs.map((p) => p.locator)).toEqual([
      { kind: 'pdf', page: 1, line: 0 },
      { kind: 'pdf', page: 2, line: 0 },
      { kind: 'pdf', page: 2, line: 1 },
    ]);
  });
});
