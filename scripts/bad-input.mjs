// Gives every kind of bad and strange input to the command line, each in a process of its own, and measures time and memory:
// npm run bad-input [-- part of a name]. Slow machines may exceed the time; what is wrong otherwise is wrong everywhere.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from './build-cli.mjs';
import { runBundled } from './run-bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await buildCli();
process.exitCode = await runBundled(root, 'test/badInput/main.ts', [
  join(root, 'dist/cli/fubiao.cjs'),
  ...process.argv.slice(2),
]);
