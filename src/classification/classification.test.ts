import { economic, functional, isPersonnelCode, nameStem, normaliseName } from '.';

describe('names of codes by year', () => {
  test.each([
    ['20805', '行政事业单位养老支出', 2020, 'match'],
    ['20805', '行政事业单位离退休', 2020, 'other-year'],
    ['20805', '行政事业单位离退休', 2019, 'match'],
    ['207', '文化旅游体育与传媒支出', 2024, 'match'],
    ['207', '文化体育与传媒支出', 2024, 'other-year'],
    ['21305', '扶贫', 2020, 'match'],
    ['21305', '扶贫', 2023, 'other-year'],
    ['2089901', '其他社会保障和就业支出', 2020, 'match'],
    ['2089901', '其他社会保障和就业支出', 2023, 'other-year'],
    ['2101103', '事业单位医疗', 2024, 'mismatch'],
    ['2999999', '没有的科目', 2024, 'unknown-code'],
  ])('%s “%s” in %i: %s', (code, name, year, expected) => {
    expect(functional.matchName(code, name, year)).toBe(expected);
  });

  test('without a year any of its names fits', () => {
    expect(functional.matchName('21305', '扶贫')).toBe('match');
    expect(functional.matchName('21305', '巩固脱贫攻坚成果衔接乡村振兴')).toBe('match');
  });
});

describe('spelling', () => {
  test.each([
    ['社会保障和就业', '社会保障和就业支出'],
    ['社会保障和就业支出（类）', '社会保障和就业支出'],
    ['维修(护)费', '维修（护）费'],
    ['卫　生 健康支出', '卫生健康支出'],
  ])('%s = %s', (a, b) => {
    expect(nameStem(a)).toBe(nameStem(b));
  });

  test('short names keep their 支出', () => {
    expect(normaliseName('其他支出')).toBe('其他支出');
    expect(functional.codesOf('其他支出')).toContain('229');
  });
});

test('economic names and aliases lead to their codes', () => {
  expect(economic.codesOf('机关事业单位基本养老保险缴费支出')).toContain('30108');
  expect(economic.codesOf('差旅费')).toContain('30211');
  expect(isPersonnelCode('30399')).toBe(true);
  expect(isPersonnelCode('30201')).toBe(false);
});

test.each([
  ['30101', '基本工资', 2017, 'match'],
  ['30311', '住房公积金', 2017, 'match'],
  ['30311', '住房公积金', 2023, 'other-year'],
  ['30311', '代缴社会保险费', 2017, 'other-year'],
  ['30113', '住房公积金', 2017, 'other-year'],
  ['30104', '其他社会保障缴费', 2017, 'match'],
  ['310', '其他资本性支出', 2017, 'match'],
])('economic %s “%s” in %i: %s', (code, name, year, expected) => {
  expect(economic.matchName(code, name, year)).toBe(expected);
});

test('a name leads to the code that carries it today before former ones', () => {
  expect(economic.codesOf('其他社会保障缴费')).toEqual(['30112', '30104']);
  expect(economic.codesOf('住房公积金')[0]).toBe('30113');
});

test("a user's list goes before the built-in one, or in its place", () => {
  const own = [{ code: '2101599', name: '本市自设科目', from: 0, to: 0 }];
  expect(functional.with(own).matchName('2101599', '本市自设科目', 2024)).toBe('match');
  expect(functional.with(own).has('201')).toBe(true);
  expect(functional.with(own, true).has('201')).toBe(false);
});
