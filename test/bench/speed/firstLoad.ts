import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes (gzip) that a page of the production build loads before it can be used, its own HTML included; office.js, which Excel brings, is not counted. */
export function firstLoadBytes(dist: string, page: string): number {
  const html = readFileSync(join(dist, page), 'utf8');
  const files = [...html.matchAll(/<(?:script[^>]*\ssrc|link[^>]*\shref)="?([^"\s>]+)/g)]
    .map((m) => m[1]!)
    .filter((file) => !/^https?:/.test(file) && /\.(?:js|css)$/.test(file) && !file.startsWith('office/'));
  const size = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  return [page, ...files].reduce((sum, file) => sum + size(file), 0);
}
