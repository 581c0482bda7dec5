import { functional } from './classification';
import { isOneEdit } from './oneEdit';

test.each([
  ['卫生健康', '卫健康', true],
  ['卫生健康', '卫生建康', true],
  ['卫生健康', '卫健生康', true],
  ['卫生健康', '卫生生健康', true],
  ['卫生健康', '卫生健康', false],
  ['卫生健康', '卫生', false],
  ['教育', '农林', false],
])('%s and %s', (a, b, is) => {
  expect(isOneEdit(a, b)).toBe(is);
  expect(isOneEdit(b, a)).toBe(is);
});

test('the 科目 that a mistyped name is one character away from', () => {
  const near = functional.nearestTo('行政事业单位医了').map((e) => e.name);
  expect(new Set(near)).toEqual(new Set(['行政事业单位医疗']));
  expect(functional.nearestTo('不是任何科目的名称')).toEqual([]);
});
