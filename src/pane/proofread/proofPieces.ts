import type { DocumentParagraph, ProofClaim } from '../../proofread';

export interface ProofPiece {
  readonly text: string;
  readonly claim?: ProofClaim;
  /** Among the words that were asked for. */
  readonly isMarked?: true;
}

/**
 * Paragraphs cut into plain text and claims, for claims sorted by where they begin. Where claims overlap, the graver or
 * else the first one is shown; a claim that reaches beyond its paragraph is cut at its end.
 *
 * @param spot words to be marked: pieces are cut at its ends, claims that it touches are marked whole
 */
export function proofPieces(
  paragraph: DocumentParagraph,
  claims: readonly ProofClaim[],
  spot?: { readonly start: number; readonly end: number },
): ProofPiece[] {
  const end = paragraph.start + paragraph.text.length;
  const here = claims.filter((c) => c.start < end && c.end > paragraph.start && c.end > c.start);
  const shown: ProofClaim[] = [];
  for (const claim of [...here].sort((a, b) => weight(b) - weight(a) || a.start - b.start))
    if (!shown.some((s) => s.start < claim.end && claim.start < s.end)) shown.push(claim);
  shown.sort((a, b) => a.start - b.start);
  const pieces: ProofPiece[] = [];
  let at = paragraph.start;
  const slice = (from: number, to: number) => paragraph.text.slice(from - paragraph.start, to - paragraph.start);
  for (const claim of shown) {
    const from = Math.max(claim.start, at);
    const to = Math.min(claim.end, end);
    if (from > at) pieces.push({ text: slice(at, from) });
    if (to > from) pieces.push({ text: slice(from, to), claim });
    at = Math.max(at, to);
  }
  if (at < end) pieces.push({ text: slice(at, end) });
  return spot ? marked(pieces, paragraph.start, spot) : pieces;
}

function marked(
  pieces: readonly ProofPiece[],
  start: number,
  spot: { readonly start: number; readonly end: number },
): ProofPiece[] {
  let at = start;
  return pieces.flatMap((piece): ProofPiece[] => {
    const from = Math.max(0, spot.start - at);
    const to = Math.min(piece.text.length, spot.end - at);
    at += piece.text.length;
    if (from >= to) return [piece];
    if (piece.claim) return [{ ...piece, isMarked: true }];
    const { text } = piece;
    const parts: ProofPiece[] = [{ text: text.slice(0, from) }, { text: text.slice(from, to), isMarked: true }, { text: text.slice(to) }]; // prettier-ignore
    return parts.filter((p) => p.text !== '');
  });
}

function weight(claim: ProofClaim): number {
  return claim.severity ? { error: 4, warning: 3, info: 2 }[claim.severity] : claim.verdict === '一致' ? 1 : 0;
}
