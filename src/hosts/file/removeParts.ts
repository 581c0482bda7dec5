import { removeOverride } from './contentTypes';
import { relationshipsPart, type OoxmlPackage } from './package';
import { removeRelationship } from './relationships';

/**
 * Takes a part out of the package with everything that only it leads to (its drawing, the charts on it, comments that
 * somebody wrote on it); what another part leads to as well stays.
 *
 * @param owner part that refers to it by the relationship `id`
 */
export function removeParts(pkg: OoxmlPackage, owner: string, id: string): void {
  const first = pkg.relationships(owner).find((r) => r.id === id)!.target;
  removeRelationship(pkg, owner, id);
  for (const part of onlyFrom(pkg, first)) {
    if (pkg.has(relationshipsPart(part))) pkg.remove(relationshipsPart(part));
    removeOverride(pkg, part);
    pkg.remove(part);
  }
}

/** The part and all parts that can be reached from it and from nowhere else. */
function onlyFrom(pkg: OoxmlPackage, first: string): Set<string> {
  const reached = new Set([first]);
  for (const part of reached) for (const target of targets(pkg, part)) reached.add(target);
  const others = ['', ...owners(pkg)].filter((part) => !reached.has(part));
  // What is kept keeps what it leads to: `keep` grows while it is gone through.
  const keep = new Set(others);
  for (const part of keep) for (const target of targets(pkg, part)) if (target !== first) keep.add(target);
  return new Set([...reached].filter((part) => !keep.has(part)));
}

function targets(pkg: OoxmlPackage, part: string): string[] {
  return pkg.relationships(part).flatMap((r) => (r.external || !pkg.has(r.target) ? [] : [r.target]));
}

/** Parts that have relationships. */
function owners(pkg: OoxmlPackage): string[] {
  return pkg
    .names()
    .filter((name) => /(^|\/)_rels\/[^/]+\.rels$/i.test(name) && name.toLowerCase() !== '_rels/.rels')
    .map((name) => name.replace(/_rels\/([^/]+)\.rels$/i, '$1'));
}
