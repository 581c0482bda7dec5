import type { Desk } from './desk';
import { runTask } from './runTask';

const STATES = { dismissed: '已忽略', expired: '已过期', open: '' } as const;

/** Writes 「核对报告」 and the working paper of live formulas. */
export async function writeReport(desk: Desk): Promise<void> {
  await runTask(desk, 'writing', async () => {
    const { report, judged, checkedAt } = desk.store.getState();
    if (!desk.host || !report) return;
    const engine = await desk.engine();
    const dismissed = judged.flatMap((j) =>
      j.dismissal ? [{ findingId: j.finding.id, reason: j.dismissal.reason, state: STATES[j.state] }] : [],
    );
    const sheets = await engine.reportSheets(report, { checkedAt: checkedAt ?? '', dismissed });
    const names = (await desk.host.writeSheets(sheets)) ?? sheets.map((s) => s.name);
    desk.store.setState({ changed: true, notice: { key: 'report.written', values: { names: names.join('”“') } } });
  });
}
