import { kindOf, type Book, type TableKindId } from '../tables';
import type { EquationRule, Unbound } from './types';

/** Tables that only some provinces publish: a rule that needs one says nothing where it is not there. */
const REGIONAL = new Set<TableKindId>([
  'JS.CZMX',
  'JS.CZZC',
  'YS.CZZC',
  'JS.YBMX',
  'JS.XM',
  'JS.JJSG',
  'JS.GZ',
  'JS.GZZC',
  'JS.JGYX',
  'YS.CZJJ',
  'YS.XM',
  'YS.JJSG',
  'YS.JX',
  'YS.CG',
  'YS.GZ',
]);

/** Are the tables of a rule all there? What is missing is noted as 无法核对, unless only some provinces print it or none of the tables is there. */
export function requireTables(
  rule: EquationRule,
  kinds: readonly TableKindId[],
  book: Book,
  unbound: Unbound[],
): boolean {
  if (kinds.every((kind) => book.table(kind))) return true;
  const missing = [...new Set(kinds)].filter((kind) => !book.table(kind));
  const there = kinds.find((kind) => book.table(kind));
  if (there && !missing.some((kind) => REGIONAL.has(kind)))
    unbound.push({
      rule,
      table: book.table(there)!.name,
      missing: `缺少${missing.map((k) => kindOf(k).name).join('、')}`,
    });
  return false;
}
