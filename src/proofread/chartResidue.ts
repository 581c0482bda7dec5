import type { DocumentFigure, DocumentParagraph, FigurePoint } from './document';

interface Token {
  readonly text: string;
  readonly start: number;
}

const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/;

function tokens(p: DocumentParagraph): Token[] {
  const out: Token[] = [];
  let at = p.start;
  for (const cell of p.text.split('\t')) {
    const text = cell.trim();
    if (text) out.push({ text, start: at + cell.indexOf(text) });
    at += cell.length + 1;
  }
  return out;
}

/**
 * Charts that a text converter wrote out as tab-separated data: a line with the name of the series, then as many
 * categories as numbers, then perhaps the name of the next series.
 *
 * `支出数⇥ / 基本支出⇥项目支出⇥442.18⇥406.56`
 */
export function figuresInText(paragraphs: readonly DocumentParagraph[]): {
  figures: DocumentFigure[];
  used: Set<DocumentParagraph>;
} {
  const figures: DocumentFigure[] = [];
  const used = new Set<DocumentParagraph>();
  let series: { name: string; points: FigurePoint[] }[] = [];
  let pending: { name: string; p: DocumentParagraph } | undefined;
  let carried = false;

  const close = (): void => {
    if (series.length > 0) figures.push({ id: `数据${figures.length + 1}`, title: '', series });
    series = [];
  };
  let before: DocumentParagraph | undefined;
  for (const p of paragraphs) {
    const previous = before;
    before = p;
    const list = p.text.includes('\t') ? tokens(p) : [];
    const stands = !previous || !previous.text.includes('\t') || used.has(previous);
    if (list.length === 1 && !NUMBER.test(list[0]!.text) && stands) {
      close();
      pending = { name: list[0]!.text, p };
      carried = false;
      continue;
    }
    const line = chartLine(list);
    if (line && (pending || carried)) {
      used.add(p);
      if (pending && !carried) {
        used.add(pending.p);
      }
      series.push({ name: pending?.name ?? '', points: line.points });
      pending = line.next === undefined ? undefined : { name: line.next, p };
      carried = line.next !== undefined;
      if (!carried) close();
      continue;
    }
    close();
    pending = undefined;
    carried = false;
  }
  close();
  return { figures, used };
}

function chartLine(list: readonly Token[]): { points: FigurePoint[]; next: string | undefined } | undefined {
  const first = list.findIndex((t) => NUMBER.test(t.text));
  if (first < 1) return undefined;
  let last = first;
  while (last < list.length && NUMBER.test(list[last]!.text)) last++;
  if (last - first !== first || list.length - last > 1) return undefined;
  const points = list.slice(0, first).map((label, i): FigurePoint => {
    const number = list[first + i]!;
    return {
      category: label.text,
      value: number.text.replaceAll(',', ''),
      start: number.start,
      end: number.start + number.text.length,
    };
  });
  return { points, next: list[last]?.text };
}
