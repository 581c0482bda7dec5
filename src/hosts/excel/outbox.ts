/** Most bytes gathered for one request; what a call really takes is only estimated, so it stays under the 4 MB we allow. */
const FULL = 3 * 1024 * 1024;

/** Queues calls and sends them together, in more than one request only when one would grow too big. */
export class Outbox {
  #bytes = 0;
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly full = FULL,
  ) {}

  /** Makes room for calls of about so many bytes; await it before making them. */
  async room(bytes: number): Promise<void> {
    if (this.#bytes > 0 && this.#bytes + bytes > this.full) await this.send();
    this.#bytes += bytes;
  }

  async send(): Promise<void> {
    this.#bytes = 0;
    await this.context.sync();
  }
}
