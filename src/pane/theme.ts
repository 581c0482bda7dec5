import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Place } from '../app';

export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';

const THEMES: Record<Exclude<ThemeChoice, 'auto'>, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

function matches(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

/** What the surroundings ask for: Excel's own theme where it says so, else the system's. */
export function surroundingTheme(place: Place): Exclude<ThemeChoice, 'auto'> {
  if (matches('(forced-colors: active)')) return 'contrast';
  const said = place.theme?.();
  if (said) return said.isHighContrast ? 'contrast' : said.isDark ? 'dark' : 'light';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

export type TextSize = '100' | '125' | '150' | '200';

/** All sizes and line heights of text, so many per cent of Fluent's own; spaces and pictures stay. */
function sized(theme: Theme, percent: TextSize): Partial<Theme> {
  if (percent === '100') return {};
  const scaled = Object.entries(theme).flatMap(([token, value]) => {
    const size = /^(?:fontSize|lineHeight)/.test(token) && /^(\d+)px$/.exec(String(value));
    return size ? [[token, `${Math.round((Number(size[1]) * Number(percent)) / 100)}px`]] : [];
  });
  return Object.fromEntries(scaled) as Partial<Theme>;
}

/** The Fluent theme for a choice, following the surroundings while it is `auto`. */
export function useTheme(place: Place, choice: ThemeChoice, size: TextSize = '100'): Theme {
  const [around, setAround] = useState(() => surroundingTheme(place));
  useEffect(() => {
    const look = () => setAround(surroundingTheme(place));
    const queries =
      typeof matchMedia === 'function'
        ? ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((q) => matchMedia(q))
        : [];
    for (const q of queries) q.addEventListener('change', look);
    const stop = place.onThemeChange?.(look);
    return () => {
      for (const q of queries) q.removeEventListener('change', look);
      stop?.();
    };
  }, [place]);
  const theme = THEMES[choice === 'auto' ? around : choice];
  return { ...theme, ...sized(theme, size), fontFamilyBase: FONT, fontFamilyNumeric: FONT };
}
