import type { MessagePart } from '../../check/types';
import { CellLink } from './CellLink';

/** Longer pieces are sentences, not numbers or names: as a link they would only be hard to read. */
const LONGEST_LINK = 24;

/** The sentence of a finding; each number in it leads to its cell. */
export function MessageText({
  parts,
  tabIndex = 0,
}: {
  readonly parts: readonly MessagePart[];
  readonly tabIndex?: 0 | -1;
}) {
  return parts.map((part, i) =>
    part.ref && part.text.length <= LONGEST_LINK ? (
      <CellLink key={i} text={part.text} target={part.ref} tabIndex={tabIndex} />
    ) : (
      <span key={i}>{part.text}</span>
    ),
  );
}
