import { concat, toFragment, words, type Fragment, type Value } from './fragment';

/** What is wrong with an edited template, with its line, in Chinese. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

type Part = { readonly words: string } | { readonly slot: string };

/** One named sentence of the template. */
export interface Sentence {
  readonly line: number;
  readonly parts: readonly Part[];
}

/** Sentences by section and name: `一/变动`. */
export type Template = ReadonlyMap<string, Sentence>;

/**
 * Reads a template: `[节]` lines, `名字 = 句子` lines, `#` lines for people. `{名字}` is a slot, `{填:名字}` a fact that the
 * user gives. Full-width brackets and equal signs count too.
 * @throws TemplateError naming the line
 */
export function parseTemplate(text: string): Template {
  const sentences = new Map<string, Sentence>();
  let section = '';
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const head = /^[[［](.+)[\]］]$/.exec(line);
    if (head) {
      section = head[1]!.trim();
      continue;
    }
    const m = /^([^={}｛｝]+?)\s*[=＝]\s?(.*)$/.exec(line);
    if (!m) throw new TemplateError(`模板第${index + 1}行看不懂：“${line.slice(0, 20)}”。每行应写成“名字 = 句子”。`);
    sentences.set(`${section}/${m[1]!.trim()}`, { line: index + 1, parts: parseSentence(m[2]!, index + 1) });
  }
  return sentences;
}

function parseSentence(text: string, line: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const m of text.matchAll(/[{｛]([^{}｛｝]*)[}｝]/g)) {
    if (m.index > at) parts.push({ words: text.slice(at, m.index) });
    parts.push({ slot: m[1]!.trim().replace(/^填：/, '填:') });
    at = m.index + m[0].length;
  }
  const rest = text.slice(at);
  if (/[{}｛｝]/.test(rest) || parts.some((p) => 'words' in p && /[{}｛｝]/.test(p.words))) {
    throw new TemplateError(`模板第${line}行的花括号不成对：“${text.slice(0, 20)}”。`);
  }
  if (rest) parts.push({ words: rest });
  return parts;
}

/** The built-in template with the user's own sentences over it. */
export function overlay(base: Template, own: Template): Template {
  for (const [name, sentence] of own) {
    if (!base.has(name))
      throw new TemplateError(`模板第${sentence.line}行：没有名为“${name}”的句子，请照内置模板的名字写。`);
  }
  return new Map([...base, ...own]);
}

/**
 * Fills a sentence. Facts (`{填:…}`) are asked for by `fact`.
 * @throws TemplateError when it names a slot that the section does not have
 */
export function fill(
  name: string,
  sentence: Sentence,
  values: Readonly<Record<string, Value | (() => Value)>>,
  fact: (id: string) => Value,
): Fragment {
  return concat(
    ...sentence.parts.map((part) => {
      if ('words' in part) return words(part.words);
      if (part.slot.startsWith('填:')) return toFragment(fact(part.slot.slice(2).trim()), part.slot);
      const value = values[part.slot];
      if (value === undefined) {
        throw new TemplateError(
          `模板第${sentence.line}行（${name}）：没有名为“${part.slot}”的数。可用的有：${Object.keys(values).join('、')}。`,
        );
      }
      return toFragment(typeof value === 'function' ? value() : value, part.slot);
    }),
  );
}
