import { chartSpecs, NO_PRIOR, type PriorFigures } from '../charts';
import type { Book } from '../tables/types';
import type { Context } from './context';
import { factFields, priorWithFacts, type Facts } from './facts';
import { js01Overall } from './js01Overall';
import { js02Income } from './js02Income';
import { js03Spending } from './js03Spending';
import { js04Fiscal } from './js04Fiscal';
import { js05General } from './js05General';
import { overlay, parseTemplate, type Template } from './template';
import { FINAL_ACCOUNTS_TEMPLATE } from './templates/finalAccounts';
import type { Section } from './types';
import type { NumberStyle } from './values';

export interface NarrateOptions extends Partial<NumberStyle> {
  /** The unit's own template; only the sentences it changes need to be there. */
  readonly template?: string;
  /** Say in the text when printed shares do not add to 100 (default), or only in `notes`. */
  readonly residueNotes?: boolean;
}

export interface NarrateInput {
  readonly prior?: PriorFigures;
  readonly facts?: Facts;
  readonly options?: NarrateOptions;
}

const SECTIONS: Readonly<Record<'决算' | '预算', readonly ((context: Context) => Section)[]>> = {
  决算: [js01Overall, js02Income, js03Spending, js04Fiscal, js05General],
  预算: [],
};

const TEMPLATES: Readonly<Record<'决算' | '预算', string>> = { 决算: FINAL_ACCOUNTS_TEMPLATE, 预算: '' };

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
  const facts = input.facts ?? {};
  const prior = priorWithFacts(input.prior ?? NO_PRIOR, facts);
  const options = input.options ?? {};
  const context: Context = {
    book,
    prior,
    facts,
    charts: chartSpecs(book, prior),
    template: templateOf(book.kind, options.template),
    style: {
      decimals: options.decimals ?? 2,
      percentDecimals: options.percentDecimals ?? 2,
      trailingZeros: options.trailingZeros ?? false,
    },
    residueNotes: options.residueNotes ?? true,
    fields: new Map(factFields(book).map((f) => [f.id, f])),
  };
  return SECTIONS[book.kind].map((write) => write(context));
}
