import { Decimal } from '../amount';
import { priorYear, residueNote, type Quantity } from '../charts';
import type { Context } from './context';
import { factAmount, factText } from './facts';
import { concat, toFragment, words, type Fragment, type SlotValue, type Value } from './fragment';
import { levelOf, subjectOf } from './subject';
import { figureSlot } from './figureSlots';
import { fill, TemplateError, type Sentence } from './template';
import type { Paragraph, Section } from './types';
import { amount, count, money, percent } from './values';

type Values = Readonly<Record<string, Value | (() => Value)>>;

/** Writes one section: sentences of the template filled with values, figures, and what is missing. */
export class SectionWriter {
  private readonly paragraphs: Paragraph[] = [];
  private readonly missing = new Set<string>();
  private readonly notes = new Set<string>();
  private used: string[] = [];

  /** @param part section of the template, e.g. `一` */
  constructor(
    readonly context: Context,
    readonly id: string,
    private readonly part: string,
    /** Heading where the template gives none. */
    private readonly ownHeading?: string,
  ) {}

  /** Values that every sentence may use. */
  private common(): Values {
    const { book, prior } = this.context;
    const last = priorYear(book, prior);
    const subject = this.subject;
    return {
      年: book.year === undefined ? this.fact('年度') : count(book.year, '年'),
      上年: last === undefined ? this.fact('上年度') : count(last, '年'),
      单位: subject,
      本单位: `本${subject}`,
      单位名称: this.shortName,
      级: levelOf(book, this.context.facts),
    };
  }

  get subject(): '单位' | '部门' {
    return subjectOf(this.context.book, this.context.facts);
  }

  get shortName(): string {
    return factText(this.context.facts, '单位简称') ?? this.context.book.organisation ?? `本${this.subject}`;
  }

  /** A sentence of this section's part, or of 共用. */
  say(name: string, values: Values = {}): Fragment {
    const { template } = this.context;
    const key = template.has(`${this.part}/${name}`) ? `${this.part}/${name}` : `共用/${name}`;
    const sentence = template.get(key);
    if (!sentence) throw new TemplateError(`模板缺少“${this.part}”一节的句子“${name}”。`);
    this.used.push(name);
    return this.fillIn(sentence, values, undefined, key);
  }

  /** A sentence that the template holds outside the standard sections, with the values of its place. */
  fillIn(
    sentence: Sentence,
    values: Values,
    fact: (id: string) => Value = (id) => this.fact(id),
    key = this.part,
  ): Fragment {
    return fill(key, sentence, { ...this.common(), ...values }, fact, (slot, line) => figureSlot(this, slot, line));
  }

  /** Notes that the book has no such figure. */
  lack(name: string): void {
    this.missing.add(`缺数：附表中没有找到“${name}”`);
  }

  ownSubheading(fragment: Fragment): void {
    this.push('subheading', fragment);
  }

  /** A fact of the user as a value; not yet given → 【待填：…】, which is noted. */
  fact(id: string, label?: string): SlotValue {
    const field = this.context.fields.get(id);
    const name = label ?? field?.label ?? id;
    const text = factText(this.context.facts, id, field?.label);
    if (text !== undefined) {
      const number = factAmount(this.context.facts, id);
      const isNumber = field?.unit !== undefined && number !== undefined;
      return {
        text: isNumber ? number.toString() : text,
        value: isNumber ? number.toString() : text,
        unit: field?.unit ?? '',
        cells: [],
        fact: id,
      };
    }
    this.missing.add(`待填：${name}`);
    return { text: `【待填：${name}】`, value: '', unit: field?.unit ?? '', cells: [], fact: id, isPending: true };
  }

  /** A fact that is asked for only if the sentence uses it. */
  lazyFact(id: string): () => SlotValue {
    return () => this.fact(id);
  }

  has(id: string): boolean {
    return factText(this.context.facts, id, this.context.fields.get(id)?.label) !== undefined;
  }

  amountFact(id: string): Decimal | undefined {
    return factAmount(this.context.facts, id);
  }

  body(...parts: readonly Fragment[]): void {
    this.push('body', concat(...parts));
  }

  subheading(name: string): void {
    this.push('subheading', this.say(name));
  }

  private push(role: Paragraph['role'], fragment: Fragment): void {
    const id = this.used.join('+');
    this.used = [];
    this.paragraphs.push({ role, text: fragment.text, slots: fragment.slots, ...(id ? { id } : {}) });
  }

  /**
   * The chart with its caption. One that waits for last year's figures keeps its caption with what is to be filled in, so
   * that the figures stay numbered in order; one that has nothing to show leaves only a word to the user.
   */
  figure(id: string): void {
    const chart = this.context.charts.find((c) => c.id === id);
    if (!chart) return;
    if (chart.skipped !== undefined) {
      if (!chart.needs) this.notes.add(`${id}未画：${chart.skipped}`);
      else {
        this.missing.add(`${id}：${chart.skipped}`);
        const needs = [...new Set(chart.needs)].map((key) => toFragment(this.fact(`上年.${key}`)));
        this.push('caption', concat(words(`${id}：${chart.title}`), ...needs));
      }
      return;
    }
    this.paragraphs.push({ id, role: 'figure', text: '', slots: [], chart: id });
    this.push('caption', words(`${id}：${chart.title}`));
  }

  note(text: string | undefined): void {
    if (text) this.notes.add(text);
  }

  /** Says in text and in the list that a 附表 is not in the book. */
  missingTable(table: string): void {
    this.missing.add(`缺表：没有找到“${table}”`);
    this.push('body', words(`【缺表：没有找到“${table}”，本节无法生成】`));
  }

  /** The sum of printed shares when it is not 100: said in the text (or only to the user), never evened out. */
  residue(shares: readonly SlotValue[]): void {
    const sum = shares.reduce((total, s) => total.plus(s.value), new Decimal(0));
    const note = residueNote(shares.map((s) => new Decimal(s.value)));
    if (!note) return;
    if (this.context.residueNotes)
      this.body(
        this.say('占比尾差', {
          合计: percent(
            sum,
            shares.flatMap((s) => s.cells),
            this.context.style,
          ),
        }),
      );
    this.notes.add(note);
  }

  /**
   * The residue between parts and their whole at the printed decimals.
   * @param inText say it in the text too, not only beside it
   */
  sumResidue(wholeName: string, whole: Quantity, parts: readonly (readonly [string, Quantity])[], inText = true): void {
    const { style } = this.context;
    const printed = parts.reduce(
      (sum, [, q]) => sum.plus(q.value.toDecimalPlaces(style.decimals, Decimal.ROUND_HALF_UP)),
      new Decimal(0),
    );
    const gap = printed.minus(whole.value.toDecimalPlaces(style.decimals, Decimal.ROUND_HALF_UP));
    if (gap.isZero()) return;
    const cells = parts.flatMap(([, q]) => q.cells);
    const isRounding = gap.abs().lte(new Decimal(parts.length + 1).div(2).times(new Decimal(10).pow(-style.decimals)));
    const values = {
      各项: parts.length > 3 ? '各项' : parts.map(([name]) => name).join('与'),
      合计: amount(printed, cells, style),
      总项: wholeName,
      总额: amount(whole.value, whole.cells, style),
      差额: amount(gap.abs(), [...cells, ...whole.cells], style),
    };
    if (isRounding && inText && this.context.residueNotes) this.body(this.say('金额尾差', values));
    this.used = [];
    this.notes.add(
      `${values.各项}合计${values.合计.text}万元，与${wholeName}${values.总额.text}万元相差${values.差额.text}万元${isRounding ? '，系四舍五入尾差' : '，请核对附表'}。`,
    );
  }

  /** Two totals that should be equal and are not: said in the text when rounding explains it, else only beside it. */
  pairResidue(names: readonly [string, string], a: Quantity, b: Quantity, table: string): void {
    const { style } = this.context;
    const gap = a.value.minus(b.value).toDecimalPlaces(style.decimals, Decimal.ROUND_HALF_UP).abs();
    if (gap.isZero()) return;
    const cells = [...a.cells, ...b.cells];
    const values = { 甲: names[0], 乙: names[1], 差额: amount(gap, cells, style) };
    const isRounding = gap.lte(new Decimal(10).pow(-style.decimals));
    if (isRounding && this.context.residueNotes) this.body(this.say('收支尾差', values));
    this.notes.add(
      `${names[0]}${money(a, style).text}万元与${names[1]}${money(b, style).text}万元不相等，请核对${table}。`,
    );
  }

  done(): Section {
    const isOwn = this.ownHeading !== undefined && !this.context.template.has(`${this.part}/标题`);
    const heading = isOwn ? words(this.ownHeading) : this.say('标题');
    return {
      id: this.id,
      heading: heading.text,
      paragraphs: this.paragraphs,
      missing: [...this.missing],
      ...(this.notes.size > 0 ? { notes: [...this.notes] } : {}),
    };
  }
}

/** Enumeration that ends with a full stop: `甲；乙；丙。` */
export function sentence(parts: readonly Fragment[], separator = '；', end = '。'): Fragment {
  return concat(...parts.flatMap((part, i) => [part, words(i === parts.length - 1 ? end : separator)]));
}

export { toFragment };
