import { OWN_SHEETS } from '../workbook';
import type { Desk } from './desk';
import type { TextOptions } from './engine';
import { writeMemory } from './memory';
import { priorFigures } from './priorFigures';
import { remember } from './remember';
import { runTask } from './runTask';
import type { AppState } from './state';

function textOptions(desk: Desk): TextOptions {
  const { memory } = desk.store.getState();
  return { prior: priorFigures(desk), facts: memory.facts, trailingZeros: memory.settings.trailingZeros ?? false };
}

/** Composes the 情况说明 for the pane to show. */
export async function composeNarrative(desk: Desk): Promise<void> {
  await runTask(
    desk,
    'drawing',
    async () => {
      const engine = await desk.engine();
      const [sections, factFields] = await Promise.all([engine.narrative(textOptions(desk)), engine.factFields()]);
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
    return { ...memory, facts };
  });
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
      const memory = { ...before, written, facts };
      done = { sections, memory };
      return { sheet, memory: writeMemory(memory) };
    });
    const notice = { key: 'narrative.written', values: { name } };
    store.setState({ ...done, changed: true, memoryUnkept: false, notice });
  });
}
