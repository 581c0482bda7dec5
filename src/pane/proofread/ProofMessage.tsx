import type { ProofPart } from '../../proofread';
import { MessageText } from '../parts/MessageText';
import { TextLink } from './TextLink';

/** Longer pieces are sentences, not numbers or names. */
const LONGEST_LINK = 24;

/** The sentence of a finding of a text: numbers lead to their cells, or to where they stand in the text. */
export function ProofMessage({ parts }: { readonly parts: readonly ProofPart[] }) {
  return parts.map((part, i) =>
    part.start !== undefined && part.end !== undefined && part.text.length <= LONGEST_LINK ? (
      <TextLink key={i} text={part.text} spot={{ start: part.start, end: part.end }} />
    ) : (
      <MessageText key={i} parts={[part]} />
    ),
  );
}
