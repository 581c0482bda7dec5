import type { TableKindId } from '../tables';
import type { CellSpec } from './types';

export interface ParsedCell {
  readonly sign: 1 | -1;
  /** From last year's book. */
  readonly isPrior: boolean;
  readonly kind: TableKindId;
  readonly row: string;
  readonly column: string;
  readonly isOptional: boolean;
}

/** Reads `-^JS.SZ.OE.outAmt?`. Throws for a slip in rule data, which a test over all rules shows at once. */
export function parseCell(spec: CellSpec): ParsedCell {
  const m = /^(-?)(\^?)((?:JS|YS)\.[A-Z]+)\.([^.]+)\.([^.?]+)(\??)$/.exec(spec);
  if (!m) throw new Error(`rule data: ${spec}`);
  return {
    sign: m[1] ? -1 : 1,
    isPrior: m[2] === '^',
    kind: m[3] as TableKindId,
    row: m[4]!,
    column: m[5]!,
    isOptional: m[6] === '?',
  };
}
