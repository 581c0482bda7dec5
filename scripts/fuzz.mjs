// Feeds damaged files, odd sheets and changed texts to the whole product: npm run fuzz [-- --seed N --count N --only 名称].
// Nothing may crash, hang, need more than 512 MB, or say nonsense. Prints the seed and the smallest input that fails.
import { fileURLToPath } from 'node:url';
import { runBundled } from './run-bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = await runBundled(root, 'test/fuzz/main.ts', process.argv.slice(2));
