// Measures speed against peers and prints one table: npm run bench [-- --quick] [-- --write].
// --quick takes under a minute and leaves out the largest books; --write puts the table into docs/speed.md.
import { fileURLToPath } from 'node:url';
import { runBundled } from './run-bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = await runBundled(root, 'test/bench/speed/main.ts', process.argv.slice(2));
