import type { PdfAssets } from './pdf';

/** The character maps and fonts inside the installed pdfjs-dist, for Node. */
export async function nodePdfAssets(): Promise<PdfAssets> {
  const { createRequire } = await import('node:module');
  const { dirname, join, sep } = await import('node:path');
  const root = dirname(createRequire(join(process.cwd(), 'x.js')).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(root, 'cmaps') + sep, standardFontDataUrl: join(root, 'standard_fonts') + sep };
}
