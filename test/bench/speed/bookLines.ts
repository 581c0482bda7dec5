import type { BookCosts } from './books';
import { ms, percent, times, type Line } from './lines';
import { exponent, median, ratio } from './race';

/** Aims of the project: what the check may cost beside reading and beside HyperFormula, and how it may grow. */
const MOST_OF_READING = 0.1;
const LEAST_TIMES_FASTER = 20;
const MOST_EXPONENT = 1.1;

function roundsOf({ costs }: BookCosts, name: string): readonly number[] {
  return costs.find((c) => c.name === name)!.rounds;
}

/** Beyond what the reader lets in nothing is read. */
function isRead({ costs }: BookCosts): boolean {
  return costs.some((c) => c.name === 'read');
}

/** Lines about one book: reading, recognising and checking it, each beside its peers. */
export function linesOf(result: BookCosts): Line[] {
  const of = (name: string): readonly number[] => roundsOf(result, name);
  const size = `${result.cells.toLocaleString('en')} 格`;
  const what = '整个核对（等式、检查、写问题）';
  const faster = ratio(of('hyperformula'), of('equations'));
  const peer = (name: string, label: string): string => `${label} ${ms(median(of(name)))}`;
  const beside: Line = {
    what: `列等式并判定（${result.equations.toLocaleString('en')} 条）`,
    size,
    own: ms(median(of('equations'))),
    peer: peer('hyperformula', 'HyperFormula 建模求值'),
    compared: `快 ${times(faster)}`,
    aim: `≥ ${LEAST_TIMES_FASTER} 倍`,
    isMet: faster >= LEAST_TIMES_FASTER,
  };
  if (!isRead(result))
    return [
      { what: '识别附表', size, own: ms(median(of('recognise'))) },
      beside,
      { what, size, own: ms(median(of('check'))) },
    ];
  const share = ratio(of('check'), of('read'));
  return [
    {
      what: '读 .xlsx（含完整性检查）',
      size,
      own: ms(median(of('read'))),
      peer: `${peer('exceljs', 'ExcelJS')}；${peer('sheetjs', 'SheetJS 只解析')}`,
      compared: `比 ExcelJS 快 ${times(ratio(of('exceljs'), of('read')))}；是 SheetJS 的 ${times(ratio(of('read'), of('sheetjs')))}`,
    },
    { what: '识别附表', size, own: ms(median(of('recognise'))), compared: `读的 ${percent(ratio(of('recognise'), of('read')))}` },
    beside,
    {
      what,
      size,
      own: ms(median(of('check'))),
      peer: peer('read', '读同一文件'),
      compared: `读的 ${percent(share)}`,
      aim: `< ${percent(MOST_OF_READING)}`,
      isMet: share < MOST_OF_READING,
    },
  ]; // prettier-ignore
}

/** How the costs grow from one book to the next larger one. */
export function growthLines(results: readonly BookCosts[]): Line[] {
  return results.slice(1).flatMap((to, i): Line[] => {
    const from = results[i]!;
    const size = `${from.cells.toLocaleString('en')} → ${to.cells.toLocaleString('en')} 格`;
    const power = (name: string): number =>
      exponent([from.cells, to.cells], [median(roundsOf(from, name)), median(roundsOf(to, name))]);
    const both = (results: BookCosts): number => median(roundsOf(results, 'recognise')) + median(roundsOf(results, 'check')); // prettier-ignore
    const own = exponent([from.cells, to.cells], [both(from), both(to)]);
    return [
      {
        what: '增长（识别 + 核对）',
        size,
        own: `格数^${own.toFixed(2)}`,
        peer: `${isRead(from) && isRead(to) ? `读 ^${power('read').toFixed(2)}；` : ''}HyperFormula ^${power('hyperformula').toFixed(2)}`,
        aim: `≤ ${MOST_EXPONENT}`,
        isMet: own <= MOST_EXPONENT,
      },
    ];
  });
}
