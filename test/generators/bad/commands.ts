import { deflateSync } from 'node:zlib';
import { makeDocx, paragraph, table } from '../../support/makeDocx';
import { makePdf, type PrintedLine } from '../../support/makePdf';
import { readSample, SAMPLES, unzipParts, zipParts } from '../xlsxParts';
import { ole, utf8 } from './tools';

/** A call of the command line with files that something is wrong with, or that are strange and right. */
export interface BadCommand {
  readonly name: string;
  /** Files to be there, by name; made when needed. */
  readonly files: Readonly<Record<string, () => Uint8Array | string>>;
  /** `BOOK` and `WRONG` stand for bundled books, one without errors and one with. */
  readonly args: readonly string[];
  /** What stderr must say when the call is refused (exit 2, nothing on stdout); undefined when it must work (exit 0 or 1). */
  readonly says: RegExp | undefined;
  /** What stdout must say when it works. */
  readonly shows?: RegExp;
}

const SENTENCE = '2020年度收、支总计413.32万元。与2019年相比，收、支总计各增加162.23万元，增长64.61%。';
const print = (lines: readonly string[]): PrintedLine[] => lines.map((words, i) => [60, 760 - i * 24, words]);
const pdf = (): Uint8Array => makePdf({ pages: [print([SENTENCE.slice(0, 30), SENTENCE.slice(30)])] });
const docx = (): Uint8Array => makeDocx({ body: paragraph([SENTENCE]) });
const docxWith = (change: (xml: string) => string | undefined): Uint8Array => {
  const parts = unzipParts(docx());
  const next = change(new TextDecoder().decode(parts['word/document.xml']));
  delete parts['word/document.xml'];
  return zipParts(next === undefined ? parts : { ...parts, 'word/document.xml': next });
};

/** A text to be proofread. */
const text = (name: string, file: string, content: () => Uint8Array | string, says?: RegExp): BadCommand => ({
  name,
  files: { [file]: content },
  args: ['proofread', file, '--format', 'json'],
  says,
});
/** A file beside the book: last year's figures, facts, template, rules, 科目. */
const beside =
  (verb: string, option: string, file: string) =>
  (name: string, content: () => Uint8Array | string, says?: RegExp): BadCommand => ({
    name: `${option} ${name}`,
    files: { [file]: content },
    args: [verb, 'BOOK', option, file],
    says,
  });
const prior = beside('charts', '--prior', 'prior.json');
const priorBook = beside('charts', '--prior', 'prior.xlsx');
const facts = beside('narrate', '--facts', 'facts.json');
const template = beside('narrate', '--template', 'template.txt');
const rules = beside('check', '--rules', 'rules.txt');
/** Rules that cannot be read are said so in the report, beside what the built-in rules find. */
const notRead = (file: string, name: string, content: () => Uint8Array | string): BadCommand => ({
  ...beside('check', '--rules', file)(name, content),
  shows: /无法核对[\s\S]*(?:自定规则|ZD-1)/,
});
const list = beside('check', '--classification', 'list.csv');
const listJson = beside('check', '--classification', 'list.json');

const deep = (open: string, close: string, n = 100_000): string => open.repeat(n) + close.repeat(n);
const utf16 = (content: string): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le');
  return new Uint8Array(bytes);
};
const book = (): Uint8Array => readSample(SAMPLES.bureau2024);
const binary = (): Uint8Array => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);

const TEXTS: readonly BadCommand[] = [
  text('empty text', 'a.docx', () => '', /0 字节/),
  text('text of blanks', 'a.txt', () => ' \n　\n', /没有文字/),
  text('text of zeros', 'a.txt', () => new Uint8Array(5000), /没有内容|不是 Word/),
  text('picture as a text', 'a.docx', binary, /不是 Word 文档、PDF 或纯文本/),
  text('web page as a text', 'a.txt', () => '<!doctype html><html><body>1</body></html>', /不是 Word 文档/),
  text('rich text', 'a.doc', () => '{\\rtf1\\ansi x}', /RTF 文档/),
  text('archive as a text', 'a.docx', () => Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0]), /压缩包/),
  text('workbook as a text', 'a.docx', book, /工作簿/),
  text('old Word document', 'a.doc', () => ole('WordDocument'), /旧版 Word/),
  text('locked Word document', 'a.docx', () => ole('EncryptedPackage'), /打开密码/),
  text('lock file of Word', '~$a.docx', () => new Uint8Array(162).fill(0x20).fill(2, 0, 1).fill(0, 56, 57), /临时文件|不是 Word/),
  text('text of five million letters without a full stop', 'a.txt', () => '收入1,234.56万元，占比12.3%'.repeat(250_000), /500 万字.*拆成几份/),
  text('text of 300,000 letters without a full stop', 'a.txt', () => '收入1,234.56万元，占比12.3%'.repeat(15_000), /一段有 \d+ 万字/),
  text('text of 19,000 letters without a full stop', 'a.txt', () => '收入1,234.56万元，占比12.3%'.repeat(1_000)),
  text('text of a million letters in short lines', 'a.txt', () => `${SENTENCE}\n`.repeat(20_000), /拆成几份/),
  text('text of 100,000 letters in short lines', 'a.txt', () => `${SENTENCE}\n`.repeat(2_000)),
  text('text of digits only', 'a.txt', () => `支出${'1'.repeat(19_000)}万元`),
  text('text of brackets only', 'a.txt', () => `支出${'（'.repeat(19_000)}`),
  text('text in UTF-16', 'a.txt', () => utf16(SENTENCE)),
  text('text that looks like a script', 'a.txt', () => `<img src=x onerror=alert(1)>收、支总计413.32万元。=cmd|'/C calc'!A0`),
  text('.docx cut off', 'a.docx', () => docx().slice(0, 400), /不完整或已损坏/),
  text('.docx without its text', 'a.docx', () => docxWith(() => undefined), /不是 Word 文档/),
  text('.docx whose XML is cut off', 'a.docx', () => docxWith((xml) => xml.slice(0, -30)), /不完整或已损坏/),
  text('.docx with an entity bomb', 'a.docx', () => docxWith((xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')), /不完整或已损坏|DOCTYPE/),
  text('.docx of 1 GiB', 'a.docx', () => zipParts({ ...unzipParts(docx()), 'word/media/a.bin': new Uint8Array(350 * 2 ** 20) }), /太大/),
  text('.docx nested 50,000 deep', 'a.docx', () => docxWith((xml) => xml.replace('</w:body>', `${deep('<w:sdt>', '</w:sdt>', 50_000)}</w:body>`))),
  text('.docx with 10,000 table rows', 'a.docx', () => makeDocx({ body: paragraph([SENTENCE]) + table(Array.from({ length: 10_000 }, (_, i) => [`科目${i}`, `${i}.00`])) })),
  text('.docx with pictures only', 'a.docx', () => docxWith((xml) => xml.replace(/<w:t[ >].*?<\/w:t>/g, '')), /没有文字/),
  text('PDF cut off', 'a.pdf', () => pdf().slice(0, 900), /不完整或已损坏/),
  text('PDF with nothing in it', 'a.pdf', () => '%PDF-1.4\nnothing\n%%EOF\n', /不完整或已损坏/),
  text('scanned PDF', 'a.pdf', () => makePdf({ pages: [[], []] }), /扫描件/),
  text('locked PDF', 'a.pdf', () => makePdf({ pages: [print([SENTENCE])], locked: true }), /打开密码/),
  text('PDF whose pages are a ring', 'a.pdf', () => pdfWith((s) => s.replace(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R]')), /损坏|扫描件/),
  text('PDF that says it has a milliard pages', 'a.pdf', () => pdfWith((s) => s.replace(/\/Count \d+/, '/Count 999999999'))),
  text('PDF with a stream of 300 MB', 'a.pdf', () => pdfBomb(300), /展开后超过 100 MB/),
  text('PDF nested 100,000 deep', 'a.pdf', () => pdfWith((s) => s.replace('/Type /Catalog', `/Type /Catalog /X ${deep('[', ']')}`)), /损坏/),
  text('PDF with a script', 'a.pdf', () => pdfWith((s) => s.replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.launchURL\\("http://a.example"\\)) >>'))),
  {
    name: 'a text that must be annotated and is no .docx',
    files: { 'a.txt': () => SENTENCE },
    args: ['proofread', 'a.txt', '--annotate', 'b.docx'],
    says: /只有 \.docx/,
  },
  {
    name: 'a book to compare with that is damaged',
    files: { 'a.txt': () => SENTENCE, 'b.xlsx': () => book().slice(0, 9000) },
    args: ['proofread', 'a.txt', '--book', 'b.xlsx'],
    says: /不完整/,
  },
]; // prettier-ignore

const BESIDE: readonly BadCommand[] = [
  prior('empty', () => '', /JSON/),
  prior('words', () => '不是 JSON', /不是正确的 JSON 文件/),
  prior('a list', () => '[1,2]', /内容不对/),
  prior('null', () => 'null', /内容不对/),
  prior('with amounts in words', () => '{"figures":{"收入支出决算总表.总计":"很多"}}', /应为十进制金额/),
  prior('with an amount of 100,000 digits', () => `{"figures":{"收入支出决算总表.总计":"${'9'.repeat(100_000)}"}}`, /应为十进制金额/),
  prior('with a year that is none', () => '{"year":20190,"figures":{}}', /year/),
  prior('nested 100,000 deep', () => deep('[', ']'), /JSON|内容不对/),
  prior('with __proto__', () => '{"figures":{"__proto__":"1.00","constructor":"2.00"}}'),
  prior('in UTF-16', () => utf16('{"year":2023,"figures":{}}')),
  prior('binary', binary, /JSON/),
  priorBook('damaged', () => book().slice(0, 9000), /不完整/),
  priorBook('that is a text', () => SENTENCE, /纯文本/),
  { name: '--prior that is not there', files: {}, args: ['charts', 'BOOK', '--prior', '没有.json'], says: /没有这个文件/ },
  facts('empty', () => '', /JSON/),
  facts('a list', () => '["a"]', /内容不对/),
  facts('with lists in it', () => '{"人员":[1]}', /内容不对/),
  facts('with __proto__ and scripts', () => '{"__proto__":"x","机构":"<img src=x onerror=alert(1)>","人员":"=cmd|calc"}'),
  facts('of ten million letters', () => `{"机构":"${'长'.repeat(10_000_000)}"}`),
  template('empty', () => ''),
  template('binary', binary, /模板第\d+行/),
  template('with a bracket that does not close', () => '[一]\n总体 = 收入{总计', /花括号不成对/),
  template('that is a Word document', docx, /模板/),
  template('with a slot that does not exist', () => '[一]\n总体 = 收入{没有这一项}', /模板|没有这一项/),
  template('of 200,000 brackets', () => `[一]\n总体 = ${'{'.repeat(200_000)}`, /花括号不成对/),
  rules('empty', () => ''),
  notRead('rules.txt', 'of words', () => '这不是规则\n'),
  notRead('rules.txt', 'binary', binary),
  notRead('rules.txt', 'that name no table', () => '[甲表].[合计].[合计] = [乙表].[合计].[合计]'),
  notRead('rules.txt', 'of 200,000 brackets', () => `${'（'.repeat(200_000)} = 1`),
  notRead('rules.json', 'cut off', () => '[{"id":'),
  notRead('rules.json', 'null', () => 'null'),
  notRead('rules.json', 'nested 100,000 deep', () => deep('[', ']')),
  {
    name: '--rules in a damaged workbook',
    files: { 'rules.xlsx': () => book().slice(0, 9000) },
    args: ['check', 'BOOK', '--rules', 'rules.xlsx'],
    says: /不完整/,
  },
  list('of words', () => '这不是科目表\n', /科目表/),
  list('binary', binary, /科目表/),
  listJson('null', () => 'null', /科目表/),
  listJson('of nulls', () => '[null, 7, "x"]', /科目表/),
  listJson('nested 100,000 deep', () => deep('[', ']'), /科目表/),
  { name: 'merge of lines that are no JSON', files: { 'a.jsonl': () => '{"path":\n不是\n' }, args: ['merge', 'a.jsonl'], says: /不是成批核对的结果文件/ },
  { name: 'merge of a file that is not there', files: {}, args: ['merge', '没有.jsonl'], says: /没有这个文件/ },
  { name: 'merge of other JSON', files: { 'a.jsonl': () => '{"a":1}\n[]\nnull\n' }, args: ['merge', 'a.jsonl'], says: /不是成批核对的结果文件/ },
  { name: '--total that is damaged', files: { 't.xlsx': () => book().slice(0, 9000) }, args: ['check', 'BOOK', '--total', 't.xlsx', '--jobs', '1'], says: /不完整/ },
  { name: '--shard that is none', files: {}, args: ['check', 'BOOK', '--shard', '9/3'], says: /第几份\/共几份/ },
  { name: '--jobs that is none', files: {}, args: ['check', 'BOOK', '--jobs', '-1'], says: /正整数/ },
  { name: 'a folder with nothing in it', files: {}, args: ['check', '.', '--format', 'json'], says: /没有工作簿/ },
  { name: 'a folder as a book', files: {}, args: ['charts', '.'], says: /文件夹/ },
  { name: 'a device as a book', files: {}, args: ['charts', '/dev/zero'], says: /不是(?:一个)?(?:普通)?文件|没有这个文件/ },
  { name: '--out where nothing can be written', files: { f: () => '' }, args: ['check', 'BOOK', '--out', 'f/报告.json'], says: /写不了/ },
  { name: '--svg where nothing can be written', files: { f: () => '' }, args: ['charts', 'BOOK', '--svg', 'f'], says: /写不了/ },
  { name: '-o onto the book itself', files: { 'b.xlsx': book }, args: ['charts', 'b.xlsx', '-o', 'b.xlsx'], says: /已经存在/ },
  { name: 'narrate -o onto the book itself', files: { 'b.xlsx': book }, args: ['narrate', 'b.xlsx', '-o', 'b.xlsx'], says: /已经存在/ },
  { name: '--out of the check onto the book itself', files: { 'b.xlsx': book }, args: ['check', 'b.xlsx', '--format', 'json', '--out', './b.xlsx'], says: /就是要读的文件/ },
  { name: 'an option that does not exist', files: {}, args: ['check', 'BOOK', '--nope'], says: /没有“--nope”这个选项/ },
]; // prettier-ignore

/** Every input of the command line besides the workbook itself. */
export const BAD_COMMANDS: readonly BadCommand[] = [...TEXTS, ...BESIDE];

/** Changes a PDF without keeping the places of its objects right, which readers put up with. */
function pdfWith(change: (pdf: string) => string): Uint8Array {
  return new Uint8Array(Buffer.from(change(Buffer.from(pdf()).toString('latin1')), 'latin1'));
}

/** A page whose content unpacks to `megabytes` of blanks. */
function pdfBomb(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 2 ** 20, ' '));
  const bytes = Buffer.from(pdf()).toString('latin1');
  const at = bytes.indexOf('stream\n') + 7;
  const from = bytes.lastIndexOf('<< /Length', at);
  const to = bytes.indexOf('endstream', at);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(`${bytes.slice(0, from)}<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, 'latin1'),
      packed,
      Buffer.from(`\n${bytes.slice(to)}`, 'latin1'),
    ]),
  );
}

export const asBytes = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? utf8(content) : content); // prettier-ignore
