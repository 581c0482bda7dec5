import type { WorkbookSnapshot } from '../workbook';
import { piecesOf } from './bookPieces';
import type { Engine, EngineOptions, Progress } from './engine';
import { SENT_BOOK, type EnginePort, type FromEngine, type ToEngine } from './engineLink';
import { pause } from './pause';

/** A worker with the engine in it. */
export interface EngineWorker extends EnginePort<ToEngine, FromEngine> {
  terminate(): void;
}

type Answer = { readonly resolve: (value: unknown) => void; readonly reject: (reason: unknown) => void };

/**
 * The engine in a worker, so that a check of hundreds of thousands of cells never holds the pane up. Books go there piece
 * by piece. Cancelling ends the worker in the middle of its work; the next call starts another one and gives it the book again.
 *
 * @param start starts a worker; called again after a cancel
 */
export function remoteEngine(start: () => EngineWorker): Engine {
  const link = new Link(start);
  const call = (method: keyof Engine, args: readonly unknown[], progress?: Progress) =>
    link.call(method, args, progress) as Promise<never>;
  return {
    open: (snapshot, options, progress) => link.open(snapshot, options, progress) as Promise<never>,
    check: (options, progress) => call('check', [options], progress),
    takePrior: (snapshot) => link.takePrior(snapshot) as Promise<never>,
    codeListErrors: (rows) => call('codeListErrors', [rows]),
    equationsAt: (ref) => call('equationsAt', [ref]),
    charts: (prior) => call('charts', [prior]),
    priorFields: () => call('priorFields', []),
    chartPicture: (id, prior) => call('chartPicture', [id, prior]),
    chartSheet: (ids, prior) => call('chartSheet', [ids, prior]),
    narrative: (options) => call('narrative', [options]),
    factFields: (template) => call('factFields', [template]),
    template: () => call('template', []),
    wordDocument: (options, before, there, withTables) => call('wordDocument', [options, before, there, withTables]),
    writtenNarrative: (options, before, there) => call('writtenNarrative', [options, before, there]),
    reportSheets: (report, notes) => call('reportSheets', [report, notes]),
    proofread: (document) => call('proofread', [document]),
    documentOf: (text, name) => call('documentOf', [text, name]),
    rules: () => call('rules', []),
    kinds: () => call('kinds', []),
  };
}

class Link {
  private worker: EngineWorker | undefined;
  private readonly waiting = new Map<number, Answer>();
  private ids = 0;
  /** What the worker has open, to be opened again in a new one. */
  private opened: { readonly snapshot: WorkbookSnapshot; readonly options: EngineOptions } | undefined;
  private prior: WorkbookSnapshot | undefined;
  /** The book that the worker was sent last: a check of the book that was just opened sends nothing. */
  private sent: WorkbookSnapshot | undefined;
  private isLost = false;

  constructor(private readonly start: () => EngineWorker) {}

  async open(snapshot: WorkbookSnapshot, options: EngineOptions, progress?: Progress): Promise<unknown> {
    const lost = this.isLost ? this.prior : undefined;
    this.isLost = false;
    if (lost) await this.takePrior(lost);
    await this.send(snapshot, progress);
    const summary = await this.ask('open', [SENT_BOOK, options], progress);
    this.opened = { snapshot, options };
    return summary;
  }

  async takePrior(snapshot: WorkbookSnapshot): Promise<unknown> {
    await this.send(snapshot);
    const figures = await this.ask('takePrior', [SENT_BOOK]);
    this.prior = snapshot;
    return figures;
  }

  async call(method: keyof Engine, args: readonly unknown[], progress?: Progress): Promise<unknown> {
    await this.recover();
    return this.ask(method, args, progress);
  }

  /** After a cancel: gives the new worker what the old one knew. */
  private async recover(): Promise<void> {
    if (!this.isLost) return;
    this.isLost = false;
    if (this.prior) await this.takePrior(this.prior);
    if (this.opened) await this.open(this.opened.snapshot, this.opened.options);
  }

  private async send(snapshot: WorkbookSnapshot, progress?: Progress): Promise<void> {
    if (this.sent === snapshot) return;
    this.sent = undefined;
    for (const piece of piecesOf(snapshot)) {
      this.post(piece);
      await pause();
      progress?.signal?.throwIfAborted();
    }
    this.sent = snapshot;
  }

  private ask(method: keyof Engine, args: readonly unknown[], progress?: Progress): Promise<unknown> {
    const id = ++this.ids;
    const signal = progress?.signal;
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const give = () => this.giveUp(signal?.reason);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', give);
          then(value);
        };
      signal?.addEventListener('abort', give);
      this.waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      this.post({ kind: 'call', id, method, args });
    });
  }

  private post(message: ToEngine): void {
    if (!this.worker) {
      this.worker = this.start();
      this.worker.onmessage = ({ data }) => this.take(data);
    }
    this.worker.postMessage(message);
  }

  private take(message: FromEngine): void {
    if (message.kind === 'ready') return;
    const answer = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'done') answer?.resolve(message.value);
    else answer?.reject(new Error(message.message));
  }

  /** The work under way cannot be stopped but by ending its worker. */
  private giveUp(reason: unknown): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.sent = undefined;
    this.isLost = true;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
