import type { Desk } from './desk';
import { runTask } from './runTask';

/** Writes 「核对报告」 and the working paper of live formulas. */
export async function writeReport(desk: Desk): Promise<void> {
  await runTask(desk, 'writing', async () => {
    const { report, judged, checkedAt } = desk.store.getState();
    if (!desk.host || !report) return;
    const engine = await desk.engine();
    const dismissed = judged.flatMap((j) =>
      j.dismissal ? [{ findingId: j.finding.id, reason: j.dismissal.reason, state: j.state }] : [],
    );
    await desk.host.writeSheets(await engine.reportSheets(report, { checkedAt: checkedAt ?? '', dismissed }));
    desk.store.setState({ changed: true, notice: { key: 'report.written' } });
  });
}
