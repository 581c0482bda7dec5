import { officeTheme, onOfficeThemeChange } from './theme';

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

describe('a change of theme while the pane is open', () => {
  const page = {
    window: new EventTarget(),
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  };
  const [LIGHT, DARK] = ['#FFFFFF', '#262626'].map((bodyBackgroundColor) => ({ bodyBackgroundColor }));
  beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(globalThis, page);
  });
  afterEach(() => {
    jest.useRealTimers();
    for (const name of Object.keys(page)) delete (globalThis as Record<string, unknown>)[name];
  });

  test.each([
    ['the user comes back to the pane', () => page.window.dispatchEvent(new Event('focus'))],
    ['the pane is shown again', () => page.document.dispatchEvent(new Event('visibilitychange'))],
    ['some time has passed', () => jest.advanceTimersByTime(10_000)],
  ])('is told when %s, once, and no more after the end', (_, happen) => {
    inOffice(LIGHT);
    const told = jest.fn();
    const stop = onOfficeThemeChange(told);
    happen();
    expect(told).toHaveBeenCalledTimes(0);
    inOffice(DARK);
    happen();
    happen();
    expect(told).toHaveBeenCalledTimes(1);
    stop();
    inOffice(LIGHT);
    happen();
    expect(told).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('is not looked for while nobody sees the pane', () => {
    inOffice(LIGHT);
    const told = jest.fn();
    const stop = onOfficeThemeChange(told);
    page.document.visibilityState = 'hidden';
    inOffice(DARK);
    jest.advanceTimersByTime(60_000);
    expect(told).not.toHaveBeenCalled();
    page.document.visibilityState = 'visible';
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });
});
