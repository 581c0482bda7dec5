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

/**
 * Ribbon buttons that work without the pane. Each writes a sheet of its own that shows what was done, so the user sees the
 * outcome in the book itself.
 */
const BUTTONS: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  // A check reads the book itself.
  fubiaoCheck: async (desk) => {
    await check(desk);
    await markFindings(desk);
    await writeReport(desk);
  },
  fubiaoCharts: async (desk) => {
    await openHostBook(desk);
    await drawCharts(desk);
    await insertCharts(desk);
  },
  fubiaoNarrative: async (desk) => {
    await openHostBook(desk);
    await writeNarrative(desk);
  },
};

void officeReady().then(({ kind }) => {
  if (kind !== 'ready') return;
  for (const [name, work] of Object.entries(BUTTONS))
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
      await work(desk);
    });
});
