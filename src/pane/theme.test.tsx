import { act, renderHook } from '@testing-library/react';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { fakeDesk } from '../../test/fixtures/fakeDesk';
import type { Place, PlaceTheme } from '../app';
import { useTheme } from './theme';

/** Media queries that a test can turn. */
function fakeMedia(): { turn: (query: string, matches: boolean) => void } {
  const media = new Map<string, EventTarget & { matches: boolean }>();
  const of = (query: string) => {
    const found = media.get(query) ?? Object.assign(new EventTarget(), { matches: false });
    media.set(query, found);
    return found;
  };
  Object.assign(globalThis, { matchMedia: of });
  return {
    turn: (query, matches) => {
      of(query).matches = matches;
      of(query).dispatchEvent(new Event('change'));
    },
  };
}
afterEach(() => {
  delete (globalThis as { matchMedia?: unknown }).matchMedia;
});

const background = (theme: { colorNeutralBackground1: string }) => theme.colorNeutralBackground1;

test('a page of its own follows the system when that turns dark and light again', () => {
  const media = fakeMedia();
  const { place } = fakeDesk().desk;
  const { result } = renderHook(() => useTheme(place, 'auto'));
  expect(background(result.current)).toBe(background(webLightTheme));
  act(() => media.turn('(prefers-color-scheme: dark)', true));
  expect(background(result.current)).toBe(background(webDarkTheme));
  act(() => media.turn('(prefers-color-scheme: dark)', false));
  expect(background(result.current)).toBe(background(webLightTheme));
});

test('the pane in Excel follows Excel, whatever the system says; a chosen theme follows nothing', () => {
  const media = fakeMedia();
  let said: PlaceTheme = { isDark: false, isHighContrast: false };
  let tell: () => void = () => {};
  const place: Place = {
    ...fakeDesk().desk.place,
    theme: () => said,
    onThemeChange: (listener) => {
      tell = listener;
      return () => {};
    },
  };
  const { result, rerender } = renderHook(({ choice }) => useTheme(place, choice), {
    initialProps: { choice: 'auto' as 'auto' | 'light' },
  });
  act(() => media.turn('(prefers-color-scheme: dark)', true));
  expect(background(result.current)).toBe(background(webLightTheme));
  said = { isDark: true, isHighContrast: false };
  act(() => tell());
  expect(background(result.current)).toBe(background(webDarkTheme));
  rerender({ choice: 'light' });
  expect(background(result.current)).toBe(background(webLightTheme));
});
