import { generatedTexts, type GeneratedText } from './support/everyNumber/generated';
import { describeSlip, figuresOf, tryAll, type Group, type Tried } from './support/everyNumber/outcomes';

/**
 * Take a correct generated 情况说明, change one number or one word: found, at that place. A fixed stride over every slip of every text; the bench
 * (`npm run bench -- --proofread`) tries them all.
 */
const WITH_BOOK = 37;
const ALONE = 61;

let texts: GeneratedText[];
let withBook: [Tried, GeneratedText][];
let alone: [Tried, GeneratedText][];
beforeAll(async () => {
  texts = await generatedTexts();
  withBook = texts.flatMap((t, i) => tryAll(t, t.book, WITH_BOOK, i * 7).map((x): [Tried, GeneratedText] => [x, t]));
  alone = texts.flatMap((t, i) => tryAll(t, undefined, ALONE, i * 11).map((x): [Tried, GeneratedText] => [x, t]));
}, 180_000);

const GROUPS: readonly Group[] = ['数字', '单位和%', '方向和比较', '年份和日期', '图号', '科目名称', '漏项'];

describe('with the book', () => {
  test.each(GROUPS)('%s that the tables decide: every change is found at its place', (group) => {
    const tried = withBook.filter(([t]) => t.group === group && t.isDetermined);
    expect(tried.length).toBeGreaterThan(group === '方向和比较' || group === '图号' ? 0 : 5);
    expect(tried.filter(([t]) => t.outcome !== '指到').map(([t, of]) => describeSlip(t, of))).toEqual([]);
  });

  test('no neighbour is blamed for a number that a cell contradicts', () => {
    const numbers = withBook.filter(([t]) => t.group === '数字' && t.isDetermined && t.outcome === '指到');
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter(([t]) => t.elsewhere.length > 0).map(([t, of]) => describeSlip(t, of))).toEqual([]);
  });
});

describe('the text alone', () => {
  test('a change is found at its place, or named where one equation leaves open which number is wrong', () => {
    const { all, at, named } = figuresOf(alone.filter(([t]) => t.isDetermined).map(([t]) => t));
    expect(all).toBeGreaterThan(100);
    expect(at / all).toBeGreaterThan(0.85);
    expect(named / all).toBeGreaterThan(0.93);
  });

  test('words and years are found at their place as well', () => {
    const words = alone.filter(([t]) => t.isDetermined && /方向|年份|科目/.test(t.group));
    const { all, at } = figuresOf(words.map(([t]) => t));
    expect(at / all).toBeGreaterThan(0.95);
  });

  test('one text gives one report: what is named, and in which order, does not change', () => {
    const messages = (): string[] =>
      texts
        .slice(0, 4)
        .flatMap((t, i) => tryAll(t, undefined, ALONE, i * 11).flatMap((x) => x.findings.map((f) => f.message)));
    const first = messages();
    expect(first.length).toBeGreaterThan(5);
    expect(messages()).toEqual(first);
  });
});
