import { makeDocx, makeWorkbookPackage, paragraph } from '../../../test/support/makeDocx';
import { LIMITS } from '../file/limits';
import { DocumentError } from './documentError';
import { decodeText, readDocument } from './readDocument';

const read = (bytes: Uint8Array, name = '说明'): ReturnType<typeof readDocument> => readDocument({ name, bytes });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] => [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);

/** A compound file (as .doc and locked .docx are) with a stream of this name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream), 1024);
  return bytes;
}
// “2020年度决算。支出1万元。” as Chinese Windows saves it.
const GB = Uint8Array.from('32303230c4eab6c8bef6cbe3a1a3d6a7b3f631cdf2d4aaa1a3'.match(/../g)!, (h) => parseInt(h, 16));

describe('readDocument', () => {
  it('tells files apart by what is in them, not by their names', async () => {
    expect((await read(makeDocx({ body: paragraph(['支出1万元。']) }), 'a.pdf')).text).toBe('支出1万元。');
    expect((await read(utf8('支出1万元。'), 'a.docx')).text).toBe('支出1万元。');
  });

  it.each([
    ['UTF-8', utf8('2020年度决算。支出1万元。')],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('2020年度决算。支出1万元。')])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...utf16('2020年度决算。支出1万元。')])],
    ['GB18030', GB],
  ])('reads plain text in %s', async (_name, bytes) => {
    expect((await read(bytes)).text).toBe('2020年度决算。支出1万元。');
    expect(decodeText(bytes)).toBe('2020年度决算。支出1万元。');
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'empty-file'],
    ['blanks only', utf8(' \n　\n'), 'no-text'],
    ['an old Word file', compound('WordDocument'), 'old-word'],
    ['a locked file', compound('EncryptedPackage'), 'encrypted'],
    ['an old workbook', compound('Workbook'), 'a-workbook'],
    ['another compound file', compound('PowerPoint Document'), 'unsupported'],
    ['a workbook', makeWorkbookPackage(), 'a-workbook'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 0]), 'unsupported'],
    ['rich text', utf8('{\\rtf1\\ansi x}'), 'unsupported'],
    ['a file too big', new Uint8Array(LIMITS.file + 1), 'too-big'],
    ['a text too long', utf8('支出1万元。\n'.repeat(90_000)), 'too-big'],
    ['one endless paragraph', utf8('支出1万元，'.repeat(4_000)), 'too-big'],
    ['half a .docx', makeDocx({ body: paragraph(['支出1万元。']) }).slice(0, 300), 'damaged'],
    ['a PDF that was cut off', utf8(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n`), 'damaged'],
  ])('says in Chinese what to do with %s', async (_name, bytes, code) => {
    const error = await read(bytes).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DocumentError);
    expect((error as DocumentError).code).toBe(code);
    expect((error as DocumentError).message).toMatch(/^\p{Script=Han}.*(?:再试|文件|处理|软件转换).*。$/u);
  });

  it.each([
    ['说明.wps', compound('WordDocument'), /WPS 文字文档.*另存为“Microsoft Word 文件（\*\.docx）”/],
    ['说明.doc', compound('WordDocument'), /旧版 Word 文档（\.doc）.*另存为“Word 文档（\*\.docx）”/],
    ['说明.rtf', utf8('{\\rtf1\\ansi x}'), /RTF 文档.*\.docx/],
    [
      '说明.ofd',
      Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(26), ...utf8('OFD.xml')]),
      /版式文件（\.ofd）.*\.docx 或 \.pdf/,
    ],
  ] as const)('%s: names the form and how to save it anew', async (name, bytes, words) => {
    await expect(read(bytes, name)).rejects.toThrow(words);
  });
});
