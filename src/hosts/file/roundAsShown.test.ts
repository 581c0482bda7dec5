import { SSF } from '@e965/xlsx';
import fc from 'fast-check';
import { plainlyShown } from '../../amount';
import { toCell } from './fileCell';

const shown = (value: number, format: string): string | undefined =>
  toCell({ t: 'n', v: value, z: format }, { sheetJs: { SSF } as never, date1904: false })?.text?.trim();

test.each<[value: number, format: string, text: string]>([
  [42.315, '#,##0.00', '42.32'],
  [42.315, '0.00', '42.32'],
  [-42.315, '#,##0.00', '-42.32'],
  [1.005, '#,##0.00', '1.01'],
  [0.285, '#,##0.00', '0.29'],
  [434.99999999999994, '0.00', '435.00'],
  [1234567.125, '#,##0.00_ ', '1,234,567.13'],
  [-1234.565, '#,##0.00_);(#,##0.00)', '(1,234.57)'],
  [-1.115, '0.00;[Red]-0.00', '-1.12'],
  [0.12345, '0.00%', '12.35%'],
  [0.4231549, '0.00%', '42.32%'],
  [0.99999, '0.0%', '100.0%'],
  [1234.5, '#,##0', '1,235'],
  [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
  [0.30000000000000004, 'General', '0.3'],
  [45809, 'yyyy"年"m"月"', '2025年6月'],
  [45000, 'yyyy/m/d', '2023/3/15'],
  [0.25, '# ?/?', '1/4'],
  [0.0012345, '0.00E+00', '1.23E-03'],
])('%d in %s is shown as %s', (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test('an amount of cents and half a cent is always rounded away from zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
      const half = Number(`${cents}.5`) / 100;
      const away = cents < 0 || Object.is(cents, -0) ? cents - 1 : cents + 1;
      expect(Number(shown(half, '#,##0.00')!.replace(/,/g, ''))).toBeCloseTo(away / 100, 6);
    }),
  );
});

test.each(['0', '0.00', '#,##0', '#,##0.00', '#,##0.0000', '#,##0.00_ ', '0.000_)'])(
  'a number in %s is shown the same without the library of formats',
  (format) => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const rounded = Math.round(value * 1e5) / 1e5;
        expect(plainlyShown(rounded, format)).toBe(shown(rounded, format)!.replace(/^-(?=[0.,]*$)/, ''));
      }),
    );
  },
);

test.each(['General', '0.00%', 'yyyy/m/d', '#,##0.00;[Red]-#,##0.00', '0.00E+00', '@', undefined])(
  'a format of more than digits (%s) is left to the library',
  (format) => expect(plainlyShown(12.5, format)).toBeUndefined(),
);
