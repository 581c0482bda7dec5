import type { BlockPlan } from '../columns/plan';
import type { LinePattern } from '../definition';
import { isMemoLabel, numberingLevel, squash } from '../text';
import { columnOf, hasMoney, noteText, type ReadRows, type RowContext, type RowDraft } from './common';
import { classOfLine, lineLabel } from './lineLabel';

/** Reads the labelled lines of a two-sided table: 收入 in one half, 支出 in the other. */
export function readLines(context: RowContext): ReadRows {
  const rows: RowDraft[] = [];
  const notes = new Set<string>();
  context.blocks.forEach((block, index) => {
    if (block.side === 'in' || block.side === 'out') new Half(context, block, index, block.side, rows, notes).read();
  });
  return { rows, notes: [...notes] };
}

/** Reads a list of lines as the table it stands for: its row TOTAL is 收入总计, or 本年支出合计 (the 支出总计 holds 结转下年 too). */
export function readItemList(context: RowContext): ReadRows {
  const read = readLines(context);
  const order = context.kind.itemSide === 'in' ? ['IG', 'IT'] : ['OT', 'OG'];
  const total = order.map((key) => read.rows.find((r) => r.key === key)).find((r) => r !== undefined);
  if (total) {
    total.key = 'TOTAL';
    total.role = 'total';
  }
  return read;
}

/** One half being read. */
class Half {
  private readonly labelCol: number;
  private readonly lines: readonly LinePattern[];
  private readonly seen = new Set<string>();
  private readonly wants = new Map<RowDraft, readonly string[]>();
  /** The numbering of the lines that add up: 1 「一、」, 2 「（一）」 where 「一、」 are 本年收入 and 上年结转; 0 without any. */
  private readonly partLevel: number;
  /** Subtotals that stand below their parts: what follows is added into the grand total. */
  private readonly closed = new Set<string>();
  /** The last line numbered 「一、」, under which 「1.」 and unnumbered sources stand. */
  private head: RowDraft | undefined;
  /** 财政拨款 as one unnumbered line. */
  private lump: RowDraft | undefined;
  private readonly nested = new Map<RowDraft, RowDraft>();

  constructor(
    private readonly context: RowContext,
    private readonly block: BlockPlan,
    private readonly index: number,
    private readonly side: 'in' | 'out',
    private readonly rows: RowDraft[],
    private readonly notes: Set<string>,
  ) {
    this.labelCol = block.labelCol ?? columnOf(block, side === 'in' ? 'inItem' : 'outItem') ?? block.left;
    this.lines = (context.kind.lines ?? []).filter((l) => l.side === side);
    this.partLevel = this.numberingOfParts();
  }

  read(): void {
    const first = this.rows.length;
    for (let row = this.block.top; row <= this.block.bottom; row++) {
      if (this.context.grid.filled(row).length === 0) continue;
      const note = noteText(this.context, row);
      if (note) {
        this.notes.add(note);
        continue;
      }
      const draft = this.line(row);
      if (draft) this.rows.push(draft);
    }
    this.link(first);
  }

  private line(row: number): RowDraft | undefined {
    const label = this.context.grid.own(row, this.labelCol);
    if (!label && !hasMoney(this.context, this.block, row)) return undefined;
    const draft: RowDraft = { key: `#${row}`, label, role: 'detail', row, block: this.index, nameCol: this.labelCol };
    const line = label ? this.patternOf(label) : undefined;
    if (line) {
      const again = line.after !== undefined && this.seen.has(line.after);
      draft.key = (again ? line.keyAfter : line.key)!;
      draft.role = isMemoLabel(label) ? 'memo' : line.role;
      if (line.role === 'subtotal' && [...this.wants.values()].some((into) => into[0] === draft.key)) this.closed.add(draft.key);
      this.want(draft, (again ? line.intoAfter : line.into) ?? []);
    } else if (label) this.other(draft);
    else draft.role = 'memo';
    this.nest(draft);
    if (this.seen.has(draft.key)) {
      // The same line twice: where lines are numbered, an unnumbered second one is a part or a repetition of the first.
      draft.key = `${draft.key}~${row}`;
      if (this.partLevel > 0 && numberingLevel(label) !== this.partLevel) draft.role = 'memo';
    }
    this.seen.add(draft.key);
    return draft;
  }

  private want(draft: RowDraft, into: readonly string[]): void {
    this.wants.set(draft, into.filter((key) => !this.closed.has(key)));
  }

  /** 「一、财政拨款收入」 with 「1.一般公共预算」 under it, 「五、单位资金收入」 with 「（一）事业收入」: those are its parts. */
  private nest(draft: RowDraft): void {
    const isNumbered = numberingLevel(draft.label) > 0;
    if (numberingLevel(draft.label) === 1) this.head = draft;
    // 财政拨款 is the three funds: printed below it without numbering they are its parts.
    if (/^[IG]0$/.test(draft.key) && !isNumbered) this.lump = draft;
    else if (this.lump && /^[IG][123]$/.test(draft.key) && !isNumbered) {
      draft.role = 'memo';
      this.nested.set(draft, this.lump);
      return;
    }
    if (numberingLevel(draft.label) !== 1 && this.partLevel === 1 && this.head?.role === 'detail' && /^[IG]\d$/.test(draft.key)) {
      draft.role = 'memo';
      this.nested.set(draft, this.head);
    }
  }

  private patternOf(label: string): LinePattern | undefined {
    const text = lineLabel(label);
    const found = this.lines.find((l) => l.match.test(text) && (l.role !== 'total' || !this.seen.has(l.key)));
    // 「收入合计」 below 「本年收入合计」 is the grand total.
    const isSecond = found && /^[IGO]T$/.test(found.key) && this.seen.has(found.key) && !text.startsWith('本年');
    return isSecond ? (this.lines.find((l) => l.role === 'total' && !this.seen.has(l.key)) ?? found) : found;
  }

  /** Lines without a pattern: functional classes on the right, other lines by their place and numbering. */
  private other(draft: RowDraft): void {
    const text = lineLabel(draft.label);
    if (isMemoLabel(draft.label)) {
      draft.role = 'memo';
      return;
    }
    const isPart = this.partLevel === 0 || numberingLevel(draft.label) === this.partLevel;
    if (this.side === 'out') {
      const code = classOfLine(draft.label);
      if (code && !this.seen.has(`F${code}`)) {
        draft.key = `F${code}`;
        draft.code = code;
        this.want(draft, ['OT', 'OG']);
      } else if (isPart && !this.seen.has('OE') && !this.seen.has('OD') && !/结转|结余/.test(text))
        this.want(draft, ['OT', 'OG']);
      else draft.role = 'memo';
      return;
    }
    if (!isPart || this.seen.has('IB') || this.seen.has('IU') || /结转|结余/.test(squash(draft.label))) draft.role = 'memo';
    else this.want(draft, ['IT', 'GT', 'IG', 'GG']);
  }

  /** Finds for every line the line it is added into. */
  private link(first: number): void {
    const at = new Map<string, number>();
    for (let i = first; i < this.rows.length; i++) if (!at.has(this.rows[i]!.key)) at.set(this.rows[i]!.key, i);
    const index = new Map(this.rows.map((r, i) => [r, i]));
    for (const [draft, head] of this.nested) draft.parent = index.get(head)!;
    for (let i = first; i < this.rows.length; i++) {
      const draft = this.rows[i]!;
      if (draft.role === 'memo') continue;
      const into = this.wants.get(draft)?.find((key) => at.has(key));
      if (into !== undefined) draft.parent = at.get(into)!;
    }
  }

  private numberingOfParts(): number {
    let level = 0;
    for (let row = this.block.top; row <= this.block.bottom; row++) {
      const value = this.context.grid.value(row, this.labelCol);
      if (typeof value !== 'string') continue;
      const own = numberingLevel(value);
      if (own === 1 && !/本年(?:收入|支出)|结转/.test(squash(value))) return 1;
      if (own === 2) level = 2;
    }
    return level;
  }
} // prettier-ignore
