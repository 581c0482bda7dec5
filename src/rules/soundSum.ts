import type { Row, Table } from '../tables';
import type { BoundEquation, BoundTerm, EquationRule } from './types';

/** What a sum adds up: other rows in its column, or other columns in its row. */
export type Summands =
  | { readonly type: 'children'; readonly rows: readonly Row[] }
  | { readonly type: 'columns'; readonly columns: readonly string[] };

/**
 * A sum within one table that is known to hold to the last place, as stored and as shown. Nearly all sums of nearly all books are such, and nobody
 * looks at their terms unless another equation fails over the same cells: they are made when first asked for.
 */
export class SoundSum implements BoundEquation {
  private terms: { readonly left: readonly BoundTerm[]; readonly right: readonly BoundTerm[] } | undefined;

  constructor(
    readonly rule: EquationRule,
    private readonly table: Table,
    private readonly row: Row,
    private readonly column: string,
    private readonly summands: Summands,
  ) {}

  get relation(): '=' {
    return '=';
  }

  get type(): Summands['type'] {
    return this.summands.type;
  }

  get soundIn(): Table['unit'] {
    return this.table.unit;
  }

  get left(): readonly BoundTerm[] {
    return (this.terms ??= this.readTerms()).left;
  }

  get right(): readonly BoundTerm[] {
    return (this.terms ??= this.readTerms()).right;
  }

  private readTerms(): NonNullable<SoundSum['terms']> {
    const { summands, row, column } = this;
    const right =
      summands.type === 'columns'
        ? summands.columns.map((key) => this.term(row, key))
        : summands.rows.map((child) => this.term(child, column));
    return { left: [this.term(row, column)], right };
  }

  private term(row: Row, column: string): BoundTerm {
    return { sign: 1, table: this.table, row, column, figure: this.table.figure(row, column)! };
  }
}
