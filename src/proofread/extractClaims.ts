import { conceptOf } from './concepts';
import {
  CHANGE_AFTER, CHANGE_BEFORE, CHANGE_WORD, COMPARISON, COMPLETION_BASE, COMPLETION_BEFORE, DIFFERENCE_BEFORE, EMPTY_ITEM, LIST_OPENER, RATIO_BEFORE, REASON,
  SHARE_BEFORE, SIGNED_BEFORE, THRESHOLD_AFTER, USE,
} from './lexicon'; // prettier-ignore
import type { AccountPath, Claim, Comparison, Direction, Extraction, Frame, PartList, Phase, WordClaim } from './model';
import { nameKey } from './normalise';
import { scanNumbers, type NumberMention } from './numbers';
import type { Line, Outline, Section } from './outline';
import type { ClaimKind } from './types';

/**
 * First verb of the pipeline: finds every number of the running text, says what part it plays (amount, change, share,
 * rate, completion, count …) and which numbers are said of one thing. Works sentence by sentence on wording alone; knows
 * neither the tables nor arithmetic.
 */
export function extractClaims(outline: Outline): Extraction {
  const reader = new Reader();
  for (const section of outline.sections) reader.section(section);
  return reader.result();
}

type Event =
  | { readonly type: 'number'; readonly at: number; readonly end: number; readonly mention: NumberMention }
  | {
      readonly type: 'path';
      readonly at: number;
      readonly end: number;
      readonly path: AccountPath;
      readonly text: string;
    }
  | { readonly type: 'opener'; readonly at: number; readonly end: number; readonly text: string }
  | {
      readonly type: 'word';
      readonly at: number;
      readonly end: number;
      readonly relation: WordClaim['relation'];
      readonly base: WordClaim['base'];
    };

interface Level {
  readonly item: string;
  readonly phase: Phase;
  readonly year: number | undefined;
}

// A name may hold brackets of its own: 政府办公厅（室）及相关机构事务.
const PATH =
  /(?:(?:[^，。；：、“”"（）\d.．《》]|（(?!\d{0,3}[类款项]）)[^（）]{1,8}）){2,34}（\d{0,3}[类款项]）(?:支出)?)+/g;
const PATH_PART =
  /((?:[^，。；：、“”"（）\d.．]|（(?!\d{0,3}[类款项]）)[^（）]{1,8}）){2,34})（\d{0,3}([类款项])）(?:支出)?/g;
const WORDS =
  /(?:决算|支出)(?:数)?(?:均)?(大于|小于|等于|高于|低于|超过|少于|同|与|和)(?:年初|全年|调整|年度)?(?:预算|预期)数?(?:基本)?(持平|一致|相同|相等)?|(?:与|同)(?:年初|全年|调整)?预算数?(?:基本)?(持平|一致|相等|相同)/g;

/** 「与2023年预算执行数持平」, 「较上年无增减」. */
const LEVEL_WITH_YEAR =
  /(?:与|同|比|较|和)(?:20\d\d年(?:度)?|上年(?:度)?|去年)(?:当年)?(?:年初)?(?:预算|决算)?(?:执行)?(?:数)?(?:相比)?(?:基本)?(?:持平|一致|相同|相等|无增减|无变化|没有变化)/g;

const MEASURE =
  /(年初|全年|调整后?的?|年度|当年|本年|年中)?(?:的)?(?:财政拨款)?(?:支出|收入|总)?(预算执行数|预算(?:安排|指标|总额|总数|数|金额|资金)?|决算(?:总额|总数|数)?|执行数|实际(?:支出|执行|完成)(?:数)?)(?:共计|合计|总计|总额|金额|共)?(?:为|是|达到|达|约|安排|：)*$/;
const COPULA = /(?:共计|(?<![总合])计|为|是|达到|达|约|共|安排|完成|有|：)+$/;
const LEADING =
  /^(?:[，、；：。“”"）.．]|其中[：，]?|和|及|与|以及|分别(?:为|是)|一是|二是|三是|四是|另|并|（\d+）|\d+[.．、])+/;
const OWNER =
  /^(?:我(?:局|委|厅|部|处|办|院|校|站|所|中心|单位|部门|会|馆)|本(?:部门|单位|级|局|中心|年度?)|全(?:年|系统)|当年)/;

class Reader {
  private readonly claims: Claim[] = [];
  private readonly frames: Frame[] = [];
  private readonly lists: PartList[] = [];
  private readonly comparisons: Comparison[] = [];
  private readonly words: WordClaim[] = [];
  private sentence = 0;
  private current: Frame | undefined;
  private paragraphHead: Frame | undefined;
  private lastPath: AccountPath = {};
  private block: PartList | undefined;
  private tail: PartList | undefined;

  result(): Extraction {
    return {
      claims: this.claims,
      frames: this.frames,
      lists: this.lists,
      comparisons: this.comparisons,
      words: this.words,
    };
  }

  section(section: Section): void {
    this.current = undefined;
    this.block = undefined;
    this.tail = undefined;
    this.lastPath = {};
    for (const line of section.lines) {
      if (line.tabular || line.isHeading || section.zone === 'terms') continue;
      if (/^[（(]?图\d/.test(line.text)) continue;
      this.paragraphHead = undefined;
      // 「（二）……」 ends what 「（一）……包括：」 opened.
      this.endBlock(levelMark(line.text));
      // A numbered paragraph speaks of something new.
      if (/^(?:\d{1,2}[.、．]|（\d{1,2}）)/.test(line.text)) this.current = undefined;
      this.line(line);
    }
  }

  private endBlock(mark: string | undefined): void {
    if (mark !== undefined && this.block && levelMark(this.block.line.text) === mark) this.block = undefined;
  }

  private line(line: Line): void {
    const events = eventsOf(line);
    let from = 0;
    for (const end of sentenceEnds(line.text)) {
      this.sentence++;
      this.oneSentence(
        line,
        from,
        end,
        events.filter((e) => e.at >= from && e.at < end),
      );
      from = end;
    }
  }

  private oneSentence(line: Line, from: number, to: number, events: readonly Event[]): void {
    const text = line.text;
    const asides = asideRanges(text, from, to, events);
    const isAside = (at: number): boolean => asides.some(([a, b]) => at >= a && at < b);
    let last = from;
    /** Lists that are open, the innermost last; one opened inside brackets ends with them. */
    const open: { list: PartList; depth: number }[] = [];
    let made: PartList | undefined;
    let lastClaim: Claim | undefined;
    let lastNumberEnd = from;
    const sentenceComparisons: Comparison[] = [];
    // A new sentence of the same paragraph still speaks of what the paragraph began with.
    let sentenceFrame: Frame | undefined;
    // What is said in brackets belongs to the words before them; behind them the sentence goes on as before.
    let bracketFrame: Frame | undefined;

    for (const event of events) {
      const depth = depthAt(text, from, event.at);
      while (open.length > 0 && open.at(-1)!.depth > depth) open.pop();
      if (depth === 0) bracketFrame = undefined;
      const list = open.at(-1)?.list;
      if (event.type === 'opener') {
        if (isAside(event.at)) continue;
        const isNested = list && depth === open.at(-1)!.depth && event.text.startsWith('其中');
        if (isNested) list.nestedFrom.push(list.items.length);
        else if (!this.isNameOnly(text, event, to)) {
          const outer = depth > 0 ? sentenceFrame : (made?.head ?? sentenceFrame);
          const named = outer ? undefined : this.headNamed(line, text.slice(from, event.at));
          const fallback = event.text.startsWith('具体') ? undefined : this.current;
          made = this.openList(line, event, outer ?? named ?? fallback);
          open.push({ list: made, depth });
        }
        last = event.end;
        continue;
      }
      if (event.type === 'path') {
        this.lastPath = inherit(this.lastPath, event.path);
        if (!isAside(event.at)) {
          this.current = this.newFrame(line, event.at, event.text, undefined, this.lastPath, event.path, false, text);
          sentenceFrame = this.current;
          this.paragraphHead ??= this.current;
          this.join(list, this.current);
        }
        last = event.end;
        continue;
      }
      if (event.type === 'word') {
        this.words.push({
          id: this.words.length, line, sentence: this.sentence, start: event.at, end: event.end, relation: event.relation, base: event.base, frame: sentenceFrame ?? this.current,
        }); // prettier-ignore
        continue;
      }
      const m = event.mention;
      if (m.kind === 'year' || m.kind === 'date') {
        if (m.kind === 'date')
          this.push({ kind: 'date', line, mention: m, quoteStart: m.start, aside: isAside(m.start) });
        continue;
      }
      const aside = isAside(m.start);
      const before = text.slice(last, m.start);
      const after = text.slice(m.end, Math.min(to, m.end + 24));
      const bracketed = depth > 0;
      const spoken = bracketFrame ?? sentenceFrame;

      // 「各减少1.2、3.4万元」: the second number plays the part of the first.
      const twin =
        lastClaim && /^[、，和及]$/.test(before) && lastClaim.mention.end === lastNumberEnd ? lastClaim : undefined;

      if (m.kind === 'percent') {
        lastClaim = this.percent(line, m, before, aside, spoken ?? this.current, sentenceComparisons, twin, from, text);
      } else if (m.kind === 'amount' || (m.kind === 'bare' && this.bareAmount(m, events, before, after))) {
        const part = this.amount(
          line,
          m,
          before,
          after,
          aside,
          bracketed,
          list,
          spoken,
          sentenceComparisons,
          twin,
          from,
          events,
        );
        lastClaim = part.claim;
        if (part.frame && bracketed) bracketFrame = part.frame;
        else if (part.frame) {
          sentenceFrame = part.frame;
          this.current = part.frame;
        }
      } else if (m.kind === 'count') {
        const part = this.count(line, m, before, after, aside, bracketed, list, spoken);
        lastClaim = part.claim;
        if (part.frame && bracketed) bracketFrame = part.frame;
        else if (part.frame) {
          sentenceFrame = part.frame;
          this.current ??= part.frame;
        }
      } else {
        continue;
      }
      last = m.end;
      lastNumberEnd = m.end;
    }
    if (made) {
      const opened = made.start;
      // 「……，其中，公务接待费下降36.4%。」 has said what it opened for.
      if (made.items.length > 0) this.tail = made;
      else if (!events.some((e) => e.type === 'number' && /^(?:percent|amount)$/.test(e.mention.kind) && e.at > opened)) this.block = made; // prettier-ignore
    }
  }

  /** 「主要包括：办公费、印刷费」: names without amounts are no list of parts. */
  private isNameOnly(text: string, event: Event, to: number): boolean {
    const rest = text.slice(event.end, to);
    return rest.length > 0 && !/\d/.test(rest);
  }

  /** 「一般公共预算财政拨款支出主要用于以下几个方面：」: the whole is named, its amount was said before. */
  private headNamed(line: Line, words: string): Frame | undefined {
    const concept = conceptOf(words, line.section.topic);
    if (!concept) return undefined;
    return this.frames.findLast((f) => f.concept === concept && f.amounts.length > 0 && !f.aside);
  }

  private openList(line: Line, event: Event & { text: string }, head: Frame | undefined): PartList {
    const list: PartList = {
      id: this.lists.length, head, opener: event.text, line, sentence: this.sentence, start: event.at, items: [], following: [], nestedFrom: [],
    }; // prettier-ignore
    this.lists.push(list);
    this.tail = undefined;
    return list;
  }

  private join(list: PartList | undefined, frame: Frame): void {
    if (frame.aside) return;
    if (list) {
      if (list.head !== frame && !list.items.includes(frame)) list.items.push(frame);
      return;
    }
    if (this.block && this.block.head !== frame && !this.block.items.includes(frame)) this.block.items.push(frame);
    else if (this.tail && this.tail.head !== frame && !this.tail.following.includes(frame))
      this.tail.following.push(frame);
  }

  private push(c: {
    kind: ClaimKind;
    line: Line;
    mention: NumberMention;
    quoteStart: number;
    aside: boolean;
    direction?: Direction;
    frame?: Frame;
    phase?: Phase;
    year?: number | undefined;
    of?: string;
    parallel?: number;
    unit?: string;
    exponent?: number;
  }): Claim {
    // prettier-ignore
    const { mention: m, unit, exponent, ...rest } = c;
    const claim: Claim = {
      ...rest,
      id: this.claims.length,
      sentence: this.sentence,
      mention: m,
      value: m.value,
      decimals: m.decimals,
      unit: unit ?? m.unit,
      exponent: exponent ?? m.exponent,
      quoteEnd: m.end,
    };
    this.claims.push(claim);
    return claim;
  }

  private newFrame(
    line: Line,
    start: number,
    item: string,
    key: string | undefined,
    path: AccountPath | undefined,
    printed: AccountPath | undefined,
    aside: boolean,
    context: string,
    bracketed = false,
  ): Frame {
    // prettier-ignore
    const level = printed ? (printed.项 ? '项' : printed.款 ? '款' : '类') : undefined;
    const frame: Frame = {
      id: this.frames.length,
      item,
      key: key ?? nameKey(item),
      concept: printed ? undefined : conceptOf(context, line.section.topic),
      path,
      level,
      line,
      sentence: this.sentence,
      start,
      aside,
      bracketed,
      amounts: [],
      counts: [],
      shares: [],
      completions: [],
    };
    this.frames.push(frame);
    return frame;
  }

  /** A bare number is an amount when an amount in the same row follows, or when it is 0 after 为. */
  private bareAmount(m: NumberMention, events: readonly Event[], before: string, after: string): boolean {
    if (m.value.isZero() && /(?:预算|决算|支出|收入|费|经费|金额)(?:数|安排)?(?:为|是)$/.test(before))
      return /^[，。；、]/.test(after);
    if (m.decimals === 0 || !/^[、，和]/.test(after)) return false;
    const next = events.find((e) => e.at >= m.end);
    return next?.type === 'number' && next.at === m.end + 1 && next.mention.kind === 'amount';
  }

  private percent(
    line: Line,
    m: NumberMention,
    before: string,
    aside: boolean,
    frame: Frame | undefined,
    open: Comparison[],
    twin: Claim | undefined,
    from: number,
    text: string,
  ): Claim {
    // prettier-ignore
    const clause = before.slice(lastCut(before));
    const common = { line, mention: m, aside };
    if (twin && (twin.kind === 'rate' || twin.kind === 'share' || twin.kind === 'completion')) {
      const claim = this.push({
        kind: twin.kind, quoteStart: m.start, parallel: (twin.parallel ?? 0) + 1, ...common,
        ...(twin.direction ? { direction: twin.direction } : {}), ...(twin.frame ? { frame: twin.frame } : {}),
      }); // prettier-ignore
      if (twin.kind === 'rate') open.at(-1)?.rates.push(claim);
      return claim;
    }
    const completion = COMPLETION_BEFORE.exec(before);
    const withBase = /^的?(?:比例为|比例)?$/.test(before) && this.claims.at(-1)?.mention.end === m.start - before.length && this.claims.at(-1)!.kind === 'amount' && this.claims.at(-1)!.of === 'completion'; // prettier-ignore
    if (completion || withBase) {
      const phase = budgetPhase(completion?.[1] ?? (withBase ? (this.claims.at(-1)!.phase === '年初预算' ? '年初' : this.claims.at(-1)!.phase === '全年预算' ? '全年' : undefined) : undefined)); // prettier-ignore
      const claim = this.push({
        kind: 'completion', quoteStart: m.start - (completion ? completion[0].length : 0), phase, ...common, ...(frame ? { frame } : {}),
      }); // prettier-ignore
      frame?.completions.push(claim);
      return claim;
    }
    const share = SHARE_BEFORE.exec(before);
    if (share) {
      const named = clauseItem(before.slice(0, share.index));
      // 「其中基本支出占60%」 names its part without an amount.
      const target =
        named !== '' && frame && nameKey(named) !== frame.key && conceptOf(named, line.section.topic) !== frame.concept
          ? undefined
          : frame;
      const claim = this.push({
        kind: 'share', quoteStart: m.start - share[0].length, of: share[1]!, ...common, ...(target ? { frame: target } : {}),
      }); // prettier-ignore
      target?.shares.push(claim);
      return claim;
    }
    const signed = SIGNED_BEFORE.exec(before);
    const change = CHANGE_BEFORE.exec(before);
    if (change || signed) {
      const direction: Direction = signed ? (m.value.isNegative() ? -1 : 1) : change![1] ? 1 : -1;
      const found = (signed ?? change)!;
      const claim = this.push({
        kind: 'rate', quoteStart: m.start - found[0].length, direction, ...common, ...(frame ? { frame } : {}),
      }); // prettier-ignore
      const comparison = this.comparisonFor(
        line,
        m,
        before.slice(0, found.index),
        aside,
        frame,
        open,
        from,
        text,
        'rate',
      );
      if (comparison.length > 0) for (const c of comparison) c.rates.push(claim);
      return claim;
    }
    const ratio = RATIO_BEFORE.exec(clause);
    if (ratio) {
      return this.push({
        kind: 'other',
        quoteStart: m.start - ratio[0].length,
        of: ratio[0],
        ...common,
        ...(frame ? { frame } : {}),
      });
    }
    const last = this.claims.at(-1);
    if (before === '' && frame && last?.kind === 'amount' && last.frame === frame && last.mention.end === m.start) {
      // 「206.53万元11.14%」: the word 占 is missing. It may be read as a share, not held to be one.
      const claim = this.push({
        kind: 'share', quoteStart: m.start, of: '', frame, ...common, mention: { ...m, isApproximate: true },
      }); // prettier-ignore
      frame.shares.push(claim);
      return claim;
    }
    return this.push({ kind: 'other', quoteStart: m.start, ...common });
  }

  /** The comparison a change or a rate belongs to: the one that is open, or a new one. */
  private comparisonFor(
    line: Line,
    m: NumberMention,
    lead: string,
    aside: boolean,
    near: Frame | undefined,
    open: Comparison[],
    from: number,
    text: string,
    what: 'change' | 'rate',
  ): Comparison[] {
    // prettier-ignore
    const item = comparedItem(lead);
    const last = open.at(-1);
    if (what === 'change' && item === '' && last?.previous && last.changes.length === 0) return [last];
    // 「同比增长10.85%，增收2798万元」: the rate came first.
    const rateFirst = last?.rates.length === 1 && last.changes.length === 0 && last.near === near && /^，(?:净|共)?$/.test(lead); // prettier-ignore
    if (what === 'change' && rateFirst && !last.aside) return [last];
    const before = text.slice(from, m.start);
    if (what === 'rate' && item === '') {
      const spoken = near && near.sentence === this.sentence ? near : undefined;
      // 「减少38万元，同口径比2018年下降7.4%」 repeats the words of comparison.
      const again =
        last !== undefined &&
        last.rates.length === 0 &&
        last.near === spoken &&
        /^，/.test(lead) &&
        sameBase(last, lead);
      if (again) return [last];
      const clause = from + Math.max(before.lastIndexOf('；'), before.lastIndexOf('：'));
      const waiting = open.filter((c) => c.rates.length === 0 && c.near === spoken && !COMPARISON.test(lead));
      const latest = waiting.filter((c) => c.start > clause);
      if (waiting.length > 0) return latest.length > 0 ? latest : waiting.slice(-1);
    }
    const at = before.search(COMPARISON) === -1 ? -1 : lastIndexOf(before, COMPARISON);
    const words = at === -1 ? '' : before.slice(at);
    const match = at === -1 ? null : COMPARISON.exec(words);
    const baseWords = match
      ? words
          .slice(1)
          .split(/[，。；]/)[0]!
          .replace(CHANGE_BEFORE, '')
      : '';
    const isBudget = /预算/.test(baseWords) && !/执行数|20\d\d年|上年/.test(baseWords);
    const made: Comparison = {
      id: this.comparisons.length, line, sentence: this.sentence, start: m.start, item, concept: item ? conceptOf(item, line.section.topic) : undefined,
      base: match ? (isBudget ? 'budget' : 'year') : 'unknown', baseYear: match?.[1] ? Number(match[1]) : undefined, baseWords, aside,
      near: near && near.sentence === this.sentence ? near : undefined, paragraphHead: this.paragraphHead ?? near, changes: [], rates: [],
    }; // prettier-ignore
    this.comparisons.push(made);
    open.push(made);
    return [made];
  }

  private amount(
    line: Line,
    m: NumberMention,
    before: string,
    after: string,
    aside: boolean,
    bracketed: boolean,
    list: PartList | undefined,
    sentenceFrame: Frame | undefined,
    open: Comparison[],
    twin: Claim | undefined,
    from: number,
    events: readonly Event[],
  ): { claim: Claim; frame?: Frame } {
    // prettier-ignore
    const unit = m.kind === 'bare' ? twinUnit(m, events) : undefined;
    const common = { line, mention: m, aside, ...(unit ? { unit: unit.unit, exponent: unit.exponent } : {}) };
    const frame = sentenceFrame ?? this.current;
    const clause = before.slice(lastCut(before));
    if (THRESHOLD_AFTER.test(after)) return { claim: this.push({ kind: 'other', quoteStart: m.start, ...common }) };
    if (twin && twin.kind === 'change') {
      const claim = this.push({
        kind: 'change',
        quoteStart: m.start,
        parallel: (twin.parallel ?? 0) + 1,
        direction: twin.direction!,
        ...common,
      });
      open.at(-1)?.changes.push(claim);
      return { claim };
    }
    if (twin && twin.kind === 'amount' && twin.frame && !twin.of) {
      const made = this.newFrame(
        line,
        m.start,
        twin.frame.item,
        twin.frame.key,
        twin.frame.path,
        undefined,
        aside,
        twin.frame.item,
        bracketed,
      );
      const claim = this.push({
        kind: 'amount', quoteStart: m.start, frame: made, phase: twin.phase!, year: twin.year, parallel: (twin.parallel ?? 0) + 1, ...common,
      }); // prettier-ignore
      made.amounts.push(claim);
      return { claim };
    }
    const completion = COMPLETION_BASE.exec(before);
    if (completion && /^的?(?:比例)?\d/.test(after)) {
      const claim = this.push({
        kind: 'amount', quoteStart: m.start, of: 'completion', phase: budgetPhase(completion[1]), ...common, ...(frame ? { frame } : {}),
      }); // prettier-ignore
      frame?.amounts.push(claim);
      return { claim };
    }
    const difference = DIFFERENCE_BEFORE.exec(clause);
    if (difference) {
      const direction = difference[1] ? { direction: 1 as const } : difference[2] ? { direction: -1 as const } : {};
      const claim = this.push({
        kind: 'change', quoteStart: m.start - difference[0].length, of: 'difference', ...direction, ...common, ...(frame ? { frame } : {}),
      }); // prettier-ignore
      return { claim };
    }
    const change = CHANGE_BEFORE.exec(before);
    if (change) {
      const direction: Direction = change[1] ? 1 : -1;
      const claim = this.push({ kind: 'change', quoteStart: m.start - change[0].length, direction, ...common });
      const lead = before.slice(0, change.index);
      for (const c of this.comparisonFor(line, m, lead, aside, frame, open, from, line.text, 'change'))
        c.changes.push(claim);
      return { claim };
    }
    if (COMPARISON.test(clause) && CHANGE_AFTER.test(after)) {
      // 「比上年累计支出433万元减少2万元」
      const at = lastIndexOf(clause, COMPARISON);
      const claim = this.push({ kind: 'amount', quoteStart: m.start, phase: '上年', of: 'previous', ...common });
      const [made] = this.comparisonFor(line, m, clause.slice(0, at), aside, frame, open, from, line.text, 'change');
      made!.previous = claim;
      return { claim };
    }
    if (CHANGE_WORD.test(clause) && !/(?:决算|预算|增减)/.test(clause) && /(?:比|较|与|同比|相比)/.test(before)) {
      // 「比上年增加项目支出5万元」: a change of something else.
      return { claim: this.push({ kind: 'change', quoteStart: m.start, ...common, aside: true }) };
    }
    const level = withLead(levelOf(before, clause), line.text.slice(from, m.start));
    const made = this.frameFor(line, m, level, before, aside, bracketed, list, sentenceFrame);
    const claim = this.push({
      kind: 'amount', quoteStart: m.start - quoteLead(clause), frame: made, phase: level.phase, year: level.year, ...common,
    }); // prettier-ignore
    made.amounts.push(claim);
    if (!aside) this.paragraphHead ??= made;
    this.join(list, made);
    return aside ? { claim } : { claim, frame: made };
  }

  private frameFor(
    line: Line,
    m: NumberMention,
    level: Level,
    before: string,
    aside: boolean,
    bracketed: boolean,
    list: PartList | undefined,
    sentenceFrame: Frame | undefined,
  ): Frame {
    // prettier-ignore
    const current = sentenceFrame ?? this.current;
    const alone = level.item === '支出' && !/^(?:total|income|expense|fiscal)$/.test(line.section.topic);
    const named = !alone && !EMPTY_ITEM.test(level.item);
    if (aside)
      return this.newFrame(line, m.start, level.item, undefined, undefined, undefined, true, before, bracketed);
    const taken = (f: Frame): boolean =>
      f.amounts.some((a) => a.phase === level.phase && a.year === level.year && a.exponent === m.exponent && !a.of);
    const justOpened = current !== undefined && list !== undefined && list.head === current && list.items.length === 0;
    if (!named) {
      if (current && !current.aside && current.line === line && !taken(current) && !justOpened && !bracketed)
        return current;
      return this.newFrame(line, m.start, '', `#${m.start}`, undefined, undefined, false, '', bracketed);
    }
    const key = nameKey(level.item);
    const concept = conceptOf(before, line.section.topic);
    if (current && !current.aside && current.line === line && !justOpened && !taken(current)) {
      const same = key === current.key || (concept !== undefined && concept === current.concept);
      if (same) return current;
    }
    return this.newFrame(line, m.start, level.item, key, undefined, undefined, false, before, bracketed);
  }

  private count(
    line: Line,
    m: NumberMention,
    before: string,
    after: string,
    aside: boolean,
    bracketed: boolean,
    list: PartList | undefined,
    sentenceFrame: Frame | undefined,
  ): { claim: Claim; frame?: Frame } {
    // prettier-ignore
    const clause = before.slice(lastCut(before));
    const change = CHANGE_BEFORE.exec(before);
    if (change || aside) {
      return {
        claim: this.push({
          kind: 'count',
          line,
          mention: m,
          aside: true,
          quoteStart: m.start - (change?.[0].length ?? 0),
        }),
      };
    }
    const item = clauseItem(clause);
    const named = !EMPTY_ITEM.test(item);
    const current = sentenceFrame;
    const free = current && current.line === line && !current.counts.some((c) => c.unit === m.unit);
    const same = free && (!named || nameKey(item) === current.key) && !(list && list.head === current);
    // 「6辆公务用车」: the name follows the number.
    const behind = !named ? (/^[\u4e00-\u9fa5]{2,12}/.exec(after)?.[0] ?? '') : '';
    const made =
      same && behind === ''
        ? current
        : this.newFrame(
            line,
            m.start,
            named ? item : behind,
            undefined,
            undefined,
            undefined,
            false,
            named ? before : behind,
            bracketed,
          );
    const claim = this.push({
      kind: 'count',
      line,
      mention: m,
      aside,
      quoteStart: m.start - quoteLead(clause),
      frame: made,
    });
    made.counts.push(claim);
    this.join(list, made);
    return { claim, frame: made };
  }
}

function eventsOf(line: Line): Event[] {
  const text = line.text;
  const events: Event[] = [];
  for (const mention of scanNumbers(text))
    events.push({ type: 'number', at: mention.start, end: mention.end, mention });
  if (text.includes('（')) {
    for (const m of text.matchAll(PATH)) {
      const path: { 类?: string; 款?: string; 项?: string } = {};
      for (const part of m[0].matchAll(PATH_PART)) path[part[2] as '类' | '款' | '项'] = part[1]!;
      const prefix = /^(?:主要(?:是|用于)|其中|用于|包括|为)+/.exec(m[0])?.[0].length ?? 0;
      events.push({ type: 'path', at: m.index + prefix, end: m.index + m[0].length, path, text: m[0].slice(prefix) });
    }
  }
  for (const m of text.matchAll(LIST_OPENER)) {
    events.push({ type: 'opener', at: m.index, end: m.index + m[0].length, text: m[0] });
  }
  for (const m of text.matchAll(WORDS)) {
    const word = m[1] ?? '';
    const equal = m[2] ?? m[3];
    const relation = equal
      ? 'equal'
      : /大于|高于|超过/.test(word)
        ? 'greater'
        : /小于|低于|少于/.test(word)
          ? 'less'
          : word === '等于'
            ? 'equal'
            : undefined;
    if (relation) events.push({ type: 'word', at: m.index, end: m.index + m[0].length, relation, base: 'budget' });
  }
  for (const m of text.matchAll(LEVEL_WITH_YEAR))
    events.push({ type: 'word', at: m.index, end: m.index + m[0].length, relation: 'equal', base: 'year' });
  // At one place the opener comes before the path that begins there.
  return events.sort((a, b) => a.at - b.at || a.end - b.end);
}

/** Kind of number a line begins with. */
function levelMark(text: string): string | undefined {
  if (/^[一二三四五六七八九十]{1,3}、/.test(text)) return '一、';
  if (/^（[一二三四五六七八九十]{1,3}）/.test(text)) return '（一）';
  return /^\d{1,2}[.．、]/.test(text) ? '1.' : /^（\d{1,2}）/.test(text) ? '（1）' : undefined;
}

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[i] === '。' || text[i] === '！' || text[i] === '？') ends.push(i + 1);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** A name right before its amount, no verb between them: 「公务用车及运行维护费支出」. */
const NAMED_AMOUNT = /^(?![一二三四五]是)[^，。；：\d增减]{2,20}(?:费|经费|支出|收入)(?:支出|决算|预算)?(?:数)?为?$/;

/** Stretches of a sentence whose numbers belong to a reason (to its end) or to a use (to the next semicolon). */
function asideRanges(text: string, from: number, to: number, events: readonly Event[]): (readonly [number, number])[] {
  // A note under a table or a list explains figures, it does not report them.
  if (/^注：/.test(text)) return [[from, to]];
  const sentence = text.slice(from, to);
  const ranges: (readonly [number, number])[] = [];
  for (const m of sentence.matchAll(REASON)) {
    // A semicolon ends a reason when a known item follows it.
    let end = to;
    for (const e of events) {
      if (e.at <= from + m.index) continue;
      if (e.type === 'path' && text[e.at - 1] === '；') { end = e.at; break; } // prettier-ignore
      if (e.type === 'number' && e.mention.kind === 'amount') {
        const semicolon = text.lastIndexOf('；', e.at);
        const words = text.slice(semicolon + 1, e.at);
        if (semicolon > from + m.index && (conceptOf(words, 'sangong') || NAMED_AMOUNT.test(words))) { end = semicolon; break; } // prettier-ignore
      }
    }
    ranges.push([from + m.index, end]);
  }
  for (const m of sentence.matchAll(USE)) {
    const at = from + m.index;
    const semicolon = text.indexOf('；', at);
    const end = semicolon === -1 || semicolon > to ? to : semicolon;
    // 「主要用于教育支出5万元，占3%」 is a list of parts after all.
    if (/用于|包括/.test(m[0]) && /\d(?:万|亿)?元，?占/.test(text.slice(at, end))) continue;
    ranges.push([at, end]);
  }
  return ranges;
}

function depthAt(text: string, from: number, at: number): number {
  let n = 0;
  for (let i = from; i < at; i++) {
    if (text[i] === '（') n++;
    else if (text[i] === '）' && n > 0) n--;
  }
  return n;
}

/** Start of the clause at the end of some text. */
function lastCut(before: string): number {
  let cut = 0;
  for (let i = 0; i < before.length; i++) {
    if ('，；。：！？'.includes(before[i]!) && i < before.length - 1) cut = i + 1;
  }
  return cut;
}

function inherit(before: AccountPath, path: AccountPath): AccountPath {
  if (path.类) return path;
  if (path.款) return { ...(before.类 ? { 类: before.类 } : {}), ...path };
  return { ...(before.类 ? { 类: before.类 } : {}), ...(before.款 ? { 款: before.款 } : {}), ...path };
}

function budgetPhase(word: string | undefined): Phase {
  if (word === '年初') return '年初预算';
  if (word && /全年|调整|年度|当年|本年|年中/.test(word)) return '全年预算';
  return '预算';
}

/** What an amount is the amount of, from the words before it: 「2020年一般公共预算支出决算数为」. */
function levelOf(before: string, clause: string): Level {
  let words = clause.replace(/^[，；。：]+/, '');
  if (words === '' && /：$/.test(before)) words = before.slice(0, -1).slice(lastCut(before.slice(0, -1)));
  words = words.replace(LEADING, '');
  const years = [...words.matchAll(/(20\d\d)年(?:度)?/g)];
  let year = years.length > 0 ? Number(years.at(-1)![1]) : undefined;
  const isPrevious = /(?:上年|去年|上一年度?)(?:度)?/.test(words) && !/上年(?:度)?(?:结转|结余)/.test(words);
  let phase: Phase = 'own';
  const measure = MEASURE.exec(words);
  let item = words;
  if (measure) {
    item = words.slice(0, measure.index);
    const what = measure[2]!;
    phase =
      what.startsWith('预算') && !what.includes('执行')
        ? budgetPhase(measure[1])
        : /执行/.test(what)
          ? '执行数'
          : '决算';
  }
  if (isPrevious) {
    phase = '上年';
    year = undefined;
  }
  const named = /^[\u4e00-\u9fa5]{2,}(?:费|支出|收入|运行|经费)(?=20\d\d年)/.exec(item)?.[0];
  item = item.replace(/^.*20\d\d年(?:度)?(?:末|底)?/, '').replace(/(?:上年|去年|上一年度?)/, '').replace(OWNER, '').replace(COPULA, ''); // prettier-ignore
  // 「公务接待费2016年预算8万元」: the name stands before the year.
  if (item === '' && named) item = named;
  return { item: item.replace(LEADING, ''), phase, year };
}

/** 「2011年……预算中，因公出国（境）费617万元」: the year that opens the sentence is that of its amounts. */
function withLead(level: Level, sentence: string): Level {
  if (level.year !== undefined || level.phase !== 'own') return level;
  const lead = /^(20\d\d)年(?:度)?[^，。；\d]{0,40}(?:预算|决算)(?:安排|支出)?中，/.exec(sentence);
  return lead ? { ...level, year: Number(lead[1]) } : level;
}

/** Whether the words before a rate compare with the same year as a comparison made just before. */
function sameBase(last: Comparison, lead: string): boolean {
  const m = COMPARISON.exec(lead);
  return m !== null && last.changes.length > 0 && (m[1] ? Number(m[1]) : undefined) === last.baseYear;
}

function clauseItem(clause: string): string {
  return clause.replace(/^[，；。：]+/, '').replace(LEADING, '').replace(/^.*20\d\d年(?:度)?(?:末|底)?/, '').replace(OWNER, '').replace(COPULA, ''); // prettier-ignore
}

/** How many characters before a number belong into the quotation: its name, when that is short. */
function quoteLead(clause: string): number {
  const words = clause.replace(/^[，；。：、”》）]+/, '');
  return words.length > 0 && words.length <= 24 && !/[（“][^）”]*$/.test(words) ? words.length : 0;
}

/** Words that name what changed: 「与2019年相比，收支总计各」 → 收支总计. */
function comparedItem(lead: string): string {
  const clause = lead.slice(lastCut(lead));
  const words = clause
    .replace(/^[，；。：、]+/, '')
    .replace(/(?:比|较|与|同|和)(?:20\d\d年(?:度)?|上年(?:度)?|去年|上一年度?|上一?度|年初|预算|同期).*$/, '')
    .replace(/按?(?:同口径)?(?:同比|环比).*$/, '')
    .replace(/^.*(?:相比(?:较)?|对比)/, '')
    .replace(LEADING, '')
    .replace(/(?:各|均|共|分别|又|也|略|有所|总体|按?同口径)+$/, '')
    .replace(/(?:支出)?(?:决算|预算)(?:数)?$/, '')
    .replace(OWNER, '')
    .replace(/[，；。：、“”]+$/, '');
  return EMPTY_ITEM.test(words) || /^(?:费用|经费)支出$/.test(words) ? '' : words.replace(/^20\d\d年(?:度)?/, '');
}

function lastIndexOf(text: string, pattern: RegExp): number {
  const g = new RegExp(pattern.source, 'g');
  let at = -1;
  for (let m = g.exec(text); m; m = g.exec(text)) at = m.index;
  return at;
}

function twinUnit(m: NumberMention, events: readonly Event[]): { unit: string; exponent: number } | undefined {
  const next = events.find((e) => e.type === 'number' && e.at > m.start);
  return next?.type === 'number' && next.mention.kind === 'amount'
    ? { unit: next.mention.unit, exponent: next.mention.exponent }
    : undefined;
}
