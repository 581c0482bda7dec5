import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file';
import type { WorkbookSnapshot } from '../../src/workbook';
import { launchBrowser } from '../browser';
import { openTaskPane, type OpenTaskPaneOptions, type TaskPane } from '../excel/chromium';
import { DIST } from './site';

export interface ExcelBook {
  snapshot(): WorkbookSnapshot;
  /** A new Excel with that book open, and the pane in it. */
  open(more?: Partial<OpenTaskPaneOptions>): Promise<TaskPane>;
}

/** A browser for all tests of a file and a sample that is open in its Excels. To be called where tests are declared. */
export function excelBook(sample: string): ExcelBook {
  let browser: Browser;
  let snapshot: WorkbookSnapshot;
  beforeAll(async () => {
    browser = await launchBrowser();
    snapshot = await readWorkbook(new Uint8Array(readFileSync(join(DIST, '..', 'samples', sample))), sample);
  });
  afterAll(() => browser.close());
  return {
    snapshot: () => snapshot,
    open: (more = {}) => openTaskPane(browser, { distDir: DIST, snapshot, ...more }),
  };
}
