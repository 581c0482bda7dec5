import type { Context } from './context';
import { tellOperatingOutlay } from './operatingOutlay';
import { tellProcurement } from './procurement';
import type { Section } from './types';
import { SectionWriter } from './writer';

const VEHICLES = ['主要领导干部用车', '机要通信用车', '应急保障用车', '其他用车'];

/** 十、其他重要事项的情况说明: 机关运行经费, 政府采购, 国有资产, 预算绩效. */
export function js10Other(context: Context): Section {
  const w = new SectionWriter(context, 'js-10', '十');
  w.subheading('小标题一');
  tellOperatingOutlay(w, '机关运行经费.决算数');
  w.subheading('小标题二');
  tellProcurement(w);
  w.subheading('小标题三');
  w.body(w.say('资产'));
  compareCounts(
    w,
    '资产.车辆',
    VEHICLES.map((v) => `资产.${v}`),
    '国有资产中的车辆数与各类车辆之和不一致',
  );
  compareCounts(
    w,
    '车辆.保有量',
    ['车辆.轿车', '车辆.越野车', '车辆.载客汽车'],
    '公务用车保有量与轿车、越野车、载客汽车之和不一致',
  );
  w.subheading('小标题四');
  w.body(w.say('绩效'));
  return w.done();
}

/** A note when counts that the user gave do not add up. */
export function compareCounts(w: SectionWriter, total: string, parts: readonly string[], message: string): void {
  const whole = w.amountFact(total);
  const known = parts.map((id) => w.amountFact(id));
  if (!whole || known.some((k) => !k)) return;
  const sum = known.reduce((s, k) => s + k!.toNumber(), 0);
  if (sum !== whole.toNumber()) w.note(`${message}：${whole.toString()}与${sum}。`);
}
