import { join } from 'node:path';
import { chartSpecs, chartSvg, type ChartSpec } from '../charts';
import { FileHost, writeBytes } from '../hosts/file/node';
import { chartSheet } from '../report';
import { formatRef } from '../workbook';
import { openBook } from './book';
import { EXIT } from './exit';
import { readPrior } from './prior';

export interface ChartsArguments {
  readonly prior?: string;
  readonly output?: string;
  /** Folder for one .svg a chart. */
  readonly svg?: string;
}

/** Prints 图1–图7 as JSON, or writes a copy of the book with the native charts. */
export async function charts(file: string, { prior, output, svg }: ChartsArguments): Promise<number> {
  const { book, bytes, snapshot, memory } = await openBook(file);
  const specs = chartSpecs(book, await readPrior(prior, memory));
  if (svg) {
    for (const spec of specs.filter((s) => !s.skipped)) {
      const file = join(svg, `${spec.id}.svg`);
      await writeBytes(file, new TextEncoder().encode(chartSvg(spec)), { overwrite: true });
      process.stdout.write(`${file}\n`);
    }
    return EXIT.clean;
  }
  if (!output) {
    process.stdout.write(`${JSON.stringify(specs.map(chartJson), null, 2)}\n`);
    return EXIT.clean;
  }
  const host = new FileHost(bytes, snapshot.name);
  await host.read();
  await host.writeSheets([chartSheet(specs)]);
  await writeBytes(output, await host.save());
  for (const spec of specs)
    process.stdout.write(`${spec.id}　${spec.title}${spec.skipped ? `：未画，${spec.skipped}` : ''}\n`);
  process.stdout.write(`已写入：${output}\n`);
  return EXIT.clean;
}

function chartJson(spec: ChartSpec): object {
  return {
    id: spec.id,
    title: spec.title,
    type: spec.type,
    unit: spec.unit,
    categories: spec.categories,
    series: spec.series.map((s) => ({
      name: s.name,
      values: s.points.map((p) => p.value),
      cells: s.points.map((p) => p.cells.map(formatRef).join(' + ')),
    })),
    ...(spec.note ? { note: spec.note } : {}),
    ...(spec.skipped ? { skipped: spec.skipped } : {}),
  };
}
