import type { Area } from '../../../src/workbook';
import { areaA1 } from '../../../src/workbook';
import type { Gates, RequirementSets } from './gates';
import { supports } from './gates';
import { Interpreter } from './interpreter';
import type { Book } from './model/book';
import { enter } from './model/cell';
import type { SheetModel } from './model/sheet';
import { readAddress } from './objects/range';
import { AddinInternalService, Workbook } from './objects/workbook';
import type { HostEventMessage, Request, Response } from './protocol';
import { DELAY_FOR_CELL_EDIT, EventType } from './protocol';
import type { RefusalCode } from './refusal';
import { NotEmulated, Refusal } from './refusal';

/** Excel on the web refuses more than this per request and per answer. */
export const WEB_LIMIT_BYTES = 5 * 1024 * 1024;

/** One request and its answer, as counted by tests. */
export interface Exchange {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** The runtime letting go of ranges after Excel.run, which no script asked for. */
  readonly cleanup: boolean;
}

export type Answer = { readonly ok: true; readonly body: string } | { readonly ok: false; readonly code: RefusalCode };

export interface ExcelOptions {
  readonly sets: RequirementSets;
  readonly gates: Gates;
  readonly limitBytes?: number;
  readonly nullParents?: 'null' | 'refuse';
}

/** Looks at each request before it runs; a code returned is the answer. */
export type Interceptor = (request: Request, excel: EmulatedExcel) => RefusalCode | undefined | void;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const EVENT_NAMES: Readonly<Record<string, number>> = {
  _RegisterDataChangedEvent: EventType.Changed,
  _RegisterChangedEvent: EventType.Changed,
  _RegisterActivatedEvent: EventType.Activated,
  _RegisterAddedEvent: EventType.Added,
  _RegisterDeletedEvent: EventType.Deleted,
  _RegisterSelectionChangedEvent: EventType.SelectionChanged,
  _RegisterEventNameChanged: EventType.NameChanged,
};

/** An emulated Excel with one open book: answers the client runtime, tells events, and lets a test play the user. */
export class EmulatedExcel {
  readonly exchanges: Exchange[] = [];
  /** What the scripts asked for and the emulator does not have; tests demand that it is empty. */
  readonly gaps: string[] = [];
  /** Members refused because the Excel emulated is too old for them. */
  readonly tooNew: string[] = [];
  limitBytes: number;
  intercept: Interceptor | undefined;
  #editing = false;
  #whenEdited: (() => void)[] = [];
  readonly #interpreter: Interpreter;
  readonly #watched = new Map<string, number>();
  readonly #listeners: ((events: readonly HostEventMessage[]) => void)[] = [];

  constructor(
    readonly book: Book,
    readonly options: ExcelOptions,
  ) {
    this.limitBytes = options.limitBytes ?? WEB_LIMIT_BYTES;
    this.#interpreter = new Interpreter({
      root: new Workbook(book),
      sets: options.sets,
      gates: options.gates,
      ...(options.nullParents ? { nullParents: options.nullParents } : {}),
      services: { 'Microsoft.InternalService.AddinInternalService': new AddinInternalService() },
      onRegister: (target, method) =>
        this.#register(target.type === 'Worksheet' ? String(target.identity()['Id']) : 'Workbook', method),
    });
  }

  /** Requests that did work, without the runtime's own cleaning up. */
  get syncs(): readonly Exchange[] {
    return this.exchanges.filter((exchange) => !exchange.cleanup);
  }

  get heldReferences(): number {
    return this.#interpreter.heldReferences;
  }

  isSetSupported(name: string, version?: string | number): boolean {
    return supports(this.options.sets, name, version);
  }

  /** Answers one request; `flags` are those the runtime sends with it. */
  async answer(text: string, flags: number): Promise<Answer> {
    if (this.#editing) {
      if (!(flags & DELAY_FOR_CELL_EDIT)) return { ok: false, code: 'InvalidOperationInCellEditMode' };
      await new Promise<void>((done) => this.#whenEdited.push(done));
    }
    const requestBytes = bytes(text);
    if (requestBytes > this.limitBytes) return { ok: false, code: 'RequestPayloadSizeLimitExceeded' };
    const request = JSON.parse(text) as Request;
    const refused = this.intercept?.(request, this);
    if (refused) return { ok: false, code: refused };
    const body = JSON.stringify(this.#run(request));
    const responseBytes = bytes(body);
    const cleanup = request.Actions.some((action) => action.Name === '_RemoveReference');
    this.exchanges.push({ requestBytes, responseBytes, actions: request.Actions.length, cleanup });
    if (responseBytes > this.limitBytes) return { ok: false, code: 'ResponsePayloadSizeLimitExceeded' };
    this.#tell();
    return { ok: true, body };
  }

  onEvents(listener: (events: readonly HostEventMessage[]) => void): void {
    this.#listeners.push(listener);
  }

  // ---- the user's hands -------------------------------------------------------------------------------------------

  userSelects(sheet: string, address: string): void {
    const model = this.#sheet(sheet);
    const areas = address.split(',').map((part) => readAddress(part, 'user'));
    this.book.active = model;
    this.book.selection = { sheet: model, areas };
    this.book.announceSelection(model, address);
    this.#tell();
  }

  /** Types into cells as on the keyboard. */
  userTypes(sheet: string, address: string, value: string | number | boolean): void {
    const model = this.#sheet(sheet);
    eachCell(readAddress(address, 'user'), (row, col) => enter(model.at(row, col), value));
    this.book.changed(model, address, false);
    this.#tell();
  }

  userAddsSheet(name: string): void {
    this.book.announceSheet(EventType.Added, this.book.addSheet(name));
    this.#tell();
  }

  userRenamesSheet(sheet: string, name: string): void {
    const model = this.#sheet(sheet);
    const before = model.name;
    this.book.renameSheet(model, name);
    this.book.announceSheet(EventType.NameChanged, model, { nameBefore: before, nameAfter: name });
    this.#tell();
  }

  userDeletesSheet(sheet: string): void {
    const model = this.#sheet(sheet);
    this.book.removeSheet(model);
    this.book.announceSheet(EventType.Deleted, model);
    this.#tell();
  }

  /** The user is typing in a cell: scripts wait or are refused until `userStopsEditing`. */
  userStartsEditing(): void {
    this.#editing = true;
  }

  userStopsEditing(): void {
    this.#editing = false;
    for (const done of this.#whenEdited.splice(0)) done();
  }

  // ------------------------------------------------------------------------------------------------------------------

  #run(request: Request): Response {
    try {
      const response = this.#interpreter.answer(request);
      if (response.Error?.Code === 'ApiNotFound') this.tooNew.push(response.Error.Location);
      return response;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      const message = error instanceof NotEmulated ? error.message : `emulator bug: ${(error as Error).stack}`;
      this.gaps.push(message);
      const Error_ = { Code: 'EmulatorGap', Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 500 };
      return { Results: [], Error: Error_ };
    }
  }

  #register(target: string, method: string): void {
    const type = EVENT_NAMES[method.replace(/^_Unregister/, '_Register')];
    if (type === undefined) throw new NotEmulated(`event ${method}`);
    const key = `${target} ${type}`;
    this.#watched.set(key, Math.max(0, (this.#watched.get(key) ?? 0) + (method.startsWith('_Un') ? -1 : 1)));
  }

  #tell(): void {
    const events = this.book
      .takeEvents()
      .filter((event) => (this.#watched.get(`${event.target} ${event.type}`) ?? 0) > 0);
    if (events.length) for (const listener of this.#listeners) listener(events);
  }

  #sheet(name: string): SheetModel {
    const model = this.book.sheet(name);
    if (!model) throw new Error(`no sheet ${name} in the emulated book`);
    return model;
  }
}

/** Calls back for each cell of an area. */
export function eachCell(area: Area, visit: (row: number, col: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) visit(row, col);
  }
}

/** Sheet and cells the user has selected, `表1!C5`; undefined when nothing was selected yet. */
export function selectionText(book: Book): string | undefined {
  return book.selection && `${book.selection.sheet.name}!${book.selection.areas.map(areaA1).join(',')}`;
}
