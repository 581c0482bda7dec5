import { HostError } from '../workbook';
import type { Desk } from './desk';
import type { Progress } from './engine';
import { pause } from './pause';
import type { TaskKind, Words } from './state';

/**
 * Runs one piece of work with progress, cancel and a sentence for every failure. While one is running another is refused
 * (gives undefined), so that two writes never cross.
 */
export async function runTask<T>(
  desk: Desk,
  kind: TaskKind,
  work: (progress: Required<Progress>) => Promise<T>,
): Promise<T | undefined> {
  const { store } = desk;
  if (store.getState().task) return undefined;
  const controller = new AbortController();
  const cancel = () => controller.abort();
  store.setState({ task: { kind, done: 0, total: 0, cancel }, problem: undefined, notice: undefined });
  try {
    await pause();
    return await work({
      signal: controller.signal,
      onProgress: (done, total) => store.setState({ task: { kind, done, total, cancel } }),
    });
  } catch (error) {
    store.setState(controller.signal.aborted ? { notice: { key: 'task.cancelled' } } : { problem: explain(error) });
    return undefined;
  } finally {
    store.setState({ task: undefined });
  }
}

/** A sentence for the user about any failure. */
export function explain(error: unknown): Words {
  if (error instanceof HostError) return { text: error.message };
  const what = error instanceof Error ? error.message : String(error);
  return { key: 'problem.unexpected', values: { what } };
}
