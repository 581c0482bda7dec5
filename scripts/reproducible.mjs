// npm run reproducible: builds pages and command line twice from the tracked files, each time in a clean folder of another path and
// under another time zone and language, and compares every byte. Prints one SHA-256 for the whole.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'fubiao-build-'));
const PLACES = [
  { folder: join(work, 'fubiao'), env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } },
  { folder: join(work, '另一处', 'deep down', 'another'), env: { TZ: 'America/New_York', LANG: 'C' } },
];

/** Packages are linked, not installed again: what is compared is the build. */
function takeOver(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // Caches and bundles of other runs.
    if (entry.name === '.cache' || entry.name.startsWith('.fubiao-')) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) takeOver(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

function run(command, args, options) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

function lay({ folder }) {
  for (const file of run('git', ['ls-files', '-z'], { cwd: root }).split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  takeOver(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function build({ folder, env }) {
  const options = { cwd: folder, env: { ...process.env, ...env } };
  run(process.execPath, ['node_modules/webpack/bin/webpack.js', '--mode', 'production'], options);
  run(process.execPath, ['scripts/build-cli.mjs'], options);
  return hashes(join(folder, 'dist'));
}

function hashes(dist) {
  const found = new Map();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    found.set(relative(dist, path).replaceAll('\\', '/'), hash);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

try {
  // Both before the first build: files may be edited meanwhile.
  PLACES.forEach(lay);
  const [first, second] = PLACES.map(build);
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter((f) => first.get(f) !== second.get(f));
  for (const file of differing) console.log(`不同：${file}`);
  const whole = createHash('sha256')
    .update([...first].map(([f, h]) => `${h}  ${f}\n`).join(''))
    .digest('hex');
  console.log(differing.length === 0 ? `两次构建逐字节相同：${first.size} 个文件，SHA-256 ${whole}` : `两次构建不同：${differing.length} 个文件`); // prettier-ignore
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
