import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** The production build, served to the browser from a made-up origin without any server. */
export const DIST = join(__dirname, '..', '..', 'dist');
export const ORIGIN = 'https://fubiao.example';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

export interface Site {
  /** Addresses asked for that are not part of the build: requests that would have left the machine. */
  readonly strayed: string[];
  /** Errors the pages threw or wrote to the console, refused contents (CSP) among them. */
  readonly errors: string[];
}

/** Answers every request of the context from dist/ and notes whatever else is asked for. */
export async function serve(context: BrowserContext): Promise<Site> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is missing: run `npm run build` first');
  const site: Site = { strayed: [], errors: [] };
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = join(DIST, decodeURIComponent(url.pathname));
    if (url.origin === ORIGIN && existsSync(file))
      return route.fulfill({
        body: readFileSync(file),
        contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      });
    site.strayed.push(url.href);
    return route.abort();
  });
  context.on('page', (page) => watch(page, site));
  return site;
}

function watch(page: Page, site: Site): void {
  page.on('pageerror', (error) => site.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') site.errors.push(message.text());
  });
}
