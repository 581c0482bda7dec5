import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/file';
import { proofread, readText } from '../../../src/proofread';
import { recognise, type Book } from '../../../src/tables';
import { DOCUMENTS } from '../../support/proofreadScore';
import { NASTY } from '../cells';
import { editText, edits, share, type Edit } from '../edits';
import type { Target } from '../target';

interface OddText {
  readonly document: number;
  /** How much of the document, and from where, as shares. */
  readonly from: number;
  readonly length: number;
  readonly edits: readonly Edit[];
  /** Whose tables go with it; not always its own, and sometimes none (−1). */
  readonly book: number;
}

/** Pieces of a 情况说明 that change what the sentence around them means. */
const SNIPPETS = [
  ...NASTY.filter((s) => s.length < 100), '增加', '减少', '持平', '下降', '与2019年相比，', '占100%', '，其中：', '。', '；', '0万元', '-5.00万元', '848.74万元', '848.74', '1,896.81元', '0.00亿元', '100.00%', '999999999999999999万元',
  '增长∞', '较上年增长0%', '2020年', '0000年', '2020年13月45日', '比2019年', '主要原因是', '（一）', '1.', '图1：收、支决算总计变动情况图', '\t', '\n', '\r\n', '\t1.00\t2.00\n', '个百分点', '倍', '三公', '“三公”经费', '完成预算的', '占比',
]; // prettier-ignore

/** Published documents with words and numbers changed, cut and mixed, with and without their tables. */
export const texts: Target<OddText> = {
  name: '改动过的情况说明',
  share: 0.15,
  input: fc.record(
    {
      document: fc.integer({ min: 0, max: DOCUMENTS.length - 1 }),
      from: share,
      length: share,
      edits,
      book: fc.integer({ min: -1, max: DOCUMENTS.length - 1 }),
    },
    { noNullPrototype: true },
  ),
  run: async (input) => {
    const text = textOf(input);
    const report = proofread(readText(text), input.book < 0 ? undefined : await bookOf(input.book));
    for (const claim of report.claims) {
      if (claim.quote !== text.slice(claim.start, claim.end))
        throw new Error(`quote “${claim.quote}” is not at ${claim.start}–${claim.end}`);
      if (claim.message === '' || /NaN|undefined|Infinity|\[object/.test(claim.message)) throw new Error(claim.message);
      if (claim.parts.map((p) => p.text).join('') !== claim.message) throw new Error(`parts are not ${claim.message}`);
    }
    JSON.stringify(report);
  },
  file: (input) => ({ extension: 'txt', content: textOf(input) }),
};

const read = new Map<number, string>();
const books = new Map<number, Promise<Book>>();

function textOf({ document, from, length, edits }: OddText): string {
  const { title } = DOCUMENTS[document]!;
  let text = read.get(document);
  if (text === undefined)
    read.set(document, (text = readFileSync(join('test/fixtures/proofread', `${title}.txt`), 'utf8')));
  const start = Math.floor(from * text.length);
  const part = length > 0.9 ? text : text.slice(start, start + Math.ceil(length * 3000));
  return editText(part, edits, SNIPPETS);
}

function bookOf(index: number): Promise<Book> {
  let made = books.get(index);
  if (!made) {
    const { book } = DOCUMENTS[index]!;
    const bytes = new Uint8Array(readFileSync(join('samples', book)));
    books.set(index, (made = readWorkbook(bytes, book).then((s) => recognise(s))));
  }
  return made;
}
