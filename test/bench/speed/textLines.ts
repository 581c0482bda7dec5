import { ms, type Line } from './lines';
import type { PdfCosts } from './pdf';
import { exponent, median, type Costs } from './race';
import type { TextCosts } from './texts';

/** Aims of the project: 10,000 letters, a million of them, and what follows the parsing of a hundred pages. */
const MOST_FOR_TEN_THOUSAND = 50;
const MOST_EXPONENT = 1.1;
const MOST_AFTER_PARSING = 2000;

const roundsOf = (costs: readonly Costs[], name: string): readonly number[] =>
  costs.find((c) => c.name === name)!.rounds;
const letters = (n: number): string => `${n.toLocaleString('en')} 字`;

/** Lines about writing, drawing and proofreading one text, and the same many times over. */
export function textLines({ characters, written, costs }: TextCosts): Line[] {
  const of = (name: string): number => median(roundsOf(costs, name));
  const once = of('proofread');
  const [ten, hundred] = [of('proofread ×10'), of('proofread ×100')];
  const longer = [[10, ten, once] as const, [100, hundred, ten] as const].map(([times, cost, shorter]): Line => {
    const power = exponent([1, 10], [shorter, cost]);
    return {
      what: '文稿核对',
      size: letters(characters * times),
      own: ms(cost),
      compared: `字数^${power.toFixed(2)}`,
      aim: `≤ ${MOST_EXPONENT}`,
      isMet: power <= MOST_EXPONENT,
    };
  });
  return [
    { what: '写情况说明', size: letters(written), own: ms(of('narrate')) },
    { what: '画图1–图7（SVG）', size: '7 张', own: ms(of('charts')) },
    {
      what: '文稿核对',
      size: letters(characters),
      own: ms(once),
      aim: `≤ ${MOST_FOR_TEN_THOUSAND} ms`,
      isMet: once <= MOST_FOR_TEN_THOUSAND,
    },
    ...longer,
  ];
}

/** Lines about a long PDF: pdfjs by itself, and all that follows, with the tables of the file itself or with a book. */
export function pdfLines({ pages, characters, tables, costs }: PdfCosts): Line[] {
  const of = (name: string): number => median(roundsOf(costs, name));
  const size = `${pages} 页，${letters(characters)}，${tables} 张表`;
  const after = (what: string, name: string, words: string): Line => {
    const whole = of('lay out') + of(name);
    return {
      what,
      size,
      own: ms(whole),
      peer: `拼行、认表 ${ms(of('lay out'))}，${words} ${ms(of(name))}`,
      aim: `≤ ${MOST_AFTER_PARSING / 1000} s`,
      isMet: whole <= MOST_AFTER_PARSING,
    };
  };
  return [
    { what: 'PDF：pdfjs 解析', size, own: ms(of('parse')) },
    after('PDF：解析之后（只有文稿）', 'alone', '核对文中的表和数'),
    after('PDF：解析之后（对照附表）', 'with a book', '核对'),
  ];
}
