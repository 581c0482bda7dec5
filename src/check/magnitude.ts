import { formatAmount, unitExponent, type Unit } from '../amount';
import { BS_09, type BoundTerm, type RuleAbout } from '../rules';
import type { Table } from '../tables';
import { sideValue, type Evaluated } from './evaluate';
import { fullLabel } from './labels';
import type { Finding, MessagePart } from './types';
import { amountPart, joinParts } from './view';

/** A table whose amounts stand in another unit than it says. */
export interface Misplaced {
  readonly table: Table;
  /** Its amounts are 10^power times those of the other tables. */
  readonly power: number;
  readonly sample: Evaluated;
}

const POWERS = [3, 4, -3, -4, 6, -6, 8, -8];
const FEWEST_JUMPS = 2;

/**
 * Tables whose equations with other tables all fail by the same power of ten of a change of unit (元 typed under 万元). One such table would upset
 * dozens of equations; said once, those equations are left out of the search for wrong cells.
 */
export function findMisplaced(all: readonly Evaluated[]): Misplaced[] {
  // Without an equation that fails by a power of ten there is nothing to compare.
  if (!all.some((e) => e.verdict === '不符' && jumpOf(e) !== undefined)) return [];
  const pairs = new Map<string, Pair>();
  for (const e of all) {
    const sides = tablesOf(e);
    if (!sides) continue;
    const key = [sides.left.id, sides.right.id].sort().join('|');
    const pair = pairs.get(key) ?? { tables: [sides.left, sides.right], held: 0, jumps: [] };
    pairs.set(key, pair);
    const power = jumpOf(e);
    if (power !== undefined) pair.jumps.push({ evaluated: e, power, from: sides.left });
    else if (e.verdict !== '不符') pair.held++;
  }
  const jumped = [...pairs.values()].filter((p) => p.jumps.length > p.held);
  const out: Misplaced[] = [];
  while (jumped.length > 0) {
    const worst = worstTable(jumped, [...pairs.values()]);
    const own = jumped.filter((p) => p.tables.includes(worst));
    const jumps = own.flatMap((p) => p.jumps);
    const first = jumps[0]!;
    if (jumps.length >= FEWEST_JUMPS)
      out.push({ table: worst, power: first.from === worst ? first.power : -first.power, sample: first.evaluated });
    for (const pair of own) jumped.splice(jumped.indexOf(pair), 1);
  }
  return out;
}

interface Pair {
  readonly tables: readonly [Table, Table];
  held: number;
  readonly jumps: { readonly evaluated: Evaluated; readonly power: number; readonly from: Table }[];
}

/** Does the equation compare a misplaced table with another one? */
export function isAcross(e: Evaluated, tables: ReadonlySet<Table>): boolean {
  const own = new Set([...e.bound.left, ...e.bound.right].map((t) => t.table));
  return own.size > 1 && [...own].some((t) => tables.has(t));
}

/** The two tables of an equality whose sides are a table each. */
function tablesOf(e: Evaluated): { left: Table; right: Table } | undefined {
  if (e.bound.soundIn || e.bound.relation !== '=') return undefined;
  const left = soleTable(e.bound.left);
  const right = soleTable(e.bound.right);
  return left && right && left !== right ? { left, right } : undefined;
}

function soleTable(terms: readonly BoundTerm[]): Table | undefined {
  const first = terms[0]!.table;
  return terms.every((t) => t.table === first && !t.isAbsent && !t.isForeign) ? first : undefined;
}

function jumpOf(e: Evaluated): number | undefined {
  if (e.verdict !== '不符') return undefined;
  const [left, right] = [sideValue(e.bound.left, e.unit).toNumber(), sideValue(e.bound.right, e.unit).toNumber()];
  if (left === 0 || right === 0) return undefined;
  return POWERS.find((power) => Math.abs(left / right / 10 ** power - 1) < 0.01);
}

/** The table with the most partners it disagrees with, then the fewest it agrees with, then the larger amounts. */
function worstTable(jumped: readonly Pair[], all: readonly Pair[]): Table {
  const tables = [...new Set(jumped.flatMap((p) => p.tables))];
  const rank = (t: Table): number[] => [
    -jumped.filter((p) => p.tables.includes(t)).length,
    all.filter((p) => p.tables.includes(t) && p.held > 0).length,
    -jumped
      .filter((p) => p.tables.includes(t))
      .reduce((n, p) => n + (p.jumps[0]!.from === t ? 1 : -1) * p.jumps[0]!.power, 0),
  ];
  return tables.sort((a, b) => compare(rank(a), rank(b)))[0]!;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

const UNITS: readonly Unit[] = ['元', '千元', '万元', '百万元', '亿元'];

export function findingOfMisplaced({ table, power, sample }: Misplaced, rule: RuleAbout = BS_09): Finding {
  const terms = [...sample.bound.left, ...sample.bound.right];
  const own = terms.find((t) => t.table === table)!;
  const other = terms.find((t) => t.table !== table)!;
  const likely = UNITS.find((u) => unitExponent(u) === unitExponent(table.unit) - power);
  const times = formatAmount(10 ** Math.abs(power), 0);
  const parts: MessagePart[] = [
    { text: `${table.name}的金额与其他各表相差约 ${times} 倍，例如${fullLabel(own)} ` },
    amountPart(own),
    { text: ` ${own.figure.unit}，${fullLabel(other)} ` },
    amountPart(other),
    { text: ` ${other.figure.unit}；` },
    { text: likely ? `本表单位是“${table.unit}”，数字像是按${likely}填写，请核对单位` : '请核对金额单位' },
  ];
  const ref = table.printedUnit?.ref ?? own.figure.ref;
  return {
    id: `${BS_09.id}|${table.id}`,
    rule: BS_09.id,
    ruleTitle: BS_09.title,
    severity: rule.severity,
    verdict: '单位不符',
    table: table.name,
    cell: ref,
    cells: [ref, own.figure.ref, other.figure.ref],
    message: joinParts(parts),
    parts,
    ...(likely ? { expected: likely } : {}),
    actual: table.unit,
    consequences: [],
  };
}
