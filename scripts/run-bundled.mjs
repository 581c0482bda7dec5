// Bundles a TypeScript program of the tests and runs it. Packages stay in node_modules, so the bundle is put where they are found.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the exit code of the program */
export async function runBundled(root, entry, args, options = {}) {
  // Two folders deep, as tests are: they find samples/ and dist/ from where they stand.
  const folder = join(root, 'node_modules', `.fubiao-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'main.cjs');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      packages: 'external',
      loader: { '.txt': 'text' },
      logLevel: 'warning',
      ...options,
    });
    const child = spawn(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' });
    return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
