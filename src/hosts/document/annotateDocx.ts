import type { ProofClaim, TextDocument } from '../../proofread';
import { paragraphAt } from '../../proofread';
import { folderOf, relationshipsPart, type OoxmlPackage } from '../file/package';
import { attributeIn, escapeXml, scanXml } from '../file/xmlScan';
import { guarded, openDocx } from './docx';
import { documentFailure } from './documentError';
import { scanDocx, wordPrefix, type ScannedParagraph, type TextPiece } from './docxScan';

export interface AnnotateOptions {
  readonly author?: string;
  /** When the comments were made; now when absent. */
  readonly date?: Date;
}

/** What goes into the XML at one place. */
interface Insertion {
  readonly at: number;
  /** Inside the text of this run: the run is closed and opened again around it. */
  readonly inside: TextPiece | undefined;
  readonly starts: number[];
  readonly ends: number[];
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Gives a .docx back with a Word comment on each finding. Only comment marks are put into the text (runs are divided where
 * a mark falls inside one); every other part of the package stays byte for byte what it was.
 *
 * @param bytes the file as it was read
 * @param document what {@link readDocx} made of these very bytes
 * @param findings findings of `proofread(document)`
 * @throws DocumentError
 */
export function annotateDocx(
  bytes: Uint8Array,
  document: TextDocument,
  findings: readonly ProofClaim[],
  options: AnnotateOptions = {},
): Uint8Array {
  const { pkg, part } = openDocx(bytes);
  if (findings.length === 0) return pkg.save();
  return guarded(() => {
    const xml = pkg.text(part);
    const paragraphs = scanDocx(xml);
    const comments = partOfComments(pkg, part);
    const first = nextId(comments.xml, xml);
    const insertions = new Map<string, Insertion>();
    const bodies: string[] = [];
    const date = (options.date ?? new Date()).toISOString().replace(/\.\d+Z$/, 'Z');
    const author = escapeXml(options.author ?? '附表通');
    findings.forEach((finding, i) => {
      const range = rangeOf(xml, finding, document, paragraphs);
      if (!range) return;
      const id = first + i;
      mark(insertions, range.from, 'starts', id);
      mark(insertions, range.to, 'ends', id);
      bodies.push(commentXml(comments.prefix, id, finding, author, date));
    });
    if (bodies.length === 0) return pkg.save();
    pkg.setText(part, insertAll(xml, wordPrefix(xml), [...insertions.values()]));
    pkg.setText(
      comments.name,
      comments.xml.replace(comments.close, () => bodies.join('') + comments.close),
    );
    if (comments.isNew) register(pkg, part, comments.name);
    return pkg.save();
  });
}

interface Place {
  readonly at: number;
  readonly inside: TextPiece | undefined;
}

/** Where the marks of a finding go: around its characters, or around the whole paragraph when it has no text of its own. */
function rangeOf(
  xml: string,
  finding: ProofClaim,
  document: TextDocument,
  paragraphs: readonly ScannedParagraph[],
): { from: Place; to: Place } | undefined {
  const source = paragraphAt(document, finding.start);
  if (source?.locator.kind !== 'docx') return undefined;
  const offset = finding.start - source.start;
  const { segments } = source.locator;
  const segment = [...segments].reverse().find((s) => s.at <= offset) ?? segments[0];
  const next = segment && segments[segments.indexOf(segment) + 1];
  const p = segment && paragraphs[segment.index];
  if (!segment || !p || p.closeStart < 0) return undefined;
  const length = p.pieces.reduce((n, piece) => n + piece.text.length, 0);
  const last = Math.min(finding.end - source.start, next ? next.at : Infinity);
  const from = Math.max(0, offset - segment.at);
  const to = Math.min(length, last - segment.at);
  const start = from < to ? placeAt(xml, p, from, 'from') : undefined;
  const end = from < to ? placeAt(xml, p, to, 'to') : undefined;
  if (start && end) return { from: start, to: end };
  return { from: { at: p.contentStart, inside: undefined }, to: { at: p.closeStart, inside: undefined } };
}

/** The place in the XML before (`from`) or behind (`to`) a character of a paragraph. */
function placeAt(xml: string, p: ScannedParagraph, character: number, side: 'from' | 'to'): Place | undefined {
  let at = 0;
  for (const [i, piece] of p.pieces.entries()) {
    const end = at + piece.text.length;
    const isHere = side === 'from' ? character >= at && character < end : character > at && character <= end;
    if (isHere) {
      const inRun = p.pieces.filter((q) => q.run === piece.run);
      const isFirst = side === 'from' && character === at && inRun[0] === piece;
      const isLast = side === 'to' && character === end && inRun.at(-1) === piece;
      if (isFirst) return { at: piece.run.start, inside: undefined };
      if (isLast) return { at: piece.run.end, inside: undefined };
      if (piece.isText) return { at: sourceOffset(xml, piece, character - at), inside: piece };
      // A tab or a break: divide the run at the text beside it.
      const beside = side === 'from' ? p.pieces[i + 1] : p.pieces[i - 1];
      if (!beside?.isText || beside.run !== piece.run)
        return { at: side === 'from' ? piece.run.start : piece.run.end, inside: undefined };
      return { at: side === 'from' ? beside.from : beside.to, inside: beside };
    }
    at = end;
  }
  return undefined;
}

/** Offset in the XML of the n-th character of a piece: entities take several. */
function sourceOffset(xml: string, piece: TextPiece, n: number): number {
  const raw = xml.slice(piece.from, piece.to);
  let at = 0;
  for (let i = 0; i < n; i++) at += raw[at] === '&' ? raw.indexOf(';', at) - at + 1 : 1;
  return piece.from + at;
}

function mark(insertions: Map<string, Insertion>, place: Place, kind: 'starts' | 'ends', id: number): void {
  const key = `${place.at}:${place.inside ? 'in' : 'out'}`;
  const one = insertions.get(key) ?? { at: place.at, inside: place.inside, starts: [], ends: [] };
  insertions.set(key, one);
  one[kind].push(id);
}

function insertAll(xml: string, w: string, insertions: readonly Insertion[]): string {
  const added = [...insertions].map((one) => ({ at: one.at, order: one.inside ? 1 : 0, text: marksOf(one, w) }));
  // A divided text may now end with a blank, which Word would drop.
  for (const { inside, at } of insertions) {
    const isBare = inside && xml.slice(0, inside.from).endsWith(`<${w}t>`);
    if (isBare && /\s/.test(xml[at - 1] ?? '') && !added.some((a) => a.at === inside.from - 1)) {
      added.push({ at: inside.from - 1, order: 0, text: ' xml:space="preserve"' });
    }
  }
  added.sort((a, b) => a.at - b.at || a.order - b.order);
  const parts: string[] = [];
  let from = 0;
  for (const { at, text } of added) {
    parts.push(xml.slice(from, at), text);
    from = at;
  }
  parts.push(xml.slice(from));
  return parts.join('');
}

function marksOf({ inside, starts, ends }: Insertion, w: string): string {
  const closing = ends.map(
    (id) => `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
  );
  const opening = starts.map((id) => `<${w}commentRangeStart ${w}id="${id}"/>`);
  const marks = [...closing, ...opening].join('');
  return inside ? `</${w}t></${w}r>${marks}<${w}r>${inside.run.properties}<${w}t xml:space="preserve">` : marks;
}

interface CommentsPart {
  readonly name: string;
  readonly xml: string;
  readonly prefix: string;
  /** Closing tag before which comments are put. */
  readonly close: string;
  readonly isNew: boolean;
}

function partOfComments(pkg: OoxmlPackage, part: string): CommentsPart {
  const existing = pkg.relationships(part).find((r) => r.kind === 'comments' && !r.external)?.target;
  if (existing && pkg.has(existing)) {
    const text = pkg.text(existing);
    const prefix = wordPrefix(text);
    const close = `</${prefix}comments>`;
    if (text.includes(close)) return { name: existing, xml: text, prefix, close, isNew: false };
    // An empty part is one self-closing tag.
    const opened = text.replace(new RegExp(`<${prefix}comments([^>]*)/>`), `<${prefix}comments$1></${prefix}comments>`);
    if (!opened.includes(close)) throw documentFailure.cannotWrite();
    return { name: existing, xml: opened, prefix, close, isNew: false };
  }
  const name = pkg.has(`${folderOf(part)}comments.xml`)
    ? pkg.freeName(`${folderOf(part)}comments#.xml`)
    : `${folderOf(part)}comments.xml`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${WORD_NAMESPACE}"></w:comments>`;
  return { name, xml, prefix: 'w:', close: '</w:comments>', isNew: true };
}

/** First number that no comment and no mark uses. */
function nextId(...texts: readonly string[]): number {
  let max = -1;
  for (const text of texts) {
    scanXml(text, {
      open(name, start, _nameEnd, end) {
        if (!/^comment(?:RangeStart|RangeEnd|Reference)?$/.test(name)) return;
        const id = Number(attributeIn(text.slice(start, end), '(?:\\w+:)?id'));
        if (Number.isInteger(id) && id > max) max = id;
      },
    });
  }
  return max + 1;
}

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

function commentXml(w: string, id: number, finding: ProofClaim, author: string, date: string): string {
  const head = `【${finding.severity ? SEVERITY[finding.severity] : '提示'}·${finding.verdict}】`;
  const cells = finding.cells.length > 0 ? `（附表：${finding.cells.join('、')}）` : '';
  const text = escapeXml(`${head}${finding.message}${cells}`);
  return `<${w}comment ${w}id="${id}" ${w}author="${author}" ${w}date="${date}" ${w}initials="FB"><${w}p><${w}r><${w}t xml:space="preserve">${text}</${w}t></${w}r></${w}p></${w}comment>`;
}

/** Tells the package that there are comments now. */
function register(pkg: OoxmlPackage, part: string, name: string): void {
  const types = '[Content_Types].xml';
  const override = `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  pkg.setText(types, insertBefore(pkg.text(types), 'Types', override));
  const rels = relationshipsPart(part);
  const target = name.startsWith(folderOf(part)) ? name.slice(folderOf(part).length) : `/${name}`;
  const taken = new Set(pkg.relationships(part).map((r) => r.id));
  let n = 1;
  while (taken.has(`rIdFubiao${n}`)) n++;
  const relation = `<Relationship Id="rIdFubiao${n}" Type="${COMMENTS_RELATION}" Target="${target}"/>`;
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  pkg.setText(rels, insertBefore(pkg.has(rels) ? pkg.text(rels) : empty, 'Relationships', relation));
}

function insertBefore(xml: string, root: string, what: string): string {
  let at = -1;
  let prefix = '';
  const found = scanXml(xml, {
    close(name, start, _end, depth) {
      if (depth === 0 && name === root) at = start;
    },
  });
  prefix = found.prefix;
  if (at < 0) throw documentFailure.cannotWrite();
  return xml.slice(0, at) + (prefix ? what.replace(/^</, `<${prefix}`) : what) + xml.slice(at);
}
