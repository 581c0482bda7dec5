import type { Decimal } from '../amount';
import type { Book } from '../tables/types';
import { formatRef, type CellRef } from '../workbook';
import { isAcknowledged } from './acknowledged';
import { CONCEPT_NAME } from './concepts';
import { checkDirections, wordEvidence } from './checkDirections';
import { checkFigures } from './checkFigures';
import { checkNames } from './checkNames';
import { checkStructure } from './checkStructure';
import { checkTables } from './checkTables';
import { checkWording } from './checkWording';
import { checkZeros } from './checkZeros';
import { checkYears, isoOf } from './checkYears';
import type { Constraint } from './constraints';
import type { Doubt } from './doubtedCells';
import { diagnose } from './diagnose';
import type { TextDocument } from './document';
import { Echoes } from './echoes';
import { explainPercent } from './explainRate';
import { extractClaims } from './extract/extractClaims';
import { frameName, prepare, type Ground } from './ground';
import {
  confirmed,
  judgeBook,
  judgeDoubted,
  judgeFault,
  judgePercents,
  judgeSlack,
  judgeZeroBase,
  quoteOf,
  type Judgement,
} from './judge';
import type { Claim } from './model';
import type { Note } from './note';
import { judgeOddUnit, oddUnit } from './oddUnits';
import { omittedParts } from './omittedParts';
import { outline } from './outline';
import { likeliest } from './likeliest';
import { printed, putRight, shown } from './printed';
import { resolveAdditions } from './resolveAdditions';
import { resolveBalances } from './resolveBalances';
import { resolveBook, type BookCheck } from './resolveBook';
import { impliedFaults } from './resolveImplied';
import { resolveLists } from './resolveLists';
import { resolveChanges } from './resolveChanges';
import { resolveCompletions, resolveDifferences, resolveRates } from './resolveRates';
import { resolveNotes } from './resolveNotes';
import { resolveMovements } from './resolveMovements';
import { resolvePriors } from './resolvePriors';
import { resolveRatios } from './resolveRatios';
import { resolveRepeats } from './resolveRepeats';
import { tenTo } from './tenTo';
import type { ClaimKind, ProofClaim, ProofPart, ProofreadReport, ProofVerdict } from './types';
import { wrongYears } from './wrongYears';

const RANK = { error: 3, warning: 2, info: 1 } as const;
const rank = (j: Judgement): number => (j.severity ? RANK[j.severity] : 0);

/** How far the cells of a book can be relied on. */
export interface Reliance {
  /** A number of the text may be called wrong by this cell. */
  readonly mayBlame?: (cell: CellRef) => boolean;
  /** The check of the tables leaves it in doubt: a number that differs from it is told, but not called wrong. */
  readonly isDoubted?: Doubt;
}

/**
 * Proofreads a document: every number of it is looked up in the tables where a book is given, recomputed from the other
 * numbers of the document where they determine it, and said to be 无从核对 where neither does. Nothing is guessed.
 *
 * @param document what a reader made of the file ({@link readText}, the readers of hosts/document, a sheet)
 * @param book the recognised workbook of the same unit and year, if there is one
 * @param reliance how far the cells of the book can be relied on; wholly where nothing is said
 */
export function proofreadAgainst(
  document: TextDocument,
  book?: Book,
  { mayBlame = () => true, isDoubted = () => false }: Reliance = {},
): ProofreadReport {
  const sections = outline(document);
  const extraction = extractClaims(sections);
  const asPrinted = prepare(sections, extraction);
  // A figure of this year under another year's date is this year's all the same.
  const stale = wrongYears(asPrinted, book);
  for (const { claims } of stale) for (const claim of claims) claim.year = sections.year;
  const ground = stale.length > 0 ? prepare(sections, extraction) : asPrinted;
  const verdicts = new Verdicts();

  // The tables come first: what they contradict is put right, and no neighbour is held against a wrong number.
  const known = new Map<Claim, Claim['value']>();
  const checks = (book ? resolveBook(ground, book) : []).filter((c) => c.state === 'ok' || c.cells.every(mayBlame));
  const certain = new Set(checks.filter((c) => c.state === 'ok').map((c) => c.claim));
  const open: BookCheck[] = [];
  for (const check of checks) {
    if (check.state !== 'ok' && check.cells.some((cell) => isDoubted(cell, inYuan(check)))) {
      verdicts.say(check.claim, judgeDoubted(check));
      continue;
    }
    if (check.others) open.push(check);
    else verdicts.say(check.claim, judgeBook(check));
    const isWrong = check.state === 'wrong' || check.state === 'unit';
    if (isWrong && !isSaidAgain(check.claim, ground, certain)) putRight(check.claim, check);
    if (check.state !== 'near') known.set(check.claim, check.claim.value);
  }
  const figures = checkFigures(document, ground, extraction.claims.length);
  const equations = (): Constraint[] => [
    ...resolveLists(ground),
    ...resolveAdditions(ground),
    ...resolveRates(ground),
    ...resolveChanges(ground),
    ...resolveCompletions(ground),
    ...resolveDifferences(ground),
    ...resolveMovements(ground),
    ...resolveBalances(ground),
    ...resolvePriors(ground),
    ...resolveRepeats(ground),
    ...resolveRatios(ground),
    ...resolveNotes(ground),
    ...wordEvidence(ground),
    ...figures.flatMap((f) => (f.constraint ? [f.constraint] : [])),
  ];
  for (const check of open) {
    const meant = likeliest(check, equations);
    verdicts.say(check.claim, judgeBook(meant));
    if (isSaidAgain(check.claim, ground, certain)) continue;
    putRight(check.claim, meant);
    known.set(check.claim, check.claim.value);
  }
  const odd = oddUnit(ground);
  if (odd && !known.has(odd)) verdicts.say(odd, judgeOddUnit(odd, equations));
  const constraints = equations();

  for (const c of constraints) {
    const { state } = c.check(printed);
    if (c.type === 'word') continue;
    if (state === 'ok') for (const claim of c.claims) verdicts.say(claim, confirmed(c), claim === c.owner);
    if (state === 'zero-base' && c.sure && !isHarmlessZero(c)) verdicts.say(c.owner, judgeZeroBase(c));
    // Nothing has grown by nothing.
    if (state === 'zero-base' && c.claims.every((x) => x.value.isZero())) verdicts.say(c.owner, confirmed(c));
    if ((state === 'slack' || state === 'doubtful') && c.sure)
      verdicts.say(c.owner, state === 'slack' && isAcknowledged(c) ? confirmed(c) : judgeSlack(c));
    if (state === 'slack' || state === 'doubtful')
      for (const claim of c.claims) if (claim !== c.owner) verdicts.say(claim, confirmed(c));
  }
  for (const [claim, judgement] of judgePercents(constraints)) verdicts.say(claim, judgement);
  const right = new Map(known);
  for (const fault of diagnose(
    constraints,
    (c) => explainPercent(c) !== undefined,
    new Echoes(extraction.claims),
    known,
  )) {
    verdicts.say(fault.claim, judgeFault(fault, ground));
    if (fault.expected) right.set(fault.claim, fault.expected);
  }
  for (const fault of impliedFaults(ground, right)) {
    verdicts.say(fault.claim, {
      verdict: fault.verdict ?? (fault.isError ? '数值不符' : '前后不一'), severity: fault.isError ? 'error' : 'warning', expected: fault.expected, formula: fault.formula, message: fault.message, others: fault.others ?? [],
    }); // prettier-ignore
  }
  for (const f of figures) {
    if (f.implied)
      verdicts.say(f.claim, {
        verdict: '一致',
        severity: null,
        formula: `由增减额推算上年数 ${f.implied.toString()}`,
        message: '',
      });
  }

  const notes = [
    ...stale.map((s) => s.note),
    ...checkYears(ground),
    ...checkDirections(ground, right),
    ...checkWording(sections),
    ...checkStructure(sections),
    ...checkNames(ground, book),
    ...checkTables(document, sections),
    ...(book ? [...omittedParts(ground, book, (c) => Boolean(verdicts.of(c)?.severity))] : []).filter((n) =>
      n.cells!.every(mayBlame),
    ),
    ...checkZeros(ground, book, mayBlame),
  ];
  const made: (Omit<ProofClaim, 'id'> & { id: string })[] = [];
  const labels = new Map(figures.map((f) => [f.claim, f.label]));
  const noted = new Set(notes.filter((n) => n.kind === 'date').map((n) => n.line.norm.from(n.start)));
  for (const claim of [...extraction.claims, ...figures.map((f) => f.claim)]) {
    if (claim.kind === 'date' && noted.has(claim.line.norm.from(claim.mention.start))) continue;
    made.push(claimOf(claim, verdicts.of(claim), document, labels.get(claim)));
  }
  for (const note of notes) made.push(claimOfNote(note, document));
  made.sort((a, b) => a.start - b.start || a.end - b.end);
  made.forEach((c, i) => (c.id = `c${i + 1}`));
  const claims: readonly ProofClaim[] = made;
  const counts: Partial<Record<ProofVerdict, number>> = {};
  for (const c of claims) counts[c.verdict] = (counts[c.verdict] ?? 0) + 1;
  return {
    file: document.name,
    book: book?.name ?? null,
    year: sections.year ?? null,
    kind: sections.kind ?? null,
    claims,
    findings: claims.filter((c) => c.verdict !== '一致' && c.verdict !== '无从核对'),
    counts,
    tables: [],
    tableFindings: [],
  };
}

/** The same number twice in a paragraph is no slip of the hand: what goes with it was reckoned from it, and is not wrong beside it. */
function isSaidAgain(claim: Claim, ground: Ground, certain: ReadonlySet<Claim>): boolean {
  const same = ground.claimsOf(claim.line).filter((c) => c.kind === claim.kind && c.value.eq(claim.value));
  return same.some((c) => c !== claim && c.unit === claim.unit && !certain.has(c));
}

/** By how much a claim differs from its cell. */
function inYuan({ claim, expected }: BookCheck): Decimal {
  return claim.value.minus(expected).times(tenTo(claim.exponent));
}

/** The gravest thing said of each claim; of two confirmations the one it is the result of. */
class Verdicts {
  private readonly said = new Map<Claim, { judgement: Judgement; owns: boolean }>();

  say(claim: Claim, judgement: Judgement, owns = false): void {
    const before = this.said.get(claim);
    const stronger = !before || rank(judgement) > rank(before.judgement);
    const better =
      before &&
      rank(judgement) === rank(before.judgement) &&
      judgement.severity === null &&
      owns &&
      !before.owns &&
      !before.judgement.cells;
    if (stronger || better) this.said.set(claim, { judgement, owns });
  }

  of(claim: Claim): Judgement | undefined {
    return this.said.get(claim)?.judgement;
  }
}

/** 0 of 0: nothing was planned and nothing was done. */
function isHarmlessZero(c: Constraint): boolean {
  return (c.type !== 'rate' || c.owner.value.isZero()) && c.claims.slice(1).every((x) => x.value.isZero());
}

function where(ofLine: Claim['line']): string {
  const heading = ofLine.section.heading.replace(/(?:的)?说明$/, '');
  if (heading === '') return '文中';
  return heading.length > 24 ? `${heading.slice(0, 24)}…中` : `${heading}中`;
}

function place(
  line: Claim['line'],
  start: number,
  end: number,
  document: TextDocument,
): { start: number; end: number; quote: string } {
  const from = line.norm.from(start);
  const to = Math.max(from, line.norm.to(end));
  return { start: from, end: to, quote: document.text.slice(from, to) };
}

const UNKNOWN = '文中和表中没有可以核对的数字。';

function claimOf(
  claim: Claim,
  judgement: Judgement | undefined,
  document: TextDocument,
  label: string | undefined,
): ProofClaim {
  const at = place(claim.line, claim.quoteStart, claim.quoteEnd, document);
  const words = quoteOf(claim);
  const isDate = claim.kind === 'date';
  const message = judgement?.severity ? `${label ? `图“${label}”中` : where(claim.line)}“${words}”${judgement.message}。` : judgement ? (judgement.formula ?? '一致') : UNKNOWN; // prettier-ignore
  return {
    id: '',
    ...at,
    kind: claim.kind,
    value: isDate ? isoOf(words) : claim.mention.value.toFixed(claim.mention.decimals),
    unit: isDate ? '日' : claim.unit,
    refersTo: label ?? refersTo(claim),
    verdict: judgement?.verdict ?? '无从核对',
    severity: judgement?.severity ?? null,
    expected: judgement?.severity ? (judgement.expected ?? null) : null,
    formula: judgement?.formula ?? null,
    cells: (judgement?.cells ?? []).map(formatRef),
    message,
    parts: partsOf(message, judgement?.cells ?? [], judgement?.others ?? []),
  };
}

function claimOfNote(note: Note, document: TextDocument): ProofClaim {
  const at = place(note.line, note.start, note.end, document);
  const words = note.line.text.slice(note.start, note.end);
  const kind: ClaimKind = note.kind;
  const message = note.severity
    ? `${where(note.line)}“${words}”${note.message}。`
    : note.verdict === '一致'
      ? '一致'
      : UNKNOWN;
  return {
    id: '',
    ...at,
    kind,
    value: note.value ?? null,
    unit: note.unit ?? '',
    refersTo: note.refersTo ?? null,
    verdict: note.verdict,
    severity: note.severity,
    expected: note.expected || null,
    formula: note.formula ?? null,
    cells: (note.cells ?? []).map(formatRef),
    message,
    parts: note.others ? partsOf(message, [], note.others) : [{ text: message, ...(note.cells?.[0] ? { ref: note.cells[0] } : {}) }], // prettier-ignore
  };
}

function refersTo(claim: Claim): string | null {
  const { frame } = claim;
  if (!frame) return claim.of ?? null;
  const path = frame.path ? [frame.path.类, frame.path.款, frame.path.项].filter(Boolean).join('/') : '';
  const name = frame.concept ? CONCEPT_NAME[frame.concept] : path || frameName(frame).replace(/[“”]/g, '');
  const role =
    { share: '占比', rate: '增减率', completion: '完成预算' }[claim.kind as string] ??
    (claim.phase && claim.phase !== 'own' ? claim.phase : '');
  return `${name === '本项' ? '' : name}${role ? ` ${role}` : ''}`.trim() || null;
}

/** Cuts a message into pieces so that the numbers of other claims and of cells can be clicked. */
function partsOf(message: string, cells: readonly CellRef[], others: readonly Claim[]): ProofPart[] {
  if (cells.length === 0 && others.length === 0) return [{ text: message }];
  const links: { at: number; end: number; part: ProofPart }[] = [];
  const free = (at: number, end: number): boolean => links.every((l) => end <= l.at || at >= l.end);
  for (const other of others) {
    const text = shown(other);
    let at = message.indexOf(text);
    while (at >= 0 && (!free(at, at + text.length) || /[\d.]/.test(message[at - 1] ?? '') || /[\d.]/.test(message[at + text.length] ?? ''))) at = message.indexOf(text, at + 1); // prettier-ignore
    if (at < 0) continue;
    const start = other.line.norm.from(other.mention.start);
    links.push({ at, end: at + text.length, part: { text, start, end: other.line.norm.to(other.mention.end) } });
  }
  const cell = cells[0];
  const number = cell ? /应为([\d.]+)|为([\d.]+)/.exec(message) : null;
  if (cell && number) {
    const text = (number[1] ?? number[2])!;
    const at = number.index + number[0].length - text.length;
    if (free(at, at + text.length)) links.push({ at, end: at + text.length, part: { text, ref: cell } });
  }
  links.sort((a, b) => a.at - b.at);
  const parts: ProofPart[] = [];
  let from = 0;
  for (const { at, end, part } of links) {
    if (at > from) parts.push({ text: message.slice(from, at) });
    parts.push(part);
    from = end;
  }
  if (from < message.length) parts.push({ text: message.slice(from) });
  return parts;
}

/** For hosts that want the ground too (bench). */
export type { Ground };
