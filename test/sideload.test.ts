import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const MANIFEST = path.join(ROOT, 'manifest.xml');
const ID = /<Id>(.*)<\/Id>/.exec(readFileSync(MANIFEST, 'utf8'))![1]!;

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'fubiao-sideload-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function sideload(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [path.join(ROOT, 'scripts/sideload.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, USERPROFILE: home },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test('it is a script of the package and explains itself', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['sideload']).toBe('node scripts/sideload.mjs');
  const { code, out } = sideload('--help');
  expect(code).toBe(0);
  for (const word of ['windows', 'share', 'mac', 'web', '--remove', '--dry-run']) expect(out).toContain(word);
});

test('Windows: one registry value, named by the id of the manifest, with its full path', () => {
  const { code, out } = sideload('windows', '--dry-run', '--manifest', MANIFEST);
  expect(code).toBe(0);
  expect(out).toContain(
    `reg add "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer" /v ${ID} /t REG_SZ /d ${MANIFEST} /f`,
  );
  expect(out).toContain('开发人员加载项');
  const removed = sideload('windows', '--dry-run', '--remove', '--manifest', MANIFEST).out;
  expect(removed).toContain(`reg delete "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer" /v ${ID} /f`);
});

test('shared folder: the manifest goes there and the folder becomes a trusted catalogue', () => {
  const { code, out } = sideload('share', '--dry-run', '--folder', '\\\\server\\addins', '--manifest', MANIFEST);
  expect(code).toBe(0);
  expect(out).toContain(`复制 ${MANIFEST} →`);
  expect(out.match(/reg add "HKCU[^"]*TrustedCatalogs\\\{[-0-9a-f]{36}\}"/g)).toHaveLength(3);
  expect(out).toContain('/v Url /t REG_SZ /d "\\\\server\\addins"');
  expect(out).toContain('/v Flags /t REG_DWORD /d 1');
  expect(sideload('share').err).toContain('--folder');
});

test('Mac: the file is put into the wef folder of Excel, and taken away again', () => {
  const file = path.join(home, `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`);
  expect(sideload('mac', '--dry-run', '--manifest', MANIFEST).code).toBe(0);
  expect(existsSync(file)).toBe(false);
  expect(sideload('mac', '--manifest', MANIFEST).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(MANIFEST, 'utf8'));
  expect(sideload('mac', '--remove', '--manifest', MANIFEST).code).toBe(0);
  expect(existsSync(file)).toBe(false);
});

test('web: nothing is written; it says where to upload which file', () => {
  const { code, out } = sideload('web', '--manifest', MANIFEST);
  expect(code).toBe(0);
  expect(out).toContain('上传我的加载项');
  expect(out).toContain(MANIFEST);
  expect(out).toContain('只供开发时用');
});

test.each<[string, string[], string]>([
  ['a platform that is none', ['linux'], '没有“linux”这个平台'],
  ['an option that is none', ['mac', '--force'], '看不懂的选项：--force'],
  ['a manifest that is not there', ['mac', '--manifest', 'nowhere.xml'], '找不到清单 nowhere.xml'],
])('%s is answered with what to do', (_, args, said) => {
  const { code, err } = sideload(...args);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('a file that is no manifest is refused', () => {
  const file = path.join(home, 'a.xml');
  writeFileSync(file, '<a/>');
  expect(sideload('mac', '--manifest', file)).toMatchObject({
    code: 2,
    err: expect.stringContaining('不是 Office 加载项的清单'),
  });
});
