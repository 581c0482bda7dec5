// Writes the manifest for the address where the built pages are served:
//   node scripts/manifest.mjs https://your.server/fubiao/ [dist/manifest.xml]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const DEVELOPMENT = 'https://localhost:3000/';
const root = fileURLToPath(new URL('..', import.meta.url));
const [given = '', target = path.join(root, 'dist/manifest.xml')] = process.argv.slice(2);

const base = readBase(given);
if (!base) {
  console.error(
    '请给出网页的地址，必须以 https:// 开头，例如：node scripts/manifest.mjs https://fubiao.example.gov.cn/',
  );
  process.exit(2);
}
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8').replaceAll(DEVELOPMENT, escapeXml(base));
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, manifest);
console.log(`已写出 ${path.relative(process.cwd(), target)}，网页地址 ${base}`);

/** Address with its closing slash; undefined when it is none that Office accepts. */
function readBase(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || !url.hostname || url.search || url.hash) return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
