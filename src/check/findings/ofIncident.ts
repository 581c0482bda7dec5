import type { BoundTerm } from '../../rules';
import type { Evaluated } from '../evaluate';
import type { Incident } from '../incidents';
import { rowLabel } from '../labels';
import type { Finding, MessagePart } from '../types';
import { joinParts, viewOf } from '../view';
import { refsOf, severityOf, uniqueRefs } from './base';
import { findingOfCause } from './ofCause';
import { findingOfEquation } from './ofEquation';
import { findingOfRowSums } from './wholeRow';

/** The finding of a root cause or of an equation, with what fails for the same reason behind it. */
export function findingOfIncident(incident: Incident): Finding {
  const { cause, equations, related } = incident;
  const own = cause
    ? findingOfCause(cause)
    : incident.isRow
      ? findingOfRowSums(equations)
      : findingOfEquation(equations[0]!, equations.slice(1));
  if (related.length === 0) return own;
  const suspect = cause ? undefined : ownTerm(incident);
  const word = wordOn([...equations, ...related]) || (suspect ? `，都与${suspect.table.name}有关` : '');
  const isTold = /(?:同时消除|与此相关)$/.test(own.message);
  const lead = isTold ? `，还有 ${related.length} 处与此相关` : `；另有 ${related.length} 处不平与此相关`;
  const parts: MessagePart[] = [...own.parts, { text: `${lead}${word}` }];
  return {
    ...own,
    ...(suspect ? { cell: suspect.figure.ref, table: suspect.table.name } : {}),
    severity: severityOf([...equations, ...related], own.severity),
    message: joinParts(parts),
    parts,
    cells: uniqueRefs([...own.cells, ...related.flatMap(refsOf)]),
    consequences: [...own.consequences, ...related.map(viewOf)],
  };
}

/** The amount of the one table that all these equations have in common, in the equation that is shown. */
function ownTerm({ equations, table }: Incident): BoundTerm | undefined {
  const { left, right } = equations[0]!.bound;
  return table && [...left, ...right].find((t) => t.table === table && !t.isAbsent && !t.isForeign);
}

/** What the differences look like: two amounts exchanged, one in the wrong row or column. */
function wordOn(all: readonly Evaluated[]): string {
  const sums = all.filter((e) => e.bound.type === 'children' || e.bound.type === 'match');
  for (const a of sums)
    for (const b of sums) {
      if (a === b || !a.gap.plus(b.gap).isZero()) continue;
      const pair = besideEachOther(a, b);
      if (!pair) continue;
      const [x, y] = pair;
      if (x.row === y.row) return '，像是有一个数填错了栏';
      const [p, q] = [`“${rowLabel(x.row)}”`, `“${rowLabel(y.row)}”`];
      return isExchanged(a, b) ? `，${p}与${q}的金额像是填颠倒了` : `，像是${p}与${q}之间有一个数填错了行`;
    }
  return '';
}

/** Terms of one table that the two equations are about, in one row or in one column. */
function besideEachOther(a: Evaluated, b: Evaluated): readonly [BoundTerm, BoundTerm] | undefined {
  for (const x of [a.bound.left[0]!, a.bound.right[0]!])
    for (const y of [b.bound.left[0]!, b.bound.right[0]!])
      if (x.table === y.table && !x.isAbsent && !y.isAbsent && (x.row === y.row) !== (x.column === y.column)) return [x, y];
  return undefined;
} // prettier-ignore

/** Each of two comparisons has on one side what the other has on the other side. */
function isExchanged(a: Evaluated, b: Evaluated): boolean {
  if (a.bound.type !== 'match' || b.bound.type !== 'match') return false;
  const [al, ar, bl, br] = [a.bound.left[0]!, a.bound.right[0]!, b.bound.left[0]!, b.bound.right[0]!].map((t) => t.figure.value);
  return al === br && ar === bl;
} // prettier-ignore
