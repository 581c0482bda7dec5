import { comparisonOf } from './comparison';

test.each([
  ['上年决算数', undefined, 'prior'],
  ['2022年执行数', 2023, 'prior'],
  ['2023年预算数/小计', 2023, undefined],
  ['2023年预算数比2022年执行数/增减额', 2023, 'change'],
  ['2023年预算数比2022年执行数/增减%', 2023, 'changeRate'],
  ['占比(%)', undefined, 'share'],
  ['占总支出的比例', undefined, 'share'],
  ['完成预算%', undefined, 'completion'],
  ['预算执行率', undefined, 'completion'],
  ['上年结转', undefined, undefined],
  ['上年结转和结余', undefined, undefined],
  ['上年应返还额度结转', undefined, undefined],
  ['本年收入', undefined, undefined],
])('%s with newest year %s is %s', (path, newest, kind) => expect(comparisonOf(path, newest)?.kind).toBe(kind));
