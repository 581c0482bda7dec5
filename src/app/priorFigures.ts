import type { Desk } from './desk';
import type { PriorFigures } from './engine';
import { readMemory, rolledOver } from './memory';
import { remember } from './remember';
import { runTask } from './runTask';

/** Last year's figures known for this book: from last year's book, and those typed among the facts. */
export function priorFigures(desk: Desk): PriorFigures | undefined {
  const { prior, facts } = desk.store.getState().memory;
  const typed = Object.entries(facts).flatMap(([id, value]) =>
    id.startsWith('上年.') ? [[id.slice('上年.'.length), value]] : [],
  );
  if (!prior && typed.length === 0) return undefined;
  const figures = { ...prior?.figures, ...(Object.fromEntries(typed) as Record<string, string>) };
  return { figures, ...(prior?.year === undefined ? {} : { year: prior.year }) };
}

/**
 * Sets one of last year's figures as typed; blank takes it away. False when the text is no amount, and then nothing changes.
 */
export async function setPriorFigure(desk: Desk, key: string, text: string): Promise<boolean> {
  // Exact arithmetic is not part of the first load; by the time anyone types an amount it is here.
  const { parseAmount, plain } = await import('../amount');
  const amount = parseAmount(text);
  if (text.trim() && !amount) return false;
  await remember(desk, (memory) => {
    const figures = { ...memory.prior?.figures };
    if (amount) figures[key] = plain(amount.value);
    else delete figures[key];
    return { ...memory, prior: { ...memory.prior, figures } };
  });
  desk.store.setState({ charts: undefined, sections: undefined });
  return true;
}

/**
 * Takes last year's figures from last year's book, and offers what the user told us there. What the user typed here stays.
 */
export async function takePriorBook(desk: Desk, name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
  const read = await runTask(desk, 'reading', async () => {
    const engine = await desk.engine();
    const snapshot = await desk.place.readBook(await bytes(), name);
    return { found: await engine.takePrior(snapshot), told: readMemory(snapshot.memory).facts };
  });
  if (!read) return;
  const { found, told } = read;
  desk.store.setState({ priorName: name });
  const count = Object.keys(found.figures).length;
  if (count === 0) return desk.store.setState({ problem: { key: 'prior.nothing', values: { name } } });
  await remember(desk, (memory) => ({
    ...memory,
    prior: { ...found, figures: { ...found.figures, ...memory.prior?.figures } },
    facts: { ...rolledOver(told).facts, ...memory.facts },
    lastFacts: { ...memory.lastFacts, ...told },
  }));
  desk.store.setState({
    charts: undefined,
    sections: undefined,
    notice: { key: 'prior.taken', values: { name, count } },
  });
}
