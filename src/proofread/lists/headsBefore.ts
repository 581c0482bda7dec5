import type { Ground } from '../ground';
import type { Claim } from '../model';
import type { Section } from '../outline';

/** Own amounts that stand before a section under the same topic: what its parts may be parts of. */
export function headsBefore(section: Section, ground: Ground): Claim[] {
  const heads: Claim[] = [];
  const { sections } = ground.outline;
  for (const s of sections.slice(Math.max(0, section.index - 4), section.index + 1)) {
    if (s !== section && s.topic !== section.topic) continue;
    for (const frame of ground.framesIn(s)) {
      const own = frame.aside || frame.bracketed ? undefined : ground.own(frame);
      if (own) heads.push(own);
    }
  }
  return heads.reverse();
}
