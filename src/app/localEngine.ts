import { chartSpecs, chartSvg, PRIOR_FIELDS, priorFromBook, type PriorFigures } from '../charts';
import { paperView, runChecks, viewOf, type CheckRun, type EquationView, type Report } from '../check';
import { readOwnList } from '../classification';
import {
  builtInTemplate,
  factFields,
  factsFromText,
  keepEdits,
  narrate,
  writtenText,
  type NarrateInput,
  type Section,
  type WrittenParagraph,
} from '../narrative';
import {
  doubtedCells,
  narrativeSheetOf,
  proofread,
  readText,
  type ProofreadReport,
  type TextDocument,
} from '../proofread';
import { chartSheet, narrativeSheet, readNarrativeSheet, reportSheet, workingPaper, type ReportNotes } from '../report';
import { narrativeDocument } from '../report/docx';
import { EQUATION_RULES, INSPECTION_RULES, ruleSetVersion } from '../rules';
import { KINDS, recognise, type Book } from '../tables';
import { formatRef, type CellRef, type OwnSheet, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import { bookFingerprint } from '../workbook/bookFingerprint';
import type { BookSummary, Engine, EngineOptions, PriorField, Progress, TextOptions, WrittenNarrative } from './engine';
import { checkWithText } from './checkWithText';
import { checkOptions, recogniseOptions } from './engineInputs';
import { pause } from './pause';
import { summarise } from './summary';

/** Most equations shown for one cell; a total of totals can take part in hundreds. */
const MOST_EQUATIONS = 60;

/** A preview is drawn small, so that its labels can be read in a pane of 320 px. */
const PREVIEW = { width: 400, height: 280 };

/** The engine in this very thread. It gives the browser a turn between its steps. */
export function createEngine(): Engine {
  return new LocalEngine();
}

class LocalEngine implements Engine {
  private snapshot: WorkbookSnapshot | undefined;
  private book: Book | undefined;
  private run: CheckRun | undefined;
  private byCell: ReadonlyMap<string, readonly number[]> | undefined;
  private prior: Book | undefined;

  async open(snapshot: WorkbookSnapshot, options: EngineOptions, progress?: Progress): Promise<BookSummary> {
    const book = recognise(snapshot, recogniseOptions(options));
    await turn(progress);
    this.snapshot = snapshot;
    this.book = book;
    this.run = this.byCell = undefined;
    return summarise(book, textSheetOf(snapshot));
  }

  async check(options: EngineOptions, progress?: Progress): Promise<Report> {
    await turn(progress);
    const run = checkWithText(this.opened(), this.snapshot!, checkOptions(options, this.prior));
    await turn(progress);
    this.run = run;
    this.byCell = undefined;
    return run.report;
  }

  async equationsAt(ref: CellRef): Promise<readonly EquationView[]> {
    if (!this.run) return [];
    this.byCell ??= indexByCell(this.run);
    const found = this.byCell.get(formatRef(ref)) ?? [];
    return found.slice(0, MOST_EQUATIONS).map((i) => viewOf(this.run!.evaluated[i]!));
  }

  async charts(prior: PriorFigures | undefined) {
    return chartSpecs(this.opened(), prior).map((spec) =>
      spec.skipped ? { spec } : { spec, svg: chartSvg(spec, PREVIEW) },
    );
  }

  async priorFields(): Promise<readonly PriorField[]> {
    const { kind } = this.opened();
    return PRIOR_FIELDS.filter((f) => f.kind === kind).map(({ key, label }) => ({ key, label }));
  }

  async takePrior(snapshot: WorkbookSnapshot): Promise<PriorFigures> {
    this.prior = recognise(snapshot);
    return priorFromBook(this.prior);
  }

  async codeListErrors(rows: readonly (readonly string[])[]): Promise<readonly string[]> {
    return readOwnList(rows).errors;
  }

  async chartPicture(id: string, prior: PriorFigures | undefined): Promise<string | undefined> {
    const spec = chartSpecs(this.opened(), prior).find((s) => s.id === id);
    return spec && spec.skipped === undefined ? chartSvg(spec) : undefined;
  }

  async chartSheet(ids: readonly string[], prior: PriorFigures | undefined): Promise<OwnSheet> {
    return chartSheet(chartSpecs(this.opened(), prior), { ids, ...this.heading() });
  }

  async narrative(options: TextOptions): Promise<readonly Section[]> {
    return narrate(this.opened(), narrateInput(options));
  }

  async factFields(template?: string) {
    return factFields(this.opened(), template);
  }

  async template(): Promise<string> {
    return builtInTemplate(this.opened().kind ?? '决算');
  }

  async wordDocument(
    options: TextOptions,
    before: readonly WrittenParagraph[],
    there: SheetSnapshot | undefined,
    withTables: boolean,
  ): Promise<Uint8Array> {
    const { sections, facts } = await this.writtenNarrative(options, before, there);
    const { prior, template } = options;
    return narrativeDocument(this.opened(), sections, {
      facts,
      tables: withTables,
      ...(prior ? { prior } : {}),
      ...(template === undefined ? {} : { template }),
    });
  }

  async writtenNarrative(
    options: TextOptions,
    before: readonly WrittenParagraph[],
    there: SheetSnapshot | undefined,
  ): Promise<WrittenNarrative> {
    const current = there ? readNarrativeSheet(there) : [];
    const facts = { ...options.facts, ...factsFromText(before, current) };
    const fresh = narrate(this.opened(), narrateInput({ ...options, facts }));
    const sections = keepEdits(fresh, before, current);
    return { sections, sheet: narrativeSheet(sections, this.heading()), written: writtenText(fresh), facts };
  }

  async reportSheets(report: Report, notes: ReportNotes): Promise<readonly OwnSheet[]> {
    const record = {
      ruleSet: ruleSetVersion(),
      ...(this.snapshot ? { fingerprint: bookFingerprint(this.snapshot) } : {}),
    };
    return [reportSheet(report, { ...notes, ...record }), workingPaper(report, this.run?.evaluated.map(paperView))];
  }

  async proofread(document: TextDocument): Promise<ProofreadReport> {
    // A book without tables (a blank one in Excel) says nothing: then the tables inside the document count.
    if (!this.book || this.book.tables.length === 0) return proofread(document);
    const { report } = this.run ?? runChecks(this.book, this.snapshot!);
    return proofread(document, this.book, { isDoubted: doubtedCells(report) });
  }

  async documentOf(text: string, name: string): Promise<TextDocument> {
    return readText(text, name);
  }

  async rules() {
    return [...EQUATION_RULES, ...INSPECTION_RULES]
      .filter((rule) => !this.book?.kind || rule.report === 'both' || rule.report === this.book.kind)
      .map(({ id, title, basis, severity }) => ({ id, title, basis, severity }));
  }

  async kinds() {
    return KINDS.filter((kind) => !this.book?.kind || kind.report === this.book.kind).map(({ id, name }) => ({
      kind: id,
      name,
    }));
  }

  /** Unit, year and kind as titles say them: `某局2020年度部门决算`. */
  private heading(): { heading?: string } {
    const { organisation, year, kind } = this.opened();
    if (!organisation || !year || !kind) return {};
    return { heading: `${organisation}${year}年度部门${kind}` };
  }

  private opened(): Book {
    if (!this.book) throw new Error('no book is open');
    return this.book;
  }
}

/** The user's own sheet with a 情况说明, which is checked with the tables; one that we wrote is known anyway. */
function textSheetOf(snapshot: WorkbookSnapshot): string | undefined {
  const sheet = narrativeSheetOf(snapshot);
  return sheet?.ownAs === undefined ? sheet?.name : undefined;
}

async function turn(progress: Progress | undefined): Promise<void> {
  await pause();
  progress?.signal?.throwIfAborted();
}

function narrateInput({ prior, facts, trailingZeros, template }: TextOptions): NarrateInput {
  const options = { trailingZeros: trailingZeros ?? false, ...(template === undefined ? {} : { template }) };
  return { facts, options, ...(prior ? { prior } : {}) };
}

function indexByCell({ evaluated }: CheckRun): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  evaluated.forEach(({ bound }, i) => {
    for (const key of new Set([...bound.left, ...bound.right].map((t) => formatRef(t.figure.ref)))) {
      const there = index.get(key);
      if (there) there.push(i);
      else index.set(key, [i]);
    }
  });
  return index;
}
