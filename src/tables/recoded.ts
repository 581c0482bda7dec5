import { assignParents } from './rows/parents';
import type { RowDraft } from './rows/common';
import { RecognisedTable } from './table';
import type { Row, Table } from './types';

/**
 * The table as if some of its rows had another code, or did not count: what each row is added into is found anew. To try whether a mistyped code or
 * a row printed twice explains what does not add up.
 *
 * @param codes code that a row is to have; null for a row that is to be left out of every sum
 * @returns undefined for tables whose rows are not added up by their codes
 */
export function recoded(table: Table, codes: ReadonlyMap<Row, string | null>): Table | undefined {
  if (!(table instanceof RecognisedTable)) return undefined;
  const plain = table.rows.map((r) => withoutParent(r));
  assignParents(plain);
  if (plain.some((r, i) => r.parent !== table.rows[i]!.parent)) return undefined;
  const rows = table.rows.map((row) => {
    const draft = withoutParent(row);
    const code = codes.get(row);
    if (code === null) draft.role = 'memo';
    else if (code !== undefined) {
      draft.code = code;
      draft.key = code;
    }
    return draft;
  });
  assignParents(rows);
  return new RecognisedTable({ ...table.fields, rows });
}

function withoutParent(row: Row): RowDraft {
  const draft: RowDraft = { ...row };
  delete draft.parent;
  return draft;
}
