import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FLOOR } from '../src/hosts/excel/requirements';
import type { ManifestFacts } from './support/manifest';
import { manifestProblems } from './support/manifest';

const ROOT = path.join(__dirname, '..');
const FILE = path.join(ROOT, 'manifest.xml');
const xml = readFileSync(FILE, 'utf8');
const commands = readFileSync(path.join(ROOT, 'src/pages/commands.ts'), 'utf8');
const pages = readdirSync(path.join(ROOT, 'src/pages')).filter((name) => name.endsWith('.html'));

const FACTS: ManifestFacts = {
  assets: path.join(ROOT, 'assets'),
  base: 'https://localhost:3000/',
  pages: pages.map((name) => (name === 'page.html' ? 'index.html' : name)),
  functions: [...commands.matchAll(/^ {2}(fubiao\w+):/gm)].map((m) => m[1]!),
  minVersion: FLOOR.version,
};

test('the manifest has everything Office asks for', () => {
  expect(manifestProblems(xml, FACTS)).toEqual([]);
});

test('its buttons are 核对, 图表, 情况说明 and 打开窗格, on the Home tab and in the menu of a cell', () => {
  const labels = [...xml.matchAll(/<Control [^>]*>\s*<Label resid="([^"]+)"/g)].map(
    (m) => new RegExp(`id="${m[1]}" DefaultValue="([^"]+)"`).exec(xml)![1],
  );
  expect(labels).toEqual(['核对', '图表', '情况说明', '打开窗格', '查看该单元格的勾稽关系']);
  expect(xml).toMatch(/<OfficeTab id="TabHome">/);
  expect(xml).toMatch(/<OfficeMenu id="ContextMenuCell">/);
});

test('Microsoft’s own reader understands it', () => {
  // In a process of its own: the package mixes module kinds that jest cannot load. This part of it needs no network.
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, FILE], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    displayName: '附表通',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
  });
});

test.each<[string, (text: string) => string, string]>([
  ['a text that is not closed', (s) => s.replace('</Version>', ''), 'well-formed'],
  ['no Version', (s) => s.replace(/<Version>.*<\/Version>/, ''), 'Version is missing'],
  ['an Id that is no GUID', (s) => s.replace(/<Id>.*<\/Id>/, '<Id>fubiao</Id>'), 'not a GUID'],
  [
    'elements in the wrong order',
    (s) => s.replace(/(<Version>.*<\/Version>)([\s\S]*)(<ProviderName>.*<\/ProviderName>)/, '$3$2$1'),
    'wrong place',
  ],
  [
    'a label and a supertip swapped',
    (s) => s.replace(/(<Label resid="Check.Label" \/>\s*)(<Supertip>[\s\S]*?<\/Supertip>)/, '$2$1'),
    'wrong place',
  ],
  ['a misspelt permission', (s) => s.replace('ReadWriteDocument', 'ReadWrite'), 'Permissions'],
  ['a dangling resid', (s) => s.replace('resid="Charts.Tip"', 'resid="Chart.Tip"'), 'resid Chart.Tip has no resource'],
  ['a resource nobody uses', (s) => s.replace('resid="Charts.Tip"', 'resid="Check.Tip"'), 'Charts.Tip is not used'],
  [
    'http',
    (s) => s.replace('https://localhost:3000/taskpane.html', 'http://localhost:3000/taskpane.html'),
    'not https',
  ],
  [
    'another server',
    (s) => s.replace('https://localhost:3000/commands.html', 'https://example.com/commands.html'),
    'outside of',
  ],
  ['a page that is not built', (s) => s.replace('/commands.html', '/functions.html'), 'no such page'],
  ['an icon that is not there', (s) => s.replace('icon-64.png', 'icon-65.png'), 'no such icon'],
  ['an icon of another size', (s) => s.replace('check-80.png', 'check-32.png'), 'not a PNG of 80'],
  [
    'an icon without its large size',
    (s) => s.replace('<bt:Image size="80" resid="Text.Icon.80" />', ''),
    'lacks one of the sizes',
  ],
  [
    'a label that is too long',
    (s) => s.replace('DefaultValue="核对"', `DefaultValue="${'核'.repeat(126)}"`),
    'longer than 125',
  ],
  [
    'a text without English',
    (s) => s.replace(/<bt:Override Locale="en-US" Value="Charts" \/>/, ''),
    'has no English text',
  ],
  ['a button that calls nothing', (s) => s.replace('fubiaoCharts', 'fubiaoChart'), 'no function is tied'],
  [
    'an older requirement set',
    (s) => s.replace('"ExcelApi" MinVersion="1.14"', '"ExcelApi" MinVersion="1.7"'),
    'ExcelApi 1.14 is not required',
  ],
  ['two controls of one id', (s) => s.replace('id="Fubiao.Charts"', 'id="Fubiao.Check"'), 'there twice'],
])('the check finds %s', (_, spoil, message) => {
  const spoilt = spoil(xml);
  expect(spoilt).not.toBe(xml);
  expect(manifestProblems(spoilt, FACTS).join('\n')).toContain(message);
});

describe('for another server', () => {
  const make = (base: string, folder: string) =>
    spawnSync(process.execPath, [path.join(ROOT, 'scripts/manifest.mjs'), base, path.join(folder, 'manifest.xml')], {
      encoding: 'utf8',
    });
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'fubiao-manifest-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each(['https://fubiao.example.gov.cn', 'https://10.1.2.3:8443/tools/fubiao/'])('%s', (base) => {
    const { status } = make(base, folder);
    expect(status).toBe(0);
    const written = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
    expect(manifestProblems(written, { ...FACTS, base: base.replace(/\/?$/, '/') })).toEqual([]);
    expect(written).not.toContain('localhost');
  });

  test.each(['http://fubiao.example.gov.cn', 'fubiao.example.gov.cn', '', 'https://'])(
    '%j is refused with a sentence',
    (base) => {
      const { status, stderr } = make(base, folder);
      expect(status).toBe(2);
      expect(stderr).toMatch(/https:\/\/.*/);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
