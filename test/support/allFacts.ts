import { factFields, type Facts } from '../../src/narrative';
import type { Book } from '../../src/tables';

/** Facts whose parts add up to their wholes, as an honest unit would fill them in. */
const CONSISTENT: Facts = {
  单位性质: '行政单位',
  '预算.均等于决算': '否',
  '出国.团组': '1',
  '出国.人次': '4',
  '车辆.购置': '1',
  '车辆.保有量': '3',
  '车辆.轿车': '2',
  '车辆.越野车': '1',
  '车辆.载客汽车': '0',
  '车辆.构成': '轿车2辆，越野车1辆',
  '接待.国内批次': '12',
  '接待.国内人次': '96',
  '接待.外事金额': '0',
  '接待.外事批次': '0',
  '接待.外事人次': '0',
  '采购.总额': '40.5',
  '采购.货物': '10.5',
  '采购.工程': '0',
  '采购.服务': '30',
  '采购.中小企业': '30',
  '采购.小微企业': '10',
  '资产.车辆': '3',
  '资产.主要领导干部用车': '0',
  '资产.机要通信用车': '1',
  '资产.应急保障用车': '1',
  '资产.其他用车': '1',
  '资产.车辆构成': '机要通信用车1辆、应急保障用车2辆',
  '资产.通用设备': '2',
  '资产.专用设备': '0',
  '资产.大型设备': '1',
  '资产.购置安排': '无',
  '绩效.项目数': '22',
  '绩效.金额': '120.5',
  '绩效.人员类个数': '5',
  '绩效.人员类金额': '80',
  '绩效.运转类个数': '10',
  '绩效.运转类金额': '20.5',
  '绩效.特定目标类个数': '7',
  '绩效.特定目标类金额': '20',
};

/** Every fact the book can be asked for, filled in: amounts and counts that agree, words for the rest. */
export function allFacts(book: Book): Facts {
  let amount = 90;
  const facts: Record<string, string> = {};
  for (const field of factFields(book)) {
    if (field.kind === 'choice' && !CONSISTENT[field.id]) facts[field.id] = field.choices?.[0] ?? '';
    else if (field.kind === 'text' || field.kind === 'choice') facts[field.id] = CONSISTENT[field.id] ?? '工作需要';
    else facts[field.id] = CONSISTENT[field.id] ?? String((amount += 13.37));
  }
  // The sum of the items stands where no total is given; a made-up one would contradict them.
  delete facts['预算数.合计'];
  // 预算 books may print it.
  if (book.kind === '预算' && (book.table('YS.SG')?.at('TOTAL', 'org')?.value ?? 0) !== 0)
    delete facts['机关运行经费.金额'];
  return facts;
}
