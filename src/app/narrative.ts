import { OWN_SHEETS } from '../workbook';
import type { Desk } from './desk';
import type { TextOptions } from './engine';
import { writeMemory } from './memory';
import { priorFigures } from './priorFigures';
import { readOptions } from './readOptions';
import { remember } from './remember';
import { runTask } from './runTask';
import { setSetting } from './setSetting';
import type { AppState } from './state';

function textOptions(desk: Desk): TextOptions {
  const { memory } = desk.store.getState();
  const { template, trailingZeros = false } = memory.settings;
  return {
    prior: priorFigures(desk),
    facts: memory.facts,
    trailingZeros,
    ...(template ? { template: template.text } : {}),
  };
}

/** Composes the 情况说明 for the pane to show. */
export async function composeNarrative(desk: Desk): Promise<void> {
  await runTask(
    desk,
    'drawing',
    async () => {
      const engine = await desk.engine();
      const options = textOptions(desk);
      const [sections, factFields] = await Promise.all([
        engine.narrative(options),
        engine.factFields(options.template),
      ]);
      desk.store.setState({ sections, factFields });
    },
    { quiet: true },
  );
}

/** Keeps a fact that no table holds; blank takes it away. The text is composed anew. */
export async function setFact(desk: Desk, key: string, value: string): Promise<void> {
  const text = value.trim();
  if ((desk.store.getState().memory.facts[key] ?? '') === text) return;
  await remember(desk, (memory) => {
    const facts = { ...memory.facts };
    if (text) facts[key] = text;
    else delete facts[key];
    return { ...memory, facts, factsYear: desk.store.getState().book?.year };
  });
  // A figure of last year may be what a chart waits for.
  if (key.startsWith('上年.')) desk.store.setState({ charts: undefined });
  await composeNarrative(desk);
}

/**
 * Writes the 情况说明 to its sheet. What the user edited there stays, and facts typed over 【待填：…】 are learned from the
 * sheet as it is now.
 */
export async function writeNarrative(desk: Desk): Promise<void> {
  await runTask(desk, 'writing', async () => {
    if (!desk.host) return;
    const engine = await desk.engine();
    const { store } = desk;
    let done: Partial<AppState> = {};
    const name = await desk.host.rewriteSheet(OWN_SHEETS.narrative, async (there) => {
      const before = store.getState().memory;
      const { sections, sheet, written, facts } = await engine.writtenNarrative(
        textOptions(desk),
        before.written,
        there,
      );
      const memory = { ...before, written, facts, factsYear: store.getState().book?.year };
      done = { sections, memory };
      return { sheet, memory: writeMemory(memory) };
    });
    const notice = { key: 'narrative.written', values: { name } };
    store.setState({ ...done, changed: true, memoryUnkept: false, notice });
  });
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Gives the 情况说明 as a Word document; what the user edited in the sheet is in it. */
export async function downloadWord(desk: Desk, withTables: boolean): Promise<void> {
  await runTask(desk, 'saving', async (progress) => {
    const { store, place, host } = desk;
    const { memory, snapshot } = store.getState();
    if (!host || !snapshot) return;
    const engine = await desk.engine();
    const now = memory.written.length > 0 ? await host.read(readOptions(desk, progress)) : snapshot;
    const there = now.sheets.find((s) => s.ownAs === OWN_SHEETS.narrative);
    const bytes = await engine.wordDocument(textOptions(desk), memory.written, there, withTables);
    const name = `${snapshot.name.replace(/\.[^.]+$/, '')}-情况说明.docx`;
    place.giveFile(bytes, name, DOCX);
    store.setState({ notice: { key: 'narrative.wordGiven', values: { name } } });
  });
}

/** Longest template kept in a book, in characters. */
const LONGEST_TEMPLATE = 100_000;

/** Takes the unit's own template from a text file; kept in the book. One with a mistake is refused, naming the line. */
export async function setTemplate(
  desk: Desk,
  file: { readonly name: string; readonly bytes: () => Promise<Uint8Array> } | undefined,
): Promise<void> {
  if (!file) {
    await setSetting(desk, 'template', undefined);
    return composeNarrative(desk);
  }
  const { name } = file;
  const text = await runTask(desk, 'reading', async () => {
    const read = await desk.place.decodeText(await file.bytes());
    if (read.length > LONGEST_TEMPLATE || !read.trim()) return '';
    const engine = await desk.engine();
    await engine.narrative({ ...textOptions(desk), template: read });
    return read;
  });
  if (text === undefined) return;
  if (text === '') return desk.store.setState({ problem: { key: 'narrative.badTemplate', values: { name } } });
  await setSetting(desk, 'template', { name, text });
  await composeNarrative(desk);
  desk.store.setState({ notice: { key: 'narrative.templateTaken', values: { name } } });
}

/** Gives the template in use, to be edited: the unit's own, else the built-in one. */
export async function giveTemplate(desk: Desk): Promise<void> {
  const own = desk.store.getState().memory.settings.template;
  const text = own?.text ?? (await (await desk.engine()).template());
  // Notepad and Excel on Windows know UTF-8 by its mark.
  desk.place.giveFile(new TextEncoder().encode(`\uFEFF${text}`), own?.name ?? '情况说明模板.txt', 'text/plain');
}
