import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Desk } from '../app';
import { createWords, LANGUAGES, type Language } from '../locale';
import { DeskProvider, useApp } from './DeskContext';
import { Header } from './Header';
import { Messages } from './Messages';
import { OverviewView } from './overview/OverviewView';
import { Preferences } from './Preferences';
import { useTheme, type TextSize, type ThemeChoice } from './theme';
import { usePreference } from './usePreference';

const useStyles = makeStyles({
  provider: {
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // Fluent gives these a fixed height, which cuts enlarged text in half.
    '& select': { height: 'auto', minHeight: '24px', paddingTop: '1px', paddingBottom: '1px' },
    '& .fui-Input__contentAfter': { whiteSpace: 'nowrap' },
  },
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, overflow: 'hidden' },
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  panel: { minHeight: '100%' },
});

const LANGUAGE_IDS = Object.keys(LANGUAGES) as [Language, ...Language[]];

export interface PaneFrameProps {
  readonly desk: Desk;
  /** Lays out the pane and what stands beside it. */
  readonly children: React.ReactNode;
}

/** Everything views need around them: the desk, the theme, the words. */
export function PaneFrame({ desk, children }: PaneFrameProps) {
  return (
    <DeskProvider value={desk}>
      <Surroundings desk={desk}>{children}</Surroundings>
    </DeskProvider>
  );
}

function Surroundings({ desk, children }: PaneFrameProps) {
  const styles = useStyles();
  const [language, setLanguage] = usePreference<Language>('language', LANGUAGE_IDS);
  const [choice, setChoice] = usePreference<ThemeChoice>('theme', ['auto', 'light', 'dark', 'contrast']);
  const [textSize, setTextSize] = usePreference<TextSize>('textSize', ['100', '125', '150', '200']);
  const theme = useTheme(desk.place, choice, textSize);
  const words = useMemo(() => createWords(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={words}>
      <FluentProvider theme={theme} className={styles.provider}>
        <Preferences.Provider value={{ language, setLanguage, choice, setChoice, textSize, setTextSize }}>
          {children}
        </Preferences.Provider>
      </FluentProvider>
    </I18nextProvider>
  );
}

/** The pane itself: header, messages and the view chosen. */
export function Pane() {
  const styles = useStyles();
  const view = useApp((s) => s.view);
  const View = VIEWS[view];
  return (
    <div className={styles.pane}>
      <Header />
      <Messages />
      <main className={styles.view}>
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`} key={view} className={styles.panel}>
          <Suspense fallback={null}>
            <View />
          </Suspense>
        </div>
      </main>
    </div>
  );
}

/** Only the first view is in the first load; the others come from the page's own files when they are turned to. */
const VIEWS = {
  overview: OverviewView,
  check: lazy(async () => ({ default: (await import(/* webpackChunkName: "check" */ './check/CheckView')).CheckView })),
  charts: lazy(async () => ({
    default: (await import(/* webpackChunkName: "charts" */ './charts/ChartsView')).ChartsView,
  })),
  narrative: lazy(async () => ({
    default: (await import(/* webpackChunkName: "narrative" */ './narrative/NarrativeView')).NarrativeView,
  })),
  proofread: lazy(async () => ({
    default: (await import(/* webpackChunkName: "proofread" */ './proofread/ProofreadView')).ProofreadView,
  })),
  settings: lazy(async () => ({
    default: (await import(/* webpackChunkName: "settings" */ './settings/SettingsView')).SettingsView,
  })),
};
