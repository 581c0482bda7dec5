import { sanGongItem, sanGongSide } from './sanGongColumns';

test.each([
  ['预算数/合计', 'T', 'b'],
  ['决算数/公务用车购置及运行维护费/小计', 'Car', 'a'],
  ['公务用车购置及运行费/小计/预算数', 'Car', 'b'],
  ['公务用车购置及运行费/公务用车购置/决算数', 'Buy', 'a'],
  ['预算数/公务用车购置及运行费/运行费', 'Run', 'b'],
  ['一般公共预算财政拨款“三公”经费/合计/决算数', 'T', 'a'],
  ['全年预算数/因公出国(境)费', 'Out', 'b'],
  ['机关运行经费预算数', 'Org', 'b'],
  ['决算数/公务接待费支出', 'Rec', 'a'],
  ['培训费/决算数', 'Training', 'a'],
  ['决算数', 'T', 'a'],
])('%s is %s of %s', (path, item, side) => {
  expect(sanGongItem(path.split('/'))).toBe(item);
  expect(sanGongSide(path.split('/'))).toBe(side);
});

test('a fund named in a header is no 预算数', () =>
  expect(sanGongSide(['一般公共预算财政拨款', '合计'])).toBeUndefined());
test('a column that names no item is none', () => expect(sanGongItem(['预算数', '备注'])).toBeUndefined());
