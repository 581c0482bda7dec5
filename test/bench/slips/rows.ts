import { functional } from '../../../src/classification';
import type { Row, Table } from '../../../src/tables';
import type { CellRef } from '../../../src/workbook';
import { amounts, sheetOf, typed, withHiddenRow, withoutRow, withRow } from './edit';
import { amountsOf, at, inRow, label, leafRows, type CleanBook, type SlipKind } from './slip';

type Leaf = ReturnType<typeof leafRows>[number];

function onLeaf(
  name: string,
  make: (leaf: Leaf, clean: CleanBook, all: readonly Leaf[]) => Omit<NonNullable<ReturnType<SlipKind['make']>>, 'about'> | undefined,
  severity: SlipKind['severity'] = 'error',
): SlipKind {
  return {
    name,
    severity,
    make(clean, random) {
      const all = leafRows(clean);
      const leaf = random.pick(all);
      const made = make(leaf, clean, all);
      return made && { ...made, about: label(leaf) };
    },
  };
} // prettier-ignore

/** The next row of the same parent that has amounts too. */
function sibling({ table, row }: Leaf, all: readonly Leaf[]): Leaf | undefined {
  const at = all.findIndex((l) => l.row === row);
  return all
    .slice(at + 1)
    .find((l) => l.table === table && l.row.parent === row.parent && l.row.block === row.block && l.row.role === row.role);
} // prettier-ignore

/** Numbers of one row typed into another, column by column. */
function pasted(from: Leaf, to: Leaf): { ref: CellRef; now: number | null }[] {
  const { table } = to;
  return (table.blocks[to.row.block]?.columns ?? []).flatMap((c) => {
    if (!c.isMoney) return [];
    const [was, now] = [table.figure(to.row, c.key), table.figure(from.row, c.key)];
    return was && now && was.value !== now.value ? [{ ref: was.ref, now: now.value === 0 ? null : now.value }] : [];
  });
}

/** The cell with the last part of a row's code: `2101103` or `03`. */
function codeCells(clean: CleanBook, table: Table, row: Row): { ref: CellRef; text: string } | undefined {
  const code = row.printedCode;
  if (!code || code !== row.code || row.role === 'project') return undefined;
  const cells = sheetOf(clean.snapshot, table.sheet).cells[row.row] ?? [];
  for (let col = (row.nameCol ?? 1) - 1; col >= table.area.left; col--) {
    const text = String(cells[col]?.value ?? '').trim();
    if (text !== '' && code.endsWith(text) && /^\d+$/.test(text))
      return { ref: { sheet: table.sheet, row: row.row, col }, text };
  }
  return undefined;
}

function coded(name: string, severity: SlipKind['severity'], change: (text: string, row: Row, table: Table, clean: CleanBook) => { code?: string; name?: string } | undefined): SlipKind {
  return {
    name,
    severity,
    make(clean, random) {
      const rows = clean.book.tables.flatMap((table) => table.rows.filter((r) => r.code && r.role !== 'memo' && r.nameCol !== undefined).map((row) => ({ table, row })));
      if (rows.length === 0) return undefined;
      const { table, row } = random.pick(rows);
      const place = codeCells(clean, table, row);
      const now = place && change(place.text, row, table, clean);
      if (!now) return undefined;
      const { cells } = sheetOf(clean.snapshot, table.sheet);
      const nameRef = { sheet: table.sheet, row: row.row, col: row.nameCol! };
      const old = String(cells[row.row]?.[row.nameCol!]?.value ?? '');
      const snapshot = typed(clean.snapshot, [
        ...(now.code ? [{ ref: place.ref, cell: { value: typeof cells[row.row]?.[place.ref.col]?.value === 'number' ? Number(now.code) : now.code } }] : []),
        ...(now.name ? [{ ref: nameRef, cell: { value: old.replace(row.label.trim(), now.name) } }] : []),
      ]);
      return { snapshot, isCulprit: inRow(table.sheet, row.row), about: `${label({ table, row })} ${row.code} → ${now.code ?? ''}${now.name ?? ''}` };
    },
  };
} // prettier-ignore

/** Names of 2018–2019 that were replaced in 2020 and later. */
const OLD_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^行政事业单位养老支出$/, '行政事业单位离退休'],
  [/^卫生健康支出$/, '医疗卫生与计划生育支出'],
  [/^文化旅游体育与传媒支出$/, '文化体育与传媒支出'],
  [/^巩固脱贫.*$/, '扶贫'],
  [/^自然资源事务$/, '国土资源事务'],
];

export const ROW_SLIPS: readonly SlipKind[] = [
  onLeaf('整行照抄上一行', (leaf, clean, all) => {
    const next = sibling(leaf, all);
    const changes = next && pasted(leaf, next);
    return changes?.length ? { ...amounts(clean.snapshot, changes), isCulprit: at(...changes.map((c) => c.ref)) } : undefined;
  }),
  onLeaf('两行金额填颠倒', (leaf, clean, all) => {
    const next = sibling(leaf, all);
    const changes = next && [...pasted(leaf, next), ...pasted(next, leaf)];
    return changes?.length ? { ...amounts(clean.snapshot, changes), isCulprit: at(...changes.map((c) => c.ref)) } : undefined;
  }),
  onLeaf('整行按元填写×10000', (leaf, clean) => {
    const changes = leaf.amounts.map(({ figure }) => ({ ref: figure.ref, now: Number((figure.value * 10_000).toFixed(4)) }));
    return { ...amounts(clean.snapshot, changes), isCulprit: at(...changes.map((c) => c.ref)) };
  }),
  onLeaf('整行漏填金额', (leaf, clean) => {
    const changes = leaf.amounts.map(({ figure }) => ({ ref: figure.ref, now: null }));
    return { ...amounts(clean.snapshot, changes), isCulprit: at(...changes.map((c) => c.ref)) };
  }),
  onLeaf('整行漏列', ({ table, row }, clean) => {
    if (table.blocks.length > 1 || !row.code) return undefined;
    const snapshot = withoutRow(clean.snapshot, table.sheet, row.row);
    return { snapshot, isCulprit: (f) => f.message.includes(row.label.trim()) || f.cell.sheet === table.sheet };
  }),
  onLeaf('整行重复列示', ({ table, row }, clean) => {
    if (table.blocks.length > 1 || !row.code) return undefined;
    const copy = sheetOf(clean.snapshot, table.sheet).cells[row.row];
    return { snapshot: withRow(clean.snapshot, table.sheet, row.row + 1, copy), isCulprit: inRow(table.sheet, row.row, row.row + 1) };
  }),
  onLeaf('项列在别的款下', ({ table, row }, clean) => {
    if (table.blocks.length > 1 || row.role !== '项') return undefined;
    const other = table.rows.find((r) => r.role === '项' && r.code && !r.code.startsWith(row.code!.slice(0, 3)));
    if (!other) return undefined;
    const copy = sheetOf(clean.snapshot, table.sheet).cells[row.row];
    const inserted = withRow(clean.snapshot, table.sheet, other.row + 1, copy);
    const moved = withoutRow(inserted, table.sheet, row.row > other.row ? row.row + 1 : row.row);
    const place = row.row > other.row ? other.row + 1 : other.row;
    return { snapshot: moved, isCulprit: inRow(table.sheet, place) };
  }, 'warning'),
  onLeaf('有金额的行隐藏', ({ table, row }, clean) => ({
    snapshot: withHiddenRow(clean.snapshot, table.sheet, row.row),
    isCulprit: inRow(table.sheet, row.row),
  }), 'warning'),
  coded('科目编码错一位', 'warning', (text) => ({ code: `${text.slice(0, -1)}${(Number(text.at(-1)) + 4) % 10}` })),
  coded('科目编码相邻两位颠倒', 'warning', (text) => (text.at(-1) === text.at(-2) ? undefined : { code: text.slice(0, -2) + text.at(-1)! + text.at(-2)! })),
  coded('填了别的科目的名称', 'warning', (_, row, table) => {
    const other = table.rows.find((r) => r.code && r.code.length === row.code!.length && r.code !== row.code && r.label.trim() !== row.label.trim());
    return other && { name: other.label.trim() };
  }),
  coded('科目用旧名称', 'warning', (_, row, table) => {
    if (!/^\d{3,5}$/.test(row.code ?? '') || !functional.has(row.code!) || /JB$/.test(table.kind)) return undefined;
    const old = OLD_NAMES.find(([now]) => now.test(row.label.trim()));
    return old && { name: old[1] };
  }),
  {
    name: '整栏粘贴上年数',
    severity: 'error',
    make(clean, random) {
      const pairs = clean.book.tables.flatMap((table) =>
        table.blocks.flatMap((block, b) =>
          block.columns.flatMap((prior) => {
            const now = block.columns.find((c) => c.key === (prior.of ?? { inPrior: 'inAmt', outPrior: 'outAmt', prior: 'total' }[prior.key]));
            return /^(?:inPrior|outPrior|prior)/.test(prior.key) && now ? [{ table, b, prior, now }] : [];
          }),
        ),
      );
      if (pairs.length === 0) return undefined;
      const { table, b, prior, now } = random.pick(pairs);
      const changes = table.rows.filter((r) => r.block === b).flatMap((row) => {
        const [was, old] = [table.figure(row, now.key), table.figure(row, prior.key)];
        return was && old && was.value !== old.value ? [{ ref: was.ref, now: old.value === 0 ? null : old.value }] : [];
      });
      if (changes.length === 0) return undefined;
      return { ...amounts(clean.snapshot, changes), isCulprit: (f) => f.cell.sheet === table.sheet, about: `${table.kind} ${now.key}` };
    },
  },
  {
    name: '明细与合计同改（表内平、表间不平）',
    severity: 'error',
    make(clean, random) {
      const amount = random.pick(amountsOf(clean));
      if (amount.table.children(amount.row).length > 0) return undefined;
      const changes = sumsAbove(amount, Number((amount.figure.value * 0.37 + 1.11).toFixed(2)));
      if (changes.length < 2) return undefined;
      return { ...amounts(clean.snapshot, changes), isCulprit: at(...changes.map((c) => c.ref)), about: label(amount) };
    },
  },
]; // prettier-ignore

/** An amount changed with every sum of its table that it goes into, as formulas do it. */
function sumsAbove({ table, row, column }: { table: Table; row: Row; column: { key: string } }, delta: number): { ref: CellRef; now: number }[] {
  const changes = new Map<string, { ref: CellRef; now: number }>();
  for (let r: Row | undefined = row; r; r = r.parent === undefined ? undefined : table.rows[r.parent]) {
    const columns = table.blocks[r.block]?.columns ?? [];
    for (let c = columns.find((x) => x.key === column.key); c; c = columns.find((x) => x.key === c!.into)) {
      const figure = table.figure(r, c.key);
      if (figure) changes.set(`${figure.ref.row}|${figure.ref.col}`, { ref: figure.ref, now: Number((figure.value + delta).toFixed(4)) });
    }
  }
  return [...changes.values()];
} // prettier-ignore
