import { createContext, useContext } from 'react';
import type { Language } from '../locale';
import type { TextSize, ThemeChoice } from './theme';

export interface PreferencesValue {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly choice: ThemeChoice;
  readonly setChoice: (choice: ThemeChoice) => void;
  readonly textSize: TextSize;
  readonly setTextSize: (size: TextSize) => void;
}

export const Preferences = createContext<PreferencesValue | undefined>(undefined);

/** Language, appearance and size of text on this device. */
export function usePreferences(): PreferencesValue {
  const value = useContext(Preferences);
  if (!value) throw new Error('Preferences are missing');
  return value;
}
