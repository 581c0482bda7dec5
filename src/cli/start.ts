import { join } from 'node:path';
import { loadCached } from './loadCached';

/** Starts the command line; see `loadCached`. */
const { keep } = loadCached(join(__dirname, 'fubiao.cjs'));
process.once('exit', keep);
