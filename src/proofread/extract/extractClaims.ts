import type { Extraction } from '../model';
import type { Line, Outline, Section } from '../outline';
import { sentenceEnds } from './clauses';
import { Collector } from './collector';
import { Lists } from './lists';
import { marksOf } from './marks';
import { readSentence, type Text } from './readSentence';

/**
 * First verb of the pipeline: finds every number of the running text, says what part it plays (amount, change, share,
 * rate, completion, count …) and which numbers are said of one thing. Works sentence by sentence on wording alone; knows
 * neither the tables nor arithmetic.
 */
export function extractClaims(outline: Outline): Extraction {
  const collector = new Collector();
  const text: Text = { collector, lists: new Lists(collector), lastPath: {} };
  for (const section of outline.sections) readSection(section, text);
  return collector.result();
}

function readSection(section: Section, text: Text): void {
  const { collector, lists } = text;
  collector.current = undefined;
  text.lastPath = {};
  lists.newSection();
  for (const line of section.lines) {
    if (line.tabular || line.isHeading || section.zone === 'terms') continue;
    if (/^[（(]?图\d/.test(line.text)) continue;
    collector.paragraphHead = undefined;
    lists.newLine(line.text);
    // A numbered paragraph speaks of something new.
    if (/^(?:\d{1,2}[.、．]|（\d{1,2}）)/.test(line.text)) collector.current = undefined;
    readLine(line, text);
  }
}

function readLine(line: Line, text: Text): void {
  const marks = marksOf(line);
  let from = 0;
  let first = 0;
  for (const to of sentenceEnds(line.text)) {
    let next = first;
    while (next < marks.length && marks[next]!.at < to) next++;
    text.collector.sentence++;
    readSentence({ line, from, to, marks: marks.slice(first, next) }, text);
    from = to;
    first = next;
  }
}
