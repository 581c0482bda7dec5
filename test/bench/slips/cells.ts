import { Decimal } from '../../../src/amount';
import type { Random } from '../../support/layouts/random';
import { amounts, sheetOf, typed } from './edit';
import { amountsOf, at, everyAmount, label, type Amount, type CleanBook, type Slip, type SlipKind } from './slip';

const placesOf = ({ figure }: Amount): number => Math.max(figure.storedDecimals, figure.shownDecimals);

/** One amount typed wrong. */
function mistyped(name: string, change: (value: number, amount: Amount, clean: CleanBook) => number | null | undefined): SlipKind {
  return {
    name,
    severity: 'error',
    make(clean, random) {
      const amount = random.pick(amountsOf(clean));
      const { ref, value } = amount.figure;
      const now = change(value, amount, clean);
      if (now === undefined || now === value) return undefined;
      return { ...amounts(clean.snapshot, [{ ref, now }]), isCulprit: at(ref), about: `${label(amount)} ${value} → ${now}` };
    },
  };
} // prettier-ignore

const scaled =
  (power: number) =>
  (value: number, amount: Amount): number =>
    new Decimal(value)
      .times(new Decimal(10).pow(power))
      .toDecimalPlaces(Math.max(2, placesOf(amount)))
      .toNumber();

function onDigits(change: (digits: string) => string | undefined) {
  return (value: number, amount: Amount): number | undefined => {
    const text = value.toFixed(Math.min(2, placesOf(amount)));
    const digits = text.replace(/[-.]/g, '');
    const now = change(digits);
    if (now === undefined) return undefined;
    const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
    const padded = now.padStart(decimals + 1, '0');
    return Number(`${value < 0 ? '-' : ''}${padded.slice(0, padded.length - decimals)}.${padded.slice(padded.length - decimals)}`);
  };
} // prettier-ignore

function swapped(digits: string): string | undefined {
  for (let i = 0; i + 1 < digits.length; i++)
    if (digits[i] !== digits[i + 1] && digits[i + 1] !== '0')
      return digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2);
  return undefined;
}

/** The amount in a neighbouring cell of the sheet. */
const neighbour =
  (down: number, right: number) =>
  (_: number, { figure: { ref } }: Amount, { snapshot }: CleanBook): number | undefined => {
    const value = sheetOf(snapshot, ref.sheet).cells[ref.row + down]?.[ref.col + right]?.value;
    return typeof value === 'number' ? value : undefined;
  };

/** The amount stands in the blank cell beside the one where it belongs. */
function misplaced(name: string, isBeside: (a: Amount, b: Amount) => boolean): SlipKind {
  return {
    name,
    severity: 'error',
    make(clean, random) {
      const amount = random.pick(amountsOf(clean));
      const blank = everyAmount(clean.book).find((b) => b.table === amount.table && b.figure.value === 0 && isBeside(amount, b));
      if (!blank) return undefined;
      const { ref, value } = amount.figure;
      const made = amounts(clean.snapshot, [{ ref, now: null }, { ref: blank.figure.ref, now: value }]);
      return { ...made, isCulprit: at(ref, blank.figure.ref), about: `${label(amount)} ${value} → ${label(blank)}` };
    },
  };
} // prettier-ignore

function replaced(name: string, severity: SlipKind['severity'], cell: (value: number) => Parameters<typeof typed>[1][number]['cell']): SlipKind {
  return {
    name,
    severity,
    make(clean, random): Slip {
      const amount = random.pick(amountsOf(clean));
      const { ref, value } = amount.figure;
      return { snapshot: typed(clean.snapshot, [{ ref, cell: cell(value) }]), isCulprit: at(ref), about: `${label(amount)} ${value}` };
    },
  };
} // prettier-ignore

/** A total typed over its formula: with the right amount, or with another one. */
function typedOver(name: string, severity: SlipKind['severity'], extra: number): SlipKind {
  return {
    name,
    severity,
    make(clean, random: Random) {
      const totals = amountsOf(clean).filter((a) => a.figure.isFormula && a.table.children(a.row).length > 0);
      if (totals.length === 0) return undefined;
      const total = random.pick(totals);
      const { ref, value } = total.figure;
      return { ...amounts(clean.snapshot, [{ ref, now: Number((value + extra).toFixed(2)) }]), isCulprit: at(ref), about: `${label(total)} ${value} + ${extra}` };
    },
  };
} // prettier-ignore

export const CELL_SLIPS: readonly SlipKind[] = [
  mistyped('相邻两位数字颠倒', onDigits(swapped)),
  mistyped('漏一位数字', onDigits((d) => (d.length > 3 ? d.slice(0, 1) + d.slice(2) : undefined))),
  mistyped('多一位数字', onDigits((d) => d.slice(0, 2) + d.slice(1))),
  mistyped('错一位数字', onDigits((d) => `${(Number(d[0]) % 9) + 1}${d.slice(1)}`)),
  mistyped('小数点错位×10', scaled(1)),
  mistyped('小数点错位÷10', scaled(-1)),
  mistyped('小数点错位×100', scaled(2)),
  mistyped('一格按元填写×10000', scaled(4)),
  mistyped('一格按亿元填写÷10000', scaled(-4)),
  mistyped('漏填', () => null),
  mistyped('填成0', () => 0),
  mistyped('多了负号', (v) => -v),
  mistyped('照抄左边', neighbour(0, -1)),
  mistyped('照抄上一行', neighbour(-1, 0)),
  mistyped('差0.05', (v) => Number((v + 0.05).toFixed(4))),
  misplaced('填到旁边一栏', (a, b) => a.row === b.row && Math.abs(a.figure.ref.col - b.figure.ref.col) === 1),
  misplaced('填到下一行', (a, b) => a.column.key === b.column.key && a.row.block === b.row.block && b.figure.ref.row - a.figure.ref.row === 1),
  typedOver('合计手工覆盖（数不对）', 'error', 3.21),
  typedOver('合计手工覆盖（数对）', 'warning', 0),
  replaced('文本数字', 'warning', (v) => ({ value: v.toFixed(2) })),
  replaced('填文字', 'warning', () => ({ value: '见附件' })),
  replaced('公式出错', 'error', () => ({ value: null, error: '#REF!' })),
]; // prettier-ignore
