import type {
  BookMemory,
  Mark,
  MarkOutcome,
  OwnSheet,
  ReadOptions,
  TakenOut,
  WorkbookHost,
  WorkbookSnapshot,
} from '../workbook';
import { BookPieces } from './bookPieces';
import type { EnginePort } from './engineLink';
import { receiveFailure, type FromHost, type HostCall, type ToHost } from './hostLink';

/** Files in a worker, so that unpacking and reading a large one never holds the page up. */
export interface RemoteFiles {
  /** A book to work on; the file is looked at when it is first read. */
  open(bytes: Uint8Array, name: string): WorkbookHost;
  /** Reads a book that is not worked on. Throws `HostError`. */
  readBook(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot>;
}

export function remoteFiles(port: EnginePort<ToHost, FromHost>): RemoteFiles {
  const link = new HostLink(port);
  return {
    open: (bytes, name) => new RemoteHost(link, bytes, name),
    readBook: async (bytes, name) => {
      const host = new RemoteHost(link, bytes, name);
      try {
        return await host.read();
      } finally {
        host.close();
      }
    },
  };
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ReadOptions['onProgress'];
  /** The book that comes before the answer. */
  book: BookPieces | undefined;
}

class HostLink {
  private readonly waiting = new Map<number, Waiting>();
  private ids = 0;
  private numbers = 0;

  constructor(private readonly port: EnginePort<ToHost, FromHost>) {
    port.onmessage = ({ data }) => this.take(data);
  }

  open(bytes: Uint8Array, name: string): number {
    const host = ++this.numbers;
    this.port.postMessage({ kind: 'open', host, name, bytes });
    return host;
  }

  drop(host: number): void {
    this.port.postMessage({ kind: 'drop', host });
  }

  call<T>(host: number, method: HostCall, args: readonly unknown[], options: ReadOptions = {}): Promise<T> {
    const id = ++this.ids;
    const { signal, onProgress } = options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise<T>((resolve, reject) => {
      const cancel = (): void => {
        this.waiting.delete(id);
        this.port.postMessage({ kind: 'cancel', id });
        reject(signal!.reason);
      };
      const settled =
        <V>(then: (value: V) => void) =>
        (value: V): void => {
          signal?.removeEventListener('abort', cancel);
          then(value);
        };
      signal?.addEventListener('abort', cancel);
      this.waiting.set(id, { resolve: settled(resolve), reject: settled(reject), onProgress, book: undefined });
      this.port.postMessage({ kind: 'call', id, host, method, args });
    });
  }

  private take(message: FromHost): void {
    const waiting = message.kind === 'ready' ? undefined : this.waiting.get(message.id);
    // Not waited for any more: cancelled.
    if (!waiting || message.kind === 'ready') return;
    if (message.kind === 'progress') return waiting.onProgress?.(message.done, message.total);
    if (message.kind === 'piece') return (waiting.book ??= new BookPieces()).take(message.piece);
    this.waiting.delete(message.id);
    if (message.kind === 'failed') waiting.reject(receiveFailure(message.failure));
    else waiting.resolve((waiting.book?.snapshot ?? message.value) as never);
  }
}

/** A file that is open in the worker. What was read stays here, so that the next check of an unchanged book reads nothing. */
class RemoteHost implements WorkbookHost {
  readonly kind = 'file';
  private number: number | undefined;
  private snapshot: WorkbookSnapshot | undefined;

  constructor(
    private readonly link: HostLink,
    private readonly bytes: Uint8Array,
    private readonly name: string,
  ) {}

  async read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const { sheets } = options;
    if (this.snapshot && !sheets) return this.snapshot;
    const snapshot = await this.call<WorkbookSnapshot>('read', [sheets ? { sheets } : {}], options);
    if (!sheets) this.snapshot = snapshot;
    return snapshot;
  }

  async select(): Promise<void> {
    // A file shows nothing: the page has its own viewer.
  }

  mark(marks: readonly Mark[]): Promise<MarkOutcome> {
    return this.change('mark', [marks]);
  }

  writeSheets(sheets: readonly OwnSheet[]): Promise<readonly string[]> {
    return this.change('writeSheets', [sheets]);
  }

  async rewriteSheet(name: string, make: Parameters<WorkbookHost['rewriteSheet']>[1]): Promise<string> {
    const { sheets } = await this.read();
    const made = await make(sheets.find((s) => s.ownAs === name));
    return this.change('rewriteSheet', [name, made]);
  }

  async remember(memory: BookMemory): Promise<void> {
    await this.change('remember', [memory]);
  }

  takeOut(): Promise<TakenOut> {
    return this.change('takeOut', []);
  }

  save(): Promise<Uint8Array> {
    return this.call('save', []);
  }

  close(): void {
    if (this.number !== undefined) this.link.drop(this.number);
    this.number = undefined;
  }

  private async change<T>(method: HostCall, args: readonly unknown[]): Promise<T> {
    const value = await this.call<T>(method, args);
    this.snapshot = undefined;
    return value;
  }

  private call<T>(method: HostCall, args: readonly unknown[], options?: ReadOptions): Promise<T> {
    this.number ??= this.link.open(this.bytes, this.name);
    return this.link.call(this.number, method, args, options);
  }
}
