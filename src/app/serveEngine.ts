import type { Engine } from './engine';
import { BookPieces } from './bookPieces';
import { SENT_BOOK, type EnginePort, type FromEngine, type ToEngine } from './engineLink';

/** The engine's end of the link: answers calls, one after the other. */
export function serveEngine(port: EnginePort<FromEngine, ToEngine>, engine: Engine): void {
  const pieces = new BookPieces();
  port.onmessage = ({ data }) => {
    if (data.kind !== 'call') return pieces.take(data);
    const { id, method } = data;
    const args = data.args.map((arg) => (arg === SENT_BOOK ? pieces.snapshot : arg));
    const call = engine[method].bind(engine) as (...all: unknown[]) => Promise<unknown>;
    call(...args).then(
      (value) => port.postMessage({ kind: 'done', id, value }),
      (error: unknown) =>
        port.postMessage({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
    );
  };
  port.postMessage({ kind: 'ready' });
}
