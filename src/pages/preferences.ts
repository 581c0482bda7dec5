import type { Place } from '../app';

/** Preferences in this browser; where storage is not allowed they last until the page closes. */
export function browserPreferences(): Place['preferences'] {
  const kept = new Map<string, string>();
  const name = (key: string) => `fubiao.${key}`;
  return {
    get: (key) => {
      try {
        return localStorage.getItem(name(key)) ?? kept.get(key);
      } catch {
        return kept.get(key);
      }
    },
    set: (key, value) => {
      kept.set(key, value);
      try {
        localStorage.setItem(name(key), value);
      } catch {
        // Storage refused (private window, partitioned frame): the map above serves for this session.
      }
    },
  };
}
