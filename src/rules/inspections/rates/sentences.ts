import { formatAmount, type Decimal } from '../../../amount';
import type { Inspection } from '../../types';
import { addsToHundred, type Rate } from './readRates';

const SYMBOL: Record<Rate['kind'], (of: string, base: string) => string> = {
  share: (of, base) => `${of} ÷ ${base}`,
  completion: (of, base) => `${of} ÷ ${base}`,
  changeRate: (of, base) => `(${of} − ${base}) ÷ ${base}`,
};

/** What is to be said about a printed rate; undefined when it is right. */
export function inspectRate(rate: Rate, all: readonly Rate[]): Inspection | undefined {
  if (rate.verdict === '一致') return undefined;
  const { table, ref, of, base, printed, expected } = rate;
  const head = rate.column.header.split('/').at(-1) ?? '';
  const name = rate.row.label.trim() ? `“${rate.row.label.trim()}”` : '';
  const start = `${table.name}${name}${head} ${printed.text}`;
  const marks = [
    { text: printed.text, ref },
    { text: amount(of), ref: of.ref },
    { text: amount(base), ref: base.ref },
  ];
  const common = { table, cell: ref, cells: [of.ref, base.ref], marks, actual: printed.text };
  if (!expected) {
    if (rate.kind === 'share' || printed.value.isZero()) return undefined;
    const what = rate.kind === 'completion' ? '预算数' : '上年数';
    return { ...common, verdict: '基数为零', severity: 'info', message: `${start}：${what}为 0，不能计算比率，请改用文字说明` }; // prettier-ignore
  }
  const right = `${expected.toFixed(printed.decimals)}%`;
  const how = SYMBOL[rate.kind](amount(of), amount(base));
  if (rate.verdict === '截尾')
    return {
      ...common,
      expected: right,
      verdict: '截尾',
      severity: 'info',
      message: `${start} 是截去尾数所得，${how} 四舍五入为 ${right}`,
    };
  if (rate.kind === 'share' && isOneUnitOff(printed.value, expected, printed.decimals) && addsToHundred(rate, all))
    return {
      ...common,
      expected: right,
      verdict: '倒挤',
      severity: 'info',
      message: `${start} 按 ${how} 计算为 ${right}，像是为使各项占比之和等于 100% 而倒挤`,
    };
  return {
    ...common,
    expected: right,
    verdict: '不符',
    severity: 'error',
    message: `${start} 应为 ${right}（${how}）`,
  };
}

function amount(figure: Rate['of']): string {
  return formatAmount(figure.value, Math.min(2, Math.max(figure.shownDecimals, figure.storedDecimals)));
}

function isOneUnitOff(a: Decimal, b: Decimal, decimals: number): boolean {
  return a
    .minus(b)
    .abs()
    .times(10 ** decimals)
    .lte(1);
}
