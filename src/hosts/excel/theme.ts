/** Colours Excel paints itself in. */
export interface ExcelTheme {
  readonly isDark: boolean;
  readonly isHighContrast: boolean;
}

/**
 * The theme of Excel, or undefined where it does not say (Excel on the web leaves it undefined). Whether it is dark is
 * read from its background, which every version gives; `isDarkTheme` only newer ones do.
 */
export function officeTheme(): ExcelTheme | undefined {
  const theme = Office.context.officeTheme as (Office.OfficeTheme & { isDarkTheme?: boolean }) | undefined;
  const background = luminance(theme?.bodyBackgroundColor);
  const foreground = luminance(theme?.bodyForegroundColor);
  if (background === undefined) return undefined;
  const isHighContrast = background === 0 && foreground !== undefined && foreground > 0.9 && !theme?.isDarkTheme;
  return { isDark: theme?.isDarkTheme ?? background < 0.4, isHighContrast };
}

/** Milliseconds between two looks at the theme; office.js itself asks Excel anew after five seconds. */
const LOOK_EVERY = 6_000;

/**
 * Tells when Excel's theme has changed. Excel has no event for it (`OfficeThemeChanged` is Outlook's alone), so it is looked at:
 * when the user comes back to the pane, and now and then while the pane is seen.
 * @returns stops it
 */
export function onOfficeThemeChange(listener: () => void): () => void {
  let before = JSON.stringify(officeTheme());
  const look = (): void => {
    if (document.visibilityState === 'hidden') return;
    const now = JSON.stringify(officeTheme());
    if (now === before) return;
    before = now;
    listener();
  };
  const timer = setInterval(look, LOOK_EVERY);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** 0 (black) … 1 (white) of `#RRGGBB`. */
function luminance(colour: string | undefined): number | undefined {
  const m = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? '');
  if (!m) return undefined;
  const [r, g, b] = [m[1]!, m[2]!, m[3]!].map((hex) => parseInt(hex, 16) / 255) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
