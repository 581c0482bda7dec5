import type { ProofClaim, TextDocument } from '../proofread';
import type { OwnSheet, WorkbookHost, WorkbookSnapshot } from '../workbook';

/** A book that comes with the program, to try it on. */
export interface Sample {
  readonly id: string;
  /** File name the user sees. */
  readonly name: string;
  load(): Promise<Uint8Array>;
}

/** Colours the surrounding program paints itself in, where it says so. */
export interface PlaceTheme {
  readonly isDark: boolean;
  readonly isHighContrast: boolean;
}

/**
 * Where the pane stands: in Excel or on a page of its own. Everything the application needs from outside comes through here,
 * so that the rooms `app` and `pane` know neither Office nor the browser's file dialogs nor the .xlsx library.
 */
export interface Place {
  readonly kind: 'page' | 'excel';
  readonly samples: readonly Sample[];
  /** The open book (Excel); absent on a page until a file is opened. */
  readonly host?: WorkbookHost;
  /** Opens file bytes as a book to work on (page only). Throws `HostError`. */
  openFile?(bytes: Uint8Array, name: string): Promise<WorkbookHost>;
  /** Opens a sample beside the user's book (Excel only: a new workbook). */
  openSample?(sample: Sample): Promise<void>;
  /** Reads another book, e.g. last year's. Never shown, never written. Throws `HostError`. */
  readBook(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot>;
  /** Reads a text to be proofread: .docx, .pdf, .txt. Throws an error with a sentence for the user. */
  readDocument(bytes: Uint8Array, name: string): Promise<TextDocument>;
  /** A plain text file as text, whatever its encoding. */
  decodeText(bytes: Uint8Array): Promise<string>;
  /** The .docx given back with a Word comment on each finding, nothing else of it changed. */
  annotateDocument(bytes: Uint8Array, document: TextDocument, findings: readonly ProofClaim[]): Promise<Uint8Array>;
  /** A new .xlsx with these sheets. */
  newBook(name: string, sheets: readonly OwnSheet[]): Promise<Uint8Array>;
  /** Hands a finished file to the user. */
  giveFile(bytes: Uint8Array, name: string, mime: string): void;
  /** Theme now, or undefined when the place does not say. */
  theme?(): PlaceTheme | undefined;
  onThemeChange?(listener: () => void): () => void;
  /** Small device-wide preferences (language, theme); all strings. */
  readonly preferences: {
    get(key: string): string | undefined;
    /** @returns whether it will still be there when the pane is opened again */
    set(key: string, value: string): boolean;
  };
  /** One file that is kept on this computer until the pane is opened again, whatever its size. */
  readonly keptFile?: {
    get(): Promise<Uint8Array | undefined>;
    /** @returns whether it will still be there; undefined forgets it */
    set(bytes: Uint8Array | undefined): Promise<boolean>;
  };
}
