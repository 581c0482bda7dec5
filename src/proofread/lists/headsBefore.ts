import type { Ground } from '../ground';
import type { Claim } from '../model';
import type { Section } from '../outline';

const known = new WeakMap<Section, readonly Claim[]>();

/** Own amounts in and before a section under the same topic, in the order of the text: what its parts may be parts of. */
export function headsBefore(section: Section, ground: Ground): readonly Claim[] {
  let heads = known.get(section);
  if (!heads) known.set(section, (heads = readHeads(section, ground)));
  return heads;
}

function readHeads(section: Section, ground: Ground): Claim[] {
  const heads: Claim[] = [];
  const { sections } = ground.outline;
  for (const s of sections.slice(Math.max(0, section.index - 4), section.index + 1)) {
    if (s !== section && s.topic !== section.topic) continue;
    for (const frame of ground.framesIn(s)) {
      const own = frame.aside || frame.bracketed ? undefined : ground.own(frame);
      if (own) heads.push(own);
    }
  }
  return heads;
}
