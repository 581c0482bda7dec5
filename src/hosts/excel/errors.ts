import type { HostErrorCode } from '../../workbook';
import { HostError } from '../../workbook';

type Said = readonly [code: HostErrorCode, message: string];

const CHANGED_UNDER_WAY: Said = ['sheet-missing', '刚才要用的工作表或单元格已被删除或移动。请重新核对后再试。'];
const TOO_OLD: Said = [
  'too-old',
  '这个版本的 Excel 缺少所需的功能。请更新 Excel（Office LTSC 2021 或更新），或改用网页版核对。',
];
const TOO_BIG: Said = ['too-big', '一次涉及的单元格太多，Excel 处理不了。请只选择要核对的工作表后再试。'];
const PAYLOAD: Said = ['payload', '一次传送的内容超过了 Excel 的限额。请只选择一部分工作表后再试。'];
const NO_CONNECTION: Said = ['other', '与 Excel 的连接中断了。请关闭并重新打开窗格，再试一次。'];
const NOT_ALLOWED: Said = ['read-only', '工作簿是只读的或受保护，不能写入。请另存一份或撤销保护后再试。'];
const CONFLICT: Said = ['other', '其他人正在修改同一处内容，没有写入。请稍等片刻再试。'];
const MERGED: Said = ['cannot-write', '要写入的位置有合并单元格、表格或筛选，发生冲突。请清理该处后再试。'];

/** Codes of Microsoft's client runtime and of Excel, and what the user can do about each. */
const SAID: Readonly<Record<string, Said>> = {
  AccessDenied: NOT_ALLOWED,
  ActivityLimitReached: ['other', 'Excel 正忙。请稍等片刻再试。'],
  ApiNotAvailable: TOO_OLD,
  ApiNotFound: TOO_OLD,
  BadPassword: ['read-only', '密码不对，工作簿或工作表仍受保护。请先在 Excel 里撤销保护。'],
  CannotRegisterEvent: NO_CONNECTION,
  Conflict: CONFLICT,
  ConnectionFailure: NO_CONNECTION,
  EmptyChartSeries: ['cannot-write', '图表没有数据，画不出来。请检查图表用到的单元格是否有数。'],
  FilteredRangeConflict: ['cannot-write', '要写入的位置正在筛选。请先清除筛选再试。'],
  FormulaLengthExceedsLimit: ['cannot-write', '公式太长，Excel 不接受，没有写入。请缩短工作表的名称后再试。'],
  HostRestartNeeded: ['other', '插件已更新，需要重新启动 Excel。请保存工作簿，关闭后再打开 Excel。'],
  InactiveWorkbook: ['other', '现在看的是另一本工作簿。请切换回要核对的工作簿再试。'],
  InsertDeleteConflict: CONFLICT,
  InvalidBinding: CHANGED_UNDER_WAY,
  InvalidOperationInCellEditMode: ['editing', '正在编辑单元格。请按回车（Enter）结束编辑，再试一次。'],
  InvalidOrTimedOutSession: NO_CONNECTION,
  InvalidReference: CHANGED_UNDER_WAY,
  InvalidSelection: ['other', '当前选中的不是单元格。请点一下任意单元格再试。'],
  ItemAlreadyExists: CONFLICT,
  ItemNotFound: CHANGED_UNDER_WAY,
  MemoryLimitReached: ['too-big', 'Excel 的内存不够。请关闭其他工作簿，或只选择要核对的工作表后再试。'],
  MergedRangeConflict: MERGED,
  NonBlankCellOffSheet: MERGED,
  NotImplemented: TOO_OLD,
  OpenWorkbookLinksBlocked: ['other', 'Excel 阻止了外部链接。请先允许或断开工作簿的外部链接，再试一次。'],
  OperationCellsExceedLimit: TOO_BIG,
  PivotTableRangeConflict: ['cannot-write', '要写入的位置有数据透视表。请移开数据透视表再试。'],
  RangeExceedsLimit: TOO_BIG,
  RefreshWorkbookLinksBlocked: ['other', 'Excel 阻止了外部链接。请先允许或断开工作簿的外部链接，再试一次。'],
  RequestAborted: ['other', 'Excel 中断了这次操作。请再试一次。'],
  RequestPayloadSizeLimitExceeded: PAYLOAD,
  ResponsePayloadSizeLimitExceeded: PAYLOAD,
  ServiceNotAvailable: NO_CONNECTION,
  Timeout: ['other', 'Excel 长时间没有回应。请稍等片刻再试；工作簿很大时请只选择要核对的工作表。'],
  Unauthenticated: ['other', 'Office 账号的登录已过期。请在 Excel 里重新登录后再试。'],
  UnsupportedFeature: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  UnsupportedSheet: ['unsupported', '当前工作表是图表工作表或宏表，没有单元格。请切换到普通工作表再试。'],
  WriteNotSupportedWhenModalDialogOpen: ['editing', 'Excel 有打开的对话框。请先关闭对话框再试。'],
};

/** Codes whose meaning for the user is known; the rest are said with their code. */
export const KNOWN_CODES: readonly string[] = Object.keys(SAID);

/** Code of an error of the client runtime; undefined for any other error. */
export function officeCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && !(error instanceof HostError) ? code : undefined;
}

/**
 * Turns any failure of Excel into a HostError that tells the user what to do. Cancellation (`AbortError`) and errors that
 * are HostErrors already are given back as they are.
 */
export function toHostError(error: unknown): unknown {
  if (error instanceof HostError || (error instanceof Error && error.name === 'AbortError')) return error;
  const code = officeCode(error);
  const said = code === undefined ? undefined : SAID[code];
  if (said) return new HostError(said[0], said[1], error);
  if (code !== undefined)
    return new HostError('other', `Excel 没有完成这次操作（${code}）。请重试；仍不行请重新打开窗格。`, error);
  return error;
}
