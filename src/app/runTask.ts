import { TooBigError } from '../workbook';
import type { Desk } from './desk';
import type { Progress } from './engine';
import { inTurn } from './inTurn';
import { pause } from './pause';
import type { TaskKind, Words } from './state';

/**
 * Runs one piece of work with progress, cancel and a sentence for every failure, after what was asked for before it.
 * @param options.quiet the user did not ask for it: what was said before stays on the screen
 * @returns undefined when it failed or was cancelled; both have then been said
 */
export async function runTask<T>(
  desk: Desk,
  kind: TaskKind,
  work: (progress: Required<Progress>) => Promise<T>,
  options: { readonly quiet?: boolean } = {},
): Promise<T | undefined> {
  return inTurn(desk, async () => {
    const { store } = desk;
    const controller = new AbortController();
    const cancel = () => controller.abort();
    store.setState({ task: { kind, done: 0, total: 0, cancel } });
    if (!options.quiet) store.setState({ problem: undefined, notice: undefined });
    try {
      await pause();
      return await work({
        signal: controller.signal,
        onProgress: (done, total) => store.setState({ task: { kind, done, total, cancel } }),
      });
    } catch (error) {
      store.setState(controller.signal.aborted ? { notice: { key: 'task.cancelled' } } : { problem: explain(error) });
      if (error instanceof TooBigError) store.setState({ oversize: { sheets: error.sheets, most: error.most } });
      return undefined;
    } finally {
      store.setState({ task: undefined });
    }
  });
}

/** A sentence for the user about any failure. */
export function explain(error: unknown): Words {
  // Failures that the rooms below say in a Chinese sentence are for the user; all others are ours.
  if (error instanceof Error && /\p{Script=Han}.*。$/su.test(error.message)) return { text: error.message };
  const what = error instanceof Error ? error.message : String(error);
  return { key: 'problem.unexpected', values: { what } };
}
