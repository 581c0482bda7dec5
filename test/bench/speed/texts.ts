import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartSpecs, chartSvg } from '../../../src/charts';
import { readWorkbook } from '../../../src/hosts/file';
import { narrate } from '../../../src/narrative';
import { proofread, readText } from '../../../src/proofread';
import { recognise } from '../../../src/tables';
import { DOCUMENTS } from '../../support/proofreadScore';
import { race, type Costs } from './race';

export interface TextCosts {
  /** Characters of the proofread document. */
  readonly characters: number;
  /** Characters of the 情况说明 that is written. */
  readonly written: number;
  readonly costs: readonly Costs[];
}

/** Writing, drawing and proofreading for one real unit. */
export async function raceTexts(root: string, rounds: number): Promise<TextCosts> {
  const { title, book: file } = DOCUMENTS[2];
  const book = recognise(await readWorkbook(readFileSync(join(root, 'samples', file)), file));
  const text = readFileSync(join(root, 'test/fixtures/proofread', `${title}.txt`), 'utf8');
  // Many times the same document: what a 部门 with its units publishes in one file.
  const times = (n: number): string => Array.from({ length: n }, () => text).join('\n');
  const [ten, hundred] = [times(10), times(100)];
  const quick = await race(
    [
      { name: 'narrate', run: () => narrate(book) },
      { name: 'charts', run: () => chartSpecs(book).map((spec) => (spec.skipped ? '' : chartSvg(spec))) },
    ],
    { rounds, warmUps: rounds, turn: 60 },
  );
  const slow = await race(
    [
      { name: 'proofread', run: () => proofread(readText(text), book) },
      { name: 'proofread ×10', run: () => proofread(readText(ten), book) },
    ],
    { rounds, warmUps: rounds, turn: 100 },
  );
  // A million letters by themselves: what they leave on the heap is not for the others to clean up.
  const longest = await race([{ name: 'proofread ×100', run: () => proofread(readText(hundred), book) }], {
    rounds,
    warmUps: 1,
    turn: 0,
  });
  return {
    characters: text.length,
    written: narrate(book).reduce((n, s) => n + s.paragraphs.reduce((m, p) => m + p.text.length, 0), 0),
    costs: [...quick, ...slow, ...longest],
  };
}
