import type { Desk } from './desk';
import { judgeFindings } from './dismissals';
import type { Progress } from './engine';
import { engineOptions } from './engineOptions';
import { readMemory } from './memory';
import { readOptions } from './readOptions';
import { readTouched } from './readTouched';
import { runTask } from './runTask';
import type { ViewId } from './state';
import { showEquations } from './thisCell';

export interface CheckOptions {
  readonly show?: ViewId;
  readonly quiet?: boolean;
  /** Sheets that were edited since the last check, when nothing else was; absent: anything may have changed. */
  readonly touched?: ReadonlySet<string>;
}

/**
 * Reads the book afresh, recognises it and runs every rule. Never writes.
 * @param options.show the view to turn to when done; absent stays where the user is
 * @param options.quiet asked for by an edit, not by the user: what stands on the screen is left there
 */
export async function check(desk: Desk, options: CheckOptions = {}): Promise<void> {
  const { store } = desk;
  if (store.getState().task?.kind === 'checking') return;
  const work = async (progress: Required<Progress>) => {
    const host = desk.host;
    if (!host) return;
    const engine = await desk.engine();
    const read = readOptions(desk, progress);
    const was = store.getState().snapshot;
    const isPart = options.touched && was;
    const snapshot = isPart ? await readTouched(host, was, options.touched, read) : await host.read(read);
    const now = store.getState();
    const memory = now.memoryUnkept ? now.memory : readMemory(snapshot.memory);
    const how = engineOptions(memory);
    const book = await engine.open(snapshot, how, progress);
    const report = await engine.check(how, progress);
    const judged = judgeFindings(report, memory.dismissals, snapshot);
    const before = store.getState();
    const stays = new Set(report.findings.map((f) => f.id));
    const resolved = before.judged.filter((j) => !stays.has(j.finding.id)).map((j) => j.finding.message);
    store.setState({
      snapshot,
      memory,
      book,
      report,
      judged,
      resolved,
      isMarked: snapshot.isMarked ?? before.isMarked,
      checkedAt: new Date().toISOString(),
      ...(options.show ? { view: options.show } : {}),
      openFinding: stays.has(before.openFinding ?? '') ? before.openFinding : undefined,
      charts: undefined,
      sections: undefined,
    });
    await showEquations(desk);
  };
  await runTask(desk, 'checking', work, options);
}
