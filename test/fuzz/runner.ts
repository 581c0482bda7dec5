import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './worker';

/** Most memory that an input may need. */
const MOST_MEGABYTES = 512;

/** Runs inputs in a thread of their own; one that hangs or dies is replaced. */
export class Runner {
  private worker: Worker | undefined;

  constructor(
    private readonly program: string,
    private readonly limitMs: number,
  ) {}

  /** @throws what the input caused: an error, a hang, too much memory, an unhandled rejection */
  async run(order: Order): Promise<void> {
    const worker = (this.worker ??= new Worker(this.program, {
      argv: ['--worker'],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    }));
    const done = new AbortController();
    const { signal } = done;
    const hang = sleep(this.limitMs, undefined, { signal }).then(
      () => ({ error: `hangs: no end after ${this.limitMs} ms` }),
      () => ({}),
    );
    const exit = once(worker, 'exit', { signal }).then(([code]) => ({ error: `the thread ended with ${code}` }));
    // An error event makes `once` reject with it.
    const answer = once(worker, 'message', { signal }).then(([message]) => message as Answer);
    worker.postMessage(order);
    let error: string | undefined;
    try {
      error = (await Promise.race<Answer>([answer, exit, hang])).error;
    } catch (thrown) {
      error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    }
    done.abort();
    await Promise.allSettled([answer, exit, hang]);
    if (error === undefined) return;
    await this.close();
    throw new Error(error);
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }
}
