import { officeTheme } from './theme';

const inOffice = (officeThemeValue: unknown) => {
  (globalThis as Record<string, unknown>)['Office'] = { context: { officeTheme: officeThemeValue } };
  return officeTheme();
};
afterAll(() => delete (globalThis as Record<string, unknown>)['Office']);

test.each([
  [
    'colourful',
    { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' },
    { isDark: false, isHighContrast: false },
  ],
  [
    'dark grey',
    { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' },
    { isDark: true, isHighContrast: false },
  ],
  [
    'black, as newer versions say it',
    { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF', isDarkTheme: true },
    { isDark: true, isHighContrast: false },
  ],
  [
    'high contrast black',
    { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' },
    { isDark: true, isHighContrast: true },
  ],
  ['Excel on the web', undefined, undefined],
  ['no colour', { bodyBackgroundColor: '' }, undefined],
])('%s', (_, theme, expected) => expect(inOffice(theme)).toEqual(expected));
