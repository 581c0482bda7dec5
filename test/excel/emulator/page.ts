/**
 * Installs the emulated Excel in a page: the native object that desktop Excel (Windows) gives to the web view as
 * `window.external`. Bundled by chromium.ts and run before any script of the page, so office.js itself boots on it.
 */
import type { Area } from '../../../src/workbook';
import { areaA1 } from '../../../src/workbook';
import { EmulatedExcel, selectionText } from './excel';
import type { Answer } from './excel';
import type { Gates, RequirementSets } from './gates';
import type { CellState, Value } from './model/cell';
import type { ChartModel } from './model/chart';
import type { HostEventMessage } from './protocol';
import type { RefusalCode } from './refusal';
import { bookFromSeed } from './seed';
import type { Seed } from './seed';

export interface PageOptions {
  readonly seed: Seed;
  readonly sets: RequirementSets;
  readonly gates: Gates;
  /** Language of Office, e.g. `zh-CN`. */
  readonly locale: string;
  /** Colours of the Office theme as numbers 0xBBGGRR. */
  readonly theme: { readonly background: number; readonly foreground: number };
  readonly limitBytes: number;
}

export interface ChartTruth extends Omit<ChartModel, 'series'> {
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly labels: unknown;
    readonly fills: readonly string[];
  }[];
}

export interface MarkTruth {
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly formula: string;
  readonly fill: unknown;
}

/** What a test asks and does from outside; all plain JSON. */
export interface ExcelTruth {
  sheets(): { name: string; visibility: string; isProtected: boolean }[];
  /** Cells that hold something, by address. */
  cells(sheet: string): Record<string, Value>;
  cell(sheet: string, row: number, col: number): CellState & { shown: Value };
  charts(sheet: string): ChartTruth[];
  /** All conditional formats, ours and the user's. */
  marks(): MarkTruth[];
  selection(): string | undefined;
  activeSheet(): string;
  /** Files (base64) opened in a window of their own. */
  openedBeside(): string[];
  /** Addresses of the dialogs that stand open. */
  dialogs(): string[];
  userClosesDialog(): void;
  /** The next dialog asked for is refused, as where a browser blocks it. */
  refuseDialog(): void;
  names(): { name: string; formula: string; visible: boolean }[];
  customXml(): string[];
  /** Requests so far: bytes there and back. The runtime's own cleaning up is left out. */
  syncs(): { requestBytes: number; responseBytes: number }[];
  clearSyncs(): void;
  /** Things asked for that the emulator or this version of Excel does not have; must be empty. */
  gaps(): string[];
  userSelects(sheet: string, address: string): void;
  userTypes(sheet: string, address: string, value: string | number | boolean): void;
  userAddsSheet(name: string): void;
  userRenamesSheet(sheet: string, name: string): void;
  userDeletesSheet(sheet: string): void;
  userStartsEditing(): void;
  userStopsEditing(): void;
  protect(sheet: string, isProtected: boolean): void;
  setReadOnly(isReadOnly: boolean): void;
  /** The next requests, so many, are answered with this error. */
  refuseNext(code: RefusalCode, count?: number): void;
}

/** Numbers the desktop host answers with where office.js turns them into an error. */
const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  InvalidOperationInCellEditMode: 5004,
};
const RICH_API = 93;
const RICH_API_EVENT = 33;
const DIALOG_EVENT = 10;
/** What Excel answers and says: no dialog may be shown; the user closed it. */
const DIALOG_BLOCKED = 12009;
const DIALOG_CLOSED = 12006;
const BODY = 4;
const FLAGS = 6;

type Callback = (result: unknown) => void;
const safeArray = (items: unknown[]): unknown => ({ toArray: () => items, dimensions: () => 1 });

function install(options: PageOptions): void {
  const book = bookFromSeed(options.seed);
  const excel = new EmulatedExcel(book, { sets: options.sets, gates: options.gates, limitBytes: options.limitBytes });
  let onEvent: ((id: number, event: unknown) => void) | undefined;
  const dialogs: Dialogs = { open: [], refuseNext: false };

  const external = {
    GetContext: () => nativeContext(options),
    GetLoggingAllowed: () => false,
    Execute(id: number, params: [unknown[]], callback: Callback): void {
      if (id !== RICH_API) {
        excel.gaps.push(`not emulated: native call ${id}`);
        setTimeout(() => callback(safeArray([5001])));
        return;
      }
      const message = params[0];
      void excel
        .answer(String(message[BODY]), Number(message[FLAGS]))
        .then((answer) => setTimeout(() => callback(reply(answer))));
    },
    RegisterEvent(id: number, target: unknown, handler: typeof onEvent, callback: Callback): void {
      if (id === RICH_API_EVENT) onEvent = handler;
      const isRefused = id === DIALOG_EVENT && dialogs.refuseNext;
      if (id === DIALOG_EVENT) dialogs.refuseNext = false;
      if (id === DIALOG_EVENT && !isRefused)
        dialogs.open.push({
          url: (JSON.parse(String(target)) as { url: string }).url,
          tell: () => handler?.(id, safeArray([DIALOG_CLOSED])),
        });
      setTimeout(() => callback(isRefused ? DIALOG_BLOCKED : 0));
    },
    UnregisterEvent(id: number, _target: unknown, callback: Callback): void {
      if (id === RICH_API_EVENT) onEvent = undefined;
      if (id === DIALOG_EVENT) dialogs.open.pop();
      setTimeout(() => callback(0));
    },
  };
  excel.onEvents((events) => setTimeout(() => onEvent?.(RICH_API_EVENT, safeArray(events.map(entry)))));
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  (window as unknown as { emulatedExcel: ExcelTruth }).emulatedExcel = truthOf(excel, dialogs);
}

function entry(event: HostEventMessage): unknown {
  return safeArray([65536, event.type, event.target, JSON.stringify(event.args), 0, false]);
}

function reply(answer: Answer): unknown {
  if (answer.ok) return safeArray([0, 200, safeArray([]), answer.body]);
  const status = STATUS[answer.code];
  if (status !== undefined) return safeArray([status, [answer.code, answer.code]]);
  const error = { Code: answer.code, Message: answer.code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  return safeArray([0, 200, safeArray([]), JSON.stringify({ Results: [], Error: error })]);
}

/** What office.js asks about the program around it. */
function nativeContext({ locale, sets, theme, seed }: PageOptions): Record<string, () => unknown> {
  const colours = {
    bodyBackgroundColor: theme.background,
    bodyForegroundColor: theme.foreground,
    controlBackgroundColor: theme.background,
    controlForegroundColor: theme.foreground,
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'fubiao-test',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => `C:\\附表\\${seed.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-00000000e001',
    GetInstanceId: () => 'emulated',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetHostCustomMessage: () => '',
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(colours),
    GetSettings: () => ({ Read: () => {}, Write: () => {} }),
  };
}

interface Dialogs {
  readonly open: { readonly url: string; readonly tell: () => void }[];
  refuseNext: boolean;
}

function truthOf(excel: EmulatedExcel, dialogs: Dialogs): ExcelTruth {
  const { book } = excel;
  const sheet = (name: string) => {
    const found = book.sheet(name);
    if (!found) throw new Error(`no sheet ${name}: ${book.sheets.map((s) => s.name).join(', ')}`);
    return found;
  };
  const address = (area: Area | undefined): string => (area ? areaA1(area) : '');
  return {
    sheets: () =>
      book.sheets.map((s) => ({ name: s.name, visibility: s.visibility, isProtected: s.protection !== undefined })),
    cells(name) {
      const cells: Record<string, Value> = {};
      for (const { row, col } of sheet(name).cells()) {
        const { value } = book.valueOf(sheet(name), row, col);
        if (value !== '') cells[areaA1({ top: row, left: col, bottom: row, right: col })] = value;
      }
      return cells;
    },
    cell: (name, row, col) => ({ ...sheet(name).peek(row, col), shown: book.valueOf(sheet(name), row, col).value }),
    charts: (name) =>
      sheet(name).charts.map((chart) => ({
        ...chart,
        series: chart.series.map((s) => ({
          name: s.name,
          values: address(s.values),
          categories: address(s.categories),
          labels: s.labels,
          fills: s.pointFills.size ? [...s.pointFills.values()] : [String(s.format['fill.color'] ?? '')],
        })),
      })),
    marks: () =>
      book.sheets.flatMap((s) =>
        s.conditionalFormats.map((format) => ({
          sheet: s.name,
          cells: format.areas.map(areaA1),
          formula: format.formula,
          fill: format.format['fill.color'],
        })),
      ),
    selection: () => selectionText(book),
    activeSheet: () => book.active.name,
    openedBeside: () => [...book.openedBeside],
    dialogs: () => dialogs.open.map(({ url }) => url),
    userClosesDialog: () => dialogs.open.pop()?.tell(),
    refuseDialog: () => void (dialogs.refuseNext = true),
    names: () => book.names.map(({ name, formula, visible }) => ({ name, formula, visible })),
    customXml: () => book.customXml.map(({ xml }) => xml),
    syncs: () => excel.syncs.map(({ requestBytes, responseBytes }) => ({ requestBytes, responseBytes })),
    clearSyncs: () => void (excel.exchanges.length = 0),
    gaps: () => [...excel.gaps, ...excel.tooNew.map((member) => `too new: ${member}`)],
    userSelects: (name, where) => excel.userSelects(name, where),
    userTypes: (name, where, value) => excel.userTypes(name, where, value),
    userAddsSheet: (name) => excel.userAddsSheet(name),
    userRenamesSheet: (from, to) => excel.userRenamesSheet(from, to),
    userDeletesSheet: (name) => excel.userDeletesSheet(name),
    userStartsEditing: () => excel.userStartsEditing(),
    userStopsEditing: () => excel.userStopsEditing(),
    protect: (name, isProtected) => void (sheet(name).protection = isProtected ? {} : undefined),
    setReadOnly: (isReadOnly) => void (book.readOnly = isReadOnly),
    refuseNext(code, count = 1) {
      let left = count;
      excel.intercept = (request) => {
        if (request.Actions.some((action) => action.Name === '_RemoveReference') || left === 0) return undefined;
        left--;
        return code;
      };
    },
  };
}

install((window as unknown as { emulatedExcelOptions: PageOptions }).emulatedExcelOptions);
