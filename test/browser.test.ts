import { launchBrowser } from './browser';

test.each([
  ['the one installed here, if any', {}],
  ['the one that came with npm', { packaged: true }],
])(
  'starts a browser: %s',
  async (_, options) => {
    const browser = await launchBrowser(options);
    const page = await browser.newPage();
    await page.setContent('<p>附表通</p>');
    expect(await page.evaluate(() => document.body.textContent)).toBe('附表通');
    await browser.close();
  },
  120_000,
);
