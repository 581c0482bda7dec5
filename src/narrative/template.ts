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

/** Sentences by section and name, in the order of the file: `一/变动`; those of a section of the unit's own `自编：概况/段#3`. */
export type Template = ReadonlyMap<string, Sentence>;

/** Sections that a unit writes itself begin so. */
export const OWN_SECTION = '自编：';
/** Lines of such a section that may be repeated; they stand in the text in the order of the file. */
export const OWN_LINES = ['段', '小标题', '逐项', '逐类', '图'] as const;

/** Sections that only a unit's template has. */
const isOwnPart = (section: string): boolean => section === '章节' || section.startsWith(OWN_SECTION);

/**
 * Reads a template: `[节]` lines, `名字 = 句子` lines, `#` lines for people. `{名字}` is a slot, `{填:名字}` a fact that the
 * user gives, `{数:名字}` a named figure, `{表:表名/行/列}` a cell. Full-width brackets and equal signs count too.
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
      section = head[1]!.trim().replace(/^自编[:：]\s*/, OWN_SECTION);
      continue;
    }
    const m = /^([^={}｛｝]+?)\s*[=＝]\s?(.*)$/.exec(line);
    if (!m) throw new TemplateError(`模板第${index + 1}行看不懂：“${line.slice(0, 20)}”。每行应写成“名字 = 句子”。`);
    const name = m[1]!.trim();
    const key = section.startsWith(OWN_SECTION) && name !== '标题' ? `${name}#${index + 1}` : name;
    checkOwnLine(section, name, index + 1);
    sentences.set(`${section}/${key}`, { line: index + 1, parts: parseSentence(m[2]!, index + 1) });
  }
  return sentences;
}

/** In a section of the unit's own only known lines may stand: `段`, `段（有 政府性基金支出）`. */
function checkOwnLine(section: string, name: string, line: number): void {
  if (!section.startsWith(OWN_SECTION) || name === '标题') return;
  const kind = name.replace(/（(?:有|无)\s*[^）]+）$/, '');
  if (!(OWN_LINES as readonly string[]).includes(kind))
    throw new TemplateError(
      `模板第${line}行：自编的一节里没有“${name}”这种行，可用的有：标题、${OWN_LINES.join('、')}；只在有（无）某数时才写的，写成“段（有 政府性基金支出）”。`,
    );
}

function parseSentence(text: string, line: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const m of text.matchAll(/[{｛]([^{}｛｝]*)[}｝]/g)) {
    if (m.index > at) parts.push({ words: text.slice(at, m.index) });
    parts.push({ slot: m[1]!.trim().replace(/^(填|数|表)：/, '$1:') });
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
    if (!base.has(name) && !isOwnPart(name.split('/')[0]!))
      throw new TemplateError(`模板第${sentence.line}行：没有名为“${name}”的句子，请照内置模板的名字写。`);
  }
  return new Map([...base, ...own]);
}

/**
 * Fills a sentence. Facts (`{填:…}`) are asked for by `fact`, named figures and cells (`{数:…}`, `{表:…}`) by `figure`.
 * @throws TemplateError when it names a slot that the section does not have
 */
export function fill(
  name: string,
  sentence: Sentence,
  values: Readonly<Record<string, Value | (() => Value)>>,
  fact: (id: string) => Value,
  figure: (slot: string, line: number) => Fragment,
): Fragment {
  return concat(
    ...sentence.parts.map((part) => {
      if ('words' in part) return words(part.words);
      if (part.slot.startsWith('填:')) return toFragment(fact(part.slot.slice(2).trim()), part.slot);
      if (/^[数表]:/.test(part.slot)) return figure(part.slot, sentence.line);
      const value = values[part.slot];
      if (value === undefined) {
        throw new TemplateError(
          `模板第${sentence.line}行（${name}）：没有名为“${part.slot}”的数。可用的有：${Object.keys(values).join('、')}，以及{数:…}、{表:…}、{填:…}。`,
        );
      }
      return toFragment(typeof value === 'function' ? value() : value, part.slot);
    }),
  );
}

/** Slots of a template that begin with a mark, without it: `{填:某事}` → 某事. */
export function slotsOf(template: Template, mark: '填' | '数'): string[] {
  const slots = [...template.values()].flatMap((s) => s.parts.flatMap((p) => ('slot' in p ? [p.slot] : [])));
  return [...new Set(slots.filter((s) => s.startsWith(`${mark}:`)).map((s) => s.slice(2).trim()))];
}

/** The words of a sentence that has no slots: a list of sections. */
export function plainText(sentence: Sentence): string {
  return sentence.parts.map((p) => ('words' in p ? p.words : `{${p.slot}}`)).join('');
}
