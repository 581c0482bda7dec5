import { sumConstraint, type Constraint } from '../constraints';
import { classCodeOf, type Ground } from '../ground';
import type { Claim, Frame } from '../model';
import { nameKey } from '../normalise';
import type { Section } from '../outline';
import { headsBefore } from './headsBefore';
import { printed } from '../printed';

/** 「具体情况」: one paragraph a 项, all of them making up the total above, also without 「其中：」. */
export function implicitDetail(out: Constraint[], section: Section, ground: Ground): void {
  if (section.aspect !== 'detail' || section.topic !== 'general') return;
  if (
    ground
      .framesIn(section)
      .some((f) =>
        ground
          .listsWith(f)
          .some((l) => l.line.section === section && l.items.length > 2 && l.head && ground.own(l.head)),
      )
  )
    return;
  const frames = ground.framesIn(section).filter((f) => f.level === '项' && !f.aside && ground.own(f));
  if (frames.length < 3) return;
  const parts = frames.map((f) => ground.own(f)!);
  const heads = [...headsBefore(section, ground)]
    .reverse()
    .filter((c) => !parts.includes(c) && c.frame?.concept === 'gen.total');
  const closing = heads.find((h) => sumConstraint(h, parts, ground.precision, true).check(printed).state !== 'wrong');
  const head = closing ?? heads[0];
  if (head) out.push(sumConstraint(head, parts, ground.precision, true));
}

/** 类 in the structure section against its 项 in the detail section. */
export function classSums(out: Constraint[], ground: Ground): void {
  const keyOf = (f: Frame): string | undefined => classCodeOf(f) ?? (f.path?.类 ? nameKey(f.path.类) : undefined);
  const structure = new Map<string, Claim>();
  for (const f of ground.extraction.frames) {
    if (f.line.section.aspect !== 'structure' || f.line.section.topic !== 'general' || f.aside) continue;
    if (f.level === '款' || f.level === '项') continue;
    const key = keyOf(f);
    const own = ground.own(f);
    if (key && own && !structure.has(key)) structure.set(key, own);
  }
  if (structure.size === 0) return;
  // Only the parts that the detail list itself counts: nested 其中 are parts of parts.
  const nested = new Set(ground.extraction.lists.filter((l) => l.head?.path).flatMap((l) => l.items));
  const details = new Map<string, Claim[]>();
  let complete = true;
  for (const f of ground.extraction.frames) {
    const { aspect, topic } = f.line.section;
    if (aspect !== 'detail' || topic !== 'general' || f.aside || nested.has(f) || f.concept) continue;
    const own = ground.own(f);
    if (!own) continue;
    const key = f.path ? keyOf(f) : undefined;
    // An amount whose 类 is not known may belong to any of them.
    if (key === undefined || !structure.has(key)) complete = false;
    else details.set(key, [...(details.get(key) ?? []), own]);
  }
  if (details.size < structure.size) return;
  for (const [key, head] of structure) {
    const parts = details.get(key);
    if (parts) out.push(sumConstraint(head, parts, ground.precision, complete, '具体情况中各项之和'));
  }
}
