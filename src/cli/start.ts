import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadCached } from './loadCached';

/** Starts the command line; see `loadCached`. Code that V8 kept cannot import modules later on, which reading a PDF needs. */
const bundle = join(__dirname, 'fubiao.cjs');
if (process.argv.some((arg) => arg === 'proofread' || /\.pdf$/i.test(arg))) createRequire(bundle)(bundle);
else process.once('exit', loadCached(bundle).keep);
