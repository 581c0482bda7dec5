import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file';
import { proofread, readText } from '../../src/proofread';
import { recognise } from '../../src/tables';
import { DOCUMENTS, printScore, readFixture, scoreProofread } from '../support/proofreadScore';
import { afterChanges, confirmedNumbers } from '../support/textSlips';
import { benchEveryNumber } from './everyNumber';

/**
 * Prints how well texts are proofread: recall and precision on three published documents, each document and each verdict,
 * with and without its tables; what is found when one digit of a confirmed number is changed; and what is found when every number and word of
 * the texts written from books is changed, in every way. `--quick` makes every fifth change only.
 */
async function main(args: readonly string[]): Promise<void> {
  const every = args.includes('--quick') ? 5 : 1;
  const total = { found: 0, errors: 0, right: 0, reported: 0 };
  console.log('文稿核对：查全、查准（三份公开文稿的人工勘误）');
  for (const { title, book: file } of DOCUMENTS) {
    const { text, errata } = readFixture(title);
    const book = recognise(await readWorkbook(readFileSync(join('samples', file)), basename(file)));
    for (const tables of [undefined, book]) {
      const report = proofread(readText(text, title), tables);
      const score = scoreProofread(title, report, errata);
      console.log(printScore(score));
      total.found += score.byVerdict.reduce((n, v) => n + v.found, 0);
      total.errors += score.byVerdict.reduce((n, v) => n + v.errors, 0);
      total.right += score.reportedAs.reduce((n, v) => n + v.right, 0);
      total.reported += score.reported;
      const numbers = confirmedNumbers(report.claims).filter((_, i) => i % every === 0);
      const { at, named, all } = afterChanges(text, numbers, tables);
      console.log(`  改动一个数字 ${all} 次：指到改动处 ${share(at, all)}，指到或列出改动处 ${share(named, all)}`);
    }
  }
  console.log(`合计：查全 ${share(total.found, total.errors)}，查准 ${share(total.right, total.reported)}`);
  await benchEveryNumber(every);
}

const share = (n: number, of: number): string => `${n}/${of}（${of === 0 ? '—' : `${((n / of) * 100).toFixed(1)}%`}）`;

void main(process.argv.slice(2));
