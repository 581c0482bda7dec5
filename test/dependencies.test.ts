import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const json = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
}
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest = json<Manifest>('package.json');
const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');
const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
const [shipped, forWork] = page.split('## 只在开发时用的') as [string, string];

/** Licences under which what we ship may be given on without more than naming them. */
const PERMISSIVE = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Python-2.0', 'CC-BY-4.0', 'CC0-1.0', 'Zlib', 'Unlicense', 'MIT/X11']; // prettier-ignore
/** Tools whose code is not in what we ship. */
const TOOLS_ONLY: Record<string, string> = {
  '@microsoft/office-js': 'LICENSE',
  'axe-core': 'MPL-2.0',
  hyperformula: 'GPL-3.0-only',
  // Says nothing of itself; comes with exceljs.
  buffers: 'unknown',
};

/** True if one of the alternatives, or all of the parts, is permissive. */
function isPermissive(licence: string): boolean {
  const plain = licence.replace(/[()]/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isPermissive);
  return plain.split(' AND ').every((l) => PERMISSIVE.includes(l.replace(/\*$/, '')));
}

/** Licence as the installed package says itself, where the lock file does not. */
function licenceOf(path: string, locked: Locked): string {
  if (locked.license) return locked.license;
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return 'not installed';
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown; licenses?: { type: string }[] }; // prettier-ignore
  if (typeof license === 'string') return license;
  if (licenses?.[0]) return licenses.map((l) => l.type).join(' OR ');
  const readme = ['LICENSE', 'LICENSE.md', 'README.md'].map((f) => join(root, path, f)).find(existsSync);
  return readme && /MIT|Permission is hereby granted/.test(readFileSync(readme, 'utf8')) ? 'MIT' : 'unknown';
}

test.each(Object.entries(manifest.dependencies))(
  '%s is on the page: version, why, size, licence, release',
  (name, version) => {
    const row = shipped.split('\n').find((line) => line.startsWith(`| ${name} |`));
    const cells = row?.split('|').map((cell) => cell.trim());
    const { license } = json<{ license: string }>(`node_modules/${name}/package.json`);
    expect(cells?.slice(2, 3)).toEqual([version]);
    expect(cells?.[3]).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(cells?.[4]).toMatch(/\d/);
    expect(cells?.[5]).toBe(license);
    expect(cells?.[6]).toMatch(/^20\d\d-\d\d$/);
  },
);

test('every tool is on the page, and nothing is that is not used any more', () => {
  const named = (text: string): string[] =>
    text.split('\n').filter((l) => /^\| [@a-z]/.test(l)).flatMap((l) => l.split('|')[1]!.trim().split('、')); // prettier-ignore
  expect(named(forWork).sort()).toEqual(Object.keys(manifest.devDependencies).sort());
  expect(named(shipped).sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test('every package that comes along, tools too, has a permissive licence; the exceptions are tools and on the page', () => {
  const odd: string[] = [];
  for (const [path, locked] of Object.entries(packages)) {
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || locked.link || isPermissive(licenceOf(path, locked))) continue;
    if (TOOLS_ONLY[name] === licenceOf(path, locked) && locked.dev && forWork.includes(name)) continue;
    odd.push(`${path}: ${licenceOf(path, locked)}${locked.dev ? '' : ' (shipped)'}`);
  }
  expect(odd).toEqual([]);
});

test('the lock file names no server, and every package by its digest', () => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  expect(text).not.toContain('"resolved"');
  expect(
    Object.entries(packages).filter(([path, p]) => path && !p.link && !/^sha512-/.test(p.integrity ?? '')),
  ).toEqual([]);
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true');
});

test('versions are pinned: the same install on every machine', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
