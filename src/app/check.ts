import type { Desk } from './desk';
import { judgeFindings } from './dismissals';
import { engineOptions } from './engineOptions';
import { readMemory } from './memory';
import { runTask } from './runTask';
import type { ViewId } from './state';
import { showEquations } from './thisCell';

/**
 * Reads the book afresh, recognises it and runs every rule. Never writes.
 * @param thenShow the view to turn to when done; absent stays where the user is
 */
export async function check(desk: Desk, thenShow?: ViewId): Promise<void> {
  const { store } = desk;
  await runTask(desk, 'checking', async (progress) => {
    const host = desk.host;
    if (!host) return;
    const engine = await desk.engine();
    const snapshot = await host.read(progress);
    const memory = readMemory(snapshot.memory);
    const options = engineOptions(memory);
    const book = await engine.open(snapshot, options, progress);
    const report = await engine.check(options, progress);
    const judged = judgeFindings(report.findings, memory.dismissals, snapshot);
    const before = store.getState();
    const stays = new Set(report.findings.map((f) => f.id));
    const resolved = before.judged.filter((j) => !stays.has(j.finding.id)).length;
    store.setState({
      snapshot,
      memory,
      book,
      report,
      judged,
      resolved,
      checkedAt: new Date().toISOString(),
      ...(thenShow ? { view: thenShow } : {}),
      openFinding: stays.has(before.openFinding ?? '') ? before.openFinding : undefined,
      charts: undefined,
      sections: undefined,
    });
    await showEquations(desk);
  });
}
