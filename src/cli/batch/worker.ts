import { join } from 'node:path';
import { loadCached } from '../loadCached';
import type { BatchTask } from './checkOne';
import type { BatchLine } from './line';

/** Books after which a thread has compiled what it needs. */
const WARM = 3;

const { exports, keep } = loadCached(join(__dirname, 'checkOne.cjs'));
const { default: checkOne } = exports as { default(task: BatchTask): Promise<BatchLine> };
let books = 0;

/** What a thread of the batch does with each book. */
export default async function work(task: BatchTask): Promise<BatchLine> {
  const line = await checkOne(task);
  if (++books === WARM) keep();
  return line;
}
