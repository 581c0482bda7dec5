import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { chartSpecs } from '../charts';
import { paperView } from '../check';
import { FileHost, writeBytes } from '../hosts/file/node';
import { narrate } from '../narrative';
import { chartSheet, narrativeSheet, reportSheet, workingPaper } from '../report';
import { openBook } from './book';
import { checkOpened } from './checkBook';
import { checkText } from './checkText';
import { EXIT } from './exit';
import { readPrior } from './prior';

/** The bundled real books, each with its file of last year's figures where it needs one. */
const BOOKS: readonly { readonly book: string; readonly prior?: string }[] = [
  { book: '四川省医疗保障局机关-2024预算-含错.xlsx' },
  { book: '四川省医疗保险异地结算中心-2020决算.xlsx' },
  { book: '宣汉县医疗保障局-2020决算.xlsx', prior: '宣汉县医疗保障局-2019年数.json' },
];

/** Runs the whole job on the bundled real books: check, print, and write the checked copies with marks, charts, text and report beside them. */
export async function demo(folder: string): Promise<number> {
  for (const { book, prior } of BOOKS) {
    const path = join(folder, book);
    const copy = join(dirname(path), `${basename(path, '.xlsx')}-已核对.xlsx`);
    await runOn(path, copy, prior ? join(folder, prior) : undefined);
  }
  return EXIT.clean;
}

async function runOn(path: string, copy: string, priorPath: string | undefined): Promise<void> {
  const checked = checkOpened(await openBook(path));
  const { book, bytes, snapshot, report } = checked;
  process.stdout.write(`${checkText(checked)}\n`);
  const prior = await readPrior(priorPath && existsSync(priorPath) ? priorPath : undefined);
  const specs = chartSpecs(book, prior);
  const sections = narrate(book, { prior });
  const host = new FileHost(bytes, snapshot.name);
  await host.read();
  await host.mark(report.findings.map((f) => ({ ref: f.cell, colour: f.severity })));
  await host.writeSheets([
    reportSheet(report),
    workingPaper(report, checked.run.evaluated.map(paperView)),
    chartSheet(specs),
    narrativeSheet(sections),
  ]);
  await writeBytes(copy, await host.save(), { overwrite: true });
  const drawn = specs.filter((s) => !s.skipped).length;
  process.stdout.write(
    `\n已写出核对后的副本（标记 ${report.findings.length} 处、图 ${drawn} 张、情况说明 ${sections.length} 节、核对报告和底稿）：\n  ${relative(process.cwd(), copy)}\n\n${'─'.repeat(60)}\n\n`,
  );
}
