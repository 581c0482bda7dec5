// Draws the PNG icons of the manifest from the SVG files in assets/. Run after changing a drawing: node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { build } from 'esbuild';

/** Sizes Office asks for: 16, 32 and 80 for buttons; 32 and 64 also for the list of add-ins. */
const SIZES = { icon: [16, 32, 64, 80], check: [16, 32, 80], chart: [16, 32, 80], text: [16, 32, 80] };

const root = fileURLToPath(new URL('..', import.meta.url));
const launcher = path.join(root, 'node_modules/.cache/fubiao/browser.mjs');
await build({
  entryPoints: [path.join(root, 'test/browser.ts')],
  outfile: launcher,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
const { launchBrowser } = await import(pathToFileURL(launcher).href);
const browser = await launchBrowser();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = readFileSync(path.join(root, `assets/${name}.svg`), 'utf8');
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(path.join(root, `assets/${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
