import type { Engine } from '../app';
import { remoteEngine, type EngineWorker } from '../app/remoteEngine';

/** Time a worker may take to say that it is there, in milliseconds. */
const PATIENCE = 15_000;

/**
 * The engine in a worker; where workers are not allowed (a page opened from the disk) in this thread, slower to the touch
 * but otherwise the same.
 */
export async function startEngine(): Promise<Engine> {
  let tried = await startedWorker();
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

/** A worker that has said it is there; undefined where none starts. */
async function startedWorker(): Promise<Worker | undefined> {
  try {
    const worker = newWorker();
    const starts = await new Promise<boolean>((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
      setTimeout(() => resolve(false), PATIENCE);
    });
    if (!starts) worker.terminate();
    return starts ? worker : undefined;
  } catch {
    return undefined;
  }
}
