import { FLOOR } from './requirements';

/** Whether the pane stands in an Excel it can work with. */
export type Readiness =
  | { readonly kind: 'ready' }
  /** Excel or WPS without ExcelApi 1.14; `message` says what to do. */
  | { readonly kind: 'too-old'; readonly message: string }
  /** No Office around the page: the page was opened in a browser, or office.js could not be loaded. */
  | { readonly kind: 'no-office'; readonly message: string };

const TOO_OLD = `这个程序需要 Office LTSC 2021、Microsoft 365 或更新的 Excel（ExcelApi ${FLOOR.version}）。您的 Excel 或 WPS 版本较早，请用浏览器打开附表通网页版，把工作簿文件拖进去核对，功能相同。`;
const NOT_IN_EXCEL = '这个页面要在 Excel 的任务窗格里打开。请用浏览器打开附表通网页版，把工作簿文件拖进去核对。';
const NO_OFFICE_JS =
  '没有加载到 office.js（Office 的接口程序），可能是网络不通。请检查网络后重新打开窗格；内网使用请让管理员改用随附的本地版本。';

/** Longest wait for Office to answer, in milliseconds; outside Office it never does. */
const PATIENCE = 20_000;

/** Waits until Office is ready and says whether this Excel is new enough. Never throws. */
export async function officeReady(): Promise<Readiness> {
  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function')
    return { kind: 'no-office', message: NO_OFFICE_JS };
  const info = await within(PATIENCE, Office.onReady());
  // Not Office.HostType.Excel: that table is missing where office.js found no host.
  if (String(info?.host) !== 'Excel') return { kind: 'no-office', message: NOT_IN_EXCEL };
  const isEnough = Office.context.requirements.isSetSupported(FLOOR.set, FLOOR.version);
  return isEnough ? { kind: 'ready' } : { kind: 'too-old', message: TOO_OLD };
}

/** The promise's answer, or undefined when it takes longer. */
function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
