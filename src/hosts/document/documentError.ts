/** What can be wrong with a file that is meant to be read as a text. */
export type DocumentErrorCode =
  | 'empty-file'
  | 'old-word'
  | 'encrypted'
  | 'damaged'
  | 'no-text'
  | 'a-workbook'
  | 'unsupported'
  | 'too-big'
  | 'cannot-write';

/** A file that cannot be read as a text, said to the user in Chinese with what to do about it. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    message: string,
    override readonly cause?: unknown,
  ) {
    super(message);
    this.name = 'DocumentError';
  }
}

/** Every way it can fail, in one place so that the wording stays alike. */
export const documentFailure = {
  empty: () =>
    new DocumentError('empty-file', '这个文件是空的（0 字节），可能没有下载或复制完整。请重新取得文件后再试。'),
  noWords: () => new DocumentError('no-text', '这个文件里没有文字。请确认选对了文件。'),
  oldWord: () =>
    new DocumentError(
      'old-word',
      '这是旧版 Word 文档（.doc），附表通不能直接读取。请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”后再试。',
    ),
  wps: () =>
    new DocumentError(
      'old-word',
      '这是 WPS 文字文档（.wps），附表通不能直接读取。请用 WPS 打开，另存为“Microsoft Word 文件（*.docx）”后再试。',
    ),
  richText: () =>
    new DocumentError(
      'unsupported',
      '这是 RTF 文档，附表通不能直接读取。请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”后再试。',
    ),
  openLayout: () =>
    new DocumentError(
      'unsupported',
      '这是版式文件（.ofd），附表通不能直接读取。请使用由同一文稿另存的 .docx 或 .pdf 再试。',
    ),
  encrypted: () =>
    new DocumentError(
      'encrypted',
      '这个文件设有打开密码，附表通无法读取。请用 Word 或 PDF 软件清除密码后另存，再试一次。',
    ),
  damaged: (what: string, cause?: unknown) =>
    new DocumentError(
      'damaged',
      `${what}不完整或已损坏，读不出来。请重新取得文件，或在原软件中打开后另存，再试一次。`,
      cause,
    ),
  scanned: () =>
    new DocumentError(
      'no-text',
      '这个 PDF 是扫描件，里面只有图片没有文字，无法核对。请使用由 Word 直接另存的 PDF，或先用文字识别（OCR）软件转换。',
    ),
  workbook: () =>
    new DocumentError(
      'a-workbook',
      '这是一个工作簿，不是文稿。附表请作为工作簿打开；文稿请选择 .docx、.pdf 或 .txt 文件。',
    ),
  blank: () =>
    new DocumentError('damaged', '这个文件里全是空字节，没有内容，可能下载或复制时中断了。请重新取得文件后再试。'),
  misnamed: (ending: string) =>
    new DocumentError(
      'damaged',
      `这个文件的扩展名是 ${ending}，里面却只是普通文字，多半没有下载完整，或下载到的是一条出错信息。请重新取得文件；确实是文稿的文字，请把扩展名改为 .txt 后再试。`,
    ),
  archive: () => new DocumentError('unsupported', '这是一个压缩包。请先解压，再选择里面的文稿。'),
  tooLong: (what: string) =>
    new DocumentError('too-big', `${what}，不像是一篇情况说明。请确认选对了文件；确实需要时，请拆成几份再核对。`),
  unsupported: () =>
    new DocumentError('unsupported', '这个文件不是 Word 文档、PDF 或纯文本。请另存为 .docx、.pdf 或 .txt 后再试。'),
  tooBig: (what: string) =>
    new DocumentError('too-big', `${what}，超出附表通的处理范围。请拆分文件，或删去其中的图片后再试。`),
  cannotWrite: (cause?: unknown) =>
    new DocumentError(
      'cannot-write',
      '写入批注时出错，原文件没有改动。请在 Word 中打开原文件后另存为 .docx，再试一次。',
      cause,
    ),
} as const;
