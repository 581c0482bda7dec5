import { HostError } from '../../workbook';
import { LIMITS } from './limits';

/** Every way a file can fail, said in Chinese with what to do next. One place, so that the wording stays alike. */
export const failure = {
  empty: () => new HostError('empty-file', '这个文件是空的（0 字节），可能没有下载或复制完整。请重新取得文件后再试。'),
  encrypted: () =>
    new HostError(
      'encrypted',
      '这个文件设有打开密码，附表通无法读取。请在 Excel 中用“文件→信息→保护工作簿→用密码进行加密”清除密码后另存，再试一次。',
    ),
  html: () =>
    new HostError(
      'not-a-workbook',
      '这个文件是网页，里面没有表格数据。请从原系统重新导出 Excel 文件，或在 Excel 中打开后另存为 .xlsx 再试。',
    ),
  text: () =>
    new HostError(
      'not-a-workbook',
      '这个文件是纯文本（或 CSV），不是 Excel 工作簿。请在 Excel 中打开它，另存为“Excel 工作簿（*.xlsx）”后再试。',
    ),
  otherFormat: (what: string) =>
    new HostError(
      'unsupported',
      `这个文件是${what}，附表通不能直接核对。如果里面是附表，请用 Excel 或 WPS 另存为“Excel 工作簿（*.xlsx）”后再试。`,
    ),
  archive: () => new HostError('unsupported', '这是一个压缩包。请先解压，再选择里面的 Excel 文件。'),
  notWorkbook: () =>
    new HostError(
      'not-a-workbook',
      '这个文件不是 Excel 工作簿。请选择扩展名为 .xlsx、.xlsm 或 .xls 的文件；如果扩展名没有错，请在 Excel 中打开后另存为 .xlsx 再试。',
    ),
  truncated: (cause?: unknown) =>
    new HostError('damaged', '文件不完整，可能下载或复制时中断了。请重新取得文件后再试。', cause),
  damagedPart: (part: string, cause?: unknown) =>
    new HostError(
      'damaged',
      `文件已损坏：其中的“${part}”读不出来。为免漏核，附表通没有继续。请在 Excel 中打开（按提示修复），核对无误后另存，再试一次。`,
      cause,
    ),
  damagedSheet: (sheet: string, cause?: unknown) =>
    new HostError(
      'damaged',
      `文件已损坏：工作表“${sheet}”的内容读不出来。为免漏核，附表通没有继续。请在 Excel 中打开（按提示修复），核对无误后另存，再试一次。`,
      cause,
    ),
  damagedXls: (cause?: unknown) =>
    new HostError(
      'damaged',
      '这个 .xls 文件已损坏，读不出来。请在 Excel 中打开（按提示修复），另存为 .xlsx 后再试。',
      cause,
    ),
  dangerous: (part: string) =>
    new HostError(
      'unsupported',
      `文件中的“${part}”含有工作簿不应有的外部定义（DOCTYPE），为安全起见没有读取。请在 Excel 中打开后另存，再试一次。`,
    ),
  tooBig: (what: string): HostError =>
    new HostError(
      'too-big',
      `${what}，超出附表通的处理范围。请在 Excel 中删除不需要的工作表、图片和表格下方的空行后另存，再试一次。`,
    ),
  tooManyCells: () => failure.tooBig(`工作簿有超过 ${LIMITS.cells / 10_000} 万个有内容的单元格`),
  noSheets: () => new HostError('no-sheets', '这个工作簿里没有工作表。请确认选对了文件。'),
  signed: () =>
    new HostError(
      'cannot-write',
      '这个文件带有数字签名，写入任何内容都会使签名失效，附表通没有改动它。请在 Excel 中用“文件→信息→查看签名”删除签名，或另存一份不带签名的副本，再试一次。',
    ),
  cannotWrite: (cause?: unknown) =>
    new HostError(
      'cannot-write',
      '写入文件时出错，原文件没有改动。请在 Excel 中打开原文件后另存为 .xlsx，再试一次。',
      cause,
    ),
  blank: () =>
    new HostError('damaged', '这个文件里全是空字节，没有内容，可能下载或复制时中断了。请重新取得文件后再试。'),
  lockFile: () =>
    new HostError(
      'not-a-workbook',
      '这是 Excel 打开文件时留下的临时文件（文件名以 ~$ 开头），里面没有表格。请选择同名、不带 ~$ 的那个文件。',
    ),
  companion: () =>
    new HostError(
      'not-a-workbook',
      '这是苹果电脑复制文件时附带的文件（文件名以 ._ 开头），里面没有表格。请选择同名、不带 ._ 的那个文件。',
    ),
  shortcut: () =>
    new HostError('not-a-workbook', '这是一个快捷方式，不是文件本身。请打开它所指的位置，选择原文件后再试。'),
  sameName: (sheet: string) =>
    new HostError(
      'damaged',
      `文件已损坏：有两张工作表都叫“${sheet}”。请在 Excel 中打开（按提示修复），给工作表改名后另存，再试一次。`,
    ),
  onlyOwnSheets: () =>
    new HostError(
      'cannot-write',
      '这个工作簿里只有附表通写的工作表，去掉后就没有工作表了。不需要的话，可以直接删除这个文件。',
    ),
  nameUsesOwnSheet: (name: string, sheet: string) =>
    new HostError(
      'cannot-write',
      `名称“${name}”引用了附表通写的工作表“${sheet}”，没有去掉任何内容。请先在 Excel 的“公式→名称管理器”里修改或删除它，再试一次。`,
    ),
  cancelled: () => new HostError('other', '已取消读取。'),
} as const;
