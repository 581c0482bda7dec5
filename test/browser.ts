import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Nothing of a browser under test may reach the network by itself. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium, Chrome and Edge are installed on Linux, macOS and Windows. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export interface LaunchOptions {
  /** Use the browser that came with npm even when one is installed. */
  readonly packaged?: boolean;
}

/**
 * Starts a headless browser: the one in `CHROMIUM_PATH`, else one installed on this machine, else the Chromium that came
 * with the npm package. Close it with `browser.close()`.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const installed = options.packaged
    ? undefined
    : [process.env['CHROMIUM_PATH'], ...SYSTEM].find((file) => file && existsSync(file));
  if (installed) return chromium.launch({ executablePath: installed, headless: true, args: FLAGS });
  const packaged = (await import('@sparticuz/chromium')).default;
  // Its own flags name a headless mode and a single process that playwright does not stand; only those for drawing are kept.
  const args = packaged.args.filter((flag) => /gl|swiftshader|font/i.test(flag));
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    headless: true,
    args: [...FLAGS, ...args],
  });
}
