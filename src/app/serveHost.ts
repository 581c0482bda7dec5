import { plainlyShown } from '../amount/roundAsShown';
import type { BookMemory, Cell, Mark, OwnSheet, WorkbookHost } from '../workbook';
import { piecesOf, type BookPiece } from './bookPieces';
import type { EnginePort } from './engineLink';
import { sendFailure, type FromHost, type SentReadOptions, type ToHost } from './hostLink';
import { pause } from './pause';

/** A cell writes out its text only when asked, which nobody can once it is sent: what digits alone do not show goes along. */
function withTexts(piece: BookPiece): BookPiece {
  if (piece.kind !== 'rows') return piece;
  return { ...piece, rows: piece.rows.map((row) => row?.map((cell) => cell && withText(cell))) };
}

function withText(cell: Cell): Cell {
  if (typeof cell.value !== 'number' || !cell.format || plainlyShown(cell.value, cell.format) !== undefined)
    return cell;
  const { text } = cell;
  return text === undefined ? cell : { ...cell, text };
}

/**
 * The books' end of the link, in the worker.
 * @param open makes the host of a file
 */
export function serveHost(
  port: EnginePort<FromHost, ToHost>,
  open: (bytes: Uint8Array, name: string) => WorkbookHost,
): void {
  const hosts = new Map<number, WorkbookHost>();
  const underWay = new Map<number, AbortController>();

  const read = async (host: WorkbookHost, id: number, options: SentReadOptions): Promise<void> => {
    const { signal } = underWay.get(id)!;
    const onProgress = (done: number, total: number): void => port.postMessage({ kind: 'progress', id, done, total });
    const snapshot = await host.read({ ...options, signal, onProgress });
    for (const piece of piecesOf(snapshot)) {
      port.postMessage({ kind: 'piece', id, piece: withTexts(piece) });
      await pause();
      signal.throwIfAborted();
    }
  };

  const answer = async ({ id, host: number, method, args }: ToHost & { kind: 'call' }): Promise<unknown> => {
    const host = hosts.get(number)!;
    switch (method) {
      case 'read':
        return read(host, id, args[0] as SentReadOptions);
      case 'mark':
        return host.mark(args[0] as readonly Mark[]);
      case 'writeSheets':
        return host.writeSheets(args[0] as readonly OwnSheet[]);
      case 'rewriteSheet':
        return host.rewriteSheet(args[0] as string, async () => args[1] as { sheet: OwnSheet; memory: BookMemory });
      case 'remember':
        return host.remember(args[0] as BookMemory);
      case 'takeOut':
        return host.takeOut();
      case 'save':
        return host.save!();
    }
  };

  port.onmessage = ({ data }) => {
    if (data.kind === 'open') hosts.set(data.host, open(data.bytes, data.name));
    else if (data.kind === 'drop') hosts.delete(data.host);
    else if (data.kind === 'cancel') underWay.get(data.id)?.abort();
    else {
      const { id } = data;
      underWay.set(id, new AbortController());
      answer(data)
        .then(
          (value) => port.postMessage({ kind: 'done', id, value }),
          (error: unknown) => port.postMessage({ kind: 'failed', id, failure: sendFailure(error) }),
        )
        .finally(() => underWay.delete(id));
    }
  };
  port.postMessage({ kind: 'ready' });
}
