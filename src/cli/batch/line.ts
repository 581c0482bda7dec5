/** One line of the JSON Lines output: the report of a book, or why it could not be read. */
export interface BatchLine {
  readonly path: string;
  readonly file: string;
  /** Size and time of the file that was checked: a resumed run checks it again when they changed. */
  readonly size: number;
  readonly modified: number;
  readonly error?: string;
  readonly unit?: string | null;
  readonly year?: number | null;
  readonly kind?: string | null;
  readonly tables?: readonly unknown[];
  readonly findings?: readonly {
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly verdict: string;
    readonly sheet: string;
    readonly cell: string;
    readonly message: string;
  }[];
  readonly cannotTell?: readonly unknown[];
  readonly passed?: number;
  readonly ms?: number;
  /** Amounts in 万元 by `附表种类.行.栏`, only for cross-unit checks. */
  readonly figures?: Readonly<Record<string, string>>;
}

/** Lines of a JSON Lines text; a last line cut off by a broken run is left out. */
export function parseLines(text: string): BatchLine[] {
  const out: BatchLine[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim()) continue;
    try {
      const parsed = JSON.parse(line) as Partial<BatchLine> | null;
      if (typeof parsed?.path === 'string') out.push(parsed as BatchLine);
    } catch {
      continue;
    }
  }
  return out;
}
