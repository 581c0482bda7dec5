import { chartSpecs, NO_PRIOR, priorMismatch, priorOf, type PriorFigures } from '../charts';
import type { Book } from '../tables/types';
import type { Context } from './context';
import { factFields, priorWithFacts, type Facts } from './facts';
import { js01Overall } from './js01Overall';
import { js02Income } from './js02Income';
import { js03Spending } from './js03Spending';
import { js04Fiscal } from './js04Fiscal';
import { js05General } from './js05General';
import { js06Basic } from './js06Basic';
import { js07SanGong } from './js07SanGong';
import { js08Fund } from './js08Fund';
import { js09Capital } from './js09Capital';
import { js10Other } from './js10Other';
import { jsTerms } from './jsTerms';
import { ownSection } from './ownSection';
import { overlay, OWN_SECTION, parseTemplate, plainText, TemplateError, type Template } from './template';
import { FINAL_ACCOUNTS_TEMPLATE } from './templates/finalAccounts';
import { BUDGET_TEMPLATE } from './templates/budget';
import type { Section } from './types';
import type { NumberStyle } from './values';
import { SectionWriter } from './writer';
import { ys01Totals } from './ys01Totals';
import { ys02Fiscal } from './ys02Fiscal';
import { ys03General } from './ys03General';
import { ys04Basic } from './ys04Basic';
import { ys05SanGong } from './ys05SanGong';
import { ys06Fund } from './ys06Fund';
import { ys07Capital } from './ys07Capital';
import { ys08Other } from './ys08Other';
import { ysTerms } from './ysTerms';

export interface NarrateOptions extends Partial<NumberStyle> {
  /** The unit's own template; only the sentences it changes need to be there. */
  readonly template?: string;
  /** Say in the text when printed shares do not add to 100 (default), or only in `notes`. */
  readonly residueNotes?: boolean;
  /** Say the total of each 款 that has several 项 (not usual; off). */
  readonly groupTotals?: boolean;
}

export interface NarrateInput {
  readonly prior?: PriorFigures;
  readonly facts?: Facts;
  readonly options?: NarrateOptions;
}

type Write = (context: Context) => Section;

/** Parts of the template in the order in which they are written. */
const PARTS: Readonly<Record<'决算' | '预算', readonly string[]>> = {
  决算: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '名词解释'],
  预算: ['一', '二', '三', '四', '五', '六', '七', '八', '名词解释'],
};

const SECTIONS: Readonly<Record<'决算' | '预算', readonly Write[]>> = {
  决算: [
    js01Overall,
    js02Income,
    js03Spending,
    js04Fiscal,
    js05General,
    js06Basic,
    js07SanGong,
    js08Fund,
    js09Capital,
    js10Other,
    jsTerms,
  ],
  预算: [ys01Totals, ys02Fiscal, ys03General, ys04Basic, ys05SanGong, ys06Fund, ys07Capital, ys08Other, ysTerms],
};

const TEMPLATES: Readonly<Record<'决算' | '预算', string>> = { 决算: FINAL_ACCOUNTS_TEMPLATE, 预算: BUDGET_TEMPLATE };

/** The built-in template as text: what a unit saves to edit. */
export function builtInTemplate(kind: '决算' | '预算'): string {
  return TEMPLATES[kind];
}

const parsed = new Map<string, Template>();

function templateOf(kind: '决算' | '预算', own: string | undefined): Template {
  let base = parsed.get(kind);
  if (!base) parsed.set(kind, (base = parseTemplate(TEMPLATES[kind])));
  return own === undefined ? base : overlay(base, parseTemplate(own));
}

/**
 * Writes the 情况说明 of a book.
 * @param input last year's figures, facts that no table holds, wording and number style
 * @returns a section each, in order; nothing when the book is neither 决算 nor 预算
 * @throws TemplateError when the unit's template names what is not there
 */
export function narrate(book: Book, input: NarrateInput = {}): Section[] {
  if (book.kind === undefined) return [];
  const context = contextOf(book, book.kind, input);
  const mismatch = priorMismatch(book, input.prior ?? NO_PRIOR);
  const sections = sectionsOf(book.kind, context.template).map((write) => write(context));
  return mismatch === undefined
    ? sections
    : sections.map((s, i) => (i === 0 ? { ...s, notes: [mismatch, ...(s.notes ?? [])] } : s));
}

/** Headings of the parts of the Word document, from the template's 文档. */
export type DocumentWords = Readonly<
  Record<'封面' | '第一部分' | '职能' | '机构' | '第二部分' | '名词解释部分' | '附表部分', string>
>;

/**
 * The words of the document around the text.
 * @throws TemplateError when the unit's template names what is not there
 */
export function documentWords(book: Book, input: NarrateInput = {}): DocumentWords {
  const kind = book.kind ?? '决算';
  const w = new SectionWriter(contextOf(book, kind, input), 'document', '文档');
  const say = (name: keyof DocumentWords): string => w.say(name, { 单位全称: book.organisation ?? '' }).text;
  return {
    封面: say('封面'),
    第一部分: say('第一部分'),
    职能: say('职能'),
    机构: say('机构'),
    第二部分: say('第二部分'),
    名词解释部分: say('名词解释部分'),
    附表部分: say('附表部分'),
  };
}

/** The sections that are written, in order: all, or those that the unit's template lists under 章节. */
function sectionsOf(kind: '决算' | '预算', template: Template): readonly Write[] {
  const listed = template.get('章节/顺序');
  if (!listed) return SECTIONS[kind];
  let own = 0;
  return plainText(listed)
    .split(/[、，,\s]+/)
    .filter((name) => name !== '')
    .map((name): Write => {
      const i = PARTS[kind].indexOf(name);
      if (i >= 0) return SECTIONS[kind][i]!;
      if ([...template.keys()].some((key) => key.startsWith(`${OWN_SECTION}${name}/`))) {
        const number = (own += 1);
        return (context) => ownSection(context, name, number);
      }
      throw new TemplateError(
        `模板第${listed.line}行：章节里没有“${name}”。可用的有：${PARTS[kind].join('、')}，以及模板里[自编：…]的名字。`,
      );
    });
}

function contextOf(book: Book, kind: '决算' | '预算', input: NarrateInput): Context {
  const facts = input.facts ?? {};
  const prior = priorWithFacts(priorOf(book, input.prior ?? NO_PRIOR), facts);
  const options = input.options ?? {};
  return {
    book,
    prior,
    facts,
    charts: chartSpecs(book, prior),
    template: templateOf(kind, options.template),
    style: {
      decimals: options.decimals ?? 2,
      percentDecimals: options.percentDecimals ?? 2,
      trailingZeros: options.trailingZeros ?? false,
    },
    residueNotes: options.residueNotes ?? true,
    groupTotals: options.groupTotals ?? false,
    fields: new Map(factFields(book, options.template).map((f) => [f.id, f])),
  };
}
