import { readFileSync } from 'fs';
import { join } from 'path';
import type { EnginePort } from '../src/app/engineLink';
import type { FromHost, ToHost } from '../src/app/hostLink';
import { remoteFiles, type RemoteFiles } from '../src/app/remoteHost';
import { serveHost } from '../src/app/serveHost';
import { FileHost } from '../src/hosts/file';
import { shownText } from '../src/pane/sheet/gridLayout';
import { TooBigError, type WorkbookHost } from '../src/workbook';

/** Files over a link within this thread: messages are copied and arrive a turn later, as they do between threads. */
function linked(open: (bytes: Uint8Array, name: string) => WorkbookHost = (b, n) => new FileHost(b, n)): {
  readonly files: RemoteFiles;
  readonly sent: ToHost[];
} {
  const sent: ToHost[] = [];
  const outer: EnginePort<ToHost, FromHost> = { onmessage: null, postMessage: () => {} };
  const inner: EnginePort<FromHost, ToHost> = {
    onmessage: null,
    postMessage: (message) => {
      const copy = structuredClone(message);
      setImmediate(() => outer.onmessage?.({ data: copy }));
    },
  };
  outer.postMessage = (message) => {
    sent.push(message);
    const copy = structuredClone(message);
    setImmediate(() => inner.onmessage?.({ data: copy }));
  };
  serveHost(inner, open);
  return { files: remoteFiles(outer), sent };
}

const NAME = '四川省医疗保险异地结算中心-2020决算.xlsx';
const bytes = new Uint8Array(readFileSync(join(__dirname, '..', 'samples', NAME)));
const MARKS = [{ ref: { sheet: '附表1', row: 3, col: 1 }, colour: 'error' as const }];

test('a book read over the link is the book read here, whatever its size', async () => {
  const own = await new FileHost(bytes, NAME).read();
  const there = await linked().files.open(bytes, NAME).read();
  expect(there.sheets.length).toBeGreaterThan(9);
  expect(there).toEqual(own);
  expect(await linked().files.readBook(bytes, NAME)).toEqual(own);
});

test.each([
  '四川省医疗保险异地结算中心-2020决算.xlsx',
  '四川省医疗保障局机关-2024预算-含错.xlsx',
  '宣汉县医疗保障局-2020决算.xlsx',
])('the viewer beside the pane shows every cell of %s as the file shows it', async (name) => {
  const file = new Uint8Array(readFileSync(join(__dirname, '..', 'samples', name)));
  const own = await new FileHost(file, name).read();
  const there = await linked().files.open(file, name).read();
  const differ: string[] = [];
  let seen = 0;
  own.sheets.forEach((sheet, s) =>
    sheet.cells.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (!cell) return;
        const text = shownText(there.sheets[s]!.cells[r]![c]);
        seen++;
        if (text.trim() !== cell.text!.trim()) differ.push(`${sheet.name} ${r},${c}: ${text} / ${cell.text}`);
      }),
    ),
  );
  expect(seen).toBeGreaterThan(1000);
  expect(differ).toEqual([]);
});

test('an unchanged book is not sent again; after a change it is', async () => {
  const { files, sent } = linked();
  const host = files.open(bytes, NAME);
  const first = await host.read();
  expect(await host.read()).toBe(first);
  await host.remember({ 单位: '某局' });
  expect((await host.read()).memory).toEqual({ 单位: '某局' });
  expect(sent.flatMap((m) => (m.kind === 'call' ? [m.method] : []))).toEqual(['read', 'remember', 'read']);
});

test('marks, sheets and memory written over the link give the same file', async () => {
  const own = new FileHost(bytes, NAME);
  const { files } = linked();
  const results = [];
  for (const host of [own, files.open(bytes, NAME)]) {
    const sheet = { name: '核对报告', columnWidths: [20], rows: [[{ text: '核对报告' }]] };
    const { sheets } = await host.read();
    const marks = [{ ...MARKS[0]!, ref: { ...MARKS[0]!.ref, sheet: sheets[1]!.name } }];
    results.push({
      marked: await host.mark(marks),
      names: await host.writeSheets([sheet]),
      name: await host.rewriteSheet('情况说明', async (there) => {
        expect(there).toBeUndefined();
        return { sheet: { ...sheet, name: '情况说明' }, memory: { 说明: '已写' } };
      }),
      file: Buffer.from(await host.save!()).toString('base64'),
    });
  }
  expect(results[1]).toEqual(results[0]);
});

test('a failure over there keeps its sentence, its code and what there is to choose from', async () => {
  const { files } = linked();
  await expect(files.open(new Uint8Array(), '空.xlsx').read()).rejects.toMatchObject({ name: 'HostError', code: 'empty-file' }); // prettier-ignore
  const host = new FileHost(bytes, NAME);
  host.read = () => Promise.reject(new TooBigError('太大。', [{ name: '表1', cells: 9 }], 5));
  const refused = linked(() => host)
    .files.open(bytes, NAME)
    .read();
  await expect(refused).rejects.toBeInstanceOf(TooBigError);
  await expect(refused).rejects.toMatchObject({ message: '太大。', sheets: [{ name: '表1', cells: 9 }], most: 5 });
});

test('cancelling is answered at once and stops the reading over there', async () => {
  const { files, sent } = linked();
  const controller = new AbortController();
  const host = files.open(bytes, NAME);
  const reading = host.read({ signal: controller.signal });
  controller.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(sent.at(-1)).toMatchObject({ kind: 'cancel' });
  expect((await host.read()).sheets.length).toBeGreaterThan(9);
});

test('progress arrives while the book is read, and a book put away can be opened again', async () => {
  const { files, sent } = linked();
  const steps: number[] = [];
  const host = files.open(bytes, NAME);
  await host.read({ onProgress: (done, total) => steps.push(done / total) });
  expect(steps.length).toBeGreaterThan(9);
  expect(steps.at(-1)).toBe(1);
  host.close!();
  expect(sent.at(-1)).toMatchObject({ kind: 'drop' });
  expect((await host.mark([])).marked).toBe(0);
});
