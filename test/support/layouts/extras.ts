import type { SheetSnapshot } from '../../../src/workbook';
import { Paper } from './paper';
import type { Random } from './random';

/** Sheets that are no 附表: a cover, a 目录 that repeats every title, pages of text. */
export function extraSheets(random: Random, organisation: string, year: number, report: string, titles: readonly string[]): SheetSnapshot[] {
  const all = [
    () => cover(organisation, year, report),
    () => contents(random, titles),
    () => prose(organisation, year, report, titles),
    () => new Paper().toSheet('Sheet3'),
  ];
  return random.sample(all, random.int(0, 3)).map((make) => make());
} // prettier-ignore

function cover(organisation: string, year: number, report: string): SheetSnapshot {
  const paper = new Paper();
  paper.put(4, 2, `${organisation}${year}年部门${report}`);
  paper.merge(4, 2, 4, 9);
  paper.put(8, 3, `编制单位：${organisation}`);
  paper.put(10, 3, '单位负责人：');
  paper.put(10, 5, '财务负责人：');
  paper.put(10, 7, '制表人：');
  paper.put(12, 3, `报送日期：${year + 1}年8月20日`);
  return paper.toSheet('封面');
}

function contents(random: Random, titles: readonly string[]): SheetSnapshot {
  const paper = new Paper();
  const shape = random.int(0, 3);
  paper.put(0, 0, '目　　录');
  let row = 2;
  if (shape === 1) {
    ['序号', '表名', '页码'].forEach((t, i) => paper.put(1, i, t));
  }
  titles.forEach((title, i) => {
    if (shape === 0) paper.put(row, 0, `${i + 1}. ${title}`);
    else if (shape === 1) [i + 1, title, i + 3].forEach((v, c) => paper.put(row, c, v));
    else if (shape === 2) paper.put(row, 0, `表${i + 1}  ${title}${'.'.repeat(20)}${i + 3}`);
    else {
      paper.put(row, 0, `公开${String(i + 1).padStart(2, '0')}表`);
      paper.put(row, 1, title);
    }
    row++;
  });
  return paper.toSheet('目录');
}

function prose(organisation: string, year: number, report: string, titles: readonly string[]): SheetSnapshot {
  const paper = new Paper();
  const lines = [
    `${organisation}${year}年部门${report}情况说明`,
    '一、收入支出决算总体情况说明',
    `${year}年度收、支总计848.74万元。与${year - 1}年相比，收、支总计各增加64.86万元，增长8.27%。`,
    '二、收入决算情况说明',
    `${year}年本年收入合计848.74万元，其中：一般公共预算财政拨款收入848.74万元，占100%。`,
    '（具体见附表）',
    ...titles.slice(0, 3).map((t, i) => `附件${i + 1}：${t}`),
    '三、名词解释',
    '1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
    '2.“三公”经费：指部门用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。',
  ];
  lines.forEach((line, i) => paper.put(i * 2, 0, line));
  return paper.toSheet('情况说明 ');
}
