import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/workbook';
import type { RequirementSets } from './emulator';
import { LTSC_2021, OFFICE_JS_DIST, runtimeGates, seedFromSnapshot } from './emulator';
import type { ExcelTruth, PageOptions } from './emulator/page';

/** Hosts that office.js is loaded from; both are answered from the npm package. */
const OFFICE_JS_HOSTS = [
  'https://appsforoffice.microsoft.com/lib/1/hosted/',
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
];
const SITE = 'https://localhost:3000/';
/** What desktop Excel adds to the address of the pane: host, platform, version, language, telemetry off. */
const HOST_INFO = (locale: string): string => `_host_Info=Excel$Win32$16.01$${locale}$telemetry$$disableLogging$0`;

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface OpenTaskPaneOptions {
  /** Folder of the built pages, served as https://localhost:3000/. */
  readonly distDir: string;
  /** Page to open, `taskpane.html` by default; a query is kept. */
  readonly url?: string;
  /** The book that is open in Excel. */
  readonly snapshot: WorkbookSnapshot;
  readonly sets?: RequirementSets;
  readonly locale?: string;
  readonly theme?: keyof typeof THEMES;
  /** Kept by the browser from an earlier opening of the pane. */
  readonly preferences?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly limitBytes?: number;
  readonly userAgent?: string;
}

/** The truth in the emulated workbook, asked from outside the page. */
export type RemoteExcel = {
  [K in keyof ExcelTruth]: (...args: Parameters<ExcelTruth[K]>) => Promise<Awaited<ReturnType<ExcelTruth[K]>>>;
};

export interface TaskPane {
  readonly page: Page;
  readonly excel: RemoteExcel;
  /** Requests for anything that is neither the built pages nor office.js; must stay empty. */
  readonly strayRequests: readonly string[];
  /** Presses a ribbon button that has no pane; comes back when its work is over. `url` must be the page with the functions. */
  press(functionName: string): Promise<void>;
  /** Uncaught errors and console errors of the page. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const THEMES = {
  light: { background: 0xffffff, foreground: 0x262626 },
  dark: { background: 0x262626, foreground: 0xffffff },
  contrast: { background: 0x000000, foreground: 0xffffff },
} as const;

let script: string | undefined;

/** The emulated Excel as one script, built when it is first needed. */
function emulatorScript(): string {
  script ??= buildSync({
    entryPoints: [path.join(__dirname, 'emulator/page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  }).outputFiles[0]!.text;
  return script;
}

/**
 * Opens the built task pane in a browser as desktop Excel would: the same files, the real office.js, an emulated Excel
 * behind it. No request leaves the machine.
 */
export async function openTaskPane(browser: Browser, options: OpenTaskPaneOptions): Promise<TaskPane> {
  const locale = options.locale ?? 'zh-CN';
  const context = await browser.newContext({
    locale,
    viewport: options.viewport ?? { width: 320, height: 800 },
    colorScheme: options.theme === 'light' || !options.theme ? 'light' : 'dark',
    ignoreHTTPSErrors: true,
    ...(options.userAgent ? { userAgent: options.userAgent } : {}),
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const strayRequests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await context.route('**/*', async (route) => {
    const url = route.request().url().split(/[?#]/)[0]!;
    const file = fileOf(url, options.distDir);
    if (file) {
      const headers = { 'access-control-allow-origin': '*' };
      const contentType = MIME[path.extname(file)] ?? 'application/octet-stream';
      await route.fulfill({ status: 200, headers, contentType, body: readFileSync(file) });
    } else {
      if (/^https?:/.test(url)) strayRequests.push(url);
      await (/^(data|blob):/.test(url) ? route.continue() : route.abort());
    }
  });
  const pageOptions: PageOptions = {
    seed: seedFromSnapshot(options.snapshot),
    sets: options.sets ?? LTSC_2021,
    gates: runtimeGates(),
    locale,
    theme: THEMES[options.theme ?? 'light'],
    limitBytes: options.limitBytes ?? 5 * 1024 * 1024,
  };
  await page.addInitScript({
    content: `window.emulatedExcelOptions = ${JSON.stringify(pageOptions)};\n${emulatorScript()}`,
  });
  await page.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  }, options.preferences ?? {});
  const url = options.url ?? 'taskpane.html';
  await page.goto(`${SITE}${url}${url.includes('?') ? '&' : '?'}${HOST_INFO(locale)}`);
  return {
    page,
    excel: remote(page),
    press: (functionName) => press(page, functionName),
    errors,
    strayRequests,
    close: () => context.close(),
  };
}

/** Calls what the page tied to the button, as office.js does when Excel tells it of the press. */
async function press(page: Page, functionName: string): Promise<void> {
  type Work = (event: { completed: () => void; source: { id: string } }) => void;
  type Actions = { _association?: { mappings: Record<string, Work | undefined> } };
  const key = functionName.toUpperCase();
  const isTied = (name: string): boolean => {
    const { actions } = (window as unknown as { Office?: { actions?: Actions } }).Office ?? {};
    return actions?._association?.mappings[name] !== undefined;
  };
  await page.waitForFunction(isTied, key);
  await page.evaluate(
    (name) =>
      new Promise<void>((done) => {
        const { actions } = (window as unknown as { Office: { actions: Required<Actions> } }).Office;
        actions._association.mappings[name]!({ completed: done, source: { id: name } });
      }),
    key,
  );
}

/** File that answers an address, if it is one of ours or of office.js. */
function fileOf(url: string, distDir: string): string | undefined {
  const office = OFFICE_JS_HOSTS.find((host) => url.startsWith(host));
  const [folder, rest] = office
    ? [OFFICE_JS_DIST, url.slice(office.length)]
    : url.startsWith(SITE)
      ? [distDir, url.slice(SITE.length)]
      : [];
  if (folder === undefined) return undefined;
  const file = path.join(folder, decodeURIComponent(rest || 'index.html'));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function remote(page: Page): RemoteExcel {
  const ask =
    (name: string) =>
    (...args: unknown[]): Promise<unknown> =>
      page.evaluate(
        ([method, values]) => {
          const truth = (window as unknown as { emulatedExcel: Record<string, (...a: unknown[]) => unknown> })
            .emulatedExcel;
          return truth[method]!(...values);
        },
        [name, args] as [string, unknown[]],
      );
  return new Proxy({} as RemoteExcel, {
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? ask(name) : undefined),
  });
}
