import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { priorFromJson } from '../../../src/charts';
import { readWorkbook } from '../../../src/hosts/file';
import { factFields, narrate, type Facts, type NarrateInput, type Section } from '../../../src/narrative';
import { recognise, type Book } from '../../../src/tables';
import { allFacts } from '../allFacts';
import { FORM_BOOKS } from '../forms';
import { layOut, VARIANTS } from '../layouts/layout';
import { textBook } from '../textBook';

/** A text written from a book, with the places whose numbers and words the book alone decides. */
export interface GeneratedText {
  readonly title: string;
  readonly book: Book;
  readonly text: string;
  /** Whether what stands at these offsets follows from the tables, whatever was told beside them. */
  isDetermined(start: number, end: number): boolean;
  /** Whether it lies inside what the user told. */
  isFact(start: number, end: number): boolean;
}

/** Writes a text, and writes it again with other facts: what stays the same follows from the tables. */
export function generate(title: string, book: Book, input: NarrateInput): GeneratedText {
  const sections = narrate(book, input);
  const others = [0.0002, 1.17, 600].map((by) => narrate(book, disturbed(book, input, by)));
  let text = '';
  const spans: { start: number; end: number; isDetermined: boolean; isFact: boolean }[] = [];
  sections.forEach((section, i) => {
    text += `${text === '' ? '' : '\n\n'}${section.heading}`;
    section.paragraphs.forEach((p, j) => {
      if (p.role === 'figure') return;
      text += '\n';
      for (const [k, slot] of p.slots.entries()) {
        const same = others.every((o) => isSame(o[i], j, k, slot));
        spans.push({
          start: text.length + slot.start,
          end: text.length + slot.end,
          isDetermined: same && !slot.fact,
          isFact: slot.fact !== undefined,
        });
      }
      text += p.text;
    });
  });
  return {
    title,
    book,
    text,
    isDetermined: (start, end) => spans.some((s) => s.isDetermined && s.start <= start && s.end >= end),
    isFact: (start, end) => spans.some((s) => s.isFact && s.start <= start && s.end >= end),
  };
}

type Slot = Section['paragraphs'][number]['slots'][number];

function isSame(section: Section | undefined, paragraph: number, index: number, slot: Slot): boolean {
  const other = section?.paragraphs[paragraph]?.slots[index];
  return other !== undefined && other.name === slot.name && other.text === slot.text;
}

function disturbed(book: Book, input: NarrateInput, by: number): NarrateInput {
  const kinds = new Map(factFields(book).map((f) => [f.id, f.kind]));
  const facts: Record<string, string> = {};
  for (const [id, value] of Object.entries(input.facts ?? {})) {
    const n = Number(value);
    if (value === '是' || value === '否') facts[id] = value === '是' ? '否' : '是';
    else if (kinds.get(id) === 'count') facts[id] = String(n + 1 + Math.round(by));
    else facts[id] = kinds.get(id) === 'amount' ? (n === 0 ? String(by) : (n * by).toFixed(2)) : value;
  }
  const { prior } = input;
  if (!prior) return { ...input, facts };
  const figures = Object.fromEntries(
    Object.entries(prior.figures).map(([key, value]) => [key, String(Number(value) * by)]),
  );
  return { ...input, facts, prior: { ...prior, figures } };
}

const root = process.cwd();
const SAMPLES = ['四川省医疗保险异地结算中心-2020决算', '宣汉县医疗保障局-2020决算', '四川省医疗保障局机关-2024预算'];

/** Facts as an honest unit fills them in, with a name for itself. */
function facts(book: Book): Facts {
  return { ...allFacts(book), 单位简称: '我局' };
}

/** The texts of the bundled books, of the books of test/fixtures/forms, and of made-up books of both kinds. */
export async function generatedTexts(): Promise<GeneratedText[]> {
  const texts: GeneratedText[] = [];
  for (const name of SAMPLES) {
    const bytes = readFileSync(join(root, 'samples', `${name}.xlsx`));
    const book = recognise(await readWorkbook(bytes, `${name}.xlsx`));
    const json = (part: string): unknown =>
      JSON.parse(readFileSync(join(root, 'test/fixtures/published', `${name}.${part}.json`), 'utf8'));
    const prior = priorFromJson(json('prior'));
    texts.push(generate(`${name}（按公开的事实）`, book, { prior, facts: json('facts') as Facts }));
    texts.push(generate(name, book, { prior, facts: facts(book) }));
  }
  for (const { name } of FORM_BOOKS) {
    const book = recognise(textBook(readFileSync(join(root, 'test/fixtures/forms', `${name}.txt`), 'utf8'), `${name}.xlsx`)); // prettier-ignore
    texts.push(generate(name, book, { facts: facts(book) }));
  }
  for (const variant of [VARIANTS.find((v) => v.id.startsWith('js')) ?? VARIANTS[0]!, VARIANTS.at(-1)!]) {
    for (const seed of [3, 4]) {
      const book = recognise(layOut(variant, seed, { isWild: false, grain: 10_000 }).snapshot);
      texts.push(generate(`${variant.id}·${seed}`, book, { facts: facts(book) }));
    }
  }
  return texts;
}
