import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { proofread, readText, type ProofClaim } from '../src/proofread';

const FOLDER = join(__dirname, 'fixtures', 'styles');
const FILES = readdirSync(FOLDER).filter((f) => f.endsWith('.txt'));
const textOf = (name: string): string =>
  readFileSync(
    join(
      FOLDER,
      FILES.find((f) => f.startsWith(name))!,
    ),
    'utf8',
  );
const accusations = (text: string): readonly ProofClaim[] =>
  proofread(readText(text)).findings.filter((f) => f.severity !== 'info');

describe('documents without a mistake, in the manner of many places and years', () => {
  it.each(FILES)('%s', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    expect(accusations(text).map((f) => f.message)).toEqual([]);
    const { claims } = proofread(readText(text));
    const numbers = claims.filter((c) => /^(?:amount|change|share|rate|completion)$/.test(c.kind));
    const confirmed = numbers.filter((c) => c.verdict === '一致').length;
    expect(confirmed / numbers.length).toBeGreaterThan(0.85);
  });
});

/** [document, words, what they become, verdict, right value]: one mistake of each kind. */
const PLANTED: readonly (readonly [string, string, string, string, string | null])[] = [
  ['2012年', '下降率为27.23%', '下降率为37.43%', '数值不符', '27.23'],
  ['2012年', '支出数比预算数减少35.13万元', '支出数比预算数增加35.13万元', '方向不符', null],
  ['2012年', '占“三公经费”财政拨款支出总数的9.7%', '占“三公经费”财政拨款支出总数的7.9%', '数值不符', '9.7'],
  ['2012年', '财政拨款预算480.00万元', '财政拨款预算840.00万元', '数值不符', '480'],
  ['云台海关', '本年收入合计6210.00万元，其中', '本年收入合计6120.00万元，其中', '数值不符', '6210'],
  ['云台海关', '截至2018年12月31日', '截至2017年12月31日', '年度不符', '2018-12-31'],
  ['云台海关', '完成年初预算的113.6%', '完成年初预算的13.6%', '数值不符', '113.6'],
  ['云台海关', '决算数与年初预算数持平', '决算数小于年初预算数', '方向不符', '等于预算数'],
  ['云台海关', '共有车辆36辆', '共有车辆38辆', '数值不符', null],
  ['广东', '占总支出的34.20%', '占总支出的34.21%', '数值不符', '34.2'],
  ['广东', '财政拨款收入共计2,787.85万元', '财政拨款收入共计2,778.85万元', '数值不符', '2787.85'],
  ['广东', '完成预算5.00万元的35.2%', '完成预算5.00万元的53.2%', '数值不符', '35.2'],
  ['新疆', '2.社会保障和就业支出（类）210.44万元，占12.60%', '2.社会保障和就业支出（类）210.44万元，占16.20%', '数值不符', '12.6'],
  ['新疆', '公务用车运行费减少2.00万元', '公务用车运行费减少2.60万元', '数值不符', '2'],
  ['新疆', '住房保障支出128.70万元。', '住房保障支出28.70万元。', '数值不符', '128.7'],
  ['新疆', '比上年预算减少4.56万元，下降2.12%', '比上年预算增加4.56万元，下降2.12%', '方向不符', null],
  ['云台师范', '增长１０．２３％', '增长１２．０３％', '数值不符', '10.23'],
  ['云台师范', '减少 29.50 万元(2.81%)', '减少 29.50 万元(8.21%)', '数值不符', '2.81'],
  ['云台师范', '基本支出 8,200.30 万元', '基本支出 8,200.30 元', '单位不符', null],
  ['云台省', '收入总计3800.00亿元', '收入总计3900.00亿元', '数值不符', '3800'],
  ['云台省', '年终结余60.00亿元', '年终结余66.00亿元', '数值不符', '60'],
  ['云台省', '调减17.00亿元', '调减71.00亿元', '数值不符', '17'],
  ['云台省', '公务接待费0.24亿元，减少0.16亿元', '公务接待费0.24亿元，减少0.61亿元', '数值不符', '0.16'],
  ['广西', '占一般公共预算支出的 4.43%', '占一般公共预算支出的 19.62%', '数值不符', '4.43'],
  ['广西', '增长 16.87%', '增长 14.43%', '数值不符', '16.87'],
  ['广西', '服务类采购 7000.00 元', '服务类采购 700.00 元', '数值不符', '7000'],
  ['陕西', '较上年减少1.50万元（39.47%）', '较上年减少1.50万元（42.86%）', '数值不符', '39.47'],
  ['陕西', '公务接待费2.30万元', '公务接待费3.20万元', '数值不符', '2.3'],
  ['云台镇', '比上年决算数字下降43.66%', '比上年决算数字下降34.66%', '数值不符', '43.66'],
  ['云台镇', '较年初预算数减少4.50万元', '较年初预算数减少5.40万元', '数值不符', '4.5'],
]; // prettier-ignore

describe('the same documents with one mistake', () => {
  it.each(PLANTED)('%s：%s → %s', (name, right, wrong, verdict, expected) => {
    const text = textOf(name);
    const at = text.indexOf(right);
    expect(at).toBeGreaterThanOrEqual(0);
    const made = text.slice(0, at) + wrong + text.slice(at + right.length);
    const found = accusations(made).filter((f) => f.start < at + wrong.length && f.end > at);
    expect(found.map((f) => f.verdict)).toContain(verdict);
    if (expected !== null) expect(found.map((f) => f.expected)).toContain(expected);
  });
});

/** Numbers the document determines, each with one digit in its middle changed; found where it is, or listed beside it. */
function recall(text: string): { found: number; of: number } {
  let found = 0;
  let of = 0;
  for (const claim of proofread(readText(text)).claims) {
    if (claim.verdict !== '一致' || !/^(?:amount|change|share|rate|completion)$/.test(claim.kind)) continue;
    const number = [...claim.quote.matchAll(/\d[\d,.]*/g)].at(-1);
    if (!number) continue;
    const places = [...number[0].matchAll(/\d/g)].map((m) => m.index);
    const place = claim.start + number.index + places[places.length >> 1]!;
    const digit = (Number(text[place]) + 4) % 10 || 5;
    const made = text.slice(0, place) + String(digit) + text.slice(place + 1);
    of++;
    const touches = (p: { start?: number; end?: number }): boolean => p.start! <= place && p.end! > place;
    if (accusations(made).some((f) => touches(f) || f.parts.some(touches))) found++;
  }
  return { found, of };
}

it.each(FILES)('%s：one digit changed', (file) => {
  const { found, of } = recall(readFileSync(join(FOLDER, file), 'utf8'));
  expect(of).toBeGreaterThanOrEqual(12);
  expect(found / of).toBeGreaterThan(0.93);
});
