// Puts the manifest where Excel on this computer looks for it, and says what to do next:
//   npm run sideload -- [windows|share|mac|web] [选项]
// No package does it without sending usage data, so it is done here: one registry value, or one file.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const WEF = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF';
/** Key of our entry among the trusted catalogues; any GUID of one's own. */
const CATALOGUE = '{5f0f2c9e-3f0a-4e55-9d8c-2b1d1a7c0001}';

const HELP = `用法：npm run sideload -- [平台] [选项]

平台（不写时按这台电脑）：
  windows  只装这台 Windows：写一项注册表，Excel 的“开发人员加载项”里就有附表通
  share    Windows 共享文件夹：把清单放进共享文件夹，并把它登记为受信任的目录
  mac      Mac：把清单放进 Excel 的 wef 文件夹
  web      Excel 网页版：说明怎样上传清单

选项：
  --manifest <文件>  清单，默认 dist/manifest.xml，没有则用 manifest.xml
  --folder <文件夹>  共享文件夹，例如 \\\\server\\addins（share 用）
  --remove           卸下
  --dry-run          只显示要做什么，不真的做
  -h, --help         显示这段说明

装之前先把网页放到 https 服务器上，用 node scripts/manifest.mjs https://您的地址/ 写出清单，见 docs/sideload.md。`;

class Told extends Error {}

/** What is to be done: files to copy or take away, commands, and what the user does afterwards. */
const PLANS = {
  windows: ({ manifest, id, remove }) => {
    const value = ['reg', remove ? 'delete' : 'add', `${WEF}\\Developer`, '/v', id];
    return {
      commands: [remove ? [...value, '/f'] : [...value, '/t', 'REG_SZ', '/d', manifest, '/f']],
      next: remove
        ? ['重新打开 Excel，附表通就不在了。']
        : ['重新打开 Excel。', '开始（或插入）→ 加载项 → 更多加载项 → 开发人员加载项 → 附表通 → 添加。'],
    };
  },
  share: ({ manifest, folder, remove }) => {
    if (!folder) throw new Told('请用 --folder 给出共享文件夹，例如 --folder \\\\server\\addins');
    const key = `${WEF}\\TrustedCatalogs\\${CATALOGUE}`;
    const target = path.join(folder, 'fubiao.xml');
    if (remove)
      return {
        take: [target],
        commands: [['reg', 'delete', key, '/f']],
        next: ['重新打开 Excel，在“我的加载项”里移除附表通。'],
      };
    const add = (name, type, data) => ['reg', 'add', key, '/v', name, '/t', type, '/d', data, '/f'];
    return {
      copy: [[manifest, target]],
      commands: [add('Id', 'REG_SZ', CATALOGUE), add('Url', 'REG_SZ', folder), add('Flags', 'REG_DWORD', '1')],
      next: [
        '重新打开 Excel。',
        '开始（或插入）→ 加载项 → 更多加载项 → 共享文件夹 → 附表通 → 添加。',
        '其他电脑：在每台上执行上面几条 reg 命令（或用组策略下发），清单不用再复制。',
      ],
    };
  },
  mac: ({ manifest, id, remove }) => {
    const wef = path.join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
    const target = path.join(wef, `${id}.manifest.xml`);
    return remove
      ? { take: [target], next: ['退出并重新打开 Excel，附表通就不在了。'] }
      : {
          copy: [[manifest, target]],
          next: [
            '退出并重新打开 Excel。',
            '开始 → 加载项 → 开发人员加载项 → 附表通。重新打开 Excel 后可能要再选一次。',
          ],
        };
  },
  web: ({ manifest, remove }) => ({
    next: remove
      ? ['在浏览器里清除 Excel 网页版的网站数据，附表通就不在了。']
      : [
          '在 Excel 网页版里打开任意工作簿。',
          '开始 → 加载项 → 更多加载项 → 我的加载项 → 管理我的加载项 → 上传我的加载项。',
          `选择这个文件：${manifest}`,
          '换一台电脑、换一个浏览器或清除缓存后要再上传一次。',
        ],
  }),
};

const HERE = { win32: 'windows', darwin: 'mac' }[process.platform] ?? 'web';

function main() {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(HELP);
  const platform = positionals[0] ?? HERE;
  const plan = PLANS[platform];
  if (!plan || positionals.length > 1) throw new Told(`没有“${positionals.join(' ')}”这个平台。\n\n${HELP}`);
  const manifest = findManifest(values.manifest);
  const { id, base } = readManifest(manifest);
  const { copy = [], take = [], commands = [], next } = plan({ ...values, manifest, id });
  // Registry commands mean nothing elsewhere: they are shown to be taken to a Windows computer.
  const isWindows = process.platform === 'win32';
  const dry = values['dry-run'] || (commands.length > 0 && !isWindows);
  if (dry && !values['dry-run']) console.log('这台电脑不是 Windows，下面只列出要在 Windows 上做的事。\n');
  console.log(dry ? '要做的事：' : '已做：');
  for (const [from, to] of copy) {
    if (!dry) put(from, to);
    console.log(`  复制 ${from} → ${to}`);
  }
  for (const file of take) {
    if (!dry) rmSync(file, { force: true });
    console.log(`  删去 ${file}`);
  }
  for (const command of commands) {
    if (!dry) run(command);
    console.log(`  ${command.map(quoted).join(' ')}`);
  }
  if (copy.length + take.length + commands.length === 0) console.log('  这个平台不用在电脑上放文件。');
  console.log(`\n接下来：\n${next.map((line, i) => `  ${i + 1}. ${line}`).join('\n')}`);
  if (!values.remove && /^https:\/\/localhost[:/]/.test(base))
    console.log(`\n清单里的网页地址是 ${base}，只供开发时用：先运行 npx webpack serve --mode development --server-type https。
给别人用时，先用 node scripts/manifest.mjs https://您的地址/ 写出清单。`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        manifest: { type: 'string' },
        folder: { type: 'string' },
        remove: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Told(`看不懂的选项：${/'(-[^' ]*)/.exec(error.message)?.[1] ?? error.message}\n\n${HELP}`);
  }
}

function findManifest(given) {
  const candidates = given ? [given] : [path.join(root, 'dist/manifest.xml'), path.join(root, 'manifest.xml')];
  const found = candidates.find((file) => existsSync(file));
  if (!found)
    throw new Told(`找不到清单 ${candidates.at(-1)}。请先用 node scripts/manifest.mjs https://您的地址/ 写出清单。`);
  return path.resolve(found);
}

function readManifest(file) {
  const xml = readFileSync(file, 'utf8');
  const id = /<Id>\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*<\/Id>/i.exec(xml)?.[1];
  const base = /<SourceLocation DefaultValue="([^"]+)"/.exec(xml)?.[1];
  if (!id || !base) throw new Told(`${file} 不是 Office 加载项的清单（没有 <Id> 或网页地址）。`);
  return { id, base };
}

function put(from, to) {
  try {
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(from, to);
  } catch (error) {
    throw new Told(`不能写入 ${to}（${error.code}）。请检查文件夹是否存在、有没有写入权限。`);
  }
}

function run([program, ...args]) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Told(`命令没有成功：${[program, ...args].map(quoted).join(' ')}\n${error?.message ?? stderr}`);
}

function quoted(word) {
  return /[\s{}\\]/.test(word) ? `"${word}"` : word;
}

try {
  main();
} catch (error) {
  if (!(error instanceof Told)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
