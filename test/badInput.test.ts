import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BAD_INPUTS } from './generators/bad';
import { BAD_COMMANDS } from './generators/bad/commands';
import { faultsOf, runCommand } from './badInput/runCommand';

const root = join(__dirname, '..');
const program = join(root, 'dist/cli/fubiao.cjs');

beforeAll(() => {
  // Builds the program if it is missing or older than its sources.
  spawnSync(process.execPath, [join(root, 'bin/fubiao.mjs'), '--help']);
}, 120_000);

test(`${BAD_INPUTS.length} books that must be refused: each in one sentence, none keeps the next from being read`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fubiao-bad-'));
  try {
    const files = BAD_INPUTS.map(({ bytes }, i) => {
      writeFileSync(join(folder, `${i}.xlsx`), bytes());
      return `${i}.xlsx`;
    });
    const args = ['--max-old-space-size=512', program, 'check', ...files, '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const told = stderr.trimEnd().split('\n');
    expect(told).toHaveLength(BAD_INPUTS.length);
    BAD_INPUTS.forEach(({ name, says }, i) =>
      expect({ name, told: told[i] }).toEqual({ name, told: expect.stringMatching(says) }),
    );
    for (const line of told) expect(line).toMatch(/^\d+\.xlsx：[\u4e00-\u9fff].*。$/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

test.each(BAD_COMMANDS)(
  '$name',
  async (command) => {
    expect(faultsOf(command, await runCommand(program, command))).toEqual([]);
  },
  120_000,
);
