// Everything that must hold before a commit, in one command: types, lint, format, room boundaries, tests, production build, browser journeys.
// `npm test -- --fast` leaves out the build and the journeys.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fast = process.argv.includes('--fast');
const work = mkdtempSync(join(tmpdir(), 'fubiao-test-'));
let passed = 0;
let failed = 0;
const failures = [];

function run(title, command, args) {
  console.log(`\n▶ ${title}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`  ${status === 0 ? '✓' : '✗'} ${title}（${((Date.now() - started) / 1000).toFixed(1)} s）`);
  return status === 0;
}

function step(title, command, args) {
  if (run(title, command, args)) passed++;
  else {
    failed++;
    failures.push(title);
  }
}

function tests(title, projects) {
  const file = join(work, `${projects.join('-')}.json`);
  const ok = run(title, 'npx', [
    'jest',
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${file}`,
    '--silent=false',
  ]);
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    if (result.numTotalTests === 0) throw new Error('no tests');
    if (!ok && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) failed++;
    if (!ok) failures.push(title);
  } catch {
    failed++;
    failures.push(title);
  }
}

step('类型检查', 'npx', ['tsc', '--noEmit']);
step('代码检查', 'npx', ['eslint', '.', '--max-warnings', '0']);
step('格式检查', 'npx', ['prettier', '--check', '--log-level', 'warn', 'src', 'test', 'scripts', 'bin']);
step('房间边界', 'npx', ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']);
tests('单元与组件测试', ['unit', 'pane']);
if (!fast) {
  step('生产构建', 'npm', ['run', '--silent', 'build']);
  tests('浏览器全程测试', ['journeys']);
}
rmSync(work, { recursive: true, force: true });
if (failures.length > 0) console.log(`\n未通过：${failures.join('、')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
