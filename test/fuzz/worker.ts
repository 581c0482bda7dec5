import { parentPort } from 'node:worker_threads';
import { TARGETS } from './targets';

/** An input for the worker. */
export interface Order {
  readonly target: string;
  readonly input: unknown;
}

/** Undefined when all went well. */
export interface Answer {
  readonly error?: string;
}

/** Runs one input after the other, each on behalf of the main thread, which stops this thread when an input takes too long. */
export function serve(): void {
  parentPort!.on('message', ({ target, input }: Order) => {
    TARGETS.find((t) => t.name === target)!
      .run(input)
      .then(
        () => answer({}),
        (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  });
}

function answer(message: Answer): void {
  parentPort!.postMessage(message);
}
