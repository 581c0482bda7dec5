import { scanNumbers } from './numbers';

describe('scanNumbers', () => {
  const kinds = (text: string): string[] => scanNumbers(text).map((n) => `${n.kind} ${n.value.toString()}${n.unit}`);

  it.each<[string, string[]]>([
    ['支出4,733.14万元，占12.5%', ['amount 4733.14万元', 'percent 12.5%']],
    ['约10.6亿多元', ['amount 10.6亿元']],
    ['补助50元', ['amount 50元']],
    ['截至2020年12月31日，共有车辆1辆', ['date 2020日', 'count 1辆']],
    ['2-6月', ['bare 2', 'bare 6']],
    ['0台（套）', ['count 0台（套）']],
    ['25批次，140人次', ['count 25批次', 'count 140人次']],
    ['增减率为-5.3%', ['percent -5.3%']],
    ['国内公务接待支出0.39万（含外宾）', ['amount 0.39万元']],
    ['〔2016〕143号', ['bare 143']],
    ['104.1万人', ['count 104.1万人']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('marks what is only about right', () => {
    expect(scanNumbers('约24%、200余家、400万余元').map((n) => n.isApproximate)).toEqual([true, true, true]);
    expect(scanNumbers('总额约为13.04亿元、约占84%、近22亿元').map((n) => n.isApproximate)).toEqual([true, true, true]);
    expect(scanNumbers('24%').map((n) => n.isApproximate)).toEqual([false]);
  });

  it('points at the digits', () => {
    const text = '收入848.74万元';
    const [n] = scanNumbers(text);
    expect(text.slice(n!.valueStart, n!.valueEnd)).toBe('848.74');
    expect(text.slice(n!.start, n!.end)).toBe('848.74万元');
  });
});
