// Takes the pictures of docs/pictures/: every view of the pane in both widths and themes, and the page beside its book.
// Run `npm run build` first, then `node scripts/pictures.mjs [pane] [state] [page]`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
// Inside the project, so that packages are found.
const script = join(root, 'node_modules', '.cache', 'fubiao', 'pictures.mjs');
mkdirSync(join(script, '..'), { recursive: true });
/** Modules ask where they stand; in one bundle each must still be told its own folder. */
const ownFolder = {
  name: 'own-folder',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\b__dirname\b/g, JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

await build({
  entryPoints: [join(root, 'test/journeys/pictures.ts')],
  outfile: script,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  target: 'node20',
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(join(root, 'package.json')).href)});`,
  },
  plugins: [ownFolder],
});
const { takePictures } = await import(pathToFileURL(script).href);
const kinds = process.argv.slice(2);
await takePictures(join(root, 'docs/pictures'), kinds.length > 0 ? kinds : ['pane', 'state', 'page']);
rmSync(script);
