import { officeReady } from '../../src/hosts/excel';
import { openExcel, seedFromRows } from './emulator';

const BOOK = seedFromRows({ 表1: [['甲', 1]] });

test('without office.js the user is told that it did not load', async () => {
  await expect(officeReady()).resolves.toMatchObject({
    kind: 'no-office',
    message: expect.stringContaining('office.js'),
  });
});

test('Office LTSC 2021 is enough', async () => {
  openExcel(BOOK);
  await expect(officeReady()).resolves.toEqual({ kind: 'ready' });
});

test.each(['1.1', '1.7', '1.13'])('an Excel with ExcelApi %s is sent to the web page', async (version) => {
  openExcel(BOOK, { sets: { ExcelApi: version } });
  await expect(officeReady()).resolves.toMatchObject({
    kind: 'too-old',
    message: expect.stringMatching(/1\.14.*网页版/),
  });
});

test('a page opened in a browser says where it belongs', async () => {
  openExcel(BOOK);
  const office = Office as unknown as { onReady: () => Promise<unknown> };
  const before = office.onReady;
  office.onReady = () => Promise.resolve({ host: null, platform: null });
  await expect(officeReady()).resolves.toMatchObject({ kind: 'no-office', message: expect.stringContaining('网页版') });
  office.onReady = before;
});
