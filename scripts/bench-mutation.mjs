// Prints what the check finds and names: node scripts/bench-mutation.mjs [--quick] [--every N] [FILE…] (the clean books of samples/ without files;
// --quick tries every 37th change, --every every N-th; --changes does nothing else).
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLEAN = ['四川省医疗保障局机关-2024预算', '宣汉县医疗保障局-2020决算', '四川省医疗保险异地结算中心-2020决算'];
const args = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'fubiao-bench-'));
try {
  const outfile = join(folder, 'bench.cjs');
  await build({ entryPoints: ['test/bench/main.ts'], bundle: true, platform: 'node', outfile, logLevel: 'error' });
  const files = args.some((a) => a.endsWith('.xlsx')) ? [] : CLEAN.map((name) => join('samples', `${name}.xlsx`));
  process.exitCode = spawnSync(process.execPath, [outfile, ...args, ...files], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
