import type { Cell } from '../workbook';
import type { DocumentSheet, SheetPlace, TextDocument } from './document';
import { documentTables } from './documentTables';
import { readText } from './readText';
import { proofread } from './withOwnTables';

const HEAD = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'];
const BODY = [
  ['', '合计', '900.00', '620.50', '279.50'],
  ['201', '一般公共服务支出', '700.00', '500.50', '199.50'],
  ['20103', '政府办公厅（室）及相关机构事务', '700.00', '500.50', '199.50'],
  ['2010301', '行政运行', '500.50', '500.50', ''],
  ['2010302', '一般行政管理事务', '199.50', '', '199.50'],
  ['208', '社会保障和就业支出', '120.00', '120.00', ''],
  ['20805', '行政事业单位养老支出', '120.00', '120.00', ''],
  ['2080505', '机关事业单位基本养老保险缴费支出', '120.00', '120.00', ''],
  ['221', '住房保障支出', '80.00', '', '80.00'],
  ['22102', '住房改革支出', '80.00', '', '80.00'],
  ['2210201', '住房公积金', '80.00', '', '80.00'],
];
const WORDS = ['青禾市示例局2024年度部门决算', '第二部分 2024年度部门决算情况说明', '三、支出决算情况说明'];

type Rows = readonly (readonly string[])[];
type Edit = Partial<Pick<DocumentSheet, 'strays' | 'isIncomplete'>> & { readonly doubtful?: readonly number[] };

/** A document of some sentences and a 支出决算表 on page 5, whose rows follow the sentences in the text. */
function documentOf(
  sentences: readonly string[],
  rows: Rows = BODY,
  { doubtful = [], ...edit }: Edit = {},
): TextDocument {
  const lines = [['2024年支出决算表'], ['编制单位：青禾市示例局', '', '', '', '单位：万元'], HEAD, ...rows];
  const words = [...WORDS, ...sentences];
  const text = [...words, ...lines.map((row) => row.join('\t'))].join('\n');
  let at = words.join('\n').length + 1;
  const places: SheetPlace[] = [];
  const cells = lines.map((row, r) =>
    row.map((value, c): Cell | undefined => {
      const start = at;
      at += value.length + 1;
      if (value === '') return undefined;
      places.push({ row: r, col: c, page: 5, start, end: start + value.length, ...(r > 1 ? { line: r - 1 } : {}), ...(doubtful.includes(r) ? { isDoubtful: true as const } : {}) }); // prettier-ignore
      return c > 1 && /^[\d,.]+$/.test(value) ? { value: Number(value.replaceAll(',', '')), format: '#,##0.00', text: value } : { value }; // prettier-ignore
    }),
  );
  const sheet: DocumentSheet = {
    sheet: { name: '附表1', visibility: 'visible', area: { top: 0, left: 0, bottom: lines.length - 1, right: 4 }, cells, merges: [], hiddenRows: new Set(), hiddenCols: new Set() },
    title: '2024年支出决算表', pages: [5, 5], strays: 0, places, ...edit,
  }; // prettier-ignore
  return { ...readText(text, '决算公开.pdf'), sheets: [sheet] };
}

const SAYS = '2024年本年支出合计900.00万元。';
const WRONG = '2024年本年支出合计930.00万元。';
const changed = (row: number, col: number, value: string): Rows => BODY.map((r, i) => (i === row ? r.map((v, c) => (c === col ? value : v)) : r)); // prettier-ignore

const spending = (document: TextDocument) => proofread(document).claims.find((c) => /本年支出合计/.test(c.quote))!;

describe('a text and the table below it', () => {
  it('a number of the text that the table bears out is 一致, with the place of its cell', () => {
    const document = documentOf([SAYS]);
    expect(spending({ ...document, sheets: [] }).verdict).toBe('无从核对');
    const claim = spending(document);
    expect(claim).toMatchObject({ verdict: '一致', severity: null, cells: ['附表1!C4'] });
    expect(claim.places).toMatchObject([{ text: '第5页 附表1 第2行', page: 5 }]);
    expect(document.text.slice(claim.places![0]!.start, claim.places![0]!.end)).toBe('900.00');
  });

  it('one that it contradicts is an error, and the right number leads to its place in the text', () => {
    const document = documentOf([WRONG]);
    const claim = spending(document);
    expect(claim).toMatchObject({ verdict: '数值不符', severity: 'error', expected: '900' });
    const link = claim.parts.find((p) => p.start !== undefined)!;
    expect(document.text.slice(link.start, link.end)).toBe('900.00');
  });

  it('the report says which tables were used; no name of a book', () => {
    const report = proofread(documentOf([SAYS]));
    expect(report.book).toBeNull();
    expect(report.tables).toMatchObject([{ sheet: '附表1', title: '2024年支出决算表', kind: 'JS.ZC', pages: '第5页', used: true }]); // prettier-ignore
    expect(report.tableFindings).toEqual([]);
  });

  it('where a book is given it alone counts', () => {
    const own = documentTables(documentOf([SAYS]))!.used!.book;
    const report = proofread(documentOf([WRONG], changed(0, 2, '930.00')), { ...own, name: '附表.xlsx' });
    expect(report).toMatchObject({ book: '附表.xlsx', tables: [], tableFindings: [] });
    expect(report.findings).toMatchObject([{ verdict: '数值不符', expected: '900' }]);
  });
});

describe('a cell that may have been read wrongly never makes an error', () => {
  const never = (document: TextDocument): void => {
    const report = proofread(document);
    expect(report.findings.filter((f) => f.severity === 'error')).toEqual([]);
    expect(report.tableFindings.filter((f) => f.severity === 'error')).toEqual([]);
  };

  it.each<[string, Rows, Edit, RegExp]>([
    ['numbers were left outside of columns', BODY, { strays: 2 }, /2 个数字分不清属于哪一列/],
    ['its rest was not found', BODY, { isIncomplete: true }, /没有读全/],
    ['hardly any of its equations holds', BODY.map((r, i) => r.map((v, c) => (c === 2 && v ? String(Number(v) + 7 * i + 1) : v))), {}, /不成立，可能没有读准/],
  ])('when %s, the table is not used and the report says why', (_, rows, edit, reason) => {
    const document = documentOf([WRONG], rows, edit);
    const [use] = proofread(document).tables;
    expect(use).toMatchObject({ used: false, kind: 'JS.ZC' });
    expect(use!.reason).toMatch(reason);
    expect(spending(document).verdict).toBe('无从核对');
    never(document);
  }); // prettier-ignore

  it('a row whose words were guessed bears out, and does not contradict', () => {
    expect(spending(documentOf([SAYS], BODY, { doubtful: [3] })).verdict).toBe('一致');
    expect(spending(documentOf([WRONG], BODY, { doubtful: [3] })).verdict).toBe('无从核对');
    never(documentOf([WRONG], BODY, { doubtful: [3] }));
  });

  it('nor does a cell that another equation contradicts', () => {
    // The total of the table itself does not add up: nobody knows whether it or the text is wrong.
    const document = documentOf([SAYS], changed(0, 2, '930.00'));
    expect(spending(document).severity).toBeNull();
    expect(proofread(document).tableFindings.length).toBeGreaterThan(0);
    never(documentOf(['2024年本年支出合计903.00万元。'], changed(0, 2, '930.00'), { doubtful: [3] }));
  });

  it('whichever digit of the table was misread, no number of a right text is called wrong', () => {
    const sentences = [
      '2024年本年支出合计900.00万元，其中：基本支出620.50万元，占68.94%；项目支出279.50万元，占31.06%。',
    ];
    for (const [r, row] of BODY.entries())
      for (const c of [2, 3, 4]) {
        if (row[c] === '') continue;
        const value = row[c]!.replace(/\d/, (d) => String((Number(d) + 3) % 10));
        const { findings } = proofread(documentOf(sentences, changed(r, c, value)));
        expect(findings.map((f) => [row[1], c, f.quote, f.message])).toEqual([]);
      }
  });
});

describe('findings of the table itself', () => {
  it('stand at their place; a warning that asks for the printed table where a cell is not certain', () => {
    const document = documentOf([SAYS], changed(5, 3, '125.00'));
    const { tableFindings } = proofread(document);
    expect(tableFindings).toHaveLength(1);
    const [found] = tableFindings;
    expect(found).toMatchObject({ kind: 'table', verdict: '附表不符', severity: 'warning' });
    expect(found!.message).toMatch(/^第5页 附表1 第7行：.*社会保障和就业支出.*（表是从文稿中读出的，请对照原表）$/);
    expect(document.text.slice(found!.start, found!.end)).toBe('125.00');
  });

  it('a number that slipped into the next column fits the sum of its row all the same, and is a warning at most', () => {
    for (const row of [3, 5, 8]) {
      const rows = BODY.map((r, i) => (i === row ? [...r.slice(0, 3), r[4]!, r[3]!] : r));
      const { tableFindings } = proofread(documentOf([SAYS], rows));
      expect(tableFindings.length).toBeGreaterThan(0);
      expect(tableFindings.map((f) => f.severity)).not.toContain('error');
    }
  });

  it('rows are counted as they are printed', () => {
    const [found] = proofread(documentOf([SAYS], changed(7, 1, '机关事业单位职业年金缴费支出'))).tableFindings;
    expect(found!.message).toMatch(/^第5页 附表1 第9行：.*第9行/);
  });
});
