// Bundles the command line into dist/cli/fubiao.cjs. Packages that are only needed for some verbs stay in node_modules.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildCli() {
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/cli/start.ts', out: 'start' },
      { in: 'src/cli/main.ts', out: 'fubiao' },
      { in: 'src/cli/batch/worker.ts', out: 'worker' },
      { in: 'src/cli/batch/checkOne.ts', out: 'checkOne' },
    ],
    outdir: 'dist/cli',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['docx', 'docx/charts', 'docx/layout', 'mammoth', 'pdfjs-dist', 'pdfjs-dist/*', 'piscina'],
    loader: { '.txt': 'text' },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
