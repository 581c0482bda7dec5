import type { Note } from './note';
import type { Line, Outline, Section } from './outline';

const NUMERALS = '一二三四五六七八九十';

function numeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 1) return NUMERALS.indexOf(text) + 1 || undefined;
  if (text.startsWith('十')) return 10 + (NUMERALS.indexOf(text[1]!) + 1);
  if (text.length === 2 && text[1] === '十') return (NUMERALS.indexOf(text[0]!) + 1) * 10;
  return undefined;
}

/** The right number of a caption whose neighbours are numbered one after the other without it: 图1、图5、图3. */
function oddOne(numbers: readonly number[], i: number): number | undefined {
  const [before, n, after] = [numbers[i - 1] ?? 0, numbers[i]!, numbers[i + 1]];
  if (n === before + 1) return undefined;
  if (after !== undefined) return after === before + 2 ? before + 1 : undefined;
  // The last one repeats a number, or goes back: a gap there may be a figure that is missing.
  return i > 1 && n <= before && numbers.slice(0, i).every((x, k) => x === k + 1) ? before + 1 : undefined;
}

/** Order of headings and of figures within the statement: gaps and repetitions. */
export function checkStructure(outline: Outline): Note[] {
  return [...headings(outline), ...figures(outline)];
}

function note(line: Line, message: string): Note {
  return {
    line,
    start: 0,
    end: Math.min(line.text.length, 40),
    kind: 'text',
    verdict: '章节',
    severity: 'info',
    message,
  };
}

function headings(outline: Outline): Note[] {
  const notes: Note[] = [];
  const last = new Map<number, { n: number; text: string }>();
  let part: Section | undefined;
  for (const section of outline.sections) {
    if (section.level === 0 || section.zone !== 'statement') {
      last.clear();
      part = section.level === 0 ? section : part;
    }
    if (section.zone !== 'statement' || (section.level !== 1 && section.level !== 2)) continue;
    const mark = /^（?([一二三四五六七八九十]{1,3}|\d{1,2})[）、．.]/.exec(section.heading)?.[1];
    const n = mark === undefined ? undefined : numeral(mark);
    const line = section.lines[0];
    if (n === undefined || !line) continue;
    const before = last.get(section.level);
    if (section.level === 1) last.delete(2);
    last.set(section.level, { n, text: section.heading });
    if (!before || n === before.n + 1 || n === 1 || !/说明|情况|安排|经费/.test(section.heading)) continue;
    const message =
      n === before.n ? `序号与前面的“${before.text}”重复` : `序号接在“${before.text}”后面，中间缺号或次序不对`;
    notes.push(note(line, message));
  }
  return notes;
}

function figures(outline: Outline): Note[] {
  const notes: Note[] = [];
  const captions = outline.lines.flatMap((line) => {
    const m = line.section.zone !== 'statement' || line.tabular ? null : /^[（(]?图(\d{1,2})[：:、.]?/.exec(line.text);
    return m ? [{ line, n: Number(m[1]) }] : [];
  });
  const numbers = captions.map((c) => c.n);
  let last = 0;
  for (const [i, { line, n }] of captions.entries()) {
    const right = oddOne(numbers, i);
    if (right !== undefined) {
      const words = `图${n}`;
      const start = line.text.indexOf(words);
      notes.push({ ...note(line, `应为“图${right}”：前后的图依次编号`), start, end: start + words.length, severity: 'warning', expected: `图${right}` }); // prettier-ignore
      last = numbers[i] = right;
      continue;
    }
    if (n > last + 1)
      notes.push(
        note(
          line,
          last === 0
            ? `前面缺图1${n > 2 ? `至图${n - 1}` : ''}`
            : `前面缺图${last + 1}${n > last + 2 ? `至图${n - 1}` : ''}`,
        ),
      );
    else if (n === last) notes.push(note(line, `图号与前面的图${last}重复`));
    else if (n < last) notes.push(note(line, `图号次序不对，前面已有图${last}`));
    last = Math.max(last, n);
  }
  return notes;
}
