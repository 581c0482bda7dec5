import { OWN_SHEETS } from '../workbook';
import type { Desk } from './desk';
import type { TextOptions } from './engine';
import { priorFigures } from './priorFigures';
import { remember } from './remember';
import { runTask } from './runTask';

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
 * Writes the 情况说明 to its sheet. What the user edited there stays, and facts typed over 【待填：…】 are learned: the
 * sheet as it is now is read first.
 */
export async function writeNarrative(desk: Desk): Promise<void> {
  const done = await runTask(desk, 'writing', async (progress) => {
    if (!desk.host) return undefined;
    const engine = await desk.engine();
    const { sheets } = await desk.host.read(progress);
    const there = sheets.find((s) => s.ownAs === OWN_SHEETS.narrative);
    const result = await engine.writtenNarrative(textOptions(desk), desk.store.getState().memory.written, there);
    const [name = OWN_SHEETS.narrative] = (await desk.host.writeSheets([result.sheet])) ?? [];
    return { ...result, name };
  });
  if (!done) return;
  const { sections, written, facts, name } = done;
  desk.store.setState({ sections, changed: true, notice: { key: 'narrative.written', values: { name } } });
  await remember(desk, (memory) => ({ ...memory, written, facts }));
}
