#!/usr/bin/env node
// Runs the command line; bundles it first when it is missing or older than its sources (a checkout under development).
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'dist/cli/start.cjs');

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'pane' && entry.name !== 'pages') time = Math.max(time, newest(path));
    } else time = Math.max(time, statSync(path).mtimeMs);
  }
  return time;
}

if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest(join(root, 'src'))) {
  const { buildCli } = await import('../scripts/build-cli.mjs');
  await buildCli();
}
createRequire(import.meta.url)(bundle);
