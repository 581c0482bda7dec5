// Measures speed against peers and prints one table: npm run bench [-- --quick] [-- --write] [-- --only books,batch].
// Then prints recall and precision of the proofreading, each document and each verdict (alone: --proofread).
// --quick takes a minute or two on a quiet machine and leaves out the largest books; --write puts the table into docs/speed.md.
import { fileURLToPath } from 'node:url';
import { runBundled } from './run-bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const only = args.includes('--proofread');
const speed = only ? 0 : await runBundled(root, 'test/bench/speed/main.ts', args);
const isPart = args.includes('--only');
process.exitCode = speed || isPart ? speed : await runBundled(root, 'test/bench/proofread.ts', args);
