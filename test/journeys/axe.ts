import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to on the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(400); // colours in transition would be judged half way
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }
    const result = await axe.run();
    return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`));
  });
}

/** Anything that sticks out sideways: a page or a view that can be moved sideways. */
export function isTooWide(): boolean {
  const main = document.querySelector('main')!;
  return document.documentElement.scrollWidth > innerWidth || main.scrollWidth > main.clientWidth;
}
