import type { Column, Table } from '../tables';

export type RateKind = 'share' | 'changeRate' | 'change' | 'completion';

/** The columns of a block by what they say: printed rates, this year's amounts, last year's, and 预算数. */
export interface RateColumns {
  readonly rates: readonly { readonly column: Column; readonly kind: RateKind }[];
  readonly amounts: readonly Column[];
  readonly priors: readonly Column[];
  readonly budgets: readonly Column[];
}

const RATE =
  /(?:增减|增长|增加|减少|变动|升降|下降).*(?:率|[%％]|比例|百分比|幅度)|(?:率|[%％]|比例|幅度).*(?:增减|增长)/;
const SHARE = /占比|比重|占.{0,12}(?:[%％]|比例)/;
const COMPLETION = /完成(?:预算|年初|率)|执行率|为(?:年初)?预算(?:数)?的?[%％]/;
const CHANGE = /增减|增加额|减少额|变动(?:额|数|情况)|增长额/;
const PRIOR = /(?:^|[/)])(?:20\d{2}年|上年|去年).*数|上年/;
const BUDGET = /预算数/;

const known = new WeakMap<Table, RateColumns[]>();

export function rateColumns(table: Table, block: number): RateColumns {
  let blocks = known.get(table);
  if (!blocks) known.set(table, (blocks = table.blocks.map((_, i) => read(table, i))));
  return blocks[block] ?? read(table, block);
}

function read(table: Table, block: number): RateColumns {
  const out = { rates: [], amounts: [], priors: [], budgets: [] } as {
    rates: { column: Column; kind: RateKind }[];
    amounts: Column[];
    priors: Column[];
    budgets: Column[];
  };
  for (const column of table.blocks[block]?.columns ?? []) {
    const kind = rateKind(column.header);
    if (kind) out.rates.push({ column, kind });
    else if (!column.isMoney) continue;
    else {
      out.amounts.push(column);
      if (PRIOR.test(column.header) || /prior/i.test(column.key)) out.priors.push(column);
      if (BUDGET.test(column.header) && !/决算/.test(column.header)) out.budgets.push(column);
    }
  }
  return out;
}

function rateKind(header: string): RateKind | undefined {
  if (RATE.test(header)) return 'changeRate';
  if (COMPLETION.test(header)) return 'completion';
  if (SHARE.test(header)) return 'share';
  return CHANGE.test(header) ? 'change' : undefined;
}
