import type { Desk } from './desk';
import { runTask } from './runTask';
import { priorFigures } from './priorFigures';

/** Draws the previews of 图1–图7 from the figures of the open book. */
export async function drawCharts(desk: Desk): Promise<void> {
  await runTask(
    desk,
    'drawing',
    async () => {
      const engine = await desk.engine();
      const charts = await engine.charts(priorFigures(desk));
      desk.store.setState({ charts, priorFields: await engine.priorFields() });
    },
    { quiet: true },
  );
}

/** Takes a chart into the next insertion or leaves it out. */
export function chooseChart(desk: Desk, id: string, taken: boolean): void {
  const leftOutCharts = new Set(desk.store.getState().leftOutCharts);
  if (taken) leftOutCharts.delete(id);
  else leftOutCharts.add(id);
  desk.store.setState({ leftOutCharts });
}

/** Charts that can be drawn and are chosen. */
export function chosenCharts({
  charts,
  leftOutCharts,
}: Pick<ReturnType<Desk['store']['getState']>, 'charts' | 'leftOutCharts'>) {
  return (charts ?? []).filter((c) => !c.spec.skipped && !leftOutCharts.has(c.spec.id)).map((c) => c.spec.id);
}

/** Writes the chosen charts as native charts to the sheet 「图表」; those there before are replaced in place. */
export async function insertCharts(desk: Desk): Promise<void> {
  await runTask(desk, 'writing', async () => {
    const ids = chosenCharts(desk.store.getState());
    if (!desk.host || ids.length === 0) return;
    const engine = await desk.engine();
    const sheet = await engine.chartSheet(ids, priorFigures(desk));
    const [name = sheet.name] = (await desk.host.writeSheets([sheet])) ?? [];
    desk.store.setState({ changed: true, notice: { key: 'charts.inserted', values: { count: ids.length, name } } });
  });
}

/** A chart as SVG text for a web page; undefined when it cannot be drawn. */
export async function chartPicture(desk: Desk, id: string): Promise<string | undefined> {
  return runTask(desk, 'drawing', async () => (await desk.engine()).chartPicture(id, priorFigures(desk)));
}

/** Gives a picture of a chart as a file: `图1 收、支决算总计变动情况.svg`. */
export function giveChart(desk: Desk, title: string, bytes: Uint8Array, type: 'svg' | 'png'): void {
  const name = `${title.replace(/（单位[^）]*）/, '').replace(/[\\/:*?"<>|]/g, '')}.${type}`;
  desk.place.giveFile(bytes, name, type === 'svg' ? 'image/svg+xml' : 'image/png');
  desk.store.setState({ notice: { key: 'charts.given', values: { name } } });
}
