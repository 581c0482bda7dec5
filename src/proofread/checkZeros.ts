import type { Book, TableKindId } from '../tables/types';
import type { CellRef } from '../workbook';
import { CONCEPT_NAME, type Concept } from './concepts';
import type { Ground } from './ground';
import type { Note } from './note';
import { shown } from './printed';

const NOTHING = /(?:无|没有|未(?:使用|安排|发生|列支|产生|涉及))(?!增减|变化|法|异|偿|障)[^，。；、]{0,24}/g;
const WHAT: readonly (readonly [RegExp, Concept])[] = [
  [/政府性基金/, 'fund.total'],
  [/国有资本经营/, 'capital.total'],
  [/三公/, 'sg.total'],
  [/因公出国/, 'sg.abroad'],
  [/公务接待/, 'sg.reception'],
  [/机[关构]运行经费/, 'running'],
  [/政府采购/, 'gp.total'],
];
const TABLES: Partial<Record<Concept, readonly TableKindId[]>> = {
  'fund.total': ['JS.JJ', 'YS.JJ'],
  'capital.total': ['JS.GZZC', 'JS.GZ', 'YS.GZ'],
};

/** 「2020年无政府性基金预算拨款支出」 is a number too: nought. It is held against the text and against the tables. */
export function checkZeros(ground: Ground, book: Book | undefined, mayBlame: (cell: CellRef) => boolean): Note[] {
  const notes: Note[] = [];
  for (const line of ground.outline.lines) {
    if (line.section.zone !== 'statement' || line.tabular || line.isHeading || /^注：/.test(line.text)) continue;
    for (const m of line.text.matchAll(NOTHING)) {
      const found = WHAT.filter(([pattern]) => pattern.test(m[0]));
      const concept = found.length === 1 ? found[0]![1] : undefined;
      if (!concept || /预算(?:安排)?$|采购预算|超/.test(m[0]) || !/支出|经费|收入|费/.test(m[0])) continue;
      const base = {
        line,
        start: m.index,
        end: m.index + m[0].length,
        kind: 'zero' as const,
        value: '0',
        unit: '万元',
        refersTo: CONCEPT_NAME[concept],
      };
      const said = (ground.figures.get(concept) ?? []).find(
        (c) => c.value.gt(0) && c.line.section.zone === 'statement',
      );
      const cell = book && nonZero(book, TABLES[concept] ?? []);
      if (cell && !mayBlame(cell)) continue;
      if (cell)
        notes.push({
          ...base,
          verdict: '数值不符',
          severity: 'error',
          message: `与附表不符，表中有${CONCEPT_NAME[concept]}`,
          cells: [cell],
        });
      else if (said)
        notes.push({ ...base, verdict: '前后不一', severity: 'warning', message: `与前后不一致，文中另有${CONCEPT_NAME[concept]}${shown(said)}${said.unit}` }); // prettier-ignore
      else
        notes.push({
          ...base,
          verdict: ground.figures.has(concept) || hasTable(book, concept) ? '一致' : '无从核对',
          severity: null,
          message: '',
        });
    }
  }
  return notes;
}

function hasTable(book: Book | undefined, concept: Concept): boolean {
  return (TABLES[concept] ?? []).some((kind) => book?.table(kind) !== undefined);
}

/** The total of one of these tables, where it is not nought. */
function nonZero(book: Book, kinds: readonly TableKindId[]): CellRef | undefined {
  for (const kind of kinds) {
    const total = book.table(kind)?.at('TOTAL', 'total');
    if (total && total.form === 'number' && total.value !== 0) return total.ref;
  }
  return undefined;
}
