import { useTranslation } from 'react-i18next';
import type { Words } from '../../app';

/** Turns what the application has to say into a sentence of the chosen language. */
export function useWords(): (words: Words) => string {
  const { t } = useTranslation();
  return (words) => ('text' in words ? words.text : t(words.key as 'app.name', { ...words.values }));
}
