import {
  check,
  createDesk,
  drawCharts,
  insertCharts,
  markFindings,
  openHostBook,
  writeNarrative,
  writeReport,
  type Desk,
} from '../app';
import { createEngine } from '../app/localEngine';
import { ExcelHost, officeReady, onRibbonButton } from '../hosts/excel';
import { readingTexts } from './documents';
import { giveFile } from './giveFile';
import { browserPreferences } from './preferences';
import { sayOutsidePane } from './sayOutsidePane';

type Step = (desk: Desk) => Promise<unknown>;

/**
 * Ribbon buttons that work without the pane: what reads the book, then what writes into it. Each writes a sheet of its own
 * that shows what was done, so the user sees the outcome in the book itself.
 */
const BUTTONS: Readonly<Record<string, readonly [read: Step, ...write: Step[]]>> = {
  fubiaoCheck: [(desk) => check(desk), markFindings, writeReport],
  fubiaoCharts: [openHostBook, drawCharts, insertCharts],
  fubiaoNarrative: [openHostBook, writeNarrative],
};

/** Takes the steps one after another and says what went wrong; of a book that could not be read nothing is written. */
async function run(desk: Desk, [read, ...write]: readonly [Step, ...Step[]]): Promise<void> {
  const problems = new Set<string>();
  for (const step of [read, ...write]) {
    await step(desk);
    const { problem } = desk.store.getState();
    if (problem) problems.add(await wordsOf(desk, problem));
    if (problem && step === read) break;
  }
  if (problems.size > 0) await sayOutsidePane(desk.place.preferences, [...problems].join('\n'));
}

/** A problem as a sentence, in the language of the pane. */
async function wordsOf(
  { place }: Desk,
  problem: NonNullable<ReturnType<Desk['store']['getState']>['problem']>,
): Promise<string> {
  if ('text' in problem) return problem.text;
  const { createWords } = await import('../locale');
  const words = createWords(place.preferences.get('language') === 'en' ? 'en' : 'zh-CN');
  return words.t(problem.key as 'app.name', { ...problem.values });
}

void officeReady().then(({ kind }) => {
  if (kind !== 'ready') return;
  for (const [name, steps] of Object.entries(BUTTONS))
    onRibbonButton(name, async () => {
      const desk = createDesk(
        {
          kind: 'excel',
          samples: [],
          host: new ExcelHost(),
          readBook: () => Promise.reject(new Error('not used without a pane')),
          ...readingTexts,
          giveFile,
          preferences: browserPreferences(),
        },
        async () => createEngine(),
      );
      await run(desk, steps);
    });
});
