import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Gates, RequirementSets } from './gates';
import { LTSC_2021, extractGates } from './gates';
import { EmulatedExcel } from './excel';
import type { Seed } from './seed';
import { bookFromSeed } from './seed';

/** Folder with Microsoft's client runtime as published on npm; a dev dependency, never copied or changed. */
export const OFFICE_JS_DIST = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Runtimes of the platforms; the names are the file names in the package. */
export type RuntimeFile = 'excel-win32-16.01' | 'excel-web-16.00' | 'excel-mac-16.00';

let gates: Gates | undefined;

/** Requirement sets of all gated members, from the readable build of the runtime. */
export function runtimeGates(): Gates {
  gates ??= extractGates(readFileSync(path.join(OFFICE_JS_DIST, 'excel-win32-16.01.debug.js'), 'utf8'));
  return gates;
}

interface Globals {
  window?: unknown;
  navigator?: unknown;
  location?: unknown;
  document?: unknown;
  addEventListener?: unknown;
  parent?: unknown;
  top?: unknown;
  self?: unknown;
  OSF: Record<string, unknown>;
  Office: Record<string, unknown>;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    HostBridge: { init(bridge: Bridge): void };
    CommonUtility: Record<string, unknown>;
  };
}

interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?: (message: string) => void;
}

const world = globalThis as unknown as Globals;
let loaded: RuntimeFile | undefined;
let current: EmulatedExcel | undefined;

/**
 * Loads the real client runtime into the realm of the test, so that its errors are our errors. office.js itself, which
 * looks for a host around the page, is replaced by the three things it would provide; the Chromium layer runs it too.
 */
export function loadRuntime(file: RuntimeFile): void {
  if (loaded) {
    if (loaded !== file) throw new Error(`one runtime a test file: ${loaded} is loaded`);
    return;
  }
  loaded = file;
  world.window = world.self = world.parent = world.top = globalThis;
  world.location = {
    href: 'https://localhost/taskpane.html',
    protocol: 'https:',
    host: 'localhost',
    search: '',
    hash: '',
  };
  world.document = {
    URL: 'https://localhost/',
    cookie: '',
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener() {},
  };
  world.navigator = { userAgent: 'node' };
  world.addEventListener = () => {};
  (0, eval)(readFileSync(path.join(OFFICE_JS_DIST, `${file}.js`), 'utf8'));
  const context = {
    host: 'Excel',
    platform: 'PC',
    displayLanguage: 'zh-CN',
    requirements: {
      isSetSupported: (name: string, version?: string) => current?.isSetSupported(name, version) ?? false,
    },
  };
  world.OSF['_OfficeAppFactory'] = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32' }),
    getLoggingAllowed: () => false,
  };
  world.Office['onReady'] = () => Promise.resolve({ host: 'Excel', platform: 'PC' });
  // As published, the runtime sets this switch on a copy that it never looks at; on, it refuses like the host does.
  world.OfficeExtension.CommonUtility['_doApiNotSupportedCheck'] = true;
}

// The runtime lets go of its ranges a little after each Excel.run; a test file must not end in between.
if (typeof afterAll === 'function') afterAll(() => new Promise((done) => setTimeout(done, 25)));

export interface OpenOptions {
  readonly sets?: RequirementSets;
  readonly limitBytes?: number;
  readonly nullParents?: 'null' | 'refuse';
  readonly runtime?: RuntimeFile;
}

/** Opens a book in an emulated Excel that the global `Excel` of this test now talks to. */
export function openExcel(seed: Seed, options: OpenOptions = {}): EmulatedExcel {
  loadRuntime(options.runtime ?? 'excel-win32-16.01');
  const excel = new EmulatedExcel(bookFromSeed(seed), {
    sets: options.sets ?? LTSC_2021,
    gates: runtimeGates(),
    ...(options.limitBytes === undefined ? {} : { limitBytes: options.limitBytes }),
    ...(options.nullParents ? { nullParents: options.nullParents } : {}),
  });
  current = excel;
  connect(excel);
  return excel;
}

function connect(excel: EmulatedExcel): void {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const sent = JSON.parse(text) as { id: number; flags: number; message: { body: unknown } };
      const body = typeof sent.message.body === 'string' ? sent.message.body : JSON.stringify(sent.message.body);
      void excel.answer(body, sent.flags).then((answer) => {
        const message = answer.ok
          ? { statusCode: 200, headers: {}, body: answer.body }
          : {
              statusCode: 400,
              headers: {},
              body: JSON.stringify({ error: { code: answer.code, message: answer.code } }),
            };
        setImmediate(() =>
          bridge.onMessageFromHost?.(JSON.stringify({ id: sent.id, type: 2, flags: sent.flags, message })),
        );
      });
    },
  };
  world.OfficeExtension.HostBridge.init(bridge);
  excel.onEvents((events) => {
    const entries = events.map((event) => [65536, event.type, event.target, JSON.stringify(event.args), 0]);
    setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  });
}
