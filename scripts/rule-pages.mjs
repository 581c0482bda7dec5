// Renews the generated parts of docs/rules/*.md and their index from the rule data; new rules get a page to be filled in.
// node scripts/rule-pages.mjs [--check]   (--check only says whether anything would change)
import { build } from 'esbuild';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = join(root, 'docs', 'rules');
const folder = mkdtempSync(join(tmpdir(), 'fubiao-pages-'));
try {
  const outfile = join(folder, 'pages.cjs');
  const entry = `export * from './scripts/rulePage'; export { RULES } from './src/rules';`;
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  const { RULES, pageName, renewedPage, indexPage } = createRequire(import.meta.url)(outfile);
  const stale = [];
  const write = (file, text) => {
    const path = join(pages, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
    stale.push(file);
    if (!process.argv.includes('--check')) writeFileSync(path, text);
  };
  for (const rule of RULES) {
    const path = join(pages, pageName(rule));
    write(pageName(rule), renewedPage(rule, existsSync(path) ? readFileSync(path, 'utf8') : undefined));
  }
  write('README.md', indexPage());
  if (stale.length > 0) console.log(`${process.argv.includes('--check') ? '需要更新' : '已更新'}：${stale.join('、')}`);
  if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
