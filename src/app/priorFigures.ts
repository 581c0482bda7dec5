import type { Desk } from './desk';
import type { PriorFigures } from './engine';
import { remember } from './remember';
import { runTask } from './runTask';

/** Last year's figures known for this book. */
export function priorFigures(desk: Desk): PriorFigures | undefined {
  const prior = desk.store.getState().memory.prior;
  if (!prior) return undefined;
  return { figures: prior.figures, ...(prior.year === undefined ? {} : { year: prior.year }) };
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

/** Takes last year's figures from last year's book. Figures the user typed stay. */
export async function takePriorBook(desk: Desk, name: string, bytes: () => Promise<Uint8Array>): Promise<void> {
  const found = await runTask(desk, 'reading', async () => {
    const engine = await desk.engine();
    return engine.takePrior(await desk.place.readBook(await bytes(), name));
  });
  if (!found) return;
  desk.store.setState({ priorName: name });
  const count = Object.keys(found.figures).length;
  if (count === 0) return desk.store.setState({ problem: { key: 'prior.nothing', values: { name } } });
  await remember(desk, (memory) => ({
    ...memory,
    prior: { ...found, figures: { ...found.figures, ...memory.prior?.figures } },
  }));
  desk.store.setState({
    charts: undefined,
    sections: undefined,
    notice: { key: 'prior.taken', values: { name, count } },
  });
}
