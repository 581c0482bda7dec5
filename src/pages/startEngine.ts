import type { Engine } from '../app';
import { remoteEngine, type EngineWorker } from '../app/remoteEngine';
import { startedWorker } from './startedWorker';

/**
 * The engine in a worker; where workers are not allowed (a page opened from the disk) in this thread, slower to the touch
 * but otherwise the same.
 */
export async function startEngine(): Promise<Engine> {
  let tried = await startedWorker(newWorker);
  if (!tried) return (await import(/* webpackChunkName: "local-engine" */ '../app/localEngine')).createEngine();
  return remoteEngine(() => {
    const worker = tried ?? newWorker();
    tried = undefined;
    return worker as unknown as EngineWorker;
  });
}

function newWorker(): Worker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { name: 'engine' });
}
