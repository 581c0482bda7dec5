import { chartSpecs, chartSvg } from '../../src/charts';
import { runChecks, viewOf } from '../../src/check';
import { narrate, toJson } from '../../src/narrative';
import { reportSheet, workingPaper } from '../../src/report';
import { recognise, type Book } from '../../src/tables';
import type { OwnSheet, WorkbookSnapshot } from '../../src/workbook';

/** What must never stand in a text that a user reads. */
const NONSENSE = /NaN|undefined|Infinity|\[object|null/;

/** Everything the product makes of a book. @throws when something fails or says nonsense that the book itself does not say */
export function checkPipeline(snapshot: WorkbookSnapshot): Book {
  const book = recognise(snapshot);
  const isNonsense = (text: string): boolean => NONSENSE.test(text) && !NONSENSE.test(textOf(snapshot));
  const expectSense = (text: string, where: string): void => {
    if (isNonsense(text)) throw new Error(`${where}: ${text.slice(0, 300)}`);
  };
  const { report, evaluated } = runChecks(book, snapshot);
  const sheets = new Set(snapshot.sheets.map((s) => s.name));
  for (const f of report.findings) {
    if (!f.message || !f.rule || !f.table) throw new Error(`finding without words: ${JSON.stringify(f)}`);
    if (!sheets.has(f.cell.sheet) || f.cell.row < 0 || f.cell.col < 0)
      throw new Error(`finding nowhere: ${JSON.stringify(f.cell)} ${f.message}`);
    if (f.parts.map((p) => p.text).join('') !== f.message) throw new Error(`parts are not the message: ${f.message}`);
    expectSense(`${f.message} ${f.expected ?? ''} ${f.actual ?? ''} ${f.difference ?? ''}`, f.rule);
  }
  for (const e of evaluated.slice(0, 50)) {
    const view = viewOf(e);
    expectSense(`${view.leftValue} ${view.rightValue} ${view.difference}`, e.bound.rule.id);
  }
  for (const spec of chartSpecs(book)) {
    expectSense(JSON.stringify([spec.title, spec.categories, spec.percents ?? [], spec.note ?? '']), spec.id);
    if (!spec.skipped) expectSense(chartSvg(spec), `${spec.id} svg`);
  }
  const sections = narrate(book);
  for (const section of sections)
    for (const p of section.paragraphs) {
      expectSense(p.text, section.id);
      for (const slot of p.slots)
        if (p.text.slice(slot.start, slot.end) !== slot.text) throw new Error(`${section.id}: slot ${slot.text}`);
    }
  JSON.stringify([report, toJson(sections)]);
  for (const sheet of [reportSheet(report, {}), workingPaper(report)]) expectSense(ownText(sheet), sheet.name);
  return book;
}

function textOf(snapshot: WorkbookSnapshot): string {
  const texts: string[] = [snapshot.name];
  for (const sheet of snapshot.sheets) {
    texts.push(sheet.name);
    for (const row of sheet.cells) for (const cell of row ?? []) if (typeof cell?.value === 'string') texts.push(cell.value);
  }
  return texts.join('\n');
} // prettier-ignore

function ownText(sheet: OwnSheet): string {
  return sheet.rows.flatMap((row) => row.map((c) => c?.text ?? c?.number ?? '')).join('\n');
}
