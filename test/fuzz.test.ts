import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run fuzz` runs 10,000 inputs with a new seed each time; here are a few hundred, always the same. */
test('no input crashes, hangs or makes the product say nonsense', () => {
  const out = mkdtempSync(join(tmpdir(), 'fubiao-fuzz-'));
  try {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['scripts/fuzz.mjs', '--seed', '20201122', '--count', '400', '--out', out],
      { cwd: join(__dirname, '..'), encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toMatchObject({ status: 0, stderr: '' });
    expect(stdout.match(/没有出错/g)).toHaveLength(5);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}, 600_000);
