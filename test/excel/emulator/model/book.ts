import type { Area } from '../../../../src/workbook';
import { quoteSheet } from '../../../../src/workbook';
import type { HostEventMessage } from '../protocol';
import { EventType } from '../protocol';
import { refuse } from '../refusal';
import type { CellState, Value } from './cell';
import { FormulaError, Unsupported, evaluate } from './formula';
import { SheetModel } from './sheet';

export interface NameModel {
  readonly name: string;
  /** With its leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}

const BAD_NAME = /[\\/?*[\]:]|^'|'$/;

/** A workbook as the emulated Excel keeps it: the truth that tests look at. */
export class Book {
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  readonly customXml: { readonly id: string; xml: string }[] = [];
  active!: SheetModel;
  /** Files (base64) that were opened in a window of their own. */
  readonly openedBeside: string[] = [];
  selection: { sheet: SheetModel; areas: Area[] } | undefined;
  /** Workbook structure is protected: no sheet may be added or renamed. */
  structureProtected = false;
  /** The book may be looked at but not changed. */
  readOnly = false;
  /** Page set-up fails on machines without a printer driver. */
  hasPrinter = true;
  readonly calculationMode = 'Automatic';
  #ids = 0;
  #generation = 0;
  readonly #computed = new Map<CellState, { generation: number; value: Value; error: boolean }>();
  readonly #pending: HostEventMessage[] = [];

  constructor(readonly name: string) {}

  newId(): string {
    return `{00000000-0001-0000-0000-${String(this.#ids++).padStart(12, '0')}}`;
  }

  sheet(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((s) => s.id === key || s.name.toLowerCase() === wanted);
  }

  addSheet(name: string): SheetModel {
    this.checkName(name, 'WorksheetCollection.add');
    const sheet = new SheetModel(this.newId(), name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** Refuses what Excel refuses as a sheet name. */
  checkName(name: string, location: string, except?: SheetModel): void {
    if (typeof name !== 'string' || name === '' || name.length > 31 || BAD_NAME.test(name))
      refuse('InvalidArgument', location);
    const same = this.sheet(name);
    if (same && same !== except) refuse('ItemAlreadyExists', location);
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.checkName(name, 'Worksheet.name', sheet);
    for (const defined of this.names) {
      defined.formula = defined.formula.replaceAll(`${quoteSheet(sheet.name)}!`, `${quoteSheet(name)}!`);
    }
    sheet.name = name;
  }

  removeSheet(sheet: SheetModel): void {
    if (this.sheets.filter((s) => s.visibility === 'Visible').length < 2)
      refuse('InvalidOperation', 'Worksheet.delete');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.sheets[0]!;
    for (const defined of this.names) {
      if (defined.formula.startsWith(`=${quoteSheet(sheet.name)}!`)) defined.formula = '=#REF!';
    }
  }

  /** Value of a cell now, formulas recalculated where their language is known. */
  valueOf(sheet: SheetModel, row: number, col: number): { value: Value; error: boolean } {
    const cell = sheet.peek(row, col);
    if (cell.formula === undefined) return { value: cell.value, error: cell.error ?? false };
    const known = this.#computed.get(cell);
    if (known?.generation === this.#generation) return known;
    // A cycle finds the stored value here and ends.
    const answer = { generation: this.#generation, value: cell.value, error: cell.error ?? false };
    this.#computed.set(cell, answer);
    try {
      answer.value = evaluate(cell.formula, {
        cell: (name, r, c) => {
          const from = name === undefined ? sheet : this.sheet(name);
          if (!from) throw new FormulaError('#REF!');
          const found = this.valueOf(from, r, c);
          if (found.error) throw new FormulaError(String(found.value));
          return found.value;
        },
      });
      answer.error = false;
    } catch (error) {
      if (error instanceof FormulaError) Object.assign(answer, { value: error.message, error: true });
      else if (!(error instanceof Unsupported)) throw error;
    }
    return answer;
  }

  /** Cells changed: formulas are worked out anew and listeners hear of it. */
  changed(sheet: SheetModel, address: string, byAddin: boolean): void {
    this.#generation++;
    this.#announce(EventType.Changed, sheet, {
      address,
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet.id,
      ...(byAddin ? { triggerSource: 'ThisLocalAddin' } : {}),
    });
  }

  announceSelection(sheet: SheetModel, address: string): void {
    this.#announce(EventType.SelectionChanged, sheet, { address, worksheetId: sheet.id });
  }

  announceSheet(type: number, sheet: SheetModel, extra: object = {}): void {
    this.#announce(type, sheet, { source: 'Local', worksheetId: sheet.id, ...extra });
  }

  #announce(type: number, sheet: SheetModel, args: object): void {
    this.#pending.push({ type, target: 'Workbook', args }, { type, target: sheet.id, args });
  }

  /** Events since the last call, to be sent to the client. */
  takeEvents(): HostEventMessage[] {
    return this.#pending.splice(0);
  }

  /** Call after direct changes of cells that no event shall tell of (seeding). */
  recalculate(): void {
    this.#generation++;
  }
}
